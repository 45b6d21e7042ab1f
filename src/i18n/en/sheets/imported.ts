// What an import writes into the sheets in words: the names of exports, and on Checks what does not add up and what to do
// about it. Other words that formulas look for are in the texts of the sheets.
import { exportNames } from '../exportNames';

export const imported = {
  ...exportNames,
  'format.custom': 'columns chosen by hand',

  /** Stands under the title of every sheet. */
  'sample.source': '{source}; invented sample',

  'condition.equals': '{column} = {values}',

  'dropped.duplicate': 'Rows that repeat a record (same id, or same e-mail address)',
  'dropped.noStageDate': 'Rows without a date at any stage',
  'dropped.unreadableDate': 'Rows whose stage dates cannot be read',
  'dropped.afterAsOf': 'Rows wholly after the last day counted',
  'dropped.footer': 'Titles and footer lines',
  'dropped.existingBusiness': 'Deals of existing business that are not won',
  'dropped.blankRow': 'Blank rows',
  'dropped.tooManyCells': 'Rows with more cells than headers',
  'dropped.brokenRow': 'Rows with a quotation mark that is never closed',
  'advice.duplicate': 'They count as one, with the earliest dates.',
  'advice.noStageDate': 'Nothing to count in them. Check that the export holds the stage dates.',
  'advice.unreadableDate': 'Correct the dates in the CRM, or choose another column.',
  'advice.afterAsOf': 'They count once that day has come.',
  'advice.footer': 'Nothing to do.',
  'advice.blankRow': 'Nothing to do.',
  'advice.tooManyCells': 'A separator inside a text is not in quotation marks. Export again.',
  'advice.brokenRow': 'Export again; the file was cut or edited by hand.',

  'skipped.leads': 'Records that are no lead before a later stage',
  'skipped.mqls': 'Records that skipped the MQL stage',
  'skipped.sqls': 'Records that skipped the SQL stage',
  'skipped.opportunities': 'Records that skipped the opportunity stage',
  'advice.skipped': 'They count there on the day of the next stage known.',
  'check.outOfOrder': 'Records with a later stage dated before an earlier one',
  'check.lossesWithoutDate': '{count} of {of} losses have no date.',
  'check.longSilent': '{count} SQLs silent for over a year are still open in the CRM.',
  'check.nameless': '{count} of {of} MQLs have neither e-mail nor name.',
  'advice.nameless': 'Nobody can write to them. Fill one in in the CRM.',
  'advice.outcomes': 'Correct the CRM.',
  'advice.outOfOrder': 'They count at their dates. Correct the dates in the CRM.',

  'advice.otherDateOrder': 'They fit only the other order and were read that way. Check one of them.',
  'advice.unreadableNumber': 'They count as blank. Correct them in the CRM.',
  'advice.thousandsAssumed': 'Check one of them; choose the decimal mark if it is wrong.',
  'advice.conditionWithoutDate': 'They are not counted at that stage. Fill in the date in the CRM.',
  'advice.dateAfterAsOf': 'They have not happened yet, and are not counted.',
  'advice.zonedTimes':
    'Near midnight the day may be another one. To be sure, export with the times that the CRM shows.',
  'advice.shortRow': 'Missing cells count as blank.',
  'advice.roundedId': 'Export the ids as text, so that no spreadsheet rounds them.',
  'advice.customerWithoutAmount': 'Bookings are too low. Fill them in in the CRM.',
  'advice.dealWithoutContact': 'They count as customers without a lead. Import both files with all contacts.',
  'advice.notJoined':
    'Add the ids of the contacts (or leads) to the export of the deals, and import both again.',
  'advice.existingBusiness': 'They count nowhere: only new business does.',
  'advice.customerWithoutSource': 'They do not count as marketing’s. Fill in the source in the CRM.',
  'advice.mixedCurrencies': 'They are never added. Import again and give a rate for each.',
  'advice.isolatedDates': 'Slips of the pen? Correct the dates in the CRM.',
  'advice.tooManyValues': 'The rest stands under “other”.',

  'listed.openSqls': 'Open SQLs that are not listed one by one',
  'listed.sqlSpans': 'SQLs whose days as SQL are not listed one by one',
  'advice.listed': 'The latest are listed; counts by month hold all of them.',
} as const;
