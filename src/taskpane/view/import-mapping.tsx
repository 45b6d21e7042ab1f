// Check the columns: what was recognised, with samples beside each, to be corrected where it is wrong; and the dates
// that can be read two ways, asked and never guessed.
import { useEffect, useRef } from 'preact/hooks';
import { crm, translator } from '../../i18n';
import type { Ambiguity, BuildOptions } from '../services';
import type { DateOrder, FieldKey } from '../../work/records';
import { answerFor } from '../actions/mapping';
import { groupFields } from '../fields';
import { dayText, monthNames } from '../../work/months';
import type { MappingStep, Part } from '../state';
import type { Pane } from '../pane';
import { Button, Check, Folded, Link, Select, Title } from './controls';
import { FieldRow } from './import-field';
import { FailureNotice } from './notice';
import { sizeText } from './sizes';

interface MappingProps {
  readonly pane: Pane;
  readonly step: MappingStep;
  readonly options: BuildOptions;
}

/** So many leads are written without asking again. */
const FEW_LEADS = 50_000;

export function MappingView({ pane, step, options }: MappingProps) {
  const { t, actions } = pane;
  const groups = groupFields(step.inspection.mapping);
  const rows = (fields: readonly FieldKey[]) =>
    fields.map((field) => <FieldRow key={field} pane={pane} step={step} field={field} />);
  const open = step.questions.filter(({ column, fields }) =>
    fields.some((field) => step.mapping.fields[field]?.column === column),
  );
  const { kind } = step.inspection;
  const next = step.after?.[0];
  const previous = step.before?.at(-1);
  const amountWithoutCurrency = step.mapping.fields.amount && !step.mapping.fields.currency;
  return (
    <>
      <Title takeFocus>{t('mapping.title')}</Title>
      <Recognised pane={pane} step={step} />
      <Remembered pane={pane} step={step} />
      {step.failure && <FailureNotice t={t} failure={step.failure} />}
      {open.map((question) => (
        <DateQuestion key={question.column} pane={pane} step={step} question={question} />
      ))}
      <Group title={t(`mapping.main.${kind}`)}>{rows(groups.stages)}</Group>
      {groups.outcome.length > 0 && <Group title={t('mapping.outcome')}>{rows(groups.outcome)}</Group>}
      {amountWithoutCurrency && <p class="hint">{t('mapping.noCurrency', { currency: options.currency })}</p>}
      {groups.people.length > 0 && <Group title={t('mapping.people')}>{rows(groups.people)}</Group>}
      {groups.rest.length > 0 && (
        <Folded title={t('mapping.rest', { count: groups.rest.length })}>{() => rows(groups.rest)}</Folded>
      )}
      {kind === 'programmes' && !step.mapping.fields.time && (
        <ReportMonth pane={pane} month={step.month ?? options.reportMonth} />
      )}
      {kind === 'records' && !next && (
        <Check
          id="with-leads"
          checked={(step.leads ?? null) !== null}
          onCheck={(wanted) => actions.wantLeads(wanted ? FEW_LEADS : null)}
        >
          {t('mapping.leads')}
        </Check>
      )}
      <div class="action sticky">
        <Button primary onClick={actions.count}>
          {next
            ? t('mapping.nextPart', { file: nameOf(next) })
            : t(kind === 'records' ? 'mapping.count' : `mapping.count.${kind}`)}
        </Button>
        {previous && (
          <Link onClick={actions.previousPart}>{t('mapping.previousPart', { file: nameOf(previous) })}</Link>
        )}
        <Link onClick={actions.startOver}>{t('import.otherFile')}</Link>
        {step.missing && <p class="wrong">{step.missing}</p>}
      </div>
    </>
  );
}

const nameOf = ({ files }: Part) => files[0]?.name ?? '';

/** Why the columns may be other than what the file suggests. */
function Remembered({ pane: { t, actions }, step: { remembered } }: Pick<MappingProps, 'pane' | 'step'>) {
  if (!remembered) return null;
  const { at, certain } = remembered;
  return (
    <p>
      {at === null ? t('mapping.rememberedEarlier') : t('mapping.remembered', { date: new Date(at) })}{' '}
      {!certain && `${t('mapping.rememberedMostly')} `}
      <Link onClick={actions.forgetMapping}>{t('mapping.forget')}</Link>
    </p>
  );
}

interface MonthProps {
  readonly pane: Pane;
  readonly month: BuildOptions['reportMonth'];
}

/** Of a report without dates. */
function ReportMonth({ pane: { t, actions }, month }: MonthProps) {
  const years = [-3, -2, -1, 0, 1].map((step) => String(month.year + step));
  return (
    <fieldset class="options">
      <legend>{t('mapping.monthHint')}</legend>
      <Select
        label={t('mapping.month')}
        value={String(month.month)}
        options={monthNames(t.locale).map((text, index) => ({ value: String(index + 1), text }))}
        onChoose={(chosen) => actions.chooseMonth({ ...month, month: Number(chosen) })}
      />
      <Select
        label={t('build.year')}
        value={String(month.year)}
        options={years.map((year) => ({ value: year, text: year }))}
        onChoose={(year) => actions.chooseMonth({ ...month, year: Number(year) })}
      />
    </fieldset>
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

function Recognised({
  pane: { t },
  step: { files, inspection, before = [], after = [], notes = [] },
}: Pick<MappingProps, 'pane' | 'step'>) {
  const percent = new Intl.NumberFormat(t.locale, { style: 'percent', maximumFractionDigits: 0 });
  const { format } = inspection;
  const sure =
    format &&
    t('mapping.format', {
      format: translator(crm, t.locale)(`format.${format.id}`),
      confidence: percent.format(format.confidence),
    });
  return (
    <div class="recognised">
      {before.length + after.length > 0 && (
        <p>{t('mapping.part', { place: before.length + 1, count: before.length + 1 + after.length })}</p>
      )}
      <p>
        <strong>{sure ?? t('mapping.formatUnknown')}</strong>
      </p>
      {files.map(({ name, size }) => (
        <p key={name} class="hint">
          {t('mapping.file', { file: name, size: sizeText(size, t.locale) })}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} class="hint">
          {note}
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
