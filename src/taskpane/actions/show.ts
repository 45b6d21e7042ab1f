// The columns of one part of the import as they are mapped, with nothing complained of yet.
import type { Read } from '../state';
import { atPart, partsOf } from '../state';
import type { Context } from './context';
import { announce } from './context';

export function showColumns(store: Context['store'], step: Read): void {
  store.set({ import: { phase: 'mapping', ...step, failure: null, missing: null, asked: null } });
}

/** Back to the columns: of the first part, from where the others follow. */
export function backToMapping({ store }: Context): void {
  const step = store.get().import;
  if (step.phase === 'preview' || step.phase === 'table') showColumns(store, atPart(step, partsOf(step), 0));
}

/** From one part to the one before or after it. */
export function turn(context: Context, by: 1 | -1): void {
  const { store, t } = context;
  const step = store.get().import;
  if (step.phase !== 'mapping') return;
  const parts = partsOf(step);
  const place = (step.before ?? []).length + by;
  if (place < 0 || place >= parts.length) return;
  showColumns(store, atPart(step, parts, place));
  announce(context, t('mapping.part', { place: place + 1, count: parts.length }));
}
