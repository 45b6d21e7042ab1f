// Check the columns: what was recognised, with samples beside each, to be corrected where it is wrong; and the dates
// that can be read two ways, asked and never guessed.
import { useEffect, useRef } from 'preact/hooks';
import type { Ambiguity } from '../services';
import type { DateOrder, FieldKey } from '../../crm/result';
import { answerFor } from '../actions/mapping';
import { groupFields } from '../fields';
import { dayText } from '../months';
import type { MappingStep } from '../state';
import type { Pane } from '../pane';
import { Button, Link, Title } from './controls';
import { FieldRow } from './import-field';
import { FailureNotice } from './notice';
import { sizeText } from './sizes';

interface MappingProps {
  readonly pane: Pane;
  readonly step: MappingStep;
  readonly currency: string;
}

export function MappingView({ pane, step, currency }: MappingProps) {
  const { t, actions } = pane;
  const groups = groupFields(step.inspection.mapping);
  const rows = (fields: readonly FieldKey[]) =>
    fields.map((field) => <FieldRow key={field} pane={pane} step={step} field={field} />);
  const open = step.questions.filter(({ column, fields }) =>
    fields.some((field) => step.mapping.fields[field]?.column === column),
  );
  const amountWithoutCurrency = step.mapping.fields.amount && !step.mapping.fields.currency;
  return (
    <>
      <Title takeFocus>{t('mapping.title')}</Title>
      <Recognised pane={pane} step={step} />
      {step.failure && <FailureNotice failure={step.failure} />}
      {open.map((question) => (
        <DateQuestion key={question.column} pane={pane} step={step} question={question} />
      ))}
      <Group title={t(`mapping.main.${step.inspection.kind}`)}>{rows(groups.stages)}</Group>
      {groups.outcome.length > 0 && <Group title={t('mapping.outcome')}>{rows(groups.outcome)}</Group>}
      {amountWithoutCurrency && <p class="hint">{t('mapping.noCurrency', { currency })}</p>}
      {groups.people.length > 0 && <Group title={t('mapping.people')}>{rows(groups.people)}</Group>}
      {groups.rest.length > 0 && (
        <details>
          <summary>{t('mapping.rest', { count: groups.rest.length })}</summary>
          {rows(groups.rest)}
        </details>
      )}
      <div class="action sticky">
        <Button primary onClick={actions.count}>
          {t('mapping.count')}
        </Button>
        <Link onClick={actions.startOver}>{t('import.otherFile')}</Link>
        {step.missing && <p class="wrong">{step.missing}</p>}
      </div>
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: preact.ComponentChildren }) {
  return (
    <section class="group">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Recognised({ pane: { t }, step: { files, inspection } }: Pick<MappingProps, 'pane' | 'step'>) {
  const percent = new Intl.NumberFormat(t.locale, { style: 'percent', maximumFractionDigits: 0 });
  const { format } = inspection;
  const sure =
    format && t('mapping.format', { format: format.name, confidence: percent.format(format.confidence) });
  return (
    <div class="recognised">
      <p>
        <strong>{sure ?? t('mapping.formatUnknown')}</strong>
      </p>
      {files.map(({ name, size }) => (
        <p key={name} class="hint">
          {t('mapping.file', { file: name, size: sizeText(size, t.locale) })}
        </p>
      ))}
    </div>
  );
}

function DateQuestion({
  pane: { t, actions },
  step,
  question,
}: Pick<MappingProps, 'pane' | 'step'> & { readonly question: Ambiguity }) {
  const { column, example, readings, mixed } = question;
  const answer = answerFor(step.mapping, question);
  const choose = (order: DateOrder) => void actions.answerDates(column, order);
  const asked = step.asked?.column === column ? step.asked.serial : null;
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (asked === null) return;
    group.current?.scrollIntoView({ block: 'center' });
    group.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [asked]);
  const why = `unanswered-${column.replace(/\s/g, '-')}`;
  return (
    <fieldset ref={group} class="question" aria-describedby={asked === null ? undefined : why}>
      <legend>{t(mixed ? 'mapping.ambiguousMixed' : 'mapping.ambiguous', { column, example })}</legend>
      {asked !== null && (
        <p id={why} class="wrong">
          {t('mapping.answerHere')}
        </p>
      )}
      {readings.map(({ order, date }) => (
        <label key={order} class="radio">
          <input
            type="radio"
            name={`order-${column}`}
            checked={answer === order}
            onChange={() => choose(order)}
          />
          {t(`mapping.order${order}`, { date: dayText(date, t.locale) })}
        </label>
      ))}
    </fieldset>
  );
}
