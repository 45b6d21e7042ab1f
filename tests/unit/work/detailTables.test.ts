// What the sample export tells beside the months, as rows of tables: held to the months of the same file, to counts made
// here by hand, and to the words and columns of the sheets that read them.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { importCsv, inspect, isProblem, type BreakdownRow, type ImportResult } from '../../../src/crm';
import { channelOf } from '../../../src/crm/channels';
import { pane, translator, written } from '../../../src/i18n';
import { compileWorkbook } from '../../../src/sheets/compileWorkbook';
import { templateKeys } from '../../../src/sheets';
import { textsOf } from '../../../src/sheets/language/texts';
import { biggest, renamed } from '../../../src/work/breakdowns';
import {
  detailTables,
  leadTable,
  pathTable,
  programmeLists,
  programmeTable,
  type Table,
} from '../../../src/work/detailTables';

const FILE = 'hubspot-contacts-sample.csv';
const SAMPLE = readFileSync(new URL(`../../fixtures/sample/${FILE}`, import.meta.url));
const { words } = textsOf();
const sheetWords = {
  word: (key: string) => words[key] ?? key,
  t: translator(pane, 'en'),
  say: translator(written, 'en'),
  messages: written,
  channel: channelOf([
    { name: 'Google', marketing: true },
    { name: 'PPC', marketing: true },
    { name: 'SEO', marketing: true },
  ]),
  today: 45_800,
};

let result: ImportResult;
let tables: readonly Table[];

beforeAll(async () => {
  const seen = inspect(SAMPLE.subarray(0, 256 * 1024), FILE);
  if (isProblem(seen)) throw new Error(seen.code);
  const outcome = await importCsv([{ name: FILE, chunks: [SAMPLE], mapping: seen.mapping }]);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  result = outcome.result;
  tables = detailTables(result, sheetWords);
});

function tableOf(key: string): Table {
  const found = tables.find(({ block }) => block === `${key}Table`);
  if (!found) throw new Error(`no ${key}`);
  return found;
}

/** Sum of a column by month. */
function sums({ columns, rows }: Table, column: string): Map<unknown, number> {
  const by = new Map<unknown, number>();
  for (const row of rows) by.set(row[0], (by.get(row[0]) ?? 0) + Number(row[columns.indexOf(column)] ?? 0));
  return by;
}

test('every table has its place on a sheet, with these columns', () => {
  const plan = compileWorkbook([...templateKeys], { reportMonth: 45_700 });
  const all = [...tables, programmeTable([]), pathTable([]), leadTable([])];
  for (const { sheetKey, block, columns, key = [] } of all) {
    const sheet = plan.sheets.find((each) => each.key === sheetKey);
    if (!sheet) continue; // a sheet that is not there yet is skipped by the import as well
    const found = sheet.blocks.find(({ id }) => id === block)?.table;
    expect(found, block).toBeDefined();
    const keys = found?.columns.map((column) => column.key) ?? [];
    for (const column of columns) expect(keys, block).toContain(column);
    for (const column of key) expect(columns, block).toContain(column);
  }
});

test('channels and stages of a month add up to the month; months without any are replaced too', () => {
  const channels = tableOf('channelMonths');
  const stages = tableOf('stageMonths');
  for (const count of ['leads', 'mqls', 'sqls', 'customers'] as const) {
    const found = sums(channels, count);
    for (const month of result.months) expect(found.get(month.month) ?? 0, count).toBe(month[count] ?? 0);
  }
  const entered = stages.rows.filter(([, stage]) => stage === 'MQL');
  expect(entered.length).toBeGreaterThan(10);
  for (const [month, , , count] of entered)
    expect(count).toBe(result.months.find((each) => each.month === month)?.mqls);
  expect(channels.replace).toEqual({ by: ['month'], also: result.months.map(({ month }) => [month]) });
});

test('personas of the file appear on Settings, biggest first; programmes and steps of a report in their lists', () => {
  const { rows, replace } = tableOf('personas');
  expect(rows.flat()).toEqual(['Plant Manager', 'Buyer', 'Process Engineer', 'Owner']);
  expect(replace).toEqual({ by: ['persona'] });
  expect(tables.some(({ block }) => block === 'campaignListTable')).toBe(false);
  const counts = { delivered: 1, opened: null, clicked: null, left: null, mqls: null, cost: null };
  const report = (programme: string, step: string | null) => ({ month: 45_658, programme, step, ...counts });
  const [programmes, steps] = programmeLists([
    report('Welcome', 'Hello'),
    report('welcome', 'Guide'),
    report('News', null),
  ]);
  expect(programmes?.rows).toEqual([['welcome'], ['News']]);
  expect(steps?.rows).toEqual([
    ['Welcome', 'Hello'],
    ['welcome', 'Guide'],
  ]);
});

