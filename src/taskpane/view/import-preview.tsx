// Check the counts: the months as they will be written, and everything about the file that a careful person would ask,
// before anything is written.
import { buildFirst } from '../actions/fill';
import { ratesNeeded } from '../actions/rates';
import { monthText, serialOfMonth } from '../months';
import type { BuildRequest } from '../services';
import { settingsSheet, type PaneState, type Preview } from '../state';
import type { Pane } from '../pane';
import { Button, Link, Progress, TextField, Title } from './controls';
import { FillQuestion, LongListsQuestion } from './import-question';
import { Quality } from './import-quality';
import { CountsTable } from './import-table';
import { FailureNotice, Notice } from './notice';

interface PreviewProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly step: Preview;
}

export function PreviewStep({ pane, state, step }: PreviewProps) {
  const { t } = pane;
  const { result } = step;
  const currency = state.build.options.currency;
  return (
    <>
      <Title takeFocus>{t('preview.title')}</Title>
      <p class="lead">{t('preview.read', { count: result.read, used: result.used })}</p>
      <Currency pane={pane} step={step} reporting={currency} />
      <CountsTable pane={pane} step={step} currency={currency} />
      <Quality pane={pane} result={result} />
      <Action pane={pane} state={state} step={step} />
    </>
  );
}

function Currency({
  pane: { t, actions },
  step: { result, rates, rateFailure },
  reporting,
}: Pick<PreviewProps, 'pane' | 'step'> & { readonly reporting: string }) {
  if (result.currencies.length === 0) return null;
  const foreign = ratesNeeded(result, reporting);
  const given = result.provenance.options.rates;
  if (foreign.length === 0) {
    const assumed = result.currencies.some(({ code }) => code === null);
    return <p>{t(assumed ? 'preview.currencyAssumed' : 'preview.currency', { currency: reporting })}</p>;
  }
  const currencies = result.currencies.map(({ code }) => code ?? reporting);
  const settled = given !== null && foreign.every((code) => given[code] !== undefined);
  if (settled) return <p>{t('preview.currency', { currency: reporting })}</p>;
  return (
    <Notice intent="warning" label={t('preview.mixed', { currencies })}>
      <p>{t('preview.mixed', { currencies })}</p>
      {foreign.map((from) => (
        <TextField
          key={from}
          label={t('preview.rate', { from, to: reporting })}
          value={rates[from] ?? ''}
          onType={(typed) => actions.typeRate(from, typed)}
        />
      ))}
      {rateFailure && <p class="wrong">{rateFailure}</p>}
      <Button onClick={actions.count}>{t('preview.countAgain')}</Button>
    </Notice>
  );
}

/** Which sheets come first, and by what month and currency they begin. */
function willBuild({ t, reports }: Pane, state: PaneState, { templates, options }: BuildRequest): string {
  const sheets = reports.outlook(templates, state.workbook?.built ?? []);
  if (!templates.includes(reports.importTemplate)) return t('preview.willBuildDetails', { sheets });
  if (settingsSheet(state) !== null) return t('preview.willBuildRest', { sheets });
  const month = monthText(serialOfMonth(options.reportMonth), t.locale);
  return t('preview.willBuild', { sheets, month, currency: options.currency });
}

function Action({ pane, state, step }: PreviewProps) {
  const { t, actions, reports } = pane;
  const { work, question, longLists, result } = step;
  const busy = work.phase === 'working';
  if (question && !busy) return <FillQuestion pane={pane} differences={question} />;
  if (longLists && !busy) return <LongListsQuestion pane={pane} asked={longLists} />;
  const request = buildFirst(state, reports);
  const isFirst = request?.templates.includes(reports.importTemplate) ?? false;
  return (
    <>
      {request && <p class="hint">{willBuild(pane, state, request)}</p>}
      <div class="action sticky">
        <Button primary busy={busy} onClick={() => actions.fill()}>
          {isFirst ? t('preview.buildAndFill') : t('preview.fill', { count: result.months.length })}
        </Button>
        {!busy && <Link onClick={actions.backToMapping}>{t('preview.back')}</Link>}
        {busy && <Progress sentence={work.sentence} />}
        {work.phase === 'failed' && <FailureNotice lead={t('fill.failed')} failure={work.failure} />}
      </div>
    </>
  );
}
