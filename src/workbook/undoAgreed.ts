// What was asked and answered about an undo, against what is found when it is carried out: only what was agreed to goes.
// Addresses are no part of it, because what goes first may move the rest.
import type { Change } from './changes';
import { isFormula } from './content';

/** A formula may be written otherwise once rows around it are gone. */
const shown = (now: string): string => (isFormula(now) ? '=' : now);

function what(change: Change): string {
  const { kind } = change;
  if (kind === 'cell') return JSON.stringify([kind, change.sheet, shown(change.now)]);
  if (kind === 'reference') return JSON.stringify([kind, change.sheet, change.to]);
  return JSON.stringify(kind === 'operation' ? [kind, change.label] : change);
}

/** Whether all that is found was agreed to, as often as it is found. */
export function covers(agreed: readonly Change[], found: readonly Change[]): boolean {
  const left = new Map<string, number>();
  for (const change of agreed) left.set(what(change), (left.get(what(change)) ?? 0) + 1);
  return found.every((change) => {
    const count = left.get(what(change)) ?? 0;
    left.set(what(change), count - 1);
    return count > 0;
  });
}

/** The same cell asked about for two operations is one question; as it is now says more than as it would come back. */
export function asOne(changes: readonly Change[]): Change[] {
  const key = (change: Change) =>
    change.kind === 'cell'
      ? JSON.stringify([change.sheet, change.address, change.now])
      : JSON.stringify(change);
  const inSight = new Set(
    changes.flatMap((change) => (change.kind === 'cell' && !change.beneath ? [key(change)] : [])),
  );
  const seen = new Set<string>();
  return changes.filter((change) => {
    const own = key(change);
    if (change.kind === 'cell' && change.beneath && inSight.has(own)) return false;
    const isNew = !seen.has(own);
    seen.add(own);
    return isNew;
  });
}
