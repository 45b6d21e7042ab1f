// What the tests of putting back have in common: places by their hidden names, as they were and as they are.
import type { Area } from '../../../src/workbook/address';
import type { Found, Now, Watching } from '../../../src/workbook/compensate';
import type { Content } from '../../../src/workbook/content';
import type { Edit } from '../../../src/workbook/edit';

export type Grid = Content[][];

export const SHEET = 'Costs';
export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});
export const found = (cells: Grid, row = 0, column = 0): Found => {
  const place = area(row, column, cells.length, cells[0]?.length ?? 0);
  return { sheet: SHEET, area: place, cells, origin: place };
};

export const watching = (edits: readonly Edit[], other: Partial<Watching> = {}): Watching => ({
  edits,
  before: new Map(),
  after: new Map(),
  toSend: new Map(),
  lines: new Map(),
  formulaOf: () => null,
  ...other,
});
export const nowOf = (at: Found | null, tables: Now['tables'] = new Map()): Now => ({
  found: new Map([['w', at]]),
  tables,
});
