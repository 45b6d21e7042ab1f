// Workbooks in which nothing can be built, filled or taken back: each is met through the client library, answered with its
// sentence and what to do, and left exactly as it was.
// @module-tag engine
import { beforeEach, describe, expect, test } from 'vitest';
import type { RunningExcel } from '../../host/node';
import { pane, translator } from '../../src/i18n';
import { importMonths } from '../../src/excel/importMonths';
import { refusing } from '../../src/taskpane/wiring/words';
import { workbookServices } from '../../src/taskpane/wiring/workbook';
import type { Outcome } from '../../src/taskpane/services';
import { putWorkbook, startExcel } from './builds';
import { whole } from './whole';

const JANUARY = 45_658;
const t = translator(pane, 'en-GB');
const services = workbookServices(t, {
  locale: 'en-GB',
  prefix: '',
  now: () => new Date('2025-04-03T09:00:00Z'),
});
const refuse = refusing(t);

type Work = () => Promise<Outcome<unknown>>;
type Prepare = (excel: RunningExcel) => unknown;
type Case = readonly [what: string, prepare: Prepare, sentence: string, advice: RegExp];

const build: Work = () =>
  services.build(
    {
      templates: ['lifecycleReport'],
      options: { reportMonth: { year: 2025, month: 3 }, months: 13, currency: 'EUR', fiscalYearStart: 1 },
    },
    () => undefined,
  );

const fill: Work = async () => {
  const months = [
    { month: JANUARY, values: { leads: 40, mqls: 12 } },
    { month: JANUARY - 62, values: { leads: 31, mqls: 9 } },
  ];
  const outcome = await importMonths(
    { months, settings: {}, overwriteTyped: 'ask' },
    { label: 'Import', now: '2025-04-03T10:00:00Z' },
  );
  if (outcome.ok) return { ok: true, value: outcome };
  if (!('refusal' in outcome)) throw new Error('asked');
  return refuse(outcome.refusal);
};

/** Takes back what was done last. */
const takeBack: Work = async () => {
  const state = await services.readState();
  if (!state.ok) return state;
  const [last] = state.value.operations;
  return services.undo([last?.id ?? ''], 'ask');
};

const inExcel =
  (work: (workbook: Excel.Workbook) => void): Prepare =>
  ({ Excel: client }) =>
    client.run(async (context) => {
      work(context.workbook);
      await context.sync();
    });

const sheetCalled = (name: string, visibility: 'Visible' | 'Hidden' | 'VeryHidden'): Prepare =>
  inExcel((workbook) => {
    const sheet = workbook.worksheets.add(name);
    sheet.getRange('A1').values = [['mine']];
    sheet.visibility = visibility;
  });

const months = (work: (table: Excel.Table) => void): Prepare =>
  inExcel(({ tables }) => work(tables.getItem('lf.Monthly')));
const protectSheet = inExcel(({ worksheets }) => worksheets.getItem('Monthly data').protection.protect());

const EVERYWHERE: readonly Case[] = [
  [
    'read-only',
    ({ workbook }) => (workbook.readOnly = true),
    'This workbook cannot be changed: it is read-only.',
    /^Save a copy/,
  ],
  [
    'a protected structure',
    inExcel(({ protection }) => protection.protect()),
    'The structure of this workbook is protected, so that no sheet can be added.',
    /Protect Workbook/,
  ],
  [
    'a cell being edited',
    ({ host }) => (host.session.cellEditMode = true),
    'Excel is waiting for a cell to be finished.',
    /^Press Enter or Esc/,
  ],
];

const DATES_1904: Case = [
  'dates from 1904',
  ({ workbook }) => (workbook.date1904 = true),
  'This workbook counts days from 1904, in which every date would be four years off.',
  /1904 date system/,
];

