// Scattered cells as few and small writes: a formula that fills a rectangle is sent once, all else as one matrix.
import { isFormula, type Content } from './content';
import type { Edit } from './edit';
import { rectangles } from './rectangles';

/** What one more edit costs in a request: below that, a cell is cheaper in the matrix. */
const EDIT_COST = 400;

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** Cells, wherever they lie, as few edits: null leaves what lies between them alone. */
export function writeEdits(sheet: string, writes: readonly CellWrite[]): Edit[] {
  if (writes.length === 0) return [];
  const rows = writes.map(({ row }) => row);
  const columns = writes.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [height, width] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
  const content = Array.from({ length: height }, () => Array.from({ length: width }, (): Content => null));
  for (const write of writes) (content[write.row - top] as Content[])[write.column - left] = write.content;
  const keys = content.map((line) => line.map((cell) => (isFormula(cell) ? cell : null)));
  const fills = rectangles(keys, { row: top, column: left }).filter(
    ({ key, area }) => (area.rows * area.columns - 1) * key.length > EDIT_COST,
  );
  for (const { area } of fills)
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        (content[row - top] as Content[])[column - left] = null;
  const rest = content.some((line) => line.some((cell) => cell !== null));
  const area = { row: top, column: left, rows: height, columns: width };
  return [
    ...fills.map(({ key, area: filled }): Edit => ({
      kind: 'fillFormula',
      sheet,
      area: filled,
      formula: key,
    })),
    ...(rest ? [{ kind: 'writeCells', sheet, area, content, notation: 'R1C1' } as const] : []),
  ];
}
