// Reads what of ours is in the workbook, and goes to its sheets. The workbook may have been changed by somebody else at
// any time: it is read again after every action and whenever the pane is shown.
import type { WorkbookState } from '../services';
import { CHOOSING, type BuildState, type PaneState } from '../state';
import type { Context } from './context';
import { announce, attempt } from './context';

export async function refresh(context: Context): Promise<void> {
  const { store, services } = context;
  const read = await attempt(context, services.workbook.readState);
  if (!read.ok) {
    store.set({ workbookFailure: read.failure });
    return;
  }
  const { workbook, build } = store.get();
  const first = workbook === null && read.value.built.length === 0 && build.chosen.length === 0;
  store.set({
    workbook: read.value,
    workbookFailure: null,
    build: follow(first ? { ...build, chosen: proposal(context) } : build, workbook, read.value),
  });
  store.set(withoutGone(store.get()));
}

/**
 * What was done tells of itself for as long as it can be undone: taken back, here or elsewhere, its result goes too. What
 * was done with it on the way, and is there still, is told among what was done earlier.
 */
function withoutGone({
  workbook,
  build,
  update,
  monthEnd,
  copyPlan,
  import: importing,
}: PaneState): Partial<PaneState> {
  const listed = new Set(workbook?.operations.flatMap(({ parts }) => parts));
  const isGone = (operation: string | null | undefined) =>
    typeof operation === 'string' && !listed.has(operation);
  return {
    ...(build.work.phase === 'done' && isGone(build.work.result.operations[0])
      ? { build: { ...build, work: { phase: 'idle' } } }
      : {}),
    ...(update.phase === 'done' && isGone(update.result.operation) ? { update: { phase: 'idle' } } : {}),
    ...(monthEnd.phase === 'done' && isGone(monthEnd.result.operation)
      ? { monthEnd: { phase: 'idle' } }
      : {}),
    ...(copyPlan.phase === 'done' && isGone(copyPlan.result.operation)
      ? { copyPlan: { phase: 'idle' } }
      : {}),
    ...(importing.phase === 'done' && isGone(importing.answer.operations[0]) ? { import: CHOOSING } : {}),
  };
}

/**
 * The currency of the workbook's Settings becomes the pane's, when it is first seen and whenever it changes; what was
 * built meanwhile, here or in another window, is no longer among what is chosen.
 */
function follow(build: BuildState, before: WorkbookState | null, now: WorkbookState): BuildState {
  const { currency, built } = now;
  const chosen = build.chosen.filter((key) => !built.some((sheet) => sheet.key === key));
  if (currency === null || currency === before?.currency) return { ...build, chosen };
  return { ...build, chosen, currency, options: { ...build.options, currency } };
}

/** In a workbook with nothing of ours the first template is ticked, so that the button says at once what it would do. */
function proposal({ services }: Context): readonly string[] {
  return services.reports.templates.slice(0, 1).map(({ key }) => key);
}

/** Goes to a sheet; a sheet that is gone by now is said, not ignored. */
export async function openSheet(context: Context, name: string): Promise<void> {
  const outcome = await attempt(context, () => context.services.workbook.selectSheet(name));
  if (outcome.ok) return;
  context.store.set({ workbookFailure: outcome.failure });
  announce(context, outcome.failure.sentence);
}
