// What the pane says of an import once it is counted: the months, what was left out, what is written, and what was asked.
import { warnings } from './warnings';

export const panePreview = {
  'preview.title': 'Check the counts',
  'preview.read': { one: '{count} row read, {used} used.', other: '{count} rows read, {used} used.' },
  'preview.table': 'Counts by month',
  'preview.month': 'Month',
  'preview.leads': 'Leads',
  'preview.mqls': 'MQLs',
  'preview.sqls': 'SQLs',
  'preview.opportunities': 'Opportunities',
  'preview.customers': 'Customers',
  'preview.bookings': 'Bookings',
  'preview.bookingsIn': 'Bookings, {currency}',
  'preview.showAll': { one: 'Show {count} month', other: 'Show all {count} months' },
  'preview.existing': {
    one: '{count} won deal of existing business stands in columns of its own.',
    other: '{count} won deals of existing business stand in columns of their own.',
  },
  'preview.existingAmount': {
    one: '{count} won deal of existing business, {amount} {currency}, stands in columns of its own.',
    other: '{count} won deals of existing business, {amount} {currency}, stand in columns of their own.',
  },
  'preview.currency': 'Amounts are in {currency}.',
  'preview.currencyAssumed': 'The file names no currency; amounts are taken as {currency}.',
  'preview.mixed': 'Amounts are in {currencies}. They are not added up until you give a rate.',
  'preview.rate': '1 {from} in {to}',
  'preview.rateWrong': 'Write a rate above 0, such as 0.92.',
  'preview.countAgain': 'Count again with these rates',
  'preview.dropped': { one: '{count} row left out', other: '{count} rows left out' },
  'preview.droppedRows': '{text} See {where}.',
  'preview.nothingDropped': 'No row was left out.',
  'preview.rowsCount': { one: '{count} row', other: '{count} rows' },
  'preview.rows': { one: 'row {rows}', other: 'rows {rows}' },
  'preview.rowsCounted': { one: '{count} row: {rows}', other: '{count} rows: {rows}' },
  'preview.rowsMore': '{rows} and more',
  'preview.rowOfFile': '{row} of {file}',
  'preview.skipped': 'Skipped stages',
  'preview.skippedStage': {
    one: '{count} record skipped {stage} and is counted there at its next date',
    other: '{count} records skipped {stage} and are counted there at their next date',
  },
  'preview.outOfOrder': {
    one: '{count} record has a later stage dated before an earlier one',
    other: '{count} records have a later stage dated before an earlier one',
  },
  'preview.toKnow': { one: '{count} thing to know', other: '{count} things to know' },
  'preview.back': 'Change the columns',
  'preview.fill': { one: 'Fill {count} month of Monthly data', other: 'Fill {count} months of Monthly data' },
  'preview.buildAndFill': 'Build the Lifecycle report and fill it',
  'preview.willBuild':
    'There is no Monthly data sheet yet. This builds {sheets} and fills it, in one step: report month {month}, amounts in {currency}.',
  'preview.willBuildRest':
    'There is no Monthly data sheet yet. This builds {sheets} and fills it, in one step, as Settings says.',

  'preview.joined':
    'The deals of {deals} are joined to the people of {people}: a customer is a lead that a deal was won with, and each deal counts once.',
  'preview.together': 'The files are counted together; a record that stands in several counts once.',
  'preview.leadList': {
    one: 'The list of {count} lead goes to the sheet Leads.',
    other: 'The list of {count} leads goes to the sheet Leads.',
  },
  'preview.leadsMany': {
    one: '{count} lead is a long list.',
    other:
      '{count} leads make a large file and take a while to write. The list is left out unless you want it; every count holds all of them.',
  },
  'preview.leadsAll': {
    one: 'Count again with {count} lead',
    other: 'Count again with the list of {count} leads',
  },
  'preview.leadsTooMany': {
    one: '{count} lead does not fit.',
    other:
      '{count} leads do not fit a sheet of Excel, which has {most} rows below its headers. The list is left out; every count holds all of them.',
  },
  'preview.willBuildDetails': 'This also builds {sheets}, to hold what the file tells.',

  ...warnings,
  'warning.count': '{text} ({where})',

  'fill.title': 'Imported',
  'fill.working': 'Filling Monthly data',
  'fill.working.touches': 'Filling Attribution',
  'fill.working.programmes': 'Filling Programmes',
  'touches.other': 'Other',
  'fill.workingBuild': 'Building the Lifecycle report and filling it',
  'fill.done': {
    one: 'Filled {count} month of Monthly data.',
    other: 'Filled {count} months of Monthly data.',
  },
  'fill.built': 'Built {sheets}.',
  'fill.restated': {
    one: '{count} figure of an earlier import has changed.',
    other: '{count} figures of an earlier import have changed.',
  },
  'fill.restatedList': { one: 'What changed', other: 'What changed, by month' },
  'fill.restatedValues': '{before}, now {after}',
  'fill.keptTyped': { one: '{count} typed number was kept.', other: '{count} typed numbers were kept.' },
  'fill.another': 'Import another file',
  'fill.failed': 'Nothing was written.',
  'fill.question': {
    one: '{count} typed number differs from the file',
    other: '{count} typed numbers differ from the file',
  },
  'fill.differenceMonth': { one: '{month}: {count} number', other: '{month}: {count} numbers' },
  'fill.differenceTable': { one: 'On other sheets: {count} cell', other: 'On other sheets: {count} cells' },
  'fill.typedAndImported': 'typed {typed}, in the file {imported}',
  'fill.keepAction': { one: 'Fill, keep {count} typed number', other: 'Fill, keep {count} typed numbers' },
  'fill.replaceAction': {
    one: 'Fill, replace {count} typed number',
    other: 'Fill, replace {count} typed numbers',
  },
  'fill.lost': {
    one: '{count} note stood beside a row that is no longer in the file. Undo brings it back.',
    other: '{count} notes stood beside rows that are no longer in the file. Undo brings them back.',
  },
  'fill.lostNote': '{where}: {typed}',
  'fill.longLists': 'Undo could not bring the present list back',
  'fill.longList': {
    one: '{table} on the sheet {sheet} holds {count} row, too much to be remembered',
    other: '{table} on the sheet {sheet} holds {count} rows, too many to be remembered',
  },
  'fill.longListsExplain':
    'It is replaced by the new one. Undo would leave it empty; the earlier file brings it back.',
  'fill.longListsAction': 'Replace it all the same',
  'fill.sheetsMissing': 'Not built, and so not filled: {sheets}. Build them, then import the file again.',
  'fill.byHand': 'No CRM knows visits, costs, e-mails opened or answers to surveys: type those.',
  'fill.byHandList': {
    one: '{count} column to type on Monthly data',
    other: '{count} columns to type on Monthly data',
  },
  'fill.columnMissing': 'Monthly data has no column for {columns}; those counts were left out.',
} as const;
