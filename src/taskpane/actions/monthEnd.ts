// Closing the report month and starting the next, and saying what is still to be filled.
import type { MonthEndAnswer, MonthEndDone, MonthGaps, Outcome } from '../services';
import type { PaneState } from '../state';
import { dayText, monthText } from '../../work/months';
import type { Context, Text } from './context';
import { announce, attempt } from './context';
import { withNotSet } from './notSet';
import { refresh } from './workbook';

async function end(context: Context, work: () => Promise<Outcome<MonthEndAnswer>>): Promise<void> {
  const { store, t } = context;
  if (store.get().monthEnd.phase === 'working' || store.get().build.work.phase === 'working') return;
  const show = (monthEnd: PaneState['monthEnd'], sentence: string) => {
    store.set({ monthEnd, undone: null });
    announce(context, sentence);
  };
  const sentence = t('month.working');
  show({ phase: 'working', sentence }, sentence);
  const outcome = await attempt(context, work);
  if (!outcome.ok)
    show({ phase: 'failed', failure: outcome.failure }, `${t('month.failed')} ${outcome.failure.sentence}`);
  else if (outcome.value.kind === 'question') {
    const gaps = outcome.value;
    show({ phase: 'question', gaps }, gapSentences(t, gaps).join(' '));
  } else {
    const { value } = outcome;
    const told = withNotSet(t, monthSentences(t, value).join(' '), value.notSet);
    show({ phase: 'done', result: value }, told);
  }
  await refresh(context);
}

/** @param sure although figures are blank, or closed before */
export const closeMonth = (context: Context, sure: boolean): Promise<void> =>
  end(context, () => context.services.workbook.closeMonth(sure));

export const startMonth = (context: Context): Promise<void> =>
  end(context, () => context.services.workbook.startMonth());

export function dropMonthEnd({ store }: Context): void {
  store.set({ monthEnd: { phase: 'idle' } });
}

/** As many are named in a sentence; more are counted there, and listed beneath it. */
const NAMED = 5;

/** What is blank, by its headers. */
function blankFigures(t: Text, { missing, noCosts }: MonthGaps): readonly string[] {
  return [...missing, ...(noCosts ? [t('month.costs')] : [])];
}

/** Those that are too many for the sentence. */
export function listedGaps(t: Text, gaps: MonthGaps): readonly string[] {
  const figures = blankFigures(t, gaps);
  return figures.length > NAMED ? figures : [];
}

function missingSentences(t: Text, gaps: MonthGaps): string[] {
  const figures = blankFigures(t, gaps);
  const month = monthText(gaps.month, t.locale);
  if (figures.length === 0) return [];
  if (figures.length > NAMED) return [t('month.missingMany', { month, count: figures.length })];
  return [t('month.missing', { month, figures })];
}

/** Why closing is asked about. */
export function gapSentences(t: Text, gaps: MonthGaps): readonly string[] {
  const { month, closedOn } = gaps;
  const named = { month: monthText(month, t.locale), day: dayText(closedOn ?? 0, t.locale) };
  const missing = missingSentences(t, gaps);
  return [
    ...(closedOn === null ? [] : [t('month.wasClosed', named)]),
    ...missing,
    ...(missing.length > 0 ? [t('month.asksMissing')] : []),
  ];
}

/** 'April 2026 is the report month now. Still blank in March 2026: Visits and costs.' */
export function monthSentences(t: Text, done: MonthEndDone): readonly string[] {
  const { kind, about, sheet, month, closedOn } = done;
  const open = kind === 'started' && closedOn === null;
  return [
    t(`month.${kind}`, { month: monthText(about, t.locale), sheet }),
    ...missingSentences(t, done),
    ...(open ? [t('month.notClosed', { month: monthText(month, t.locale) })] : []),
  ];
}
