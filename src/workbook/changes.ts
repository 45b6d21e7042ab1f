// What the analyst has done since on a sheet that we built: the question that undo must ask before anything is lost.
import { addressOf, contains, type Area } from './address';
import { bare, isBlank, isFormula, type Content } from './content';
import type { Filled } from './filled';
import { sameCell } from './sameCell';
import { blockArea, LOCK_NAME, markerName, PREFIX, tablesOn } from './ours';
import type { SheetReading } from './sheetReading';
import { same, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';
import type { BlockRecord, RecordState, SheetRecord } from './record/record';

export type Change =
  /** A cell that is no longer as we wrote it. */
  | {
      readonly kind: 'cell';
      readonly sheet: string;
      readonly address: string;
      readonly now: string;
      /** Not in sight: it stood there before an import that is taken back with this, and would come back first. */
      readonly beneath?: true;
    }
  /** Rows or columns of a block were inserted, deleted or moved. */
  | { readonly kind: 'block'; readonly sheet: string; readonly block: string }
  | { readonly kind: 'table' | 'chart' | 'name'; readonly sheet: string; readonly name: string }
  /** A formula elsewhere that needs what would be taken back. */
  | {
      readonly kind: 'reference';
      readonly sheet: string | null;
      readonly address: string;
      readonly to: string;
    }
  /** Rows of a table that are too many to be compared with what was written. */
  | { readonly kind: 'rows'; readonly sheet: string; readonly table: string; readonly rows: number }
  /** A later operation that worked on the same sheet; an import with how many cells of which tab are still as it wrote them. */
  | {
      readonly kind: 'operation';
      readonly label: string;
      /** ISO 8601. */
      readonly at?: string;
      readonly filled?: readonly { readonly sheet: string; readonly cells: number }[];
    };

function at(reading: SheetReading, row: number, column: number): Content {
  if (!reading.area) return '';
  return reading.formulas[row - reading.area.row]?.[column - reading.area.column] ?? '';
}

/** Before Excel's reading is known a formula can only be compared with "still a formula". */
function unchanged(before: Content, now: Content, state: RecordState): boolean {
  if (state === 'closed') return sameCell(before, now);
  if (isBlank(now)) return true; // not written yet
  return isFormula(before) ? isFormula(now) : sameCell(bare(before), now);
}

function spilled(reading: SheetReading, row: number, column: number): boolean {
  return reading.spills.some(
    (area) => contains(area, row, column) && !(area.row === row && area.column === column),
  );
}

function cellChange(reading: SheetReading, row: number, column: number): Change {
  const address = addressOf({ row, column, rows: 1, columns: 1 });
  return { kind: 'cell', sheet: reading.sheet, address, now: String(at(reading, row, column)) };
}

/** The rows of the sheet in which a block's rows lie: imports may have put others between them. */
function rowsOf({ row, rows }: Area, { added }: Filled): number[] {
  return Array.from({ length: rows }, (_, index) => row + index).filter((each) => !added.has(each));
}

function blockChanges(
  block: BlockRecord,
  area: Area,
  reading: SheetReading,
  state: RecordState,
  filled: Filled,
): Change[] {
  const changes: Change[] = [];
  const rows = rowsOf(area, filled);
  block.content.forEach((line, down) =>
    line.forEach((before, across) => {
      const [row, column] = [rows[down] ?? area.row + down, area.column + across];
      if (unchanged(before, at(reading, row, column), state) || filled.isOurs(row, column)) return;
      if (isBlank(before) && spilled(reading, row, column)) return;
      changes.push(cellChange(reading, row, column));
    }),
  );
  return changes;
}

function outside(areas: readonly Area[], reading: SheetReading, filled: Filled): Change[] {
  const origin = reading.area;
  if (!origin) return [];
  return reading.formulas.flatMap((line, down) =>
    line.flatMap((now, across) => {
      const [row, column] = [origin.row + down, origin.column + across];
      if (isBlank(now) || filled.isOurs(row, column)) return [];
      if (!filled.added.has(row) && areas.some((area) => contains(area, row, column))) return [];
      return spilled(reading, row, column) ? [] : [cellChange(reading, row, column)];
    }),
  );
}

function added(
  kind: 'table' | 'chart' | 'name',
  sheet: string,
  now: readonly string[],
  ours: readonly string[],
): Change[] {
  return now
    .filter((name) => !ours.some((other) => same(other, name)))
    .map((name) => ({ kind, sheet, name }));
}

/** Names that Excel makes itself for print areas, titles and filters. */
function isExcelsOwn(name: string): boolean {
  return /^(_xlnm\.|Print_(Area|Titles)$|_FilterDatabase$)/i.test(name);
}

function objects(record: SheetRecord, sheet: SheetSnapshot, snapshot: WorkbookSnapshot): Change[] {
  const tables = record.blocks.flatMap(({ table }) => (table === null ? [] : [table]));
  const names = [markerName, ...record.names, ...record.blocks.map(({ id }) => PREFIX + id)];
  const tablesNow = tablesOn(snapshot, sheet.name).map(({ name }) => name);
  // One of ours may have been renamed, or not yet named: only more than we made are the analyst's.
  const more = (kind: 'table' | 'chart', now: readonly string[], ours: readonly string[]) =>
    now.length > ours.length ? added(kind, sheet.name, now, ours) : [];
  const namesNow = sheet.names
    .map(({ name }) => name)
    .filter((name) => !isExcelsOwn(name) && !same(name, LOCK_NAME));
  return [
    ...more('table', tablesNow, tables),
    ...more('chart', sheet.charts, record.charts),
    ...added('name', sheet.name, namesNow, names),
  ];
}

/** Everything on a sheet of ours that is not as we left it. */
export function changesOn(
  record: SheetRecord,
  state: RecordState,
  sheet: SheetSnapshot,
  snapshot: WorkbookSnapshot,
  reading: SheetReading,
  filled: Filled,
): Change[] {
  const areas: Area[] = [];
  const changes: Change[] = [];
  for (const block of record.blocks) {
    const named = blockArea(sheet, block.id);
    const area = named ?? (state === 'pending' ? block.area : null);
    const rows = area ? rowsOf(area, filled).length : 0;
    if (!area || rows !== block.area.rows || area.columns !== block.area.columns) {
      changes.push({ kind: 'block', sheet: sheet.name, block: block.id });
      if (area) areas.push(area);
      continue;
    }
    areas.push(area);
    changes.push(...blockChanges(block, area, reading, state, filled));
  }
  return [...changes, ...outside(areas, reading, filled), ...objects(record, sheet, snapshot)];
}
