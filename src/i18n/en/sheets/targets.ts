// What the sheet Targets says.

export const targets = {
  'targets.rules': 'When is a metric on target?',
  'targets.rules.more':
    'As shares of the target. On target from 100%: the target itself. Watch from 90%: up to a tenth worse than the target. Anything worse is behind.',
  'targets.metric': 'Metric',
  'targets.good': 'Good when',
  'targets.onFrom': 'On target from',
  'targets.watchFrom': 'Watch from',
  'targets.benchmark': 'Benchmark',
  'targets.benchmark.value': 'Rate',
  'targets.benchmark.source': 'Source',
  'targets.benchmark.year': 'Year',
  'targets.benchmark.visitorToLead': 'Visitor-to-lead',
  'targets.benchmark.leadToCustomerCohortRate': 'Lead-to-customer, cohort',
  'targets.benchmark.note': 'Blank: the twelve months before. Read on MQL return; no status.',
  'targets.months': 'Targets by month',
  'targets.months.note': 'Blank where there is no target.',
  'targets.months.more': 'Type in the blue cells, or copy the plan (pane, Build); further months go beneath.',
  'targets.month': 'Month',
} as const;
