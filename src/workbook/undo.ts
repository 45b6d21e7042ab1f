// Taking an operation back: the same for undo, rollback and recovery. What was never done, or is gone already, is
// passed over, so that it does not matter how far the work had come, nor how often taking back was begun.
import type { Change } from './changes';
import type { Edit } from './edit';
import type { Keeping } from './keepSheets';
import { oldHeads } from './head';
import { lockedSheets } from './lock';
import { markerOf, WATCH_PREFIX, WITNESS_PREFIX } from './ours';
import { pieceXml } from './record/codec';
import type { Store, StoredRecord } from './record/store';
import { isGoing, type OperationRecord } from './record/record';
import type { Refused } from './refusal';
import { refuse } from './refusal';
import { same, type NameSnapshot, type WorkbookSnapshot } from './snapshot';

export interface AsksFirst {
  readonly ok: false;
  readonly askedAbout: readonly Change[];
  /** What would stay and what would go if the changed sheets were kept; left out where that would break something. */
  readonly keeping?: Keeping;
}

/** Ask where something of the analyst's would go; keep the sheets it is on; or let it go. */
export type UndoManner = 'ask' | 'keep' | 'force';

export interface TakesBack {
  readonly ok: true;
  readonly edits: readonly Edit[];
}

/** What is taken back in one go with an operation, the later first: it is judged as if they were gone already. */
export interface Together {
  /** The later ones that are still there, by id. */
  readonly along: readonly string[];
  /** Their tabs: formulas there are no reason to ask. */
  readonly tabs: readonly string[];
  /** Tabs that stay with what was changed on them, if that is the answer. */
  readonly kept: readonly string[];
}

export const ALONE: Together = { along: [], tabs: [], kept: [] };

/**
 * Marks the record first, so that half an undo can only go forward.
 * @param inverse what takes the operation's own work back
 */
export function takeBack(
  stored: StoredRecord,
  record: OperationRecord,
  inverse: readonly Edit[],
  alsoForget: readonly StoredRecord[] = [],
): Edit[] {
  const state = record.state === 'pending' ? 'takingBack' : 'undoing';
  const marks: Edit[] = isGoing(record.state)
    ? []
    : [{ kind: 'setPart', handle: stored.headPart, xml: pieceXml({ ...stored.head, state }) }];
  return [...marks, ...inverse, ...alsoForget.flatMap(forget), ...forget(stored)];
}

/** The head first: pieces without it are left-overs for anybody to sweep up, a head without them a damaged record. */
function forget(stored: StoredRecord): Edit[] {
  const others = stored.parts.filter((id) => id !== stored.headPart);
  return [stored.headPart, ...others].map((id) => ({ kind: 'deletePart', id }));
}

/** Removes what a write that was cut off has left: parts without a head, and hidden names that served while it ran. */
function leftOverEdits(snapshot: WorkbookSnapshot, store: Store): Edit[] {
  const ours = snapshot.sheets.filter((sheet) => markerOf(sheet) !== null);
  return [
    ...ours.flatMap((sheet) => namesAway(sheet.name, sheet.names, WITNESS_PREFIX)),
    ...namesAway(null, snapshot.names, WATCH_PREFIX),
    ...oldHeads(snapshot).map((name): Edit => ({ kind: 'deleteName', scope: null, name })),
    ...lockedSheets(snapshot).map((sheet): Edit => ({ kind: 'unlock', sheet })),
    ...store.leftOver.map((id): Edit => ({ kind: 'deletePart', id })),
  ];
}

function namesAway(scope: string | null, names: readonly NameSnapshot[], prefix: string): Edit[] {
  const found = names.filter(({ name }) => name.toLowerCase().startsWith(prefix));
  return found.map(({ name }): Edit => ({ kind: 'deleteName', scope, name }));
}

/**
 * The edits that end some work, and with them what a write that was cut off has left: sheets that were left locked are opened
 * first, everything else goes last.
 */
export function sweeping(snapshot: WorkbookSnapshot, store: Store, edits: readonly Edit[]): Edit[] {
  const known = new Set(edits.map((edit) => JSON.stringify(edit)));
  const gone = edits.flatMap((edit) => (edit.kind === 'deleteSheet' ? [edit.sheet] : []));
  const left = leftOverEdits(snapshot, store).filter(
    (edit) =>
      !known.has(JSON.stringify(edit)) &&
      !absent(snapshot, edit) &&
      !(edit.kind === 'deleteName' && gone.some((sheet) => same(sheet, edit.scope ?? ''))),
  );
  return [
    ...left.filter(({ kind }) => kind === 'unlock'),
    ...edits,
    ...left.filter(({ kind }) => kind !== 'unlock'),
  ];
}

/** Operations done after this one on a sheet that it made, but for those that are taken back before it. */
export function laterOn(
  store: Store,
  stored: StoredRecord,
  keys: readonly string[],
  { along }: Together,
): StoredRecord[] {
  const place = store.records.indexOf(stored);
  return store.records.slice(place + 1).filter(({ id, record }) => {
    if (along.includes(id)) return false;
    const body = record?.body;
    if (body?.kind === 'update') return body.updated.some(({ key }) => keys.includes(key));
    if (body?.kind !== 'import') return false;
    return [body, ...(body.tables ?? [])].some(({ sheetKey }) => keys.includes(sheetKey));
  });
}

export function findRecord(
  store: Store,
  id: string,
): { stored: StoredRecord; record: OperationRecord } | Refused {
  const stored = store.records.find((each) => each.id === id);
  if (!stored) return refuse({ code: 'noOperation' });
  if (!stored.record) return refuse({ code: 'recordDamaged', label: stored.label });
  return { stored, record: stored.record };
}

/** A deletion of what is not there (any more). */
export function absent(snapshot: WorkbookSnapshot, edit: Edit): boolean {
  if (edit.kind === 'deletePart') return !snapshot.parts.includes(edit.id);
  if (edit.kind !== 'deleteName') return false;
  const { scope, name } = edit;
  const names =
    scope === null ? snapshot.names : snapshot.sheets.find((sheet) => same(sheet.name, scope))?.names;
  return !names?.some((each) => same(each.name, name));
}
