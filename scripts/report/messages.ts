// Everything `npm run report` says. The sentences of the import itself (what a dropped row means, why a file was refused)
// are src/i18n's (crm); these are about the command.
import { translator } from '../../src/i18n';

export const command = {
  usage: `npm run report -- FILE… --month YYYY-MM --out report.xlsx [--map FILE.json] [--dates dmy|mdy] [--currency EUR] [--overwrite]

FILE…        one or more CSV exports of the same shape
--month      the month to report on, for example 2025-03
--out        the workbook to write; it must end in .xlsx
--map        a JSON file that names the column of each stage
--dates      how dates such as 3/4/2025 are meant: dmy (3 April) or mdy (March 4)
--currency   the currency shown on the sheets
--overwrite  replace a workbook of that name

npm run report -- --sample --out sample.xlsx
--sample     a complete workbook of an invented company, instead of files of yours`,
  unknownOption:
    '{detail}. The options are --month, --out, --map, --dates, --currency, --overwrite and --sample.',
  noFile: 'No file was named. Name at least one CSV export.',
  sampleAlone: '--sample brings its own data: leave out the files and --map.',
  noMonth: '--month is missing. Name the month to report on, for example --month 2025-03.',
  badMonth: '--month must be a year and a month, for example 2025-03; "{given}" was given.',
  noOut: '--out is missing. Name the workbook to write, for example --out report.xlsx.',
  badOut: '--out must end in .xlsx; "{given}" was given.',
  noFolder: 'The folder {folder} does not exist. Make it first, or choose another --out.',
  exists:
    '{file} exists already, and may hold somebody’s work. Choose another name, or add --overwrite to replace it.',
  badDates: '--dates must be dmy or mdy; "{given}" was given.',
  badCurrency: '--currency must be three capital letters, for example EUR; "{given}" was given.',
  cannotRead: '{file} cannot be read: {reason}.',
  badJson: '{file} is not valid JSON: {reason}.',
  ambiguous:
    'The column "{column}" can be read two ways: "{example}" is {first} with --dates dmy and {second} with --dates mdy. Run again with one of them.',
  recognised: '{file}: {format}, {encoding}.',
  byHeaders: '{file}: columns taken from their headers, {encoding}.',
  mapped: '{file}: columns taken from {map}.',
  read: { one: 'Read {count} row.', other: 'Read {count} rows.' },
  used: { one: 'Used {count} row.', other: 'Used {count} rows.' },
  range: 'Stage dates from {first} to {last}; the data speaks up to {asOf}.',
  month: 'In {month}: {counts}.',
  rows: '(rows {rows})',
  skipped: {
    one: '{count} record skipped a stage; it counts there on the day of the next stage known.',
    other: '{count} times a record skipped a stage; it counts there on the day of the next stage known.',
  },
  outOfOrder: {
    one: '{count} record has a later stage dated before an earlier one; it counts at its dates.',
    other: '{count} records have a later stage dated before an earlier one; they count at their dates.',
  },
  'count.leads': { one: '{count} lead', other: '{count} leads' },
  'count.mqls': { one: '{count} MQL', other: '{count} MQLs' },
  'count.sqls': { one: '{count} SQL', other: '{count} SQLs' },
  'count.customers': { one: '{count} customer', other: '{count} customers' },
  'count.bookings': { one: 'bookings {count}', other: 'bookings {count}' },
  built: { one: 'Built {sheets} with {count} formula.', other: 'Built {sheets} with {count} formulas.' },
  wrote: 'Wrote {file}, {size} KB.',
  errors: {
    one: '{count} cell shows an error, the first at {first}. Nothing was written.',
    other: '{count} cells show an error, the first at {first}. Nothing was written.',
  },
} as const;

export const say = translator(command, 'en');
