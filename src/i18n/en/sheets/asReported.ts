// What the sheet "As reported" says, and the marks that the lifecycle report takes from it.

export const asReported = {
  'question.asReported': 'What did we say at the time?',

  'reported.latest': 'Latest twelve closed months',
  'reported.metric': 'Metric',
  'reported.unit': 'Unit',
  'reported.closedOn': 'Closed on',
  'reported.place': 'Row of the table',
  'reported.says':
    'Close a month in the pane to keep its figures here. Bold: Monthly data says something else now; the pages on the right say by how much.',
  'reported.differences': 'Now less reported',
  'reported.list': 'All closed months',
  'reported.month': 'Month',
  'reported.closed': 'Closed',
  'reported.replaced': 'Replaced',

  'report.restated': '† differs from what was reported; see Checks',
  'word.restated': ' †',
} as const;
