// The words around a function's help: headings, kinds and units, and what holds for every function.
export const help = {
  index: 'Worksheet functions',
  indexLead: 'Every function of Lifecycle Funnel, with its parameters, equation and a worked example.',
  back: 'All functions',
  parameters: 'Parameters',
  parameter: 'Parameter',
  meaning: 'Meaning',
  accepts: 'Accepts',
  optional: 'optional',
  equation: 'Equation',
  notes: 'Edge cases',
  example: 'Worked example',
  cells: 'With these cells',
  result: 'Result',
  otherSeparators: 'Where Excel separates arguments by semicolons:',
  errors: 'Errors',
  source: 'Source',
  header: 'The first row of the result is a header.',
  none: 'None',
  zeroInDoubt:
    'Office LTSC 2021 and older hand blank cells over as 0. There a 0 in {names} cannot be told from a blank, and gives #N/A.',
  zeroIsBlank:
    'Office LTSC 2021 and older hand blank cells over as 0. There a 0 in {names} is taken for a blank.',
} as const;

/** What a parameter accepts, by its kind; the unit is part of it. */
export const kinds = {
  money: 'amount of money, 0 or more, in any one currency',
  count: 'number, 0 or more',
  number: 'number',
  rate: 'rate from 0% to 100%; 25% is 0.25',
  days: 'days, 0 to 18 262; fractions allowed',
  date: 'date',
  time: 'time of day',
  switch: 'TRUE or FALSE, 1 or 0',
  option: 'one of',
  text: 'text',
  label: 'text or number',
  weekend: 'code 1–7 or 11–17, or seven digits such as "0000011"',
  holidays: 'range of dates',
  any: 'anything',
} as const;

export const shapes = {
  each: 'one value, or a range that is calculated cell by cell',
  range: 'as a range',
  oneOrRange: 'one value, or a range of the same shape',
} as const;

export const units = {
  money: 'money, in the currency given',
  rate: 'a fraction: 0.25 is 25%',
  count: 'a count',
  days: 'days',
  months: 'months',
  hours: 'hours',
  points: 'points from −100 to 100',
  'money per day': 'money per day',
  'leads per day': 'leads per business day',
  change: 'a relative change: 0.15 is 15% more',
} as const;

/** What every function does when it cannot answer. */
export const errorRules = [
  [
    '#VALUE!',
    'A required argument is missing, a text stands where a number is needed, an option is unknown, ranges differ in shape, or a rate lies outside 0–100%. The cell’s message names the parameter and the place.',
  ],
  ['#NUM!', 'A number lies outside what the parameter accepts, or the result is too large.'],
  ['#DIV/0!', 'The result would be divided by 0.'],
  ['#N/A', 'There is not enough data to answer. The cell’s message says what is missing.'],
  ['any other', 'An error value in an argument is passed on.'],
] as const;
