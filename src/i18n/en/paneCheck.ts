// What the pane says of "Check this Excel".
export const paneCheck = {
  'check.title': 'Check this Excel',
  'check.promise':
    'Something looks wrong? This tries {count} things that Lifecycle Funnel expects of Excel, on a sheet of its own that is removed afterwards, and makes a report for you to copy. It takes about a minute.',
  'check.untouched': 'Your sheets are not touched, and nothing of them is in the report.',
  'check.undoList': 'Excel’s own undo list is emptied: after this, Ctrl+Z takes nothing back.',
  'check.run': 'Check',
  'check.again': 'Check again',
  'check.close': 'Close',
  'check.working': 'Checking: {done} of {of}',
  'check.failed': 'The check was not made.',
  'check.done': { one: '{held} of {count} is as expected.', other: '{held} of {count} are as expected.' },
  'check.cancelled': 'Cancelled. What was tried until then:',
  'check.left':
    'A sheet or a name of the check could not be removed. Check again: it is removed first. Or delete the sheets called “lf check” yourself.',
  'check.others': 'Not as expected',
  'check.as': 'As expected',
  'check.doesNotHold': 'no: {seen}',
  'check.refused': 'refused: {place}',
  'check.notOffered': 'not in this Excel: {seen}',
  'check.holds': 'yes',
  'check.copy': 'Copy report',
  'check.copied': 'The report is copied.',
  'check.notCopied': 'Excel does not let it be copied from here: select the text below and copy it.',
  'check.report': 'The report',
} as const;
