// Scattered cells as few and small writes: a formula that fills a rectangle is sent once, all else in matrices.
import { isFormula, type Content } from './content';
import type { Edit } from './edit';
import { fillsOf } from './fills';
import { islands } from './islands';

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
  const { fills, without } = fillsOf(keys, { row: top, column: left });
  return [
    ...fills.map(({ key, area }): Edit => ({ kind: 'fillFormula', sheet, area, formula: key })),
    ...islands(without(content), { row: top, column: left }).map((island): Edit => ({
      kind: 'writeCells',
      sheet,
      ...island,
      notation: 'R1C1',
    })),
  ];
}
