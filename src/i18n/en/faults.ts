// What the cell says when a function has no answer. `{where}` is a parameter and a place in its range, such as
// "ages, row 17"; `{accepted}` one of the phrases of `accepted`.

export const places = {
  row: '{parameter}, row {row}',
  column: '{parameter}, column {column}',
  cell: '{parameter}, row {row}, column {column}',
} as const;

export const accepted = {
  money: 'an amount of 0 or more is needed',
  count: 'a number of 0 or more is needed',
  number: 'a number is needed',
  rate: 'a rate between 0% and 100% is needed',
  days: 'a number of days is needed',
  date: 'a date is needed',
  time: 'a time of day is needed',
  switch: 'TRUE or FALSE is needed',
  option: 'one of {options} is needed',
  text: 'a text is needed',
  label: 'a name is needed',
  weekend: 'a weekend code (1–7, 11–17) or seven digits such as "0000011" are needed',
  holidays: 'dates are needed',
  any: 'a value is needed',
} as const;

export const faults = {
  missing: '{where} is missing; {accepted}.',
  text: '{where}: the text "{text}"; {accepted}.',
  textMany: '{where}: the text "{text}" ({count} such cells); {accepted}.',
  header: '{where}: the text "{text}"; was the header included? {Accepted}.',
  headerMany: '{where}: the text "{text}" ({count} such cells); was the header included? {Accepted}.',
  boolean: '{where}: {given} is not a number; {accepted}.',
  option: '{where}: "{given}" is not known; {accepted}.',
  switch: '{where}: {given} was given; {accepted}.',
  unreadable: '{where}: this kind of value cannot be used; {accepted}.',
  oneValue: '{where} takes one value; a range of {rows} × {columns} cells was given.',
  rate: '{where} must be between 0% and 100%; {given} was given.',
  rateAsk: '{where} must be between 0% and 100%; {given} was given. Did you mean {given}%?',
  dateForDays: '{where}: {given} looks like a date; {accepted}.',
  weekendForHoliday:
    '{where}: {given} is no date; is it a weekend code? The weekend comes before the holidays.',
  negative: '{where} must not be negative; {given} was given.',
  tooSmall: '{where} must be more than {limit}; {given} was given.',
  tooLarge: '{where} must be less than {limit}; {given} was given.',
  atMost: '{where} must be at most {limit}; {given} was given.',
  integer: '{where} must be a whole number; {given} was given.',
  notADate: '{where}: {given} is not a date that Excel knows.',
  notFinite: '{where} is too large to calculate with.',
  divides: '{where} is 0, and the result would be divided by it.',
  weekend: '{where}: {given} is not a weekend; {accepted}.',
  sameShape:
    '{where} has {rows} × {columns} cells and {other} {otherRows} × {otherColumns}; they must have the same shape.',
  errorValue: '{where} holds the error {given}.',
  emptyRange: '{where} is empty; there is nothing to calculate.',
  overflow: 'The result is too large for a number in Excel.',
  unknownFunction: '{given} is not a function of this add-in.',
  zeroDenominator: 'The result would be divided by 0.',
  calendarEnds: 'The period ends after the last date that Excel knows.',
  twoCounts: 'At least two counts are needed to give a rate.',
  blankCount: 'A count of this step is blank.',
  aboveBefore: 'The count is above the one before it, so the rate has no limits.',
  rateAboveOne: 'A rate over 100% has no limits.',
  neverReached: 'No number of SQLs reaches this confidence.',
  impossibleRate: 'This rate would not be between 0% and 100%.',
  noBusinessDay: 'The period has no business day.',
  endBeforeStart: 'end lies before start.',
  nobodyConverted: 'No lead has converted yet.',
  nobodyEntered: 'No lead has entered by that date.',
  immature: 'This cohort is too young to judge: its window is still open.',
  lostAboveSqls: 'lost must not be more than sqls; {lost} of {sqls} was given.',
  shapeWithoutWeibull: 'shape has a meaning only with the model "weibull".',
  rateAboveOmitted: 'leadRate cannot be used without mqlRate.',
} as const;

export type Reason = keyof typeof faults;
