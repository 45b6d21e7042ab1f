// Figures of one workbook that must agree with one another, whoever's data they are: the sample, a company of one month, a
// public set of deals, companies from a seed. What a sheet says is compared with what another says, or with what the columns
// of Monthly data come to.
// @module-tag engine
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellAt } from '../../host/model/cells';
import { openSources } from '../../scripts/report/source';
import { buildReport } from '../../scripts/report/workbook';
import { importCsv } from '../../src/crm';
import { compileWorkbook, templateKeys } from '../../src/sheets/compileWorkbook';
import { allMetrics } from '../../src/sheets/monthlyData/metrics';
import { NEW_WORKBOOK } from '../../src/work/newWorkbook';
import { often, seedOf } from '../deep';
import type { Value } from '../unit/sheets/calculate';
import type { FullReportBook } from './fullReport';
import { randomCompany } from './randomCompany';
import { monthlyData, serialOfMonth } from './reportBook';
import { blockOf, shownAt, typeNames } from './templateData';

const folder = mkdtempSync(path.join(tmpdir(), 'reconciled-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MAVEN = '../shared/data/maven_crm/sales_pipeline.csv';
const MAVEN_MAP = {
  id: 'opportunity_id',
  lead: 'engage_date',
  sql: 'engage_date',
  customer: { column: 'close_date', when: 'deal_stage=Won' },
  lost: { column: 'close_date', when: 'deal_stage=Lost' },
  amount: 'close_value',
};

const GOAL = 500_000_000;
const MS = 86_400_000;

interface Company {
  readonly name: string;
  readonly file: string;
  readonly map: string | null;
  readonly month: string;
}

function written(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

function random(index: number): Company {
  const seed = seedOf(2025) + index;
  const { csv, map } = randomCompany(seed);
  const file = written(`company-${String(seed)}.csv`, csv);
  const mapped = written(`company-${String(seed)}.json`, JSON.stringify(map));
  return { name: `a company from the seed ${String(seed)}`, file, map: mapped, month: '2024-06' };
}

const companies: readonly Company[] = [
  { name: 'the sample', file: 'assets/sample/hubspot-contacts-sample.csv', map: null, month: '2025-12' },
  {
    name: 'a company of one month',
    file: 'tests/fixtures/sample/one-month.csv',
    map: null,
    month: '2025-11',
  },
  ...(existsSync(MAVEN) || process.env['CI_STRICT'] === '1'
    ? [
        {
          name: 'Maven',
          file: MAVEN,
          map: written('maven.json', JSON.stringify(MAVEN_MAP)),
          month: '2017-12',
        },
      ]
    : []),
  ...Array.from({ length: often(2, 30) }, (_, index) => random(index)),
];

async function bookOf({ file, map, month }: Company): Promise<FullReportBook> {
  const opened = await openSources([file], map, null);
  if (!opened.ok) throw new Error(opened.message);
  const counted = await importCsv(opened.value.sources, NEW_WORKBOOK);
  if (!counted.ok) throw new Error(counted.problem.code);
  const [year, number] = month.split('-').map(Number);
  const built = await buildReport({
    result: counted.result,
    month: { year: year ?? 0, month: number ?? 0 },
    currency: 'EUR',
    now: new Date('2026-03-02T09:00:00Z'),
  });
  if (!built.ok) throw new Error(built.message);
  const plan = compileWorkbook(templateKeys, { reportMonth: serialOfMonth(month) });
  return { excel: built.excel, plan, close: built.excel.installGlobals() };
}

/** A goal beyond what any of them books, in steps that are not rounded, so that there is something left to create. */
async function typeGoal({ excel, plan }: FullReportBook): Promise<void> {
  const block = blockOf(plan, 'funnelPlan', 'assumptions');
  const to = block.column + (block.columnKeys ?? []).indexOf('input');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(block.sheet);
    const type = (row: string, value: number | string) => {
      const at = block.row + (block.rowKeys ?? []).indexOf(row);
      sheet.getRangeByIndexes(at, to, 1, 1).values = [[value]];
    };
    type('revenue', GOAL);
    type('existing', 0);
    type('whole', 'No');
    await context.sync();
  });
  await excel.host.recalculate();
}

const number = (value: unknown): value is number => typeof value === 'number';

describe.each(companies)('$name', (company) => {
  let book: FullReportBook;
  let months: Map<string, Map<string, Value>>;
  const shown = (sheet: string, id: string, row: string, column: string): Value => {
    const block = blockOf(book.plan, sheet, id);
    const [at, to] = [(block.rowKeys ?? []).indexOf(row), (block.columnKeys ?? []).indexOf(column)];
    if (at < 0 || to < 0) throw new Error(`There is no ${row} ${column} on ${sheet}`);
    return shownAt(book, block, at, to);
  };
  const monthly = (key: string, month = company.month): Value => months.get(month)?.get(key) ?? '';

  /** The report month and the eleven before it. */
  const lastTwelve = (): string[] =>
    Array.from({ length: 12 }, (_, index) => {
      const [year = 0, month = 0] = company.month.split('-').map(Number);
      return new Date(Date.UTC(year, month - 12 + index, 1)).toISOString().slice(0, 7);
    });
  /** What the cell of a name shows. */
  const nameOf = (name: string): Value => {
    const plan = book.excel.workbook.names.find((each) => each.name === `lf.${name}`)?.formula ?? '';
    const [, sheetName = '', letters = '', row = ''] = /^='?([^'!]+)'?!\$([A-Z]+)\$(\d+)$/.exec(plan) ?? [];
    const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
    const sheet = book.excel.workbook.sheets.find(({ name: title }) => title === sheetName);
    if (sheet === undefined) throw new Error(`There is no name ${name}: ${plan}`);
    const value = cellAt(sheet, Number(row) - 1, column)?.value ?? '';
    return typeof value === 'object' ? value.error : value;
  };

  beforeAll(async () => {
    book = await bookOf(company);
    await typeGoal(book);
    months = monthlyData(book.excel.workbook) as Map<string, Map<string, Value>>;
  });
  afterAll(() => book.close());

  it('states of a cohort add up to its SQLs, and no more of them were ever silent', () => {
    const states = ['Won', 'Lost', 'Disqualified', 'Silent', 'Open'].map((state) => `sqls${state}AsOf`);
    let cohorts = 0;
    for (const [month, figures] of months) {
      const parts = states.map((key) => figures.get(key) ?? '');
      if (!parts.every(number)) continue;
      cohorts++;
      const sqls = Number(figures.get('sqls'));
      expect(
        parts.reduce((sum, each) => sum + each, 0),
        month,
      ).toBe(sqls);
      const everSilent = Number(figures.get('sqlsSilentAsOf')) + Number(figures.get('sqlsWokenAsOf'));
      expect(everSilent, month).toBeLessThanOrEqual(sqls);
    }
    // Every month of the sample has its outcomes; other files may lack what they are told from.
    if (company === companies[0]) expect(cohorts).toBe(months.size);
  });

  it('value lost to cold SQLs is one pair on every sheet', () => {
    const lost = (row: string, column: string) => shown('coldLeads', 'coldReasons', row, column);
    const onReport = (column: string) => shown('lifecycleReport', 'report', 'valueLost', column);
    expect(lost('lostLow', 'c1')).toBe(monthly('valueLost'));
    expect(onReport('this')).toBe(monthly('valueLost'));
    // The fiscal year is the calendar's here: at its end the year to date is the last twelve months, where all are known.
    const year = lastTwelve().map((month) => monthly('valueLost', month));
    const sum = year.every(number) ? year.reduce((total, each) => total + each, 0) : '';
    if (number(sum)) expect(lost('lostLow', 'c2')).toBeCloseTo(sum, 6);
    else expect(lost('lostLow', 'c2')).toBe('');
    if (company.month.endsWith('-12') && number(sum)) expect(onReport('ytd')).toBeCloseTo(sum, 6);
    for (const column of ['c1', 'c2']) {
      const [low, high] = [lost('lostLow', column), lost('lostHigh', column)];
      if (number(low) && number(high)) expect(low).toBeLessThanOrEqual(high);
    }
  });

  it('sales velocity is bookings a day times the SQLs in contact over their mean', () => {
    const end = new Date(`${company.month}-01T00:00:00Z`);
    end.setUTCMonth(end.getUTCMonth() + 1);
    const begin = new Date(end);
    begin.setUTCFullYear(begin.getUTCFullYear() - 1);
    const asOf = nameOf('asOf');
    const lastDay = Math.min(end.getTime() / MS, Number(asOf) - 25_569 + 1);
    const days = lastDay - begin.getTime() / MS;
    const of = (key: string) => lastTwelve().map((month) => monthly(key, month));
    const velocity = monthly('salesVelocity');
    if (!number(velocity)) return;
    const [contact, bookings] = [of('inContact'), of('bookings')];
    const sum = (values: readonly Value[]) => values.reduce<number>((total, each) => total + Number(each), 0);
    expect([...contact, ...bookings].every(number)).toBe(true);
    const mean = sum(contact) / 12;
    expect(velocity).toBeCloseTo(((sum(bookings) / days) * Number(monthly('inContact'))) / mean, 6);
  });

  it('marketing did no more than all did, and its customers are among those whose source is known', () => {
    for (const stage of ['leads', 'mqls', 'sqls', 'customers']) {
      const own = shown('funnelPlan', 'marketingActual', stage, 'actual');
      const all = shown('funnelPlan', 'actual', stage, 'actual');
      if (number(own)) expect(own, stage).toBeLessThanOrEqual(Number(all));
    }
    for (const [month, figures] of months) {
      const [own, known, all] = ['customersFromMarketing', 'customersKnownSource', 'customers'].map((key) =>
        figures.get(key),
      );
      if (!number(own)) continue;
      expect(own, month).toBeLessThanOrEqual(Number(known));
      expect(Number(known), month).toBeLessThanOrEqual(Number(all));
    }
  });

  it('a year to date holds all months, or says how many', () => {
    const year = lastTwelve().filter((month) => month.startsWith(company.month.slice(0, 4)));
    let years = 0;
    for (const { key } of allMetrics) {
      if (!(blockOf(book.plan, 'lifecycleReport', 'report').rowKeys ?? []).includes(key)) continue;
      const total = shown('lifecycleReport', 'report', key, 'ytd');
      if (!number(total)) continue;
      years++;
      const blank = year.filter((month) => monthly(key, month) === '').length;
      const says = shown('lifecycleReport', 'report', key, 'ytdMonths');
      if (blank > 0) expect(says, key).toMatch(/\d+ of \d+( months)?$/);
    }
    expect(years).toBeGreaterThan(2);
  });

  it('what is still to create comes to what is still to win, and the gap of the report is the plan’s', async () => {
    // A year that is not over.
    await typeNames(book, { fiscalYearStart: 4 });
    const still = (stage: string) => shown('funnelPlan', 'todayNeeds', stage, 'still');
    const used = (row: string) => shown('funnelPlan', 'assumptions', row, 'used');
    const chain = [
      ['customers', 'deal', nameOf('today.left')],
      ['sqls', 'close', still('customers')],
      ['mqls', 'sqlRate', still('sqls')],
      ['leads', 'mqlRate', still('mqls')],
    ] as const;
    let held = 0;
    for (const [stage, rate, beneath] of chain) {
      const [created, by] = [still(stage), used(rate)];
      if (!number(created) || !number(by)) continue;
      held++;
      expect(created * by, stage).toBeCloseTo(Number(beneath), 5);
    }
    const gap = shown('lifecycleReport', 'report', 'gap', 'this');
    expect(gap).toBe(still('sqls'));
    // Where nothing is asked for, a sentence says why.
    if (!number(gap)) expect(shown('lifecycleReport', 'report', 'gap', 'change')).toMatch(/^[A-Z].{15,}/);
    else expect(held).toBeGreaterThan(1);
    if (company === companies[0]) expect(gap).toBeGreaterThan(0);
  });
});
