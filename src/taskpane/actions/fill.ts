// Writing the counts into Monthly data. Where the analyst typed another number, the pane asks first; where there is no
// Monthly data or Import details yet, it is built in the same action.
import type { BuildRequest, FillAnswer, FillRequest, ReportServices } from '../services';
import { partsOf, type PaneState, type Preview, type TablePreview } from '../state';
import type { Context } from './context';
import { announce, attempt } from './context';
import { withNotSet } from './notSet';
import { secondsLeft } from '../timeLeft';
import { refresh } from './workbook';

export function hasMonthlyData(workbook: PaneState['workbook']): boolean {
  return workbook?.built.some(({ key }) => key === 'monthlyData') ?? false;
}

type BeforeWriting = Preview | TablePreview;
type Sheets = Pick<ReportServices, 'importTemplate' | 'importSheets' | 'sheetsOf'>;

/** The sheets of ours that what was counted goes to. */
function sheetsFor(step: BeforeWriting, { importSheets, sheetsOf }: Sheets): readonly string[] {
  if (step.phase === 'table') return [importSheets[step.counted.kind]];
  const { details, checks, leads } = importSheets;
  return [details, checks, ...sheetsOf(step.result), ...(step.result.leads?.ok ? [leads] : [])];
}

/** What has to be built so that all that the files tell has its place; null when it is there. */
export function buildFirst(
  { build, workbook }: Pick<PaneState, 'build' | 'workbook'>,
  reports: Sheets,
  step: BeforeWriting,
): BuildRequest | null {
  const needsMonths = step.phase === 'preview' && !hasMonthlyData(workbook);
  const lacking = [
    ...(needsMonths ? [reports.importTemplate] : []),
    ...sheetsFor(step, reports).filter((wanted) => !workbook?.built.some(({ key }) => key === wanted)),
  ];
  return lacking.length === 0 ? null : { templates: lacking, options: build.options };
}

let cancellation: AbortController | null = null;

export function cancelFilling(): void {
  cancellation?.abort();
}

/** One action for the analyst, which tells how far it is and can be stopped. */
function write(
  context: Context,
  step: BeforeWriting,
  sentence: string,
  how: Pick<FillRequest, 'typed' | 'evenLongLists'>,
) {
  const { store, services } = context;
  cancellation = new AbortController();
  const began = services.today().getTime();
  const onProgress = (done: number, of: number) => {
    const share = done / of;
    const left = secondsLeft(services.today().getTime() - began, share);
    store.set({ import: { ...step, work: { phase: 'working', sentence, share, left } } });
  };
  const request = {
    ...how,
    build: buildFirst(store.get(), services.reports, step),
    read: partsOf(step).map(({ inspection, mapping }) => ({ headers: inspection.headers, mapping })),
    onProgress,
    signal: cancellation.signal,
  };
  return attempt(context, () =>
    step.phase === 'preview'
      ? services.workbook.fill({ ...request, result: step.result })
      : services.workbook.fillTable({ ...request, counted: step.counted }),
  );
}

function workingSentence({ store, services: { reports }, t }: Context, step: BeforeWriting): string {
  const isFirst = buildFirst(store.get(), reports, step)?.templates.includes(reports.importTemplate) ?? false;
  if (isFirst) return t('fill.workingBuild');
  return t(step.phase === 'table' ? `fill.working.${step.counted.kind}` : 'fill.working');
}

/** @param evenLongLists replace also lists that undo cannot bring back */
export async function fill(
  context: Context,
  typed: FillRequest['typed'] = 'ask',
  evenLongLists = false,
): Promise<void> {
  const { store, t } = context;
  const found = store.get().import;
  if ((found.phase !== 'preview' && found.phase !== 'table') || found.work.phase === 'working') return;
  const { longLists: _asked, ...step } = found;
  const sentence = workingSentence(context, step);
  store.set({ import: { ...step, work: { phase: 'working', sentence } } });
  announce(context, sentence);
  const outcome = await write(context, step, sentence, { typed, evenLongLists });
  if (!outcome.ok) {
    store.set({ import: { ...step, work: { phase: 'failed', failure: outcome.failure } } });
    announce(context, `${t('fill.failed')} ${outcome.failure.sentence}`);
  } else if (outcome.value.kind === 'question') {
    const question = outcome.value.differences;
    store.set({ import: { ...step, work: { phase: 'idle' }, question } });
    announce(context, t('fill.question', { count: question.length }));
  } else if (outcome.value.kind === 'longLists') {
    const { lists } = outcome.value;
    store.set({ import: { ...step, work: { phase: 'idle' }, question: null, longLists: { lists, typed } } });
    announce(context, t('fill.longLists'));
  } else {
    store.set({ import: { phase: 'done', answer: outcome.value }, undone: null });
    announce(context, withNotSet(t, filledSentence(context, outcome.value), outcome.value.notSet));
  }
  await refresh(context);
}

export function dropQuestion({ store }: Context): void {
  const step = store.get().import;
  if (step.phase !== 'preview' && step.phase !== 'table') return;
  const { longLists: _asked, ...rest } = step;
  store.set({ import: { ...rest, question: null } });
}

/** 'Built Settings and Monthly data. Filled 13 months of Monthly data. 2 typed numbers were kept.' */
export function filledSentence(
  { t }: Pick<Context, 't'>,
  { built, months, what, kept }: Extract<FillAnswer, { kind: 'filled' }>,
): string {
  const sentences = built.length > 0 ? [t('fill.built', { sheets: built })] : [];
  sentences.push(what === undefined ? t('fill.done', { count: months }) : `${what}.`);
  if (kept > 0) sentences.push(t('fill.keptTyped', { count: kept }));
  return sentences.join(' ');
}
