// Which cells of the month table an import writes, and which of them it must ask about: a number that stands there and
// that no import of ours has written was typed.
import { sameCell } from './sameCell';
import { isBlank, isFormula, restoring, type Content } from './content';
import type { Difference, ImportedMonth } from './importTypes';
import type { RowPlan } from './importRows';
import type { MonthTable } from './monthTable';
import type { BlockRecord, CellRecord } from './record/record';
import type { Store } from './record/store';

export interface ValuePlan {
  /** Data rows once all rows are there × the table's columns; null leaves a cell alone. */
  readonly content: Content[][];
  readonly before: Content[][];
  readonly cells: readonly CellRecord[];
  readonly typed: readonly Difference[];
  readonly changes: readonly Difference[];
}

interface Cell {
  readonly month: number;
  readonly key: string;
  readonly column: number;
  /** Row of the table once all rows are there. */
  readonly row: number;
  /** What stands there now; blank in a new row. */
  readonly now: Content;
  readonly value: unknown;
  readonly next: number | null;
}

/** The latest import's value of a cell, for every cell that an import wrote. */
function importedBefore(store: Store): (month: number, header: string, now: Content) => boolean {
  const written = new Map<string, Content>();
  for (const { record } of store.records)
    if (record?.body.kind === 'import' && record.state === 'closed')
      for (const { month, column, after } of record.body.cells)
        written.set(`${month}|${column.toLowerCase()}`, after);
  return (month, header, now) => {
    const key = `${month}|${header.toLowerCase()}`;
    return sameCell(written.get(key) ?? null, now) && written.has(key);
  };
}

function cellsOf(
  table: MonthTable,
  block: BlockRecord,
  rows: RowPlan,
  months: readonly ImportedMonth[],
): Cell[] {
  const before = new Map(table.rows.map(({ month, row }) => [month, row] as const).reverse());
  const ours = block.columns.filter(({ filledBy }) => filledBy === 'import' || filledBy === 'analyst');
  return months.flatMap(({ month, values }) => {
    const row = rows.rowOf.get(month) ?? rows.added.find((added) => added.month === month)?.row ?? 0;
    const old = before.get(month);
    return ours.flatMap(({ key }): Cell[] => {
      const next = values[key];
      const column = table.columns.get(key);
      if (next === undefined || column === undefined) return [];
      const now = old === undefined ? '' : (table.reading.formulas[old]?.[column] ?? '');
      const value = old === undefined ? '' : table.reading.values[old]?.[column];
      return [{ month, key, column, row, now, value, next }];
    });
  });
}

type Verdict = 'leave' | 'write' | 'replace' | 'typed';

function verdict(cell: Cell, wasImported: boolean): Verdict {
  if (cell.next === null) return wasImported && !isBlank(cell.now) ? 'replace' : 'leave';
  if (isBlank(cell.now)) return 'write';
  if (sameCell(cell.now, cell.next)) return 'leave';
  return wasImported ? 'replace' : 'typed';
}

function differenceOf(cell: Cell, column: string): Difference {
  const before = cell.value;
  const shown = typeof before === 'number' || typeof before === 'boolean' ? before : String(before);
  return { month: cell.month, column, before: shown, after: cell.next };
}

/** Month and formulas of the rows that are new. */
function fillNewRows(
  table: MonthTable,
  block: BlockRecord,
  rows: RowPlan,
  content: Content[][],
): CellRecord[] {
  const model = table.reading.formulas[table.rows.at(-1)?.row ?? 0] ?? [];
  const calculated = block.columns.flatMap(({ key, filledBy }) =>
    filledBy === 'formula' ? [table.columns.get(key)] : [],
  );
  const others = model.flatMap((cell, column) => (isFormula(cell) ? [column] : []));
  return rows.added.map(({ month, how, row }) => {
    const line = content[row - 1];
    if (line) {
      line[table.monthColumn] = month;
      if (how !== 'reused')
        for (const column of new Set([...calculated, ...others])) {
          const formula = column === undefined ? undefined : model[column];
          if (column !== undefined && column !== table.monthColumn && isFormula(formula))
            line[column] = formula;
        }
    }
    const before =
      how === 'reused'
        ? (table.reading.formulas[row - insertedAbove(rows, row)]?.[table.monthColumn] ?? '')
        : '';
    return { month, column: table.headers[table.monthColumn] ?? '', before, after: month };
  });
}

/** Reused rows lie at the table's end, below every inserted row. */
function insertedAbove(rows: RowPlan, row: number): number {
  return rows.added.filter((added) => added.how === 'inserted' && added.row < row).length;
}

function blankGrid(rows: number, columns: number): Content[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, (): Content => null));
}

export function valuesOf(
  table: MonthTable,
  block: BlockRecord,
  rows: RowPlan,
  months: readonly ImportedMonth[],
  store: Store,
  overwriteTyped: 'ask' | 'keep' | 'replace',
): ValuePlan {
  const height = table.rows.length + rows.grown + rows.inserted.reduce((sum, { count }) => sum + count, 0);
  const content = blankGrid(height, table.headers.length);
  const before = blankGrid(height, table.headers.length);
  const cells = fillNewRows(table, block, rows, content);
  const typed: Difference[] = [];
  const changes: Difference[] = [];
  const wasImported = importedBefore(store);
  for (const cell of cellsOf(table, block, rows, months)) {
    const header = table.headers[cell.column] ?? '';
    const judged = verdict(cell, wasImported(cell.month, header, cell.now));
    if (judged === 'typed') typed.push(differenceOf(cell, header));
    if (judged === 'leave' || (judged === 'typed' && overwriteTyped !== 'replace')) continue;
    if (judged !== 'write') changes.push(differenceOf(cell, header));
    const [line, old] = [content[cell.row - 1], before[cell.row - 1]];
    const restore = restoring(cell.now, cell.value);
    if (line) line[cell.column] = cell.next ?? '';
    if (old) old[cell.column] = restore;
    cells.push({ month: cell.month, column: header, before: restore, after: cell.next ?? '' });
  }
  return { content, before, cells, typed, changes };
}
