// Facts written by hand beside the golden files: which number or sentence a cell shows, unfilled and partly filled.
// @module-tag engine
import { describe, expect, it } from 'vitest';
import { compileWorkbook, templateKeys, type WorkbookPlan } from '../../../src/sheets/compileWorkbook';
import { CalculatedPlan, type Value } from './calculate';

const FEBRUARY_2025 = 45689;
const OPTIONS = { reportMonth: FEBRUARY_2025, currency: 'EUR' } as const;

/** The two sheets that most is said of, and what they need. */
const reportAndPlan = (): WorkbookPlan => compileWorkbook(['lifecycleReport', 'funnelPlan'], OPTIONS);

describe('what an unfilled workbook shows', () => {
  it('has no error and no number that nobody gave', () => {
    const book = new CalculatedPlan(compileWorkbook(templateKeys, OPTIONS)).calculate();
    expect(book.errors()).toEqual([]);
    const report = (row: string, column: number) => book.get('lifecycleReport', 'report', row, column);
    for (const row of [
      'visits',
      'leads',
      'leadToMql',
      'leadToMqlCohortRate',
      'bookings',
      'roiTrailing',
      'valueLost',
    ])
      for (const column of [2, 3, 4, 5, 6, 7, 8, 9, 10, 22])
        expect([row, column, report(row, column)]).toEqual([row, column, row === 'none' ? 0 : '']);
    expect(report('header', 22)).toBe(FEBRUARY_2025);
    expect(report('goal', 3)).toBe('Type bookings targets on Targets to see the goal.');
    expect(book.get('funnelPlan', 'needs', 'customers', 1)).toBe('');
    expect(book.get('funnelPlan', 'needs', 'title', 1)).toBe(
      'Type a revenue target above, or bookings targets on Targets.',
    );
    expect(book.get('settings', 'settings', 'daysThis', 1)).toBe(20);
    expect(book.get('settings', 'settings', 'daysBefore', 1)).toBe(23);
  });
});

describe('what a workbook without a goal says in short', () => {
  it('how far the year is gone (43 of 261 business days), and where it ends', () => {
    const book = new CalculatedPlan(reportAndPlan());
    book.set('monthlyData', 'monthlyTable', '2025-01', 'bookings', 0);
    book.set('monthlyData', 'monthlyTable', '2025-02', 'bookings', 4300);
    book.calculate();
    const says = (row: string) => book.get('lifecycleReport', 'report', row, 3);
    expect(says('ytd')).toBe('Bookings so far, with 16% of the business days of the year gone.');
    expect(says('landing')).toBe('Where the year ends if bookings per business day stay as they are.');
    expect(book.get('lifecycleReport', 'report', 'landing', 2)).toBe(26_100);
    expect(says('gap')).toBe('Known once Settings say up to which day the data speak; an import writes it.');
  });
});

