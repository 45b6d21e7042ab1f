// What "take back the rest" would do to each of several operations that are taken back in one go, the latest first: what
// was changed stays, with its sheets and what these need.
import type { Change } from './changes';
import type { Keeping } from './keepSheets';
import type { RecordBody } from './record/record';
import type { AsksFirst, TakesBack } from './undo';

export type Fate =
  /** All of it goes. */
  | 'goes'
  /** What was changed stays. */
  | 'partly'
  /** Nothing of it goes, because what stays needs all of it. */
  | 'stays'
  /** It cannot be kept in part: something elsewhere needs what would go. */
  | 'whole';

const isLocal = ({ kind }: Change) => kind !== 'reference' && kind !== 'operation' && kind !== 'rows';

/** @param isKept something of the later operations stays */
export function fateOf(kind: RecordBody['kind'], planned: TakesBack | AsksFirst, isKept: boolean): Fate {
  // Sheets that stay may need the lines that an update added.
  if (kind === 'update') return planned.ok && !isKept ? 'goes' : 'stays';
  if (planned.ok) return 'goes';
  if (planned.keeping) return 'partly';
  return kind === 'build' && planned.askedAbout.every(isLocal) ? 'stays' : 'whole';
}

interface Part {
  readonly kind: RecordBody['kind'];
  readonly fate: Fate;
  /** Its sheets that are there. */
  readonly tabs: readonly string[];
  readonly keeping: Keeping | null;
}

/** Tabs of one operation that stay. */
export function keptOf({ kind, fate, tabs, keeping }: Part): readonly string[] {
  if (fate === 'partly') return keeping?.kept ?? [];
  return fate === 'stays' && kind === 'build' ? tabs : [];
}

/** Tabs that stay and tabs that go; null where nothing could be taken back without what was changed. */
export function keepingOf(parts: readonly Part[]): Keeping | null {
  const kept = new Set(parts.flatMap(keptOf));
  const goes = parts.flatMap(({ fate, tabs, keeping }) =>
    fate === 'goes' ? tabs : fate === 'partly' ? (keeping?.goes ?? []) : [],
  );
  const isPossible =
    parts.every(({ fate }) => fate !== 'whole') &&
    parts.some(({ fate }) => fate === 'goes' || fate === 'partly');
  return isPossible ? { kept: [...kept], goes: goes.filter((tab) => !kept.has(tab)) } : null;
}
