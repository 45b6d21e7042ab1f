// A name counts its own rows on every sheet, whatever it is: a pattern, a comparison, a number, a switch, an error. Names
// stand in tables as an import writes them, and the host calculates; a file with such campaigns goes the whole way, and
// through LibreOffice.
// @module-tag office
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../host/xlsx/writeXlsx';
import { openSources } from '../../scripts/report/source';
import { importCsv } from '../../src/crm';
import { fillMonths } from '../../src/work/fill';
import { NEW_WORKBOOK } from '../../src/work/newWorkbook';
import { compileWorkbook } from '../../src/sheets/compileWorkbook';
import { asText } from '../../src/workbook/content';
import { often, seedOf } from '../deep';
import { compareWorkbooks } from '../office/compare';
import { recalculate } from '../office/libreoffice';
import { requireTool } from '../office/tools';
import { startExcel } from './builds';
import { buildFull, type FullReportBook } from './fullReport';
import { column, counted, each, FEBRUARY, NAMES, putNames, right } from './namedRows';
import { blockOf, intoTables, shownAt, typeNames } from './templateData';

let book: FullReportBook;
beforeAll(async () => {
  book = await buildFull(['channels', 'mqlReturn', 'programmes', 'checks'], {}, false);
  await typeNames(book, { reportMonth: FEBRUARY, 'channels.period': 'report month' });
});
afterAll(() => {
  book.close();
});

const DANGEROUS = [
  ...[
    'Spring*',
    '<50 employees',
    '?',
    '~',
    '=x',
    '<>0',
    '>5',
    'Spring~',
    '5',
    'TRUE',
    '""',
    '#N/A',
    '*',
    '=',
  ],
  ...[
    '05',
    '5.0',
    '1e3',
    '1-2',
    '~*',
    '=5',
    "'",
    '<',
    '>',
    '<>',
    '-',
    '+1',
    '@a',
    '{1}',
    '5%',
    'false',
    'Spring',
  ],
  ...['23851234567890123', '23851234567890456', 'a&b', '"a', '""""', '=""', '>=0.5', '(a)', 'A1', 'R1C1'],
];
const letters = fc.constantFrom(...'*?~<>="\'aS50.-#&E%{@( ');
const name = fc
  .oneof(fc.constantFrom(...DANGEROUS), fc.string({ unit: letters, minLength: 1, maxLength: 6 }))
  .map((text) => text.trim())
  .filter((text) => text !== '');
const names = fc.uniqueArray(name, {
  minLength: NAMES,
  maxLength: NAMES,
  selector: (text) => text.toLowerCase(),
});

describe('a channel, campaign, persona, programme or step', () => {
  it('counts its own rows and no others, whatever it is called', async () => {
    await fc.assert(
      fc.asyncProperty(names, async (some) => {
        await putNames(book, some, some.map(asText));
        expect(counted(book)).toEqual(right);
      }),
      {
        numRuns: often(12, 1_000),
        seed: seedOf(7),
        examples: [0, 1, 2, 3].map((part): [string[]] => [DANGEROUS.slice(part * NAMES, (part + 1) * NAMES)]),
      },
    );
  });

  it('is found where the analyst typed a number or a switch, or other capitals', async () => {
    await putNames(book, ['5', 'TRUE', 'Spring*', '05', '17.5', 'x'], [5, true, 'sPRING*', "'05", 17.5, 'X']);
    expect(counted(book)).toEqual(right);
  });

  it('shows the rest as not listed, and nothing in an empty line', async () => {
    await putNames(
      book,
      ['Spring*', 'Spring sale', '<50', '?', '~', '5'],
      ['Spring*', 'x', '<5', '??', '~~', '0'],
    );
    const only = [1, 0, 0, 0, 0, 0];
    expect(counted(book)).toMatchObject({
      'leads of a channel': only,
      'cost of a campaign': only,
      'MQLs of a persona': only,
      'channels of that name': only,
      'what is said of a cost': ['', ...Array.from({ length: 5 }, () => 'not on Settings')],
    });
    const block = blockOf(book.plan, 'channels', 'channelReturn');
    const rest = (block.rowKeys ?? []).indexOf('rest');
    expect([0, 2].map((place) => shownAt(book, block, rest, place))).toEqual([
      expect.stringContaining('Spring sale'),
      62,
    ]);
    expect(shownAt(book, block, (block.rowKeys ?? []).indexOf('c7'), 2)).toBe('');
  });

  it('a step without a programme is that of every programme', async () => {
    await putNames(book, ['a*', 'ab', '?', 'b', 'c', 'd'], each('') as string[]);
    await Excel.run(async (context) => {
      intoTables(context, book.plan)('programmes', 'stepListTable', [
        { programme: '', step: 'ab' },
        { programme: 'a*', step: 'ab' },
        { programme: 'ab', step: 'ab' },
        { programme: '*', step: 'ab' },
        { programme: '', step: 'a*' },
        { programme: '', step: '*' },
      ]);
      await context.sync();
    });
    await book.excel.host.recalculate();
    expect(column(book, 'programmes', 'stepListTable', 1, 'delivered')).toEqual([1, 1, '', '', 32, '']);
  });
});