const BUILDING: readonly Case[] = [
  ...EVERYWHERE,
  DATES_1904,
  [
    'a sheet called Lifecycle report',
    sheetCalled('Lifecycle report', 'Visible'),
    'There is a sheet called Lifecycle report already, made by somebody else.',
    /^Rename it/,
  ],
  [
    'a hidden one, in other capitals',
    sheetCalled('LIFECYCLE report', 'Hidden'),
    'There is a hidden sheet called LIFECYCLE report already, made by somebody else.',
    /^Unhide it/,
  ],
  [
    'a very hidden one',
    sheetCalled('Lifecycle report', 'VeryHidden'),
    'There is a hidden sheet called Lifecycle report already, made by somebody else.',
    /^Unhide it/,
  ],
  [
    'a table with a name of ours',
    inExcel(({ worksheets }) => {
      worksheets.getItem('Sheet1').tables.add('B2:C4', true).name = 'LF.costs';
    }),
    'There is a table called LF.costs already, on the sheet Sheet1.',
    /^Rename that table/,
  ],
  [
    'a name of ours',
    inExcel(
      ({ names, worksheets }) => void names.add('LF.Currency', worksheets.getItem('Sheet1').getRange('A1')),
    ),
    'The name LF.Currency is in use already.',
    /Name Manager/,
  ],
];

const FILLING: readonly Case[] = [
  ...EVERYWHERE,
  DATES_1904,
  ['Monthly data protected', protectSheet, 'The sheet Monthly data is protected.', /Unprotect Sheet/],
  [
    'its table deleted',
    months((table) => table.delete()),
    'The table of months cannot be found on the sheet Monthly data.',
    /undo the build and build again/,
  ],
  [
    'its table turned into a range',
    months((table) => void table.convertToRange()),
    'The table of months cannot be found on the sheet Monthly data.',
    /undo the build and build again/,
  ],
  [
    'a column deleted',
    months((table) => table.columns.getItem('MQLs').delete()),
    'The table lf.Monthly on the sheet Monthly data has no column MQLs any more.',
    /^Put the column back/,
  ],
  [
    'the sheet deleted',
    inExcel(({ worksheets }) => worksheets.getItem('Monthly data').delete()),
    'There is no Monthly data sheet in this workbook.',
    /^Build the Lifecycle report first/,
  ],
];

const TAKING_BACK: readonly Case[] = [
  ...EVERYWHERE,
  ['Monthly data protected', protectSheet, 'The sheet Monthly data is protected.', /Unprotect Sheet/],
];

const done = new Map<string, string>();

/** A workbook in which the work is done, made once for all tests. */
async function once(what: string, excel: RunningExcel, work: Work): Promise<void> {
  const text = done.get(what);
  if (text !== undefined) {
    putWorkbook(excel, text);
    return;
  }
  expect(await work()).toMatchObject({ ok: true });
  done.set(what, await whole(excel));
}

async function refusedAndUntouched(excel: RunningExcel, work: Work, sentence: string, advice: RegExp) {
  const before = await whole(excel);
  expect(await work()).toEqual({
    ok: false,
    failure: { sentence, details: [expect.stringMatching(advice) as string] },
  });
  expect(await whole(excel)).toBe(before);
}

describe('bad input', () => {
  let excel: RunningExcel;
  beforeEach(async () => {
    excel = await startExcel();
  });

  test.each(BUILDING)('building: %s', async (_what, prepare, sentence, advice) => {
    await prepare(excel);
    await refusedAndUntouched(excel, build, sentence, advice);
  });

  test.each(FILLING)('filling: %s', async (_what, prepare, sentence, advice) => {
    await once('built', excel, build);
    await prepare(excel);
    await refusedAndUntouched(excel, fill, sentence, advice);
  });

  test.each(TAKING_BACK)('taking back: %s', async (what, prepare, sentence, advice) => {
    await once('built', excel, build);
    await once('filled', excel, fill);
    const state = await services.readState();
    const id = state.ok ? (state.value.operations[0]?.id ?? '') : '';
    await prepare(excel);
    const work: Work = what === 'a cell being edited' ? () => services.undo([id], 'ask') : takeBack;
    await refusedAndUntouched(excel, work, sentence, advice);
  });

  test('a sheet of the analyst’s that is protected, and a table of months with another name, are no obstacle', async () => {
    await inExcel(({ worksheets }) => worksheets.getItem('Sheet1').protection.protect())(excel);
    expect(await build()).toMatchObject({ ok: true });
    await months((table) => {
      table.name = 'OurMonths';
    })(excel);
    expect(await fill()).toMatchObject({ ok: true });
    expect(await takeBack()).toMatchObject({ ok: true, value: { kind: 'undone' } });
  });
});
