// The Lead-gen dashboard as a plan: ten tiles on one page, each with its trend; and what it says while little is known.
import { describe, expect, it } from 'vitest';
import { compileWorkbook } from '../../../../src/sheets/compileWorkbook';
import { BANDS, figureRow } from '../../../../src/sheets/dashboard/declared';
import { CalculatedPlan } from '../calculate';

const FEBRUARY_2025 = 45689;
const plan = compileWorkbook(['dashboard'], { reportMonth: FEBRUARY_2025 });
const sheet = plan.sheets.find(({ key }) => key === 'dashboard');

describe('the page', () => {
  it('has ten tiles in two rows of five, in the order of the ten metrics', () => {
    expect(BANDS.map(({ tiles }) => tiles.map(({ key }) => key))).toEqual([
      ['leadQuality', 'leadToCustomerCohortRate', 'costPerLead', 'acquisitionCostTrailing', 'salesVelocity'],
      ['medianDaysToConvert', 'marketingShare', 'leadAttrition', 'mqls', 'roiTrailing'],
    ]);
  });

  it('stands on one landscape page, with what the tiles show right of it', () => {
    const { page, blocks } = sheet ?? {};
    expect([page?.orientation, page?.pagesWide, page?.rowBreaks, page?.columnBreaks]).toEqual([
      'Landscape',
      1,
      [],
      [],
    ]);
    expect(page?.scale).toBeGreaterThanOrEqual(65);
    const tiles = blocks?.find(({ id }) => id === 'dashboard');
    expect((tiles?.columnKeys?.indexOf('metric') ?? 0) + 1).toBeGreaterThanOrEqual(page?.area.columns ?? 99);
  });

  it('draws each trend from the row of its metric, beneath the tile', () => {
    const tiles = sheet?.blocks.find(({ id }) => id === 'dashboard');
    const trends = (sheet?.charts ?? []).filter(({ axes }) => axes === false);
    expect(trends).toHaveLength(10);
    for (const { key: band, tiles: each } of BANDS)
      each.forEach(({ key }, index) => {
        const chart = trends.find(({ name }) => name === `lf.chart.dashboard.${key}`);
        const row = (name: string) => (tiles?.row ?? 0) + (tiles?.rowKeys?.indexOf(name) ?? -99);
        expect(chart?.series[0]?.values).toMatchObject({ row: row(figureRow(key)), columns: 12 });
        expect(chart?.anchor).toMatchObject({
          row: row(`${band}_chart1`),
          column: 1 + 3 * index,
          columns: 2,
        });
        expect(chart?.legend).toBe('None');
      });
  });
});

describe('what is known of three months', () => {
  const book = new CalculatedPlan(plan);
  const put = (month: string, figures: Readonly<Record<string, number>>) => {
    for (const [column, value] of Object.entries(figures))
      book.set('monthlyData', 'monthlyTable', month, column, value);
  };
  put('2024-11', { leads: 100, leadToCustomerCohort: 4 });
  put('2025-01', { leads: 20, leadsAtScore: 5, lost: 3, leadsAtStart: 0, mqls: 10, openSqls: 12 });
  put('2025-02', { leads: 25, leadsAtScore: 10, lost: 3, leadsAtStart: 60, mqls: 10, openSqls: 12 });
  put('2025-02', { medianDaysSqlToCustomer: 30, bookings: 1000, sqls: 4 });
  book.set('targets', 'targetsTable', '2025-02', 'leadAttrition', 0.05);
  book.setName('asOf', 45716);
  book.calculate();
  const shown = (row: string, column: string) =>
    book.get(
      'dashboard',
      'dashboard',
      row,
      sheet?.blocks.find(({ id }) => id === 'dashboard')?.columnKeys?.indexOf(column) ?? -1,
    );

  it('has no error', () => {
    expect(book.errors()).toEqual([]);
  });

  it('gives the quality of 10 of 25 leads, 15 points above 5 of 20, which can be chance', () => {
    expect([shown('a_value', 't1a'), shown('a_change', 't1a'), shown('a_status', 't1b')]).toEqual([
      0.4,
      '+15.0 pts',
      '–',
    ]);
    expect(shown('a_value', 'p')).toBeCloseTo(0.5503, 4);
  });

  it('speaks of the last cohort that had its 90 days: November, 4 of 100', () => {
    expect([shown('a_value', 't2a'), shown('a_detail', 't2b')]).toEqual([0.04, 45597]);
  });

  it('gives an attrition of 3 of 60, just on its target of 5%, and a dash where nobody was there', () => {
    expect([shown('b_value', 't3a'), shown('b_status', 't3a')]).toEqual([0.05, '● On target']);
    expect([shown('b_status', 'before'), shown('b_change', 't3a')]).toEqual(['–', '']);
  });

  it('knows no velocity before a year is known, and no cost that nobody typed', () => {
    expect([shown('a_value', 't5a'), shown('a_value', 't3a'), shown('a_value', 't4a')]).toEqual([
      '–',
      '',
      '',
    ]);
    expect(shown('a_range', 't3a')).toBe('Type costs on Costs');
    expect(shown('a_range', 't1a')).toBe('Twelve months: 25% to 40%');
  });

  it('compares MQLs by business day: 10 in 20 days are more than 10 in 23', () => {
    expect(shown('b_detail', 'moved')).toBe(0.15);
    expect(shown('b_change', 't4a')).toBe('+15.0%');
  });

  it('says what fills the table of stages', () => {
    expect(book.get('dashboard', 'dashboardStages', 'note', 0)).toMatch(/^An import/);
  });
});
