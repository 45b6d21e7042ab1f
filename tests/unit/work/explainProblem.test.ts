// Each refusal of the import as an analyst reads it.
import { expect, test } from 'vitest';
import { crm, translator } from '../../../src/i18n';
import { explainProblem } from '../../../src/work/explainProblem';
import type { Problem } from '../../../src/crm';

const say = translator(crm, 'en-US');
const headers = ['ID', 'Close date'];
const readings = [
  { order: 'DMY', date: 45750 },
  { order: 'MDY', date: 45720 },
] as const;

const cases: readonly (readonly [Problem, string, readonly string[]])[] = [
  [
    { code: 'notCsv', kind: 'xlsx', file: 'q1.xlsx' },
    'q1.xlsx is not a CSV file but an Excel workbook.',
    ['Open it in Excel, save it as “CSV UTF-8”, and import that file.'],
  ],
  [{ code: 'notCsv', kind: 'pdf' }, 'the file is not a CSV file but a PDF.', ['Export it again as CSV.']],
  [
    { code: 'empty', file: 'a.csv' },
    'a.csv is empty.',
    ['Export it again, and check that the export holds records.'],
  ],
  [
    { code: 'headersOnly', headers, file: 'a.csv' },
    'a.csv has headers but no rows.',
    ['Check the filter of the export: it left nothing over.'],
  ],
  [
    { code: 'noStageColumn', headers, file: 'a.csv' },
    'No column of a.csv is known to hold the date of a stage.',
    [
      'Say which column holds the date on which a record became a lead, MQL, SQL or customer. The columns are: ID, Close date.',
    ],
  ],
  [
    {
      code: 'unknownColumn',
      field: 'customer',
      column: 'Close',
      suggestion: 'Close date',
      headers,
      file: 'a.csv',
    },
    'a.csv has no column “Close”, which is mapped to customer.',
    ['Did you mean “Close date”? The columns are: ID, Close date.'],
  ],
  [
    { code: 'rateInsteadOfCount', field: 'opened', column: 'Open rate', example: '23.4%', file: 'a.csv' },
    'a.csv gives rates, not counts, in the column “Open rate”: 23.4%. Rates cannot be added up.',
    ['Choose the column that holds how many, or export the report with counts.'],
  ],
  [
    { code: 'noMonth', file: 'a.csv' },
    'a.csv has no dates, so nothing says which month it is about.',
    ['Choose the month, or the column with the date of sending.'],
  ],
  [
    { code: 'unknownKey', key: 'custmer', suggestion: 'customer', allowed: ['lead', 'customer'] },
    'The map holds “custmer”, which is no field.',
    ['Did you mean “customer”? The fields are: lead, customer.'],
  ],
  [
    { code: 'badMapValue', key: 'sql.when', expected: 'condition' },
    'The map is wrong at “sql.when”: a header, an equals sign and one or more values are needed.',
    ['For example: "when": "Stage = Won; Closed Won"'],
  ],
  [
    {
      code: 'ambiguousDates',
      columns: [{ column: 'Close date', fields: ['customer'], example: '3/4/2025', readings, mixed: false }],
    },
    'The dates of “Close date” can be read two ways.',
    ['Is “3/4/2025” in “Close date” Apr 3, 2025 (day first) or Mar 4, 2025 (month first)?'],
  ],
  [
    { code: 'noUsableRows', read: 1200, dateColumns: ['Close date'], file: 'a.csv' },
    'None of the 1,200 rows of a.csv has a date that can be read in “Close date”.',
    ['Check which columns the stage dates are in.'],
  ],
  [
    { code: 'noUsableRows', read: 3, dateColumns: ['Quarter'], example: 'Q1 2025', file: 'a.csv' },
    'None of the 3 rows of a.csv has a date that can be read in “Quarter”.',
    [
      '“Q1 2025” is no date: a day, a month and a year are needed.',
      'Check which columns the stage dates are in.',
    ],
  ],
  [
    {
      code: 'noUsableRows',
      read: 3,
      dateColumns: ['Time'],
      dropped: [
        { reason: 'noLead', count: 2 },
        { reason: 'noChannel', count: 1 },
      ],
      file: 'a.csv',
    },
    'None of the 3 rows of a.csv can be used.',
    [
      '2 rows do not say whose touch it was. Choose the column with the id or the e-mail address of the lead.',
      '1 row has no channel. Choose another column, or fill the channel in where the touches come from.',
    ],
  ],
  [
    { code: 'noHeaders', example: '2025-01-05', file: 'a.csv' },
    'The first row of a.csv holds data (“2025-01-05”), not the names of the columns.',
    ['Export it with headers, or write the names of the columns into a row above, and import it again.'],
  ],
  [
    { code: 'monthWithoutData', month: 45778, first: 45658, last: 45717, file: 'a.csv' },
    'a.csv has no data for May 2025.',
    ['It speaks of January 2025 to March 2025.'],
  ],
  [
    { code: 'readFailed', detail: 'gone', file: 'a.csv' },
    'a.csv could not be read to its end: gone',
    ['Check that it is still where it was, and try again.'],
  ],
  [{ code: 'cancelled' }, 'The import was cancelled. Nothing was changed.', []],
];

test.each(cases)('%j', (problem, sentence, advice) => {
  expect(explainProblem(problem, say)).toEqual({ sentence, advice });
});
