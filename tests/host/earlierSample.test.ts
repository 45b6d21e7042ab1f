// The sample that the product first came with, on which its sheets once contradicted one another: the SQLs gone cold taken
// off twice, most of the velocity of SQLs that nobody spoke to any more, three goals for MQLs in one workbook. It tells no
// losses and has two figures typed; what it shows now is worked out by hand from its counts.
// @module-tag engine
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSources } from '../../scripts/report/source';
import { buildReport } from '../../scripts/report/workbook';
import { importCsv } from '../../src/crm';
import { compileWorkbook, templateKeys } from '../../src/sheets/compileWorkbook';
import { NEW_WORKBOOK } from '../../src/work/newWorkbook';
import type { SampleFigures, SampleResult } from '../../src/work/sample';
import type { FullReportBook } from './fullReport';
import { monthlyData, serialOfMonth } from './reportBook';
import { blockOf, shownAt, typeNames } from './templateData';

const FOLDER = 'tests/fixtures/sample';
const JUNE_30 = 45_838;

async function bookOf(month: string, asOf: number | null): Promise<FullReportBook> {
  const opened = await openSources([`${FOLDER}/hubspot-contacts-sample.csv`], null, null);
  if (!opened.ok) throw new Error(opened.message);
  const counted = await importCsv(opened.value.sources, { ...NEW_WORKBOOK, ...(asOf !== null && { asOf }) });
  if (!counted.ok) throw new Error(counted.problem.code);
  const sample = JSON.parse(readFileSync(`${FOLDER}/invented-figures.json`, 'utf8')) as SampleFigures;
  const result: SampleResult = { ...counted.result, sample };
  const [year = 0, number = 0] = month.split('-').map(Number);
  const now = new Date('2026-01-05T09:00:00Z');
  const built = await buildReport({ result, month: { year, month: number }, currency: 'EUR', now });
  if (!built.ok) throw new Error(built.message);
  const plan = compileWorkbook(templateKeys, { reportMonth: serialOfMonth(month) });
  return { excel: built.excel, plan, close: built.excel.installGlobals() };
}

let book: FullReportBook;

function shown(sheet: string, id: string, row: string, column: string) {
  const block = blockOf(book.plan, sheet, id);
  const [at, to] = [(block.rowKeys ?? []).indexOf(row), (block.columnKeys ?? []).indexOf(column)];
  if (at < 0 || to < 0) throw new Error(`There is no ${row} ${column} on ${sheet}`);
  return shownAt(book, block, at, to);
}

describe('at the end of December 2025', () => {
  beforeAll(async () => {
    book = await bookOf('2025-12', null);
  });
  afterAll(() => book.close());

  it('plans with the close rate of SQLs kept in contact, or says why it does not', () => {
    // 24 of 93 SQLs were won. That rate holds the cold already, so that it is never taken for the other.
    expect(shown('funnelPlan', 'assumptions', 'close', 'used')).toBeCloseTo(24 / 93, 12);
    expect(shown('funnelPlan', 'assumptions', 'closeWorked', 'used')).toBe('');
    expect(shown('funnelPlan', 'assumptions', 'closeWorked', 'note')).toMatch(/^The export tells no losses/);
    expect(shown('coldLeads', 'coldPlanned', 'customers', 'c1')).toBe('');
  });

  it('takes sales velocity from the SQLs in contact alone', () => {
    // 12 of 88 open SQLs are in contact; booked were 1 182 000 in 365 days.
    const december = monthlyData(book.excel.workbook).get('2025-12');
    expect(december?.get('inContact')).toBe(12);
    expect(december?.get('salesVelocity')).toBeCloseTo(3379.154, 3);
    expect(Number(december?.get('salesVelocity'))).toBeGreaterThan(1_182_000 / 365);
  });

  it('has one value lost to cold SQLs for the month and one for the year', () => {
    // 73 SQLs went cold in twelve months, 11 of them in December; 93 brought 1 182 000.
    const perSql = 1_182_000 / 93;
    expect(shown('coldLeads', 'coldReasons', 'lostLow', 'c1')).toBeCloseTo(11 * perSql, 6);
    expect(shown('coldLeads', 'coldReasons', 'lostLow', 'c2')).toBeCloseTo(73 * perSql, 6);
    expect(shown('lifecycleReport', 'report', 'valueLost', 'this')).toBeCloseTo(11 * perSql, 6);
    expect(shown('lifecycleReport', 'report', 'valueLost', 'ytd')).toBeCloseTo(73 * perSql, 6);
    expect(shown('coldLeads', 'coldReasons', 'lostHigh', 'c2')).toBe('');
  });

  it('has one goal of MQLs, all sources, and marketing’s beside it', () => {
    expect(shown('funnelPlan', 'goals', 'mqls', 'goal')).toBe(17);
    expect(shown('mqlReturn', 'mqlReturn', 'mqls', 'needed')).toBe(17);
    expect(shown('agreement', 'goal', 'mqls', 'agreed')).toBe(17);
    expect(shown('agreement', 'goal', 'mqlsMarketing', 'agreed')).toBeCloseTo((17 * 10) / 23, 12);
  });

  it('holds marketing’s plan against what marketing’s channels brought', () => {
    const [own, all] = ['marketingActual', 'actual'].map((id) => shown('funnelPlan', id, 'leads', 'actual'));
    expect(all).toBe(436);
    expect(own).toBeCloseTo(293.759, 3);
  });

  it('says churn of the year, upsell and marketing’s share over the right whole', () => {
    const report = (row: string, column: string) => shown('lifecycleReport', 'report', row, column);
    expect(report('churn', 'ytd')).toBeCloseTo(8 / 69, 12);
    expect(report('upsellShare', 'this')).toBeCloseTo(8300 / (87_000 + 63_600), 12);
    expect(report('marketingShare', 'metric')).toBe('Share from marketing, 1 of 1 known');
    expect(report('mover', 'change')).toBe('Nothing moved more than chance would.');
  });

  it('takes no pipeline into the plan but the typed one of the year’s start', async () => {
    expect(shown('funnelPlan', 'assumptions', 'pipeline', 'used')).toBe(192_000);
    await typeNames(book, { 'plan.your.pipeline': null });
    expect(shown('funnelPlan', 'assumptions', 'pipeline', 'used')).toBe(0);
  });

  it('set back to June, leaves blank what rests on open SQLs', async () => {
    await typeNames(book, { reportMonth: serialOfMonth('2025-06') });
    const why = 'Open SQLs are known as of 2025-12-31 only.';
    expect([
      shown('coldLeads', 'coldOpen', 'open', 'c1'),
      shown('coldLeads', 'coldOpen', 'open', 'c2'),
    ]).toEqual(['', why]);
    expect(shown('funnelPlan', 'today', 'contact', 'used')).toBe('');
    expect(shown('lifecycleReport', 'report', 'gap', 'change')).toBe(why);
  });
});

describe('with data up to 30 June 2025', () => {
  beforeAll(async () => {
    book = await bookOf('2025-06', JUNE_30);
  });
  afterAll(() => book.close());

  it('asks for as many SQLs as the customers still to win need at the rate of all SQLs', () => {
    const still = (stage: string) => shown('funnelPlan', 'todayNeeds', stage, 'still');
    // 16 of 72 SQLs were won in twelve months; 16 customers are left to win.
    expect(shown('funnelPlan', 'assumptions', 'close', 'used')).toBeCloseTo(16 / 72, 12);
    expect([still('customers'), still('sqls')]).toEqual([16, 72]);
    expect(shown('lifecycleReport', 'report', 'gap', 'this')).toBe(72);
  });
});
