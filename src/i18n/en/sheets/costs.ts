// What the sheet Costs says.

export const costs = {
  'costs.summary': 'By kind',
  'costs.summary.amount': 'This month',
  'costs.summary.before': 'Month before',
  'costs.summary.ytd': 'Year to date',
  'costs.summary.share': 'Share of the year',
  'costs.kind': 'Kind',
  'costs.amount': 'Amount',
  'costs.month': 'Month',
  'costs.channel': 'Channel',
  'costs.campaign': 'Campaign',
  'costs.note': 'To check',
  'word.notOnSettings': 'not on Settings',
  'costs.total': 'Total',
  'costs.unallocated': 'Of which unallocated (no channel)',
  'costs.otherKind': 'no known kind',
  'costs.list': 'Costs',
} as const;
