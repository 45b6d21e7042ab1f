// Neighbouring columns that accept the same are one validation.
import type { ValidationPlan } from '../sheets/language/plan';

function ruleOf({ area: _area, ...rule }: ValidationPlan): string {
  return JSON.stringify(rule);
}

function follows(left: ValidationPlan, right: ValidationPlan): boolean {
  return (
    left.area.row === right.area.row &&
    left.area.rows === right.area.rows &&
    left.area.column + left.area.columns === right.area.column
  );
}

/** A custom formula is relative to its area: merged, it would read other cells. */
function isRelative(plan: ValidationPlan): boolean {
  return plan.kind === 'custom';
}

export function mergedValidations(list: readonly ValidationPlan[]): ValidationPlan[] {
  const merged: ValidationPlan[] = [];
  for (const plan of list) {
    const last = merged.at(-1);
    if (last && !isRelative(plan) && ruleOf(last) === ruleOf(plan) && follows(last, plan))
      merged[merged.length - 1] = {
        ...last,
        area: { ...last.area, columns: last.area.columns + plan.area.columns },
      };
    else merged.push(plan);
  }
  return merged;
}
