// An import taken back: the table of months, the cells beside the tables, the short tables.
import { overlaps, parseAddress } from './address';
import { barredSheet } from './barredSheet';
import type { Change } from './changes';
import { bare } from './content';
import type { Edit } from './edit';
import { filterInTheWay } from './filters';
import type { NamedReading } from './importTypes';
import type { Keeping } from './keepSheets';
import { findMonths } from './monthTable';
import { isGoing, type BlockRecord, type ImportBody, type OperationRecord } from './record/record';
import type { Store, StoredRecord } from './record/store';
import { refuse, type Refused } from './refusal';
import { sameCell } from './sameCell';
import { tablesOf } from './shortTables/image';
import { undoTable, type TableUndo, type TableUndoReading } from './shortTables/undo';
import { same, type WorkbookSnapshot } from './snapshot';
import { ALONE, takeBack, type AsksFirst, type TakesBack, type Together, type UndoManner } from './undo';
import { firstFill, rewoundMonths, rewoundNamed } from './undoBeneath';
import { changed, undoMonths, type Finding, type MonthsReading } from './undoMonths';

export interface ImportUndoReading extends MonthsReading {
  readonly named: readonly NamedReading[];
  /** The short tables that are still there. */
  readonly tables: readonly TableUndoReading[];
}

function restoreNamed(body: ImportBody, named: readonly NamedReading[], keeps: boolean): Finding {
  const edits: Edit[] = [];
  const changes: Change[] = [];
  for (const { name, scope, before, after } of body.named) {
    const now = named.find((each) => same(each.name, name) && each.scope === scope);
    if (!now || sameCell(bare(before), now.formula)) continue;
    const { sheet, area } = now;
    const isOurs = sameCell(bare(after), now.formula);
    if (!isOurs) changes.push(changed(sheet, area, now.formula));
    if (isOurs || !keeps)
      edits.push({ kind: 'writeCells', sheet, area, content: [[before ?? '']], notation: 'R1C1' });
  }
  return { edits, changes };
}

/** The latest import after this one that filled the same table. */
function laterFill(
  store: Store,
  stored: StoredRecord,
  { record: { sheetKey, block } }: TableUndoReading,
  { along }: Together,
): Change | null {
  const after = store.records
    .slice(store.records.indexOf(stored) + 1)
    .filter(({ id }) => !along.includes(id));
  const found = after
    .reverse()
    .find(({ record }) =>
      tablesOf(record).some((table) => table.sheetKey === sheetKey && table.block === block),
    );
  return found ? { kind: 'operation', label: found.label } : null;
}

function undoneTables(
  store: Store,
  stored: StoredRecord,
  record: OperationRecord,
  tables: readonly TableUndoReading[],
  keeps: boolean,
  together: Together,
): readonly TableUndo[] {
  return tables.map((table) => {
    const { sheetKey, block } = table.record;
    return undoTable(table, store, record.id, record.state, {
      later: laterFill(store, stored, table, together),
      first: firstFill(store, together.along, sheetKey, block),
      keeps,
    });
  });
}

/** As the later imports that go first would leave it, and which cells they would bring back. */
function rewound(
  reading: ImportUndoReading,
  body: ImportBody,
  block: BlockRecord | null,
  store: Store,
  { along }: Together,
) {
  const months = reading.table && rewoundMonths(reading.table, body, block, store, along);
  const named = rewoundNamed(reading.named, store, along);
  const isBack = ({ sheet, address }: Extract<Change, { kind: 'cell' }>): boolean => {
    const area = parseAddress(address);
    const cell = named.find((each) => same(each.sheet, sheet) && area && overlaps(each.area, area));
    const isNamed = cell !== undefined && !reading.named.includes(cell);
    const inTable = months !== null && same(months.reading.sheet, sheet);
    return isNamed || (inTable && area !== null && months.isBack(area.row, area.column));
  };
  const marked = (change: Change): Change =>
    change.kind === 'cell' && isBack(change) ? { ...change, beneath: true } : change;
  return { reading: { ...reading, table: months?.reading ?? null, named }, marked };
}

/** All that was changed are cells: they can stay while the rest goes. */
function keepingOf(changes: readonly Change[]): Keeping | null {
  const kept = changes.map((change) => (change.kind === 'cell' ? change.sheet : null));
  const tabs = kept.filter((tab) => tab !== null);
  return tabs.length > 0 && tabs.length === kept.length ? { kept: [...new Set(tabs)], goes: [] } : null;
}

/** A later import that filled several of the tables is named once. */
function distinct(changes: readonly Change[]): Change[] {
  const named = new Set<string>();
  return changes.filter((change) => {
    if (change.kind !== 'operation') return true;
    const isNew = !named.has(change.label);
    named.add(change.label);
    return isNew;
  });
}

export function planUndoImport(
  snapshot: WorkbookSnapshot,
  store: Store,
  stored: StoredRecord,
  record: OperationRecord,
  body: ImportBody,
  reading: ImportUndoReading,
  manner: UndoManner,
  together: Together = ALONE,
): TakesBack | AsksFirst | Refused {
  // An undo that keeps, cut off, goes on keeping.
  const keeps = manner === 'keep' || (isGoing(record.state) && stored.head.partly === true);
  const block = findMonths(snapshot, store)?.block ?? null;
  const seen = rewound(reading, body, block, store, together);
  const table = undoMonths(record, body, seen.reading, block, keeps);
  const named = restoreNamed(body, seen.reading.named, keeps);
  const tables = undoneTables(store, stored, record, reading.tables, keeps, together);
  const edits = [...table.edits, ...named.edits, ...tables.flatMap((each) => each.edits)];
  const barred = barredSheet(
    snapshot,
    edits.flatMap((edit) => ('sheet' in edit ? [edit.sheet] : [])),
  );
  if (barred) return refuse(barred);
  const filtered = filterInTheWay(snapshot, edits);
  if (filtered) return refuse(filtered);
  const changes = distinct([
    ...[...table.changes, ...named.changes].map(seen.marked),
    ...tables.flatMap((each) => each.changes),
  ]);
  const keep = record.state === 'closed' || isGoing(record.state) ? keepingOf(changes) : null;
  if (manner !== 'force' && !isGoing(record.state) && changes.length > 0 && !(keeps && keep))
    return { ok: false, askedAbout: changes, ...(keep && { keeping: keep }) };
  const head = keeps && keep ? { ...stored.head, partly: true as const } : stored.head;
  return { ok: true, edits: takeBack({ ...stored, head }, record, edits) };
}
