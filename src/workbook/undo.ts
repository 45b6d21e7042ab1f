// Taking an operation back: the same for undo, rollback and recovery. What was never done, or is gone already, is
// passed over, so that it does not matter how far the work had come, nor how often taking back was begun.
import type { Change } from './changes';
import type { Edit } from './edit';
import type { Keeping } from './keepSheets';
import { markerOf, PENDING_NAME, WITNESS_PREFIX } from './ours';
import { pieceXml } from './record/codec';
import type { Store, StoredRecord } from './record/store';
import { isGoing, type OperationRecord } from './record/record';
import type { Refused } from './refusal';
import { refuse } from './refusal';
import { same, type WorkbookSnapshot } from './snapshot';

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

const hasPending = (snapshot: WorkbookSnapshot) =>
  snapshot.names.some(({ name }) => same(name, PENDING_NAME));

/**
 * Marks the record first, so that half an undo can only go forward; the name that says that work is under way goes
 * last, so that the pane knows of whatever is left.
 * @param inverse what takes the operation's own work back
 */
export function takeBack(
  snapshot: WorkbookSnapshot,
  stored: StoredRecord,
  record: OperationRecord,
  inverse: readonly Edit[],
  alsoForget: readonly StoredRecord[] = [],
): Edit[] {
  const marks: Edit[] = [];
  const state = record.state === 'pending' ? 'takingBack' : 'undoing';
  if (!isGoing(record.state))
    marks.push({ kind: 'setPart', handle: stored.headPart, xml: pieceXml({ ...stored.head, state }) });
  if (!hasPending(snapshot))
    marks.push({
      kind: 'addName',
      scope: null,
      name: PENDING_NAME,
      formula: `="${record.id}"`,
      visible: false,
    });
  const parts = [...alsoForget.flatMap(forget), ...forget(stored)];
  const own = inverse.filter((edit) => !(edit.kind === 'deleteName' && same(edit.name, PENDING_NAME)));
  return [...marks, ...own, ...parts, { kind: 'deleteName', scope: null, name: PENDING_NAME }];
}

/** The head first: pieces without it are left-overs for anybody to sweep up, a head without them a damaged record. */
function forget(stored: StoredRecord): Edit[] {
  const others = stored.parts.filter((id) => id !== stored.headPart);
  return [stored.headPart, ...others].map((id) => ({ kind: 'deletePart', id }));
}

/** Removes what a write that was cut off has left: parts without a head, and a mark without a record. */
export function leftOverEdits(snapshot: WorkbookSnapshot, store: Store): Edit[] {
  const name: Edit[] = hasPending(snapshot) ? [{ kind: 'deleteName', scope: null, name: PENDING_NAME }] : [];
  const witnesses = snapshot.sheets.flatMap((sheet) =>
    sheet.names
      .filter((each) => each.name.startsWith(WITNESS_PREFIX) && markerOf(sheet) !== null)
      .map((each): Edit => ({ kind: 'deleteName', scope: sheet.name, name: each.name })),
  );
  return [
    ...(name.length > 0 ? witnesses : []),
    ...name,
    ...store.leftOver.map((id): Edit => ({ kind: 'deletePart', id })),
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

/** It was begun so lately that somebody may still be at it, in another window. */
export interface StillGoing {
  readonly ok: false;
  readonly underWay: { readonly label: string; /** ISO 8601. */ readonly at: string };
}

const FRESH = 5 * 60_000;

/** @param now ISO 8601 */
export function stillGoing({ label, at }: StoredRecord, now: string): StillGoing | null {
  // Clocks differ: what began a little after now is as fresh as can be.
  const isFresh = Math.abs(Date.parse(now) - Date.parse(at)) < FRESH;
  return isFresh ? { ok: false, underWay: { label, at } } : null;
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
