// The contents of a block as few and small writes: a formula that fills a rectangle is sent once, all else as one
// matrix in which null leaves a cell alone.
import type { BlockPlan } from '../reports/plan';
import type { Area } from './address';
import { fromPlan, isFormula, type Content } from './content';
import type { Edit } from './edit';
import { rectangles } from './rectangles';
import { toR1C1 } from './relative';

/** What one more edit costs in a request: below that, a cell is cheaper in the matrix. */
const EDIT_COST = 400;

export function areaOf({ row, column, rows, columns }: Area): Area {
  return { row, column, rows, columns };
}

/** The smallest matrix that holds all that is written; none where nothing is. */
function matrixEdit(sheet: string, block: Area, content: Content[][]): Edit[] {
  const isUsed = (cell: Content | undefined) => cell !== null && cell !== undefined;
  const rows = content.flatMap((line, row) => (line.some(isUsed) ? [row] : []));
  const columns = Array.from({ length: block.columns }, (_, column) => column).filter((column) =>
    content.some((line) => isUsed(line[column])),
  );
  const [top, bottom, left, right] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return [];
  const area = {
    row: block.row + top,
    column: block.column + left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  };
  const part = content.slice(top, bottom + 1).map((line) => line.slice(left, right + 1));
  return [{ kind: 'writeCells', sheet, area, content: part }];
}

export function constantEdits(sheet: string, block: BlockPlan): Edit[] {
  const content = block.cells.map((line) =>
    line.map(({ content: cell }) => (cell === null || isFormula(cell) ? null : fromPlan(cell))),
  );
  return matrixEdit(sheet, block, content);
}

export function formulaEdits(sheet: string, block: BlockPlan): Edit[] {
  const keys = block.cells.map((line, down) =>
    line.map(({ content }, across) =>
      isFormula(content) ? toR1C1(content, block.row + down, block.column + across) : null,
    ),
  );
  const fills = rectangles(keys, block).filter(
    ({ key, area }) => (area.rows * area.columns - 1) * key.length > EDIT_COST,
  );
  const filled = new Set<string>();
  for (const { area } of fills)
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        filled.add(`${row}:${column}`);
  const rest = block.cells.map((line, down) =>
    line.map(({ content }, across) =>
      isFormula(content) && !filled.has(`${block.row + down}:${block.column + across}`) ? content : null,
    ),
  );
  return [
    ...fills.map(({ key, area }): Edit => ({ kind: 'fillFormula', sheet, area, formula: key })),
    ...matrixEdit(sheet, block, rest),
  ];
}
