// The rows that an import added go again. Rows are taken away in the opposite order to that in which they were added,
// so that at every point of a work cut off, the table's length still says which are left; what leaves the table before
// it is emptied or deleted is kept in sight by a hidden name.
import { absoluteFormula, overlaps, parseReference, type Area } from './address';
import type { Edit } from './edit';
import { BELOW_NAME } from './importMonths';
import type { TableReading } from './monthTable';
import type { ImportBody, RecordState } from './record/record';
import { same, type SheetSnapshot } from './snapshot';

export interface TableRow {
  /** Within the table; the header is 0. */
  readonly row: number;
  /** Serial of its first day; null where the row has none. */
  readonly month: number | null;
}

/** Rows that have left the table and are about to be deleted. */
const LEAVING_NAME = 'lf.leaving';

interface Leaving {
  /** Null when the rows are deleted already. */
  readonly area: Area | null;
}

function leavingOf(sheet: SheetSnapshot): Leaving | null {
  const found = sheet.names.find(({ name }) => same(name, LEAVING_NAME));
  return found ? { area: parseReference(found.formula)?.area ?? null } : null;
}

/**
 * The rows of the table that the import added. Once all is written their months tell. Before that, the number of rows
 * tells how many of the additions were made, because they are made in one order: growth first, then bottom to top.
 */
export function addedRows(
  table: TableReading,
  body: ImportBody,
  state: RecordState,
  rows: readonly TableRow[],
  sheet: SheetSnapshot,
): number[] {
  const rest = leavingOf(sheet)?.area ?? null;
  const isRest = (row: number) =>
    rest !== null && overlaps(rest, { ...table.area, row: table.area.row + row, rows: 1 });
  if (state === 'pending' || state === 'takingBack')
    return rowsByCount(table.area.rows - body.rowsBefore, table, body).filter((row) => !isRest(row));
  const months = body.added.filter(({ how }) => how !== 'reused').map(({ month }) => month);
  return rows
    .filter(({ row, month }) => month !== null && months.includes(month) && !isRest(row))
    .map(({ row }) => row);
}

function rowsByCount(added: number, table: TableReading, body: ImportBody): number[] {
  let more = added;
  const grown = body.grown > 0 && more >= body.grown ? body.grown : 0;
  more -= grown;
  const done = body.inserted.filter(({ count }) => {
    const made = more >= count;
    if (made) more -= count;
    return made;
  });
  const found: number[] = [];
  let shift = 0;
  for (const { offset, count } of [...done].reverse()) {
    for (let i = 1; i <= count; i += 1) found.push(offset + shift + i);
    shift += count;
  }
  for (let i = 0; i < grown; i += 1) found.push(table.area.rows - grown + i);
  return found;
}

interface Run {
  readonly first: number;
  count: number;
}

function runsOf(rows: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.first + last.count === row) last.count += 1;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}

/** The table gives up its last rows, which are then deleted. */
function leave(table: TableReading, height: number, tail: Area): Edit[] {
  const { sheet, name } = table;
  const scoped = { scope: sheet, name: LEAVING_NAME };
  return [
    { kind: 'addName', ...scoped, formula: absoluteFormula(sheet, tail), visible: false },
    { kind: 'resizeTable', sheet, name, area: { ...table.area, rows: height } },
    { kind: 'deleteRows', sheet, row: tail.row, count: tail.rows },
    { kind: 'deleteName', ...scoped },
  ];
}

/** What an earlier undo had begun with the table's tail. */
function finishLeaving(table: TableReading, sheet: SheetSnapshot): Edit[] {
  const leaving = leavingOf(sheet);
  if (!leaving) return [];
  const { area } = leaving;
  const drop: Edit = { kind: 'deleteName', scope: sheet.name, name: LEAVING_NAME };
  if (!area) return [drop];
  const kept: Area = { ...table.area, rows: area.row - table.area.row };
  const resize: Edit[] = overlaps(area, table.area)
    ? [{ kind: 'resizeTable', sheet: table.sheet, name: table.name, area: kept }]
    : [];
  return [...resize, { kind: 'deleteRows', sheet: sheet.name, row: area.row, count: area.rows }, drop];
}

/** Rows inserted beneath the table that it has not grown over. */
function roomEdits(table: TableReading, sheet: SheetSnapshot): Edit[] {
  const anchor = sheet.names.find(({ name }) => same(name, BELOW_NAME));
  if (!anchor) return [];
  const at = parseReference(anchor.formula)?.area.row;
  const below = table.area.row + table.area.rows;
  const gap = at === undefined ? 0 : at - below;
  const drop: Edit = { kind: 'deleteName', scope: sheet.name, name: BELOW_NAME };
  if (gap <= 0 || leavingOf(sheet)) return [drop];
  return [{ kind: 'deleteRows', sheet: sheet.name, row: below, count: gap }, drop];
}

/**
 * Takes the rows out from the top down: the opposite of how they were put in.
 * @param removed rows within the table, as `addedRows` found them
 */
export function removeRows(table: TableReading, removed: readonly number[], sheet: SheetSnapshot): Edit[] {
  const begun = finishLeaving(table, sheet);
  // A tail that is leaving is the last of all: nothing else is left to remove.
  if (begun.length > 0) return [...roomEdits(table, sheet), ...begun];
  let gone = 0;
  const edits = runsOf(removed).flatMap(({ first, count }): Edit[] => {
    const row = table.area.row + first - gone;
    const atEnd = first + count === table.area.rows;
    gone += count;
    if (!atEnd) return [{ kind: 'deleteRows', sheet: table.sheet, row, count }];
    return leave(table, table.area.rows - gone, { ...table.area, row, rows: count });
  });
  return [...roomEdits(table, sheet), ...edits];
}
