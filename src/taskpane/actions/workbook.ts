// Reads what of ours is in the workbook, and goes to its sheets. The workbook may have been changed by somebody else at
// any time: it is read again after every action and whenever the pane is shown.
import type { WorkbookState } from '../services';
import type { BuildState } from '../state';
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
