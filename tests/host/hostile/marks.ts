// Marks: a text in every free cell around the blocks of our sheets, a number in every blank input, none of them twice, put in
// beforehand and looked for afterwards, wherever they have moved.
import { cellAt, setContent } from '../../../host/model/cells';
import { contains, keyColumn, keyRow } from '../../../host/model/address';
import type { Sheet, Table, Workbook } from '../../../host/model/types';
import type { AreaPlan, BlockPlan, SheetPlan, WorkbookPlan } from '../../../src/sheets/language/plan';

/** Rows beneath a table that stay free: an import may need them, and is refused where they are not. */
const ROOM = 4;
/** Numbers that no action has a reason to write, within what may be a date. */
const FIRST_NUMBER = 1_000_000;

type Place = readonly [row: number, column: number];

type IsLeft = (block: BlockPlan, row: number, column: number) => boolean;

function inputsOf(block: BlockPlan, isLeft: IsLeft): Place[] {
  const { row, column, cells } = block;
  return cells.flatMap((line, down) =>
    line.flatMap(({ owner, content }, across): Place[] =>
      owner === 'input' && content === null && !isLeft(block, down, across)
        ? [[row + down, column + across]]
        : [],
    ),
  );
}

/** Cells in the block that are free, and those that touch it. */
function freeOf(block: BlockPlan): Place[] {
  const places: Place[] = [];
  for (let row = Math.max(0, block.row - 1); row <= block.row + block.rows; row += 1)
    for (let column = Math.max(0, block.column - 1); column <= block.column + block.columns; column += 1) {
      const cell = block.cells[row - block.row]?.[column - block.column];
      if (!cell || cell.owner === 'free') places.push([row, column]);
    }
  return places;
}

const isIn = ({ row, column, rows, columns }: AreaPlan, [r, c]: Place): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

function isTaken({ blocks }: SheetPlan, sheet: Sheet, place: Place): boolean {
  const ours = blocks.some(
    (block) =>
      isIn(block, place) && block.cells[place[0] - block.row]?.[place[1] - block.column]?.owner !== 'free',
  );
  const room = sheet.tables.some(({ area }) =>
    isIn({ ...area, row: area.row, rows: area.rows + ROOM }, place),
  );
  const cell = cellAt(sheet, ...place);
  return ours || room || (cell !== undefined && (cell.value !== null || cell.formula !== undefined));
}

/**
 * Marks all sheets of the plan, which stand as they were built but for their contents.
 * @param isLeft inputs (row and column of the block) that are left blank for an action to fill
 */
export function mark(workbook: Workbook, { sheets }: WorkbookPlan, isLeft: IsLeft): void {
  let count = 0;
  for (const planned of sheets) {
    const sheet = workbook.sheets.find(({ name }) => name === planned.name);
    if (!sheet) throw new Error(`there is no sheet ${planned.name}`);
    for (const place of planned.blocks.flatMap(freeOf))
      if (!isTaken(planned, sheet, place)) setContent(sheet, ...place, `mark ${String((count += 1))}`);
    for (const [row, column] of planned.blocks.flatMap((block) => inputsOf(block, isLeft))) {
      const { value = null, formula } = cellAt(sheet, row, column) ?? {};
      if (value === null && formula === undefined)
        setContent(sheet, row, column, FIRST_NUMBER + (count += 1));
    }
  }
}

const isMark = (value: unknown): value is string | number =>
  (typeof value === 'number' &&
    value > FIRST_NUMBER &&
    value < 2 * FIRST_NUMBER &&
    Number.isInteger(value)) ||
  (typeof value === 'string' && /^mark \d+$/.test(value));

/** Where a mark was found: the column of the table that it is in, or the sheet; and whether it can be seen. */
export interface Found {
  readonly where: string;
  readonly hidden: boolean;
}

const whereIn = (tables: readonly Table[], sheet: string, row: number, column: number): string => {
  const table = tables.find(({ area }) => contains(area, row, column));
  return table ? `${table.name}[${table.columns[column - table.area.column] ?? ''}]` : sheet;
};

/** By mark, what was typed and not calculated; a mark that an action has copied is found more than once. */
export function marksIn({ sheets }: Workbook): Map<string | number, Found[]> {
  const found = new Map<string | number, Found[]>();
  for (const { name, cells, tables, hiddenRows, hiddenColumns } of sheets)
    for (const [key, { value, formula, spilledFrom }] of cells) {
      if (!isMark(value) || formula !== undefined || spilledFrom) continue;
      const [row, column] = [keyRow(key), keyColumn(key)];
      const hidden = hiddenRows.has(row) || hiddenColumns.has(column);
      found.set(value, [...(found.get(value) ?? []), { where: whereIn(tables, name, row, column), hidden }]);
    }
  return found;
}

/** Marks of which no cell holds what it held, in words; none is made up by an edit or an action. */
export function missing(
  before: ReadonlyMap<string | number, readonly Found[]>,
  after: ReadonlyMap<string | number, readonly Found[]>,
): string[] {
  return [...before].flatMap(([value, [was]]) => {
    const now = after.get(value);
    if (!now) return [`${String(value)} of ${was?.where ?? ''} is gone`];
    if (!now.some(({ where }) => where === was?.where))
      return [`${String(value)} of ${was?.where ?? ''} is in ${now.map(({ where }) => where).join(', ')}`];
    // Rows of a table may be written anew in another order; what stands beside them stays with its row.
    const isFree = typeof value === 'string';
    if (isFree && !now.some(({ hidden }) => hidden === was?.hidden))
      return [`${value} was ${was?.hidden ? 'hidden' : 'in sight'}, and is not`];
    return [];
  });
}
