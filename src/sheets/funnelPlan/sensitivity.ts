// How many MQLs the goal needs when the rates turn out better or worse: plain formulas around the plan, the plan itself in
// the middle, before rounding up.

import { calc, row, text } from '../language/cells';
import type { BlockTemplate, CellTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const STEPS = [-2, -1, 0, 1, 2] as const;
const COLUMNS = ['axis', ...STEPS.map((_, index) => `s${String(index + 1)}`)];

/** So small that every rate stays between 0 and 100%. */
const STEP = 'MIN(1/20,{plan.close}/4,{plan.sqlRate}/4,(1-{plan.close})/2,(1-{plan.sqlRate})/2)';

/** A rate some steps from the plan's; without digits that calculation adds. */
function rate(name: string, steps: number): CellTemplate {
  const moved = steps === 0 ? name : `ROUND(${name}+${String(steps)}*${STEP},12)`;
  return calc(`=IF(COUNT({plan.close},{plan.sqlRate})<2,"",IF(${STEP}<=0,"–",${moved}))`, 'percent', 'muted');
}

const NEED = calc(
  '=IF(COUNT({plan.toCreate},{plan.deal},$axis,$line1.here)<4,"",IF({plan.deal}=0,"–",{plan.toCreate}/{plan.deal}/$axis/$line1.here))',
  'count',
);

export function sensitivity(texts: Texts): BlockTemplate {
  const [, ...cells] = COLUMNS;
  return {
    id: 'sensitivity',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', { axis: text(texts('plan.sensitivity'), 'heading') }),
      row('note', { axis: text(texts('plan.sensitivity.note'), 'note') }),
      row('line1', {
        axis: text(texts('plan.sensitivity.axes'), 'muted'),
        ...Object.fromEntries(cells.map((key, index) => [key, rate('{plan.sqlRate}', STEPS[index] ?? 0)])),
      }),
      ...STEPS.map((steps, index) =>
        row(`line${String(index + 2)}`, {
          axis: rate('{plan.close}', steps),
          ...Object.fromEntries(cells.map((key) => [key, NEED])),
        }),
      ),
    ],
  };
}