test('weeks, open SQLs and spans come as they were counted', () => {
  expect(tableOf('weeks').rows).toHaveLength(result.details.weeks.length);
  const open = tableOf('openSqls');
  expect(open.rows).toHaveLength(result.details.openSqls.rows.length);
  expect(open.rows[0]?.[0]).toBe(result.details.openSqls.rows[0]?.id);
  const { columns, rows: spans } = tableOf('sqlSpans');
  expect(columns).toEqual(['days', 'cold', 'lasted', 'outcome']);
  expect(spans.every(([days, cold]) => Number(days) >= 0 && typeof cold === 'boolean')).toBe(true);
  expect(new Set(spans.map((row) => row[3]))).toEqual(new Set(['won', null]));
  expect(tableOf('sqlTotals').rows[0]?.[0]).toBe(result.details.sqlTotals.oldCold);
});

test('files, mapping and checks say what was read, how, and what does not add up', () => {
  const { first, last } = result.dateRange;
  const { read, used } = result;
  expect(tableOf('files').rows).toEqual([
    [FILE, 'HubSpot contacts', read, used, read - used, first, last, 45_800],
  ]);
  const mapping = tableOf('mapping').rows;
  expect(mapping).toContainEqual(['Became an MQL', expect.stringMatching(/Qualified Lead Date/), null]);
  const dropped = result.dropped.reduce((sum, { count }) => sum + count, 0);
  const checks = tableOf('importChecks').rows;
  const texts = checks.map(([what]) => what);
  expect(new Set(texts).size).toBe(texts.length);
  const reasons = checks.slice(0, result.dropped.length);
  expect(reasons.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(dropped);
  for (const [what, count, , , advice] of checks) {
    expect(what).toBeTruthy();
    expect(Number(count)).toBeGreaterThan(0);
    expect(advice).toBeTruthy();
  }
});

const row = (month: number, value: string | null, leads: number): BreakdownRow => ({
  month,
  value,
  other: false,
  leads,
  mqls: null,
  sqls: null,
  customers: 1,
  lost: 0,
  open: 2,
  bookings: 10,
  medianDays: 5,
});

test('the sixty biggest values are told apart, blank ones too; the rest of each month is added up', () => {
  const values = Array.from({ length: 63 }, (_value, index) => row(1, `v${String(index)}`, 100 - index));
  const rows = [...values, row(1, null, 1), row(2, 'v62', 3), row(2, 'v0', 1)];
  const told = biggest(rows);
  // v60, v61 and v62 are left over: v62 has 38 + 3 leads in all, as many as v59, which came first.
  expect(told.filter(({ month, other }) => month === 1 && !other)).toHaveLength(61);
  expect(told.find(({ month, other }) => month === 1 && other)).toEqual({
    month: 1,
    value: null,
    other: true,
    leads: 40 + 39 + 38,
    mqls: null,
    sqls: null,
    customers: 3,
    lost: 0,
    open: 6,
    bookings: 30,
    medianDays: null,
  });
  expect(told.filter(({ month }) => month === 2).map(({ value, leads }) => [value, leads])).toEqual([
    ['v0', 1],
    [null, 3],
  ]);
});

test('sources stand under the channels of Settings, what falls together added up', () => {
  const names = new Set(tableOf('channelMonths').rows.map(([, channel]) => channel));
  expect(names).toContain('SEO');
  expect(names).toContain('PPC');
  expect(names).not.toContain('Organic Search');
  const lower = (value: string) => value.toLowerCase();
  const rows = [row(1, 'SEO', 3), row(1, 'seo', 4), row(1, null, 5), row(2, 'Seo', 6)];
  const other = { ...row(1, null, 7), other: true };
  expect(renamed([...rows, other], lower)).toEqual([
    { ...row(1, 'seo', 7), customers: 2, open: 4, bookings: 20, medianDays: null },
    row(1, null, 5),
    row(2, 'seo', 6),
    other,
  ]);
});

test('a report on programmes leaves alone what it does not tell', () => {
  const step = { month: 1, programme: 'Welcome', step: null, delivered: 9, opened: 3, clicked: null };
  const { columns, rows, replace } = programmeTable([{ ...step, left: null, mqls: null, cost: null }]);
  expect(columns).toEqual(['month', 'programme', 'step', 'delivered', 'opened']);
  expect(rows).toEqual([[1, 'Welcome', null, 9, 3]]);
  expect(replace).toEqual({ by: ['month', 'programme', 'step'] });
});
