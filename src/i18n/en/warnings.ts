// What a careful reader of a file would say of it: for the preview in the pane, and for the sheet Checks.
import { fields } from './fields';

export const warnings = {
  'warning.unreadableDate': '{field}: dates that cannot be read, such as “{example}”',
  'warning.otherDateOrder':
    '{field}: dates that fit only the other order, such as “{example}”; read that way',
  'warning.unreadableNumber': '{field}: numbers that cannot be read, such as “{example}”',
  'warning.thousandsAssumed': '{field}: “{example}” was read as thousands',
  'warning.conditionWithoutDate': '{field}: the condition holds but the date is blank; not counted',
  'warning.dateAfterAsOf': '{field}: dates after the last day counted',
  'warning.shortRow': 'Rows with fewer cells than headers',
  'warning.zonedTimes':
    'Times with a time zone, such as “{example}”: each counts on the day that is written there',
  'warning.roundedId': 'Record IDs rounded by a spreadsheet (“{example}”); the e-mail address was used',
  'warning.customerWithoutAmount': 'Customers without an amount',
  'warning.dealWithoutContact': 'Deals won with nobody in the file of contacts',
  'warning.notJoined':
    'No column joins the deals to the contacts or leads; conversion from one to the other is left blank',
  'warning.customerWithoutSource': 'Customers without a source; not counted as marketing’s',
  'warning.otherSources': {
    one: '{count} customer came from {sources}, which the channels on Settings do not mark as marketing’s; not counted as such',
    other:
      '{count} customers came from {sources}, which the channels on Settings do not mark as marketing’s; not counted as such',
  },
  'warning.mixedCurrencies': 'Several currencies: {currencies}',
  'warning.isolatedDates': 'Dates a year or more after all others, such as “{example}”',
  'warning.tooManyValues':
    '{field}: more different values than are told apart; the rest is counted as “other”',
} as const;

/** A warning names the field that it is about. */
export const fieldsAndWarnings = { ...fields, ...warnings } as const;
