// Writing the counts into Monthly data. Where the analyst typed another number, the pane asks first; where there is no
// Monthly data or Import details yet, it is built in the same action.
import type { BuildRequest, FillAnswer, FillRequest, ReportServices } from '../services';
import type { PaneState } from '../state';
import type { Context } from './context';
import { announce, attempt } from './context';
import { refresh } from './workbook';

export function hasMonthlyData(workbook: PaneState['workbook']): boolean {
  return workbook?.built.some(({ key }) => key === 'monthlyData') ?? false;
}

/** What has to be built so that all that the file tells has its place; null when it is there. */
export function buildFirst(
  { build, workbook }: Pick<PaneState, 'build' | 'workbook'>,
  { importTemplate, detailsTemplate }: Pick<ReportServices, 'importTemplate' | 'detailsTemplate'>,
): BuildRequest | null {
  const lacking = [
    ...(hasMonthlyData(workbook) ? [] : [importTemplate]),
    ...(workbook?.built.some(({ key }) => key === detailsTemplate) ? [] : [detailsTemplate]),
  ];
  return lacking.length === 0 ? null : { templates: lacking, options: build.options };
}

/** @param evenLongLists replace also lists that undo cannot bring back */
export async function fill(
  context: Context,
  typed: FillRequest['typed'] = 'ask',
  evenLongLists = false,
): Promise<void> {
  const { store, services, t } = context;
  const found = store.get().import;
  if (found.phase !== 'preview' || found.work.phase === 'working') return;
  const { longLists: _asked, ...step } = found;
  const request = buildFirst(store.get(), services.reports);
  const isFirst = request?.templates.includes(services.reports.importTemplate) ?? false;
  const sentence = t(isFirst ? 'fill.workingBuild' : 'fill.working');
  store.set({ import: { ...step, work: { phase: 'working', sentence } } });
  announce(context, sentence);
  const { result, inspection, mapping } = step;
  const read = [{ headers: inspection.headers, mapping }];
  const outcome = await attempt(context, () =>
    services.workbook.fill({ result, build: request, typed, evenLongLists, read }),
  );
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
    announce(context, filledSentence(context, outcome.value));
  }
  await refresh(context);
}

export function dropQuestion({ store }: Context): void {
  const step = store.get().import;
  if (step.phase !== 'preview') return;
  const { longLists: _asked, ...rest } = step;
  store.set({ import: { ...rest, question: null } });
}

/** 'Built Settings and Monthly data. Filled 13 months of Monthly data. 2 typed numbers were kept.' */
export function filledSentence(
  { t }: Pick<Context, 't'>,
  { built, months, kept }: Extract<FillAnswer, { kind: 'filled' }>,
): string {
  const sentences = built.length > 0 ? [t('fill.built', { sheets: built })] : [];
  sentences.push(t('fill.done', { count: months }));
  if (kept > 0) sentences.push(t('fill.keptTyped', { count: kept }));
  return sentences.join(' ');
}
