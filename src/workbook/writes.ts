// The contents of a block as few and small writes: a formula that fills a rectangle is sent once, all else in matrices in
// which null leaves a cell alone.
import type { BlockPlan } from '../sheets/language/plan';
import type { Area } from './address';
import { fromPlan, isFormula, type Content } from './content';
import type { Edit } from './edit';
import { fillsOf } from './fills';
import { islands } from './islands';
import { toR1C1 } from './relative';

export function areaOf({ row, column, rows, columns }: Area): Area {
  return { row, column, rows, columns };
}

function matrixEdits(sheet: string, block: Area, content: Content[][]): Edit[] {
  return islands(content, block).map((island): Edit => ({ kind: 'writeCells', sheet, ...island }));
}

export function constantEdits(sheet: string, block: BlockPlan): Edit[] {
  const content = block.cells.map((line) =>
    line.map(({ content: cell }) => (cell === null || isFormula(cell) ? null : fromPlan(cell))),
  );
  return matrixEdits(sheet, block, content);
}

export function formulaEdits(sheet: string, block: BlockPlan): Edit[] {
  const keys = block.cells.map((line, down) =>
    line.map(({ content }, across) =>
      isFormula(content) ? toR1C1(content, block.row + down, block.column + across) : null,
    ),
  );
  const { fills, without } = fillsOf(keys, block);
  const formulas = block.cells.map((line) =>
    line.map(({ content }) => (isFormula(content) ? content : null)),
  );
  return [
    ...fills.map(({ key, area }): Edit => ({ kind: 'fillFormula', sheet, area, formula: key })),
    ...matrixEdits(sheet, block, without(formulas)),
  ];
}
