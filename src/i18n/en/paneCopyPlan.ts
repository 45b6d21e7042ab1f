// What is said of copying the plan into Targets: loaded when there is a plan.
export const paneCopyPlan = {
  title: 'Goals of the months',
  hint: 'Gives each month of the fiscal year its part of the plan, by business days: visits, leads, MQLs, SQLs, customers. Targets that you typed are asked about first.',
  action: 'Copy plan to Targets',
  working: 'Reading the plan and the targets',
  failed: 'Nothing was copied.',
  done: '{from} to {to}: the plan’s figures are in {sheet}.',
  nothing: '{from} to {to}: the plan’s figures were in {sheet} already. Nothing was changed.',
  onlyTyped: '{from} to {to}: all that differs from the plan was typed. Nothing was changed.',
  kept: { one: '{count} typed target was kept.', other: '{count} typed targets were kept.' },
  question: {
    one: '{count} typed target differs from the plan',
    other: '{count} typed targets differ from the plan',
  },
  explain: 'Nothing has been copied yet.',
  differs: '{column}: typed {typed}, in the plan {planned}',
  keep: { one: 'Copy, keep {count} typed target', other: 'Copy, keep {count} typed targets' },
  replace: { one: 'Copy, replace {count} typed target', other: 'Copy, replace {count} typed targets' },
} as const;
