// A short table that was found and read whole: its rows by the keys of its columns, wherever the analyst has moved them.
import type { Content } from './content';
import { columnsOf, monthOf, type TableReading } from './monthTable';
import type { BlockRecord } from './record/record';

/** One row a month; what months ask for. */
export const TARGETS = { sheetKey: 'targets', block: 'targetsTable' } as const;

export interface FoundTable {
  readonly block: BlockRecord;
  readonly table: TableReading;
}

type Line<T> = (key: string) => T | undefined;

function linesIn<T>({ block, table }: FoundTable, grid: readonly (readonly T[])[]): Line<T>[] {
  const columns = columnsOf((table.values[0] ?? []).map(String), block);
  const last = grid.length - (table.totals ? 1 : 0);
  return grid.slice(1, last).map((line) => (key) => line[columns.get(key) ?? -1]);
}

/** Data rows: what their cells show. */
export const rowsIn = (found: FoundTable): Line<unknown>[] => linesIn(found, found.table.values);

/** Data rows: what their cells hold, as formulasR1C1. */
export const contentsIn = (found: FoundTable): Line<Content>[] => linesIn(found, found.table.formulas);

export const isIn = (value: unknown, month: number): boolean =>
  typeof value === 'number' && value >= 1 && monthOf(value) === month;
