// A build taken back: its sheets go, unless something of the analyst's is on them or needs them.
import type { Change } from './changes';
import { addressOf } from './address';
import type { Edit } from './edit';
import { isFormula } from './content';
import { markedBy, newSheetName, PREFIX, tablesOn } from './ours';
import { refersTo, type Targets } from './references';
import { refuse, type Refused } from './refusal';
import { same, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';
import { isGoing, type BuildBody, type OperationRecord } from './record/record';
import type { Store, StoredRecord } from './record/store';
import { namedOfRecord } from './importNamed';
import { keeping, keepingEdits, needs, reachOf, type Keeping } from './keepSheets';
import {
  ALONE,
  laterOn,
  takeBack,
  type AsksFirst,
  type TakesBack,
  type Together,
  type UndoManner,
} from './undo';
import type { BuildReading, OwnSheet } from './undoBuildReading';
import { onSheets, type OnSheets } from './undoBuildSheets';

/** A sheet that was added, but not yet marked: it holds nothing, so that nothing can be lost with it. */
function isHalfMade(sheet: SheetSnapshot, snapshot: WorkbookSnapshot): boolean {
  return (
    sheet.used === null &&
    sheet.names.length === 0 &&
    sheet.charts.length === 0 &&
    tablesOn(snapshot, sheet.name).length === 0
  );
}

/** The sheets of a build that are (still) there. */
export function sheetsOfBuild(
  snapshot: WorkbookSnapshot,
  record: OperationRecord,
  body: BuildBody,
): OwnSheet[] {
  return body.sheets.flatMap((sheet): OwnSheet[] => {
    const marked = markedBy(snapshot, record.id, sheet.key);
    const named = (list: readonly SheetSnapshot[]) => list.find(({ name }) => same(name, sheet.name));
    const found = named(marked) ?? marked[0];
    if (found) return [{ record: sheet, sheet: found }];
    const unmarked =
      record.state === 'closed'
        ? undefined
        : snapshot.sheets.find(({ name }) => same(name, newSheetName(sheet.name)));
    return unmarked && isHalfMade(unmarked, snapshot) ? [{ record: sheet, sheet: unmarked }] : [];
  });
}

/** What must be done, of the recorded inverse, in the workbook as it is now. */
function inverseNow(snapshot: WorkbookSnapshot, body: BuildBody, own: readonly OwnSheet[]): Edit[] {
  return body.inverse.flatMap((edit): Edit[] => {
    if (edit.kind === 'deleteSheet') {
      const found = own.find(({ record }) => same(record.name, edit.sheet));
      return found ? [{ kind: 'deleteSheet', sheet: found.sheet.name }] : [];
    }
    if (edit.kind !== 'deleteName' && edit.kind !== 'setName') return [edit];
    const there = snapshot.names.some(({ name }) => same(name, edit.name));
    return there ? [edit] : [];
  });
}

function isOwnName(body: BuildBody, name: string): boolean {
  return body.inverse.some(
    (edit) => (edit.kind === 'deleteName' || edit.kind === 'setName') && same(edit.name, name),
  );
}

function targetsOf(snapshot: WorkbookSnapshot, body: BuildBody, own: readonly OwnSheet[]): Targets {
  const names = snapshot.names.filter(
    ({ name }) => isOwnName(body, name) && name.toLowerCase().startsWith(PREFIX),
  );
  return {
    sheets: own.map(({ sheet }) => sheet.name),
    names: [
      ...own.flatMap(({ sheet }) => tablesOn(snapshot, sheet.name).map(({ name }) => name)),
      ...names.map(({ name }) => name),
    ],
  };
}

/** Names that later operations made, and that go with them. */
function namesAlong(store: Store, { along }: Together): (name: string) => boolean {
  const bodies = store.records.flatMap(({ id, record }) =>
    along.includes(id) && record?.body.kind === 'build' ? [record.body] : [],
  );
  return (name) => bodies.some((body) => isOwnName(body, name));
}

function references(
  snapshot: WorkbookSnapshot,
  store: Store,
  body: BuildBody,
  own: readonly OwnSheet[],
  reading: BuildReading,
  together: Together,
) {
  const targets = targetsOf(snapshot, body, own);
  const goesToo = namesAlong(store, together);
  const changes: Change[] = [];
  for (const { sheet, area, formulas } of reading.others) {
    if (together.tabs.some((tab) => same(tab, sheet))) continue;
    formulas.forEach((line, down) =>
      line.forEach((formula, across) => {
        const to = isFormula(formula) ? refersTo(formula, targets) : null;
        if (to === null || !area) return;
        const address = addressOf({
          row: area.row + down,
          column: area.column + across,
          rows: 1,
          columns: 1,
        });
        changes.push({ kind: 'reference', sheet, address, to });
      }),
    );
  }
  for (const { name, formula } of snapshot.names) {
    const to = isOwnName(body, name) || goesToo(name) ? null : refersTo(formula, targets);
    if (to !== null) changes.push({ kind: 'reference', sheet: null, address: name, to });
  }
  return changes;
}

export function planUndoBuild(
  snapshot: WorkbookSnapshot,
  store: Store,
  stored: StoredRecord,
  record: OperationRecord,
  body: BuildBody,
  reading: BuildReading,
  manner: UndoManner,
  together: Together = ALONE,
): TakesBack | AsksFirst | Refused {
  const own = sheetsOfBuild(snapshot, record, body);
  const going = new Set([...own.map(({ sheet }) => sheet.name), ...together.tabs]);
  if (own.length > 0 && !snapshot.sheets.some(({ name, visible }) => visible && !going.has(name)))
    return refuse({ code: 'onlySheetsLeft' });
  const later = laterOn(
    store,
    stored,
    own.map(({ record: sheet }) => sheet.key),
    together,
  );
  // An undo that has begun can only go forward: sheets may be gone already.
  if (asks(record, manner)) {
    const { changes: here, filled } = onSheets(snapshot, store, stored, record, own, reading, together);
    const elsewhere = [
      ...laterChanges(store, stored, later, filled, together),
      ...references(snapshot, store, body, own, reading, together),
    ];
    const changes = [
      ...elsewhere.filter(({ kind }) => kind === 'operation'),
      ...here,
      ...elsewhere.filter(({ kind }) => kind === 'reference'),
    ];
    const stays = [
      ...here.flatMap((change) => ('sheet' in change && change.sheet !== null ? [change.sheet] : [])),
      ...neededBy(snapshot, own, reading, together),
    ];
    const keep =
      elsewhere.length === 0 && record.state === 'closed' ? keptOf(snapshot, reading, own, stays) : null;
    if (stays.length + changes.length > 0 && (manner === 'ask' || !keep))
      return { ok: false, askedAbout: changes, ...(keep ? { keeping: keep } : {}) };
    if (keep) return { ok: true, edits: keepingEdits(snapshot, body, keep, stored) };
  }
  const gone = later.filter((each) => isGoneWith(snapshot, each, own));
  return { ok: true, edits: takeBack(stored, record, inverseNow(snapshot, body, own), gone) };
}

/** An operation that worked on other sheets as well can still be undone there. */
function isGoneWith(snapshot: WorkbookSnapshot, { record }: StoredRecord, own: readonly OwnSheet[]): boolean {
  const body = record?.body;
  if (!body || body.kind === 'build') return false;
  const goes = (key: string) => own.some(({ record: sheet }) => sheet.key === key);
  if (body.kind === 'update') return body.updated.every(({ key }) => goes(key));
  const months = body.cells.length + body.added.length > 0 ? [body.sheetKey] : [];
  const keys = [...months, ...(body.tables ?? []).map(({ sheetKey }) => sheetKey)];
  const named = namedOfRecord(snapshot, body).map(({ sheet }) => sheet);
  return keys.every(goes) && named.every((tab) => own.some(({ sheet }) => same(sheet.name, tab)));
}

/** Whether something of the analyst's would be asked about, which then has to be read. */
export function asks({ state }: OperationRecord, manner: UndoManner): boolean {
  return manner !== 'force' && !isGoing(state);
}

function laterChanges(
  store: Store,
  stored: StoredRecord,
  later: readonly StoredRecord[],
  filled: OnSheets['filled'],
  { along }: Together,
): Change[] {
  const cellsOf = (id: string) =>
    [...filled].flatMap(([sheet, by]) => {
      const cells = by.get(id) ?? 0;
      return cells > 0 ? [{ sheet, cells }] : [];
    });
  const since = store.records.slice(store.records.indexOf(stored) + 1);
  return since.flatMap((each): Change[] => {
    const { id, label, at } = each;
    if (along.includes(id)) return [];
    const cells = cellsOf(id);
    if (cells.length > 0) return [{ kind: 'operation', label, at, filled: cells }];
    return later.includes(each) ? [{ kind: 'operation', label }] : [];
  });
}

/** Sheets that stay with what stays of the later operations, or because formulas there need them. */
function neededBy(
  snapshot: WorkbookSnapshot,
  own: readonly OwnSheet[],
  { others }: BuildReading,
  { kept }: Together,
): string[] {
  const staying = others.filter(({ sheet }) => kept.some((tab) => same(tab, sheet)));
  return own.flatMap(({ sheet: { name } }) => {
    const reach = reachOf(snapshot, name);
    const stays = kept.some((tab) => same(tab, name)) || staying.some((other) => needs(other, reach));
    return stays ? [name] : [];
  });
}

function keptOf(
  snapshot: WorkbookSnapshot,
  reading: BuildReading,
  own: readonly OwnSheet[],
  stays: readonly string[],
): Keeping | null {
  const tabs = own.map(({ sheet }) => sheet.name);
  return keeping(snapshot, reading.own, tabs, stays);
}
