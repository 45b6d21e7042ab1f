// What new rows and columns accept, and their conditional formats. Excel gives a line that is inserted between two of a
// rule's the rule as well; only beside them, or where the rule itself is changed, it has to be set.
import type { AreaPlan, ConditionalFormatPlan, ValidationPlan } from '../sheets/language/plan';
import type { Area } from './address';
import type { Edit } from './edit';
import { rectangles } from './rectangles';
import { columnKeysOf, placeOf, rowKeysOf } from './updateLayout';
import { isNewCell, type LookAt } from './updateLook';
import { formulaAt, type Cell } from './updateRelative';

export interface RulesAt extends LookAt {
  /** Conditional formats that are put over all of their cells anyway, by their place in the plan. */
  readonly wholeRules: ReadonlySet<number>;
  /** Input rules, by kind and message, that the cells around new ones do not have yet. */
  readonly changedAccepts: ReadonlySet<string>;
}

/** Whether a line lies between two old lines of the area. */
function between(
  keys: readonly string[],
  lines: ReadonlyMap<string, number>,
  fresh: readonly string[] = [],
): (key: string) => boolean {
  const old = keys.filter((key) => !fresh.includes(key)).flatMap((key) => lines.get(key) ?? []);
  const [first, last] = [Math.min(...old), Math.max(...old)];
  return (key) => {
    const line = lines.get(key) ?? -1;
    return line >= first && line <= last;
  };
}

interface NewCells {
  readonly area: Area;
  /** The first of them in the plan. */
  readonly from: Cell;
}

/** @param all those between old ones too */
function newCellsOf(area: AreaPlan, { plan, structure, planned }: LookAt, all: boolean): NewCells[] {
  const place = placeOf(planned.get(plan.key), area.row, area.column);
  const block = plan.blocks.find(({ id }) => id === place?.block.id);
  const final = structure.final.blocks.find(({ id }) => id === block?.id);
  if (!block || !final) return [];
  const [top, left] = [area.row - block.row, area.column - block.column];
  const rows = rowKeysOf(block).slice(top, top + area.rows);
  const columns = columnKeysOf(block).slice(left, left + area.columns);
  const rowBetween = between(rows, final.rows, structure.newRows.get(block.id));
  const columnBetween = between(columns, final.columns, structure.newColumns.get(block.id));
  const keys = Array.from({ length: final.area.rows }, () =>
    Array.from({ length: final.area.columns }, (): string | null => null),
  );
  const plans = new Map<string, Cell>();
  rows.forEach((row, down) =>
    columns.forEach((column, across) => {
      const [line, at] = [final.rows.get(row), final.columns.get(column)];
      if (line === undefined || at === undefined || !isNewCell(structure, final, row, column)) return;
      if (!all && rowBetween(row) && columnBetween(column)) return;
      const target = keys[line - final.area.row];
      if (target) target[at - final.area.column] = 'new';
      plans.set(`${String(line)}:${String(at)}`, { row: area.row + down, column: area.column + across });
    }),
  );
  return rectangles(keys, final.area).flatMap(({ area: found }) => {
    const from = plans.get(`${String(found.row)}:${String(found.column)}`);
    return from ? [{ area: found, from }] : [];
  });
}

function formulaFor(
  rule: { formula: string; area: AreaPlan },
  { area, from }: NewCells,
  at: LookAt,
): string | null {
  const { planned, final, plan } = at;
  return formulaAt(
    rule.formula,
    rule.area,
    { layout: planned, sheet: plan.key, ...from },
    { layout: final, sheet: plan.key, row: area.row, column: area.column },
  );
}

/** Tells an input rule from others, whatever it says of other cells. */
export const acceptsKey = ({ kind, alert }: Pick<ValidationPlan, 'kind' | 'alert'>) =>
  JSON.stringify([kind, alert]);

export function rulesForNew(at: RulesAt): Edit[] {
  const { plan, sheet, changedAccepts, wholeRules } = at;
  const validations = plan.validations.flatMap((rule): Edit[] =>
    newCellsOf(rule.area, at, changedAccepts.has(acceptsKey(rule))).flatMap((cells): Edit[] => {
      const { area } = cells;
      if (rule.kind !== 'custom') return [{ kind: 'validation', sheet, plan: { ...rule, area } }];
      const formula = formulaFor(rule, cells, at);
      return formula === null ? [] : [{ kind: 'validation', sheet, plan: { ...rule, area, formula } }];
    }),
  );
  const conditions = plan.conditionalFormats.flatMap((rule: ConditionalFormatPlan, index): Edit[] =>
    (wholeRules.has(index) ? [] : newCellsOf(rule.area, at, false)).flatMap((cells): Edit[] => {
      const formula = formulaFor(rule, cells, at);
      return formula === null
        ? []
        : [{ kind: 'conditionalFormat', sheet, plan: { ...rule, area: cells.area, formula } }];
    }),
  );
  return [...validations, ...conditions];
}