const CAMPAIGNS = `Record ID,Email,Lifecycle Stage,Create Date,Became a Lead Date,Original Source,Campaign
1,a@x.com,Lead,2025-03-03,2025-03-03,Paid Search,Spring*
2,b@x.com,Lead,2025-03-03,2025-03-03,Paid Search,Spring sale
3,c@x.com,Lead,2025-03-03,2025-03-03,Paid Search,<50 employees
4,d@x.com,Lead,2025-03-03,2025-03-03,Paid Search,Spring fair
`;

describe('a workbook of such names', () => {
  it('comes to the same in LibreOffice', async (context) => {
    if (!requireTool('soffice')) context.skip();
    const some = ['Spring*', '<50 employees', 'Spring~', '05', '#N/A', '"a'];
    await putNames(book, some, some.map(asText));
    const theirs = await recalculate(writeXlsx(book.excel.workbook, { withoutValues: true }));
    const { different, compared } = compareWorkbooks(book.excel.workbook, theirs);
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(2000);
  });
});

describe('a file whose campaigns look like criteria', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'names-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has one lead of each campaign on Channels, here and in LibreOffice', async (context) => {
    const file = path.join(folder, 'campaigns.csv');
    writeFileSync(file, CAMPAIGNS);
    const opened = await openSources([file], null, null);
    const counts = opened.ok ? await importCsv(opened.value.sources, NEW_WORKBOOK) : opened;
    if (!counts.ok || !('result' in counts)) throw new Error(JSON.stringify(counts));
    const excel = await startExcel();
    const options = {
      reportMonth: { year: 2025, month: 3 },
      months: 13,
      currency: 'EUR',
      fiscalYearStart: 1,
    };
    const filled = await fillMonths(
      { locale: 'en', prefix: '', now: () => new Date('2026-03-02T09:00:00Z') },
      { result: counts.result, build: { templates: ['channels'], options }, typed: 'keep' },
    );
    expect(filled).toMatchObject({ ok: true });
    await excel.host.recalculate();
    const plan = compileWorkbook(['channels'], { reportMonth: 45_717 });
    const made = { excel, plan, close: () => undefined };
    const list = blockOf(plan, 'channels', 'campaignListTable');
    const leads = list.table?.columns.findIndex(({ key }) => key === 'leads') ?? -1;
    const shown = [1, 2, 3, 4, 5].map((row) => [
      shownAt(made, list, row, 0),
      shownAt(made, list, row, leads),
    ]);
    expect(new Map(shown as [string, unknown][])).toEqual(
      new Map<string, unknown>([
        ['Spring*', 1],
        ['Spring sale', 1],
        ['<50 employees', 1],
        ['Spring fair', 1],
        ['', ''],
      ]),
    );
    const totals = blockOf(plan, 'channels', 'campaignTotals');
    const total = (key: string) => shownAt(made, totals, (totals.rowKeys ?? []).indexOf(key), leads);
    expect(['all', 'none', 'rest'].map(total)).toEqual([4, 0, 0]);

    if (!requireTool('soffice')) return context.skip();
    const theirs = await recalculate(writeXlsx(excel.workbook, { withoutValues: true }));
    const { different, sheets } = compareWorkbooks(excel.workbook, theirs);
    expect(different).toEqual([]);
    expect(sheets.get('Channels')?.filled).toBeGreaterThan(30);
  });
});
