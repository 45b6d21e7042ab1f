// The contents of a block as few writes: everything in one matrix in which null leaves a cell alone, but for formulas that
// fill so many cells that sending them once saves more than a write costs.
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

function matrixEdits(sheet: string, block: Area, content: Content[][], notation?: 'R1C1'): Edit[] {
  return islands(content, block).map((island): Edit => ({
    kind: 'writeCells',
    sheet,
    ...island,
    ...(notation && { notation }),
  }));
}

const constantOf = (content: Content): Content => (isFormula(content) ? null : fromPlan(content));

/** What a table is laid over: headers and keys. All other blocks are written with their formulas. */
export function constantEdits(sheet: string, block: BlockPlan): Edit[] {
  if (!block.table) return [];
  const content = block.cells.map((line) => line.map((cell) => constantOf(cell.content)));
  return matrixEdits(sheet, block, content);
}

export function formulaEdits(sheet: string, block: BlockPlan): Edit[] {
  const relative = block.cells.map((line, down) =>
    line.map(({ content }, across) =>
      isFormula(content) ? toR1C1(content, block.row + down, block.column + across) : null,
    ),
  );
  const { fills, without } = fillsOf(relative, block);
  const rest = without(relative);
  const content = block.cells.map((line, down) =>
    line.map((cell, across) => rest[down]?.[across] ?? (block.table ? null : constantOf(cell.content))),
  );
  // Formulas that have no such notation.
  const asPlanned = block.cells.map((line, down) =>
    line.map((cell, across) =>
      isFormula(cell.content) && relative[down]?.[across] === null ? cell.content : null,
    ),
  );
  return [
    ...fills.map(({ key, area }): Edit => ({ kind: 'fillFormula', sheet, area, formula: key })),
    ...matrixEdits(sheet, block, content, 'R1C1'),
    ...matrixEdits(sheet, block, asPlanned),
  ];
}
