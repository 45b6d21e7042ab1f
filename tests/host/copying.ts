// The copying of the plan as src/work asks for it, with the keys themselves for names.
import type { Copying } from '../../src/excel/copyPlan';
import { planColumns, planNames, targetsFromPlan } from '../../src/sheets/targets/fromPlan';

export const copyingPlan = (typed: Copying['typed'], asked?: string): Copying => ({
  names: planNames,
  plan: (valueOf, holidays) => {
    const found = targetsFromPlan(valueOf, holidays);
    return 'missing' in found ? found : { columns: planColumns, months: found.months };
  },
  typed,
  ...(asked !== undefined && { asked }),
  label: (months) => `Copy to ${String(months.length)} months`,
});
