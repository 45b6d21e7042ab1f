// Build: what there is, which of it, with what options; one button that says what it will do.
import type { BuildDone, TemplateChoice } from '../services';
import { settingsSheet, type BuildState, type PaneState } from '../state';
import type { Pane } from '../pane';
import { hasMonthlyData } from '../actions/fill';
import { doneSentence, everythingBuilt, isCurrency } from '../actions/build';
import { monthNames } from '../../work/months';
import { Button, Check, Link, Progress, Select, TextField, Title } from './controls';
import { FailureNotice, Notice, NotSetNotice } from './notice';
import { later } from './later';
import { MonthEnd } from './month-end';
import { Operations } from './operations';
import { UndoFlow } from './undo';
import { Update } from './update';

const CopyPlan = later(
  async () => (await import(/* webpackChunkName: "copy-plan" */ './copy-plan')).CopyPlan,
);

interface BuildProps {
  readonly pane: Pane;
  readonly state: PaneState;
}

/** From which sheet to which. */
const COPIES = ['funnelPlan', 'targets'];

export function BuildPlace({ pane, state }: BuildProps) {
  const { t, reports } = pane;
  const { build, workbook } = state;
  const there = workbook?.built ?? [];
  // Said once in the place: beside what is to be built, or above what can be done with what is there.
  const endsUndo = there.length > 0 && reports.outlook(build.chosen, there).length === 0;
  const done = build.work.phase === 'done' ? build.work.result.operations : [];
  const updated = state.update.phase === 'done' ? state.update.result.operation : null;
  const ended = state.monthEnd.phase === 'done' ? state.monthEnd.result.operation : null;
  const copied = state.copyPlan.phase === 'done' ? state.copyPlan.result.operation : null;
  const earlier = (workbook?.operations ?? []).filter(
    ({ id }) => !done.includes(id) && id !== updated && id !== ended && id !== copied,
  );
  return (
    <>
      <Title>{t('build.title')}</Title>
      <p class="lead">{t('build.empty')}</p>
      <Templates pane={pane} state={state} />
      <Options pane={pane} state={state} />
      <Action pane={pane} state={state} />
      {endsUndo && <p class="hint apart">{t('common.undoEnds')}</p>}
      {COPIES.every((key) => there.some((sheet) => sheet.key === key)) && (
        <CopyPlan pane={pane} state={state} />
      )}
      <MonthEnd pane={pane} state={state} />
      <Update pane={pane} state={state} />
      <Operations pane={pane} operations={earlier} state={state} />
    </>
  );
}

function Templates({ pane: { t, actions, reports }, state: { build, workbook } }: BuildProps) {
  const item = ({ key, name, promise }: TemplateChoice) => {
    const there = workbook?.built.find((sheet) => sheet.key === key);
    return (
      <div key={key} class="template">
        <Check
          id={`template-${key}`}
          checked={there !== undefined || build.chosen.includes(key)}
          disabled={there !== undefined || build.work.phase === 'working'}
          onCheck={(wanted) => actions.chooseTemplate(key, wanted)}
        >
          <span class="name">{name}</span>
          <span class="promise">{promise}</span>
        </Check>
        {there && (
          <Link onClick={() => actions.openSheet(there.name)}>
            {t('common.openSheet', { sheet: there.name })}
          </Link>
        )}
      </div>
    );
  };
  return (
    <fieldset>
      <legend>{t('build.templates')}</legend>
      {reports.templates.map(item)}
    </fieldset>
  );
}

/** What is asked only until there is a sheet that says it. */
function Options({ pane, state }: BuildProps) {
  const { t, actions, reports } = pane;
  const { build, workbook } = state;
  const settings = settingsSheet(state);
  // The report has a column for each month, and Monthly data at least a row.
  const report = workbook?.built.some(({ key }) => key === reports.importTemplate) ?? false;
  const laidOut = report && hasMonthlyData(workbook);
  return (
    <>
      {!laidOut && (
        <fieldset class="options">
          <legend>{t('build.options')}</legend>
          {settings === null && <ReportMonth pane={pane} build={build} />}
          <Months pane={pane} build={build} />
          {settings === null && <Money pane={pane} build={build} />}
        </fieldset>
      )}
      {settings !== null && (
        <p class="on-settings">
          {t('build.onSettings', { sheet: settings })}{' '}
          <Link onClick={() => actions.openSheet(settings)}>
            {t('common.openSheet', { sheet: settings })}
          </Link>
        </p>
      )}
    </>
  );
}

interface OptionProps {
  readonly pane: Pane;
  readonly build: BuildState;
}

