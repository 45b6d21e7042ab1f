// What each action is called once it is done: in the list of the pane, and in the record that the workbook keeps of it.
export const operations = {
  'operations.build': 'Built {sheets}',
  'operations.update': 'Updated {sheets}',
  'operations.import': {
    one: 'Filled {count} month of Monthly data',
    other: 'Filled {count} months of Monthly data',
  },
  'operations.touches': {
    one: 'Filled {count} path of Attribution',
    other: 'Filled {count} paths of Attribution',
  },
  'operations.programmes': {
    one: 'Filled {count} row of Programmes',
    other: 'Filled {count} rows of Programmes',
  },
  'operations.closeMonth': 'Closed {month}',
  'operations.startMonth': 'Started {month}',
  'operations.copyPlan': 'Copied the plan to Targets, {from} to {to}',
} as const;