describe('what a partly filled workbook shows', () => {
  const filled = (): CalculatedPlan => {
    const book = new CalculatedPlan(reportAndPlan());
    const put = (month: string, figures: Readonly<Record<string, Value>>) => {
      for (const [column, value] of Object.entries(figures))
        book.set('monthlyData', 'monthlyTable', month, column, value);
    };
    put('2024-11', { leads: 0, mqls: 0, leadToMqlCohort: 0, sqls: 0, customers: 0, bookings: 0 });
    put('2025-01', {
      leads: 230,
      mqls: 69,
      leadToMqlCohort: 50,
      visits: 10_000,
      bookings: 0,
      customers: 0,
      sqls: 0,
    });
    put('2025-02', {
      leads: 200,
      mqls: 20,
      leadToMqlCohort: 5,
      visits: 8_000,
      customers: 10,
      sqls: 40,
      bookings: 1_000_000,
    });
    book.set('targets', 'targetsTable', '2025-02', 'leads', 210);
    book.set('targets', 'targetsTable', '2025-02', 'bookings', 1_000_000);
    book.set('targets', 'targetsTable', '2025-03', 'bookings', 2_000_000);
    book.setName('asOf', 45716);
    for (const [key, value] of [
      ['revenue', 1_000_000],
      ['deal', 100_000],
      ['close', 0.25],
      ['sqlRate', 0.2],
      ['share', 1],
      ['existing', 0],
      ['pipeline', 0],
    ] as const)
      book.set('funnelPlan', 'assumptions', key, 1, value);
    return book.calculate();
  };
  const book = filled();
  const report = (row: string, column: number | string) => book.get('lifecycleReport', 'report', row, column);

  it('has no error', () => {
    expect(book.errors()).toEqual([]);
  });

  it('compares counts per business day: 200 leads in 20 days are as many a day as 230 in 23', () => {
    expect(report('leads', 'moved')).toBeCloseTo(0, 12);
    expect(report('visits', 'moved')).toBe(-0.08);
    // Two months do not say how much visits vary.
    expect(report('visits', 'change')).toBe('−8.0%');
  });

  it('gives the change of a rate in points: 10% after 30% is 20 points less', () => {
    expect(report('leadToMql', 3)).toBe(-20);
  });

  it('does so only as long as Settings says so', () => {
    book.setName('perBusinessDay', 'No');
    book.calculate();
    expect(report('leads', 'moved')).toBe(-0.13);
    expect(report('header', 3)).toBe('Change on the month before; grey: can be chance');
    book.setName('perBusinessDay', 'Yes');
    book.calculate();
    expect(report('header', 3)).toBe('Change, counts per business day; grey: can be chance');
  });

  it('marks young cohorts as maturing, an impossible rate with a dash, and leaves a blank month blank', () => {
    expect(report('leadToMqlCohortRate', 2)).toBe('maturing');
    expect(report('leadToMql', 10 + 9)).toBe('–');
    expect(report('leadToMql', 10 + 8)).toBe('');
    expect(report('leadToMql', 2)).toBeCloseTo(0.1, 12);
  });

  it('judges 200 of 210 leads: Watch', () => {
    expect(report('leads', 6)).toBe('◐ Watch');
  });

  it('holds the target of one month against the figure of that month: 200 of 210 leads', () => {
    expect(report('leads', 'target')).toBe(210);
    expect(report('leads', 'ytdTarget')).toBe(210);
    expect(report('leads', 'ytdMonths')).toBe('95%, 1 of 2 months');
    const january = { leads: 240, visitorToLead: 0.02 };
    const february = { visitorToLead: 0.04 };
    const aim = (month: string, values: Readonly<Record<string, number>>, typed: boolean) => {
      for (const [metric, value] of Object.entries(values))
        book.set('targets', 'targetsTable', month, metric, typed ? value : null);
    };
    aim('2025-01', january, true);
    aim('2025-02', february, true);
    book.calculate();
    expect(report('leads', 'ytdTarget')).toBe(450);
    expect(report('leads', 'ytdMonths')).toBe('');
    expect(report('visitorToLead', 'ytdTarget')).toBeCloseTo(0.03, 12);
    aim('2025-01', january, false);
    aim('2025-02', february, false);
    book.calculate();
    expect(report('leads', 'ytdTarget')).toBe(210);
  });

  it('sums the year to date over the months that are known', () => {
    expect(report('leads', 7)).toBe(430);
    expect(report('leadToMql', 7)).toBeCloseTo(89 / 430, 12);
  });

  it('says how many cases stand behind a rate', () => {
    expect(report('leadToMql', 'cases0')).toBe(200);
  });

  it('plans backwards: 1 000 000 at 100 000, 25% and 20% needs 10 customers, 40 SQLs, 200 MQLs', () => {
    const needed = (row: string) => book.get('funnelPlan', 'needs', row, 1);
    expect([needed('customers'), needed('sqls'), needed('mqls')]).toEqual([10, 40, 200]);
    expect(needed('title')).toBe('');
  });

  it('spills the sensitivity of MQLs, with the plan in the middle', () => {
    expect(book.get('funnelPlan', 'sensitivity', 'line4', 3)).toBeCloseTo(200, 9);
    expect(book.get('funnelPlan', 'sensitivity', 'line2', 1)).toBeCloseTo(10 / 0.15 / 0.1, 9);
  });

  it('rolls everything forward with the report month', () => {
    book.setName('reportMonth', 45658);
    book.calculate();
    expect(report('header', 22)).toBe(45658);
    expect(report('leads', 2)).toBe(230);
    expect(report('leads', 3)).toBe('');
    expect(report('visits', 22)).toBe(10_000);
    expect(book.errors()).toEqual([]);
  });
});
