// What a plan says of the year, each figure under its name: enough for Copy plan to Targets.
export const PLANNED_YEAR = [
  ['plan.need.visits', 26_100],
  ['plan.need.leads', 5220],
  ['plan.need.mqls', 522],
  ['plan.need.sqls', 261],
  ['plan.need.customers', 26.1],
  ['plan.share', 0.5],
] as const;
