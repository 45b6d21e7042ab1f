// Taking back what was done. Where the analyst has changed something since, the pane asks first.
import type { ChangeSince, Operation, UndoHow } from '../services';
import type { UndoState, UndoTarget } from '../state';
import type { Context } from './context';
import { announce, attempt } from './context';
import { refresh } from './workbook';

export async function undo(context: Context, target: UndoTarget, how: UndoHow): Promise<void> {
  const { store, services, t } = context;
  const before = store.get().undo?.step;
  const question = before?.phase === 'question' && how !== 'ask' ? before : null;
  const kept = how === 'keep' ? (question?.keeping?.kept ?? []) : [];
  const show = (step: UndoState['step']) => store.set({ undo: { target, step }, undone: null });
  show({ phase: 'working' });
  announce(context, t('operations.undoing'));
  const { operations } = target;
  const outcome = await attempt(context, () => services.workbook.undo(operations, how, question?.asked));
  if (!outcome.ok) {
    show({ phase: 'failed', failure: outcome.failure });
    announce(context, `${t('operations.failed')} ${outcome.failure.sentence}`);
  } else if (outcome.value.kind === 'question') {
    const { kind: _kind, ...asks } = outcome.value;
    show({ phase: 'question', ...asks });
    announce(context, t('undo.title', { count: countOf(asks.changes) }));
  } else if (outcome.value.kind === 'stopped') {
    const { lead, failure } = outcome.value;
    show({ phase: 'failed', failure, lead });
    announce(context, `${lead} ${failure.sentence}`);
  } else {
    settle(context, target, kept);
  }
  await refresh(context);
}

/** How many things were changed: cells in one rectangle are as many as they are. */
export const countOf = (changes: readonly ChangeSince[]): number =>
  changes.reduce((sum, { count = 1 }) => sum + count, 0);

function settle(context: Context, { what }: UndoTarget, kept: readonly string[]): void {
  const { store, t } = context;
  const undone =
    kept.length > 0 ? t('operations.undoneBut', { what, kept }) : t('operations.undone', { what });
  store.set({ undo: null, undone });
  announce(context, undone);
}

/** What was done after it, latest first, and then itself. */
export function withLater(
  { t }: Pick<Context, 't'>,
  operations: readonly Operation[],
  target: UndoTarget,
): { readonly steps: readonly Operation[]; readonly target: UndoTarget } {
  const last = target.operations.at(-1);
  const place = operations.findIndex(({ parts }) => last !== undefined && parts.includes(last));
  const steps = operations.slice(0, place + 1);
  return {
    steps,
    target: {
      operations: steps.flatMap(({ parts }) => parts),
      what: t('operations.several', { count: steps.length }),
    },
  };
}

export function dropUndo({ store }: Context): void {
  store.set({ undo: null });
}