const busy = ({ work }: BuildState): boolean => work.phase === 'working';
const monthOptions = (locale: string) =>
  monthNames(locale).map((text, index) => ({ value: String(index + 1), text }));

function ReportMonth({ pane: { t, actions }, build }: OptionProps) {
  const { reportMonth } = build.options;
  const years = [-6, -5, -4, -3, -2, -1, 0, 1, 2].map((step) => String(reportMonth.year + step));
  return (
    <>
      <Select
        label={t('build.reportMonth')}
        value={String(reportMonth.month)}
        options={monthOptions(t.locale)}
        disabled={busy(build)}
        onChoose={(month) => actions.setOptions({ reportMonth: { ...reportMonth, month: Number(month) } })}
      />
      <Select
        label={t('build.year')}
        value={String(reportMonth.year)}
        options={years.map((year) => ({ value: year, text: year }))}
        disabled={busy(build)}
        onChoose={(year) => actions.setOptions({ reportMonth: { ...reportMonth, year: Number(year) } })}
      />
    </>
  );
}

function Months({ pane: { t, actions, reports }, build }: OptionProps) {
  const options = reports.monthsShown.map((count) => ({
    value: String(count),
    text: t('build.monthsOption', { count }),
  }));
  return (
    <Select
      label={t('build.months')}
      value={String(build.options.months)}
      options={options}
      disabled={busy(build)}
      onChoose={(count) => actions.setOptions({ months: Number(count) })}
    />
  );
}

/** In which currency, and from which month the year is counted. */
function Money({ pane: { t, actions }, build }: OptionProps) {
  const wrong = !isCurrency(build.currency.trim().toUpperCase());
  return (
    <>
      <Select
        label={t('build.fiscalYearStart')}
        value={String(build.options.fiscalYearStart)}
        options={monthOptions(t.locale)}
        disabled={busy(build)}
        onChoose={(month) => actions.setOptions({ fiscalYearStart: Number(month) })}
      />
      <TextField
        label={t('build.currency')}
        value={build.currency}
        disabled={busy(build)}
        failure={wrong ? t('build.currencyWrong', { typed: build.currency }) : null}
        hint={t('build.currencyHint')}
        onType={actions.typeCurrency}
      />
    </>
  );
}

function Action({ pane, state }: BuildProps) {
  const { t, actions, reports } = pane;
  const { build, workbook } = state;
  const { work, chosen } = build;
  const sheets = reports.outlook(chosen, workbook?.built ?? []);
  const working = work.phase === 'working';
  const complete = !working && everythingBuilt(state, reports);
  const nothing = t(complete ? 'build.actionComplete' : 'build.actionNothing');
  return (
    <>
      <div class={sheets.length > 0 ? 'action sticky amid' : 'action'}>
        {sheets.length > 0 && (
          <p class="hint">{`${t('build.willWrite', { sheets })} ${t('common.undoEnds')}`}</p>
        )}
        <Button primary busy={working || complete} onClick={actions.build}>
          {sheets.length > 0 ? t('build.action', { count: sheets.length }) : nothing}
        </Button>
      </div>
      {working && <Progress sentence={work.sentence} />}
      {work.phase === 'failed' && <FailureNotice t={t} lead={t('build.failed')} failure={work.failure} />}
      {work.phase === 'done' && <Done pane={pane} state={state} result={work.result} />}
    </>
  );
}

/** What was changed since stayed when it was taken back. */
const isPartly = ({ workbook }: PaneState, operations: readonly string[]): boolean =>
  workbook?.operations.some(
    ({ partly = false, parts }) => partly && operations.some((id) => parts.includes(id)),
  ) ?? false;

function Done({ pane, state, result }: BuildProps & { readonly result: BuildDone }) {
  const { t, actions } = pane;
  const { operations, sheets, firstSheet, notSet } = result;
  const target = { operations, what: t('operations.build', { sheets }) };
  const partly = isPartly(state, operations);
  const sentence = partly ? t('operations.undonePartly', { what: target.what }) : doneSentence(pane, result);
  const isThere = state.workbook?.built.some(({ name }) => name === firstSheet) ?? true;
  return (
    <>
      <Notice
        intent={partly ? 'info' : 'success'}
        label={sentence}
        actions={
          <>
            <Link onClick={() => actions.undo(target)}>{t('common.undo')}</Link>
            {isThere && (
              <Link onClick={() => actions.openSheet(firstSheet)}>
                {t('common.openSheet', { sheet: firstSheet })}
              </Link>
            )}
          </>
        }
      >
        <p>{sentence}</p>
      </Notice>
      <NotSetNotice t={t} notSet={notSet} />
      <UndoFlow pane={pane} target={target} state={state} />
    </>
  );
}
