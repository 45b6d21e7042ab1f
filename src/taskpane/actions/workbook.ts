// Reads what of ours is in the workbook, takes things back, and goes to sheets. The workbook may have been changed by
// somebody else at any time: it is read again after every action and whenever the pane is shown.
import type { Operation, UndoChoice } from '../services';
import type { Context } from './context';
import { announce, attempt, describeOperation } from './context';

export async function refresh(context: Context): Promise<void> {
  const { store, services } = context;
  const read = await attempt(context, services.workbook.readState);
  if (!read.ok) {
    store.set({ workbookFailure: read.failure });
    return;
  }
  const { build } = store.get();
  const currency = read.value.currency;
  const known = store.get().workbook?.currency ?? null;
  const follow = currency !== null && currency !== known;
  store.set({
    workbook: read.value,
    workbookFailure: null,
    ...(follow ? { build: { ...build, currency, options: { ...build.options, currency } } } : {}),
  });
}

export async function undo(
  context: Context,
  operation: Operation,
  choice: UndoChoice = 'ask',
): Promise<void> {
  const { store, services, t } = context;
  const what = describeOperation(t, operation);
  const show = (step: NonNullable<ReturnType<typeof store.get>['undo']>['step']) =>
    store.set({ undo: { operation: operation.id, what, step }, undone: null });
  show({ phase: 'working' });
  announce(context, t('operations.undoing'));
  const outcome = await attempt(context, () => services.workbook.undo(operation.id, choice));
  if (!outcome.ok) {
    show({ phase: 'failed', failure: outcome.failure });
    announce(context, `${t('operations.failed')} ${outcome.failure.sentence}`);
    return;
  }
  if (outcome.value.kind === 'question') {
    show({ phase: 'question', changes: outcome.value.changes });
    announce(context, t('undo.title', { count: outcome.value.changes.length }));
    return;
  }
  await afterUndo(context, operation.id, what, outcome.value.kept);
}

async function afterUndo(context: Context, id: string, what: string, kept: number): Promise<void> {
  const { store, t } = context;
  const sentences = [t('operations.undone', { what })];
  if (kept > 0) sentences.push(t('operations.kept', { count: kept }));
  const undone = sentences.join(' ');
  const { build, import: importing } = store.get();
  const builtIt = build.work.phase === 'done' && build.work.result.operation === id;
  const filledIt = importing.phase === 'done' && importing.answer.operation === id;
  store.set({
    undo: null,
    undone,
    ...(builtIt ? { build: { ...build, work: { phase: 'idle' } } } : {}),
    ...(filledIt ? { import: { phase: 'choose', looking: null, note: null, failure: null } } : {}),
  });
  announce(context, undone);
  await refresh(context);
}

export function dropUndo({ store }: Context): void {
  store.set({ undo: null });
}

/** Takes back what an interrupted operation left behind. */
export async function recover(context: Context): Promise<void> {
  const { store, services, t } = context;
  store.set({ recovery: { phase: 'working', sentence: t('pending.recovering') } });
  const outcome = await attempt(context, services.workbook.recover);
  if (!outcome.ok) {
    store.set({ recovery: { phase: 'failed', failure: outcome.failure } });
    announce(context, outcome.failure.sentence);
    return;
  }
  store.set({ recovery: { phase: 'idle' }, undone: t('pending.recovered') });
  announce(context, t('pending.recovered'));
  await refresh(context);
}

/** Goes to a sheet; a sheet that is gone by now is said, not ignored. */
export async function openSheet(context: Context, name: string): Promise<void> {
  const outcome = await attempt(context, () => context.services.workbook.selectSheet(name));
  if (outcome.ok) return;
  context.store.set({ workbookFailure: outcome.failure });
  announce(context, outcome.failure.sentence);
}
