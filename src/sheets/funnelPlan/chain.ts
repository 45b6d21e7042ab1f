// The one chain of the plan: each stage's number is that of the stage beneath it divided by the rate that leads there. The
// year's plan walks it for everybody and for marketing, and so does what is still to create from today.

interface Step {
  readonly key: string;
  /** What leads to the stage beneath: the average deal, then rates of all who stood in the stage. */
  readonly rate: string;
}

/** From the customers up. */
export const STEPS: readonly Step[] = [
  { key: 'customers', rate: '{plan.deal}' },
  { key: 'sqls', rate: '{plan.close}' },
  { key: 'mqls', rate: '{plan.sqlRate}' },
  { key: 'leads', rate: '{plan.mqlRate}' },
  { key: 'visits', rate: '{plan.leadRate}' },
];

/** As they are read, from the visits down, each with the rate to the next stage. */
export const STAGES = STEPS.map(({ key, rate }, index) => ({
  key,
  rate: index === 0 ? null : rate,
})).reverse();

/** Formula of a stage whose numbers bear the names `<prefix>.<stage>`, beginning at an amount of revenue. */
export function stageFormula(stage: string, prefix: string, revenue: string): string {
  const index = STEPS.findIndex(({ key }) => key === stage);
  const below = STEPS[index - 1];
  const from = below === undefined ? revenue : `{${prefix}.${below.key}}`;
  const rate = STEPS[index]?.rate ?? '';
  const exact = `${from}/${rate}`;
  const stepped = `IF({plan.whole}=«yes»,ROUNDUP(ROUND(${exact},9),0),${exact})`;
  return `=IF(COUNT(${from},${rate})<2,"",IF(${rate}=0,"–",${stepped}))`;
}
