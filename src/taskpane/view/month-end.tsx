// Month's end: close the report month, start the next; each says what it does, what it did, and what is still blank.
import type { Pane } from '../pane';
import { gapSentences, listedGaps, monthSentences } from '../actions/monthEnd';
import type { MonthEndDone, MonthGaps } from '../services';
import type { PaneState } from '../state';
import { Button, Link, Progress } from './controls';
import { FailureNotice, Notice, NotSetNotice } from './notice';
import { UndoFlow } from './undo';

interface MonthEndProps {
  readonly pane: Pane;
  readonly state: PaneState;
}

const NEEDED = ['monthlyData', 'asReported'];

export function MonthEnd({ pane, state }: MonthEndProps) {
  const { t, actions } = pane;
  const { monthEnd, build, workbook } = state;
  if (!NEEDED.every((key) => workbook?.built.some((sheet) => sheet.key === key))) return null;
  const working = monthEnd.phase === 'working';
  const busy = working || build.work.phase === 'working';
  return (
    <section class="action" aria-labelledby="month-end">
      <h2 id="month-end">{t('month.title')}</h2>
      <p class="hint">{t('month.closeHint')}</p>
      <Button busy={busy} onClick={() => actions.closeMonth()}>
        {t('month.close')}
      </Button>
      <p class="hint">{t('month.startHint')}</p>
      <Button busy={busy} onClick={actions.startMonth}>
        {t('month.start')}
      </Button>
      {working && <Progress sentence={monthEnd.sentence} />}
      {monthEnd.phase === 'failed' && (
        <FailureNotice t={t} lead={t('month.failed')} failure={monthEnd.failure} />
      )}
      {monthEnd.phase === 'question' && <Question pane={pane} gaps={monthEnd.gaps} />}
      {monthEnd.phase === 'done' && <Done pane={pane} state={state} result={monthEnd.result} />}
    </section>
  );
}

interface LinesProps {
  readonly t: Pane['t'];
  readonly lines: readonly string[];
  readonly gaps: MonthGaps;
}

/** The sentences, and the figures that are too many for them. */
function Lines({ t, lines, gaps }: LinesProps) {
  const listed = listedGaps(t, gaps);
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {listed.length > 0 && (
        <details>
          <summary>{t('month.missingList')}</summary>
          <ul>
            {listed.map((figure) => (
              <li key={figure}>{figure}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Question({ pane: { t, actions }, gaps }: { readonly pane: Pane; readonly gaps: MonthGaps }) {
  const lines = gapSentences(t, gaps);
  return (
    <Notice
      intent="warning"
      label={lines.join(' ')}
      actions={
        <>
          <Link onClick={() => actions.closeMonth(true)}>{t('month.sure')}</Link>
          <Link onClick={actions.dropMonthEnd}>{t('common.cancel')}</Link>
        </>
      }
    >
      <Lines t={t} lines={lines} gaps={gaps} />
    </Notice>
  );
}

function Done({ pane, state, result }: MonthEndProps & { readonly result: MonthEndDone }) {
  const { t, actions } = pane;
  const { operation, what, sheet, notSet } = result;
  const target = { operations: [operation], what };
  const lines = monthSentences(t, result);
  return (
    <>
      <Notice
        intent="success"
        label={lines.join(' ')}
        actions={
          <>
            <Link onClick={() => actions.undo(target)}>{t('common.undo')}</Link>
            <Link onClick={() => actions.openSheet(sheet)}>{t('common.openSheet', { sheet })}</Link>
          </>
        }
      >
        <Lines t={t} lines={lines} gaps={result} />
      </Notice>
      <NotSetNotice t={t} notSet={notSet} />
      <UndoFlow pane={pane} target={target} state={state} />
    </>
  );
}
