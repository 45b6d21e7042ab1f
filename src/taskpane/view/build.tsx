// Build: what there is, which of it, with what options; one button that says what it will do.
import type { BuildOutlook, TemplateChoice } from '../services';
import type { BuildState, PaneState } from '../state';
import type { Pane } from '../pane';
import { doneSentence, isCurrency } from '../actions/build';
import { monthNames } from '../months';
import { Button, Check, Link, Progress, Select, TextField, Title } from './controls';
import { FailureNotice, Notice } from './notice';
import { Operations } from './operations';
import { UndoFlow } from './undo';

interface BuildProps {
  readonly pane: Pane;
  readonly state: PaneState;
}

export function BuildPlace({ pane, state }: BuildProps) {
  const { t } = pane;
  const { build, workbook, undo } = state;
  const done = build.work.phase === 'done' ? build.work.result.operation : null;
  const earlier = (workbook?.operations ?? []).filter(({ id }) => id !== done);
  return (
    <>
      <Title>{t('build.title')}</Title>
      <p class="lead">{t('build.empty')}</p>
      <Templates pane={pane} state={state} />
      <Options pane={pane} build={build} />
      <Action pane={pane} state={state} />
      <Operations pane={pane} operations={earlier} undo={undo} />
    </>
  );
}

function Templates({ pane: { t, actions, reports }, state: { build, workbook } }: BuildProps) {
  const built = workbook?.built ?? [];
  const item = ({ key, name, promise }: TemplateChoice) => (
    <Check
      key={key}
      id={`template-${key}`}
      checked={build.chosen.includes(key)}
      disabled={build.work.phase === 'working'}
      onCheck={(wanted) => actions.chooseTemplate(key, wanted)}
    >
      <span class="name">
        {name}
        {built.includes(key) && <small class="badge">{t('build.inWorkbook')}</small>}
      </span>
      <span class="promise">{promise}</span>
    </Check>
  );
  return (
    <fieldset>
      <legend>{t('build.templates')}</legend>
      {reports.templates.map(item)}
    </fieldset>
  );
}

function Options({
  pane: { t, actions, reports },
  build,
}: {
  readonly pane: Pane;
  readonly build: BuildState;
}) {
  const { reportMonth, months, fiscalYearStart } = build.options;
  const names = monthNames(t.locale).map((text, index) => ({ value: String(index + 1), text }));
  const years = [-6, -5, -4, -3, -2, -1, 0, 1, 2].map((step) => String(reportMonth.year + step));
  const wrong = !isCurrency(build.currency.trim().toUpperCase());
  const disabled = build.work.phase === 'working';
  return (
    <fieldset class="options">
      <legend>{t('build.options')}</legend>
      <Select
        label={t('build.reportMonth')}
        value={String(reportMonth.month)}
        options={names}
        disabled={disabled}
        onChoose={(month) => actions.setOptions({ reportMonth: { ...reportMonth, month: Number(month) } })}
      />
      <Select
        label={t('build.year')}
        value={String(reportMonth.year)}
        options={years.map((year) => ({ value: year, text: year }))}
        disabled={disabled}
        onChoose={(year) => actions.setOptions({ reportMonth: { ...reportMonth, year: Number(year) } })}
      />
      <Select
        label={t('build.months')}
        value={String(months)}
        options={reports.monthsShown.map((count) => ({
          value: String(count),
          text: t('build.monthsOption', { count }),
        }))}
        disabled={disabled}
        onChoose={(count) => actions.setOptions({ months: Number(count) })}
      />
      <Select
        label={t('build.fiscalYearStart')}
        value={String(fiscalYearStart)}
        options={names}
        disabled={disabled}
        onChoose={(month) => actions.setOptions({ fiscalYearStart: Number(month) })}
      />
      <TextField
        label={t('build.currency')}
        value={build.currency}
        disabled={disabled}
        failure={wrong ? t('build.currencyWrong', { typed: build.currency }) : null}
        hint={t('build.currencyHint')}
        onType={actions.typeCurrency}
      />
    </fieldset>
  );
}

function Action({ pane, state }: BuildProps) {
  const { t, actions, reports } = pane;
  const { build, workbook } = state;
  const outlook = reports.outlook({ templates: build.chosen, options: build.options }, workbook?.built ?? []);
  const { creates, updates } = outlook;
  if (build.work.phase === 'working') return <Progress sentence={build.work.sentence} />;
  return (
    <div class="action">
      {creates.length > 0 && <p class="hint">{t('build.willWrite', { sheets: creates })}</p>}
      {updates.length > 0 && <p class="hint">{t('build.willUpdate', { sheets: updates })}</p>}
      <Button primary onClick={actions.build}>
        {actionText(t, outlook)}
      </Button>
      {build.work.phase === 'failed' && (
        <FailureNotice lead={t('build.failed')} failure={build.work.failure} />
      )}
      {build.work.phase === 'done' && <Done pane={pane} state={state} />}
    </div>
  );
}

/** 'Build 3 sheets', 'Build 3 sheets, update 1', 'Update 1 sheet'. */
function actionText(t: Pane['t'], { creates, updates }: BuildOutlook): string {
  const count = updates.length;
  if (creates.length === 0) return count > 0 ? t('build.actionUpdate', { count }) : t('build.actionNothing');
  const make = t('build.action', { count: creates.length });
  return count > 0
    ? t('build.actionBoth', { build: make, update: t('build.actionUpdateToo', { count }) })
    : make;
}

function Done({ pane, state: { build, undo } }: BuildProps) {
  const { t, actions } = pane;
  if (build.work.phase !== 'done') return null;
  const { operation: id, created, updated, firstSheet } = build.work.result;
  const kind = created.length > 0 ? ('build' as const) : ('rebuild' as const);
  const operation = { id, kind, sheets: created.length > 0 ? created : updated, at: null };
  const sentence = doneSentence(pane, build.work.result);
  return (
    <>
      <Notice
        intent="success"
        label={sentence}
        actions={
          <>
            <Link onClick={() => actions.undo(operation)}>{t('common.undo')}</Link>
            <Link onClick={() => actions.openSheet(firstSheet)}>
              {t('common.openSheet', { sheet: firstSheet })}
            </Link>
          </>
        }
      >
        <p>{sentence}</p>
      </Notice>
      <UndoFlow pane={pane} operation={operation} undo={undo} />
    </>
  );
}
