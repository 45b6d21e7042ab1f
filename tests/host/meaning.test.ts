// The worked numbers of what the figures mean, each on the built sheets: typed through the client library, calculated by the
// host's engine, with the add-in's functions. They were worked out by hand where the figures are defined.
// @module-tag engine
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inMonths, openSqls, TypedBook, type Typing } from './typedBook';

const [FEBRUARY, JUNE, DECEMBER] = [45_689, 45_809, 45_992];
const [JUNE_30, DEC_12, DEC_31] = [45_838, 46_003, 46_022];
/** 1 January 2025. */
const NEW_YEAR = 45_658;

let book: TypedBook;
beforeAll(async () => {
  book = await TypedBook.open(DECEMBER);
});
afterAll(() => {
  book.close();
});

const plan = (block: string, row: string, column: string) => book.shown('funnelPlan', block, row, column)[0];
const cold = (block: string, row: string, ...columns: string[]) =>
  book.shown('coldLeads', block, row, ...columns);
const report = (row: string, ...columns: string[]) =>
  book.shown('lifecycleReport', 'report', row, ...columns);
const near = (value: number, digits = 2) => expect.closeTo(value, digits) as number;

describe('two close rates', () => {
  it('24 customers of 93 SQLs; 20 won and 13 lost in contact: 25.8% and 60.6%', async () => {
    await book.type({
      months: { '2025-06': { sqls: 93, customers: 24, wonInContact: 20, lostInContact: 13 } },
    });
    expect(plan('assumptions', 'close', 'used')).toBeCloseTo(24 / 93, 12);
    expect(plan('assumptions', 'closeWorked', 'used')).toBeCloseTo(20 / 33, 12);
  });
});

describe('cold leads', () => {
  it('25%, 100 000, silent for 15 of 30 days: 17 677.67 left, 7 322.33 lost, 2 639.86 within a week', async () => {
    await book.type({
      names: { asOf: DEC_31 },
      plan: { closeWorked: 0.25, deal: 40_000 },
      tables: { 'details openSqlsTable': openSqls(1, DEC_31, 15, 100_000) },
    });
    const figures = ['now', 'lost', 'week'].flatMap((row) => cold('coldOpen', row, 'c1'));
    expect(figures).toEqual([near(17_677.67), near(7322.33), near(2639.86)]);
  });

  it('60 gone cold, worth 10%, values of 12 710 and 29 845: 686 340 to 1 611 630', async () => {
    const months = inMonths(2025, 12, { sqlsCold: 5 });
    await book.type({
      names: { residual: 0.1, asOf: DEC_31 },
      months: { ...months, '2025-06': { sqlsCold: 5, sqls: 100, bookings: 1_271_000 } },
      plan: { closeWorked: 0.29845, deal: 100_000 },
    });
    expect(cold('coldReasons', 'lostLow', 'c2')).toEqual([near(686_340)]);
    expect(cold('coldReasons', 'lostHigh', 'c2')).toEqual([near(1_611_630)]);
  });

  it('40 SQLs, 5 cold, 25%, 100 000, 250 000: 10 customers planned, 8.75 left, 8 whole ones', async () => {
    const typed = { sqls: 40, cold: 5, close: 0.25, deal: 100_000, spend: 250_000 };
    await book.type({
      cells: Object.entries(typed).map(([row, value]) => ['coldLeads', 'coldPlanned', row, 'c1', value]),
    });
    const sides = (row: string) => cold('coldPlanned', row, 'c1', 'c2', 'c3');
    expect(sides('customers')).toEqual([10, 8.75, 8]);
    expect(sides('revenue')).toEqual([1_000_000, 875_000, 800_000]);
    expect(sides('roi')).toEqual([3, 2.5, 2.2]);
    expect(sides('costPer')).toEqual([25_000, near(28_571.43), 31_250]);
  });

  it('20 gone cold, worth 0, 40%, 1 000 an MQL: 50 MQLs, 50 000; 2 500 for a new SQL', async () => {
    const months = { ...inMonths(2025, 12, { sqlsCold: 1 }), ...inMonths(2025, 8, { sqlsCold: 2 }) };
    const cost = { month: JUNE, kind: 'programme', amount: 250_000 };
    await book.type({
      names: { 'cold.wake': 180 },
      months: { ...months, '2025-06': { sqlsCold: 2, mqls: 250, sqls: 100 } },
      tables: { 'costs costsTable': [cost] },
    });
    expect(cold('coldOpen', 'replace', 'c1')).toEqual([near(50, 9)]);
    expect(String(cold('coldOpen', 'replace', 'c2')[0])).toMatch(/20 SQLs.*50,000.*2,500/);
  });
});

describe('the plan from today', () => {
  const goal = { revenue: 1_000_000, existing: 0, deal: 100_000, close: 0.25, sqlRate: 0.25, share: 1 };
  const june: Typing = {
    names: { reportMonth: JUNE, asOf: JUNE_30 },
    months: inMonths(2025, 6, { bookings: 0 }),
  };

  it('expects 500 000 of 20 open SQLs, and leaves 5 customers and 20 SQLs to create', async () => {
    await book.type({
      ...june,
      plan: { ...goal, inTime: 1 },
      tables: { 'details openSqlsTable': openSqls(20, JUNE_30, 0, null) },
    });
    expect(plan('today', 'expected', 'used')).toBe(500_000);
    expect([plan('todayNeeds', 'customers', 'still'), plan('todayNeeds', 'sqls', 'still')]).toEqual([5, 20]);
    expect(report('gap', 'this')).toEqual([20]);
  });

  it('184 days, a mean of 35: 99.5% in time', async () => {
    const won = { days: 3, cold: false, lasted: 35, outcome: 'won' };
    await book.type({
      ...june,
      plan: goal,
      tables: { 'details sqlSpansTable': Array.from({ length: 5 }, () => won) },
    });
    expect(plan('assumptions', 'inTime', 'used')).toBeCloseTo(1 - Math.exp(-184 / 35), 12);
    expect(plan('assumptions', 'inTime', 'used')).toBeCloseTo(0.995, 3);
  });
});

describe('one plan, one goal', () => {
  /** 125 business days in either half of 2025, 20 in February. */
  const holidays = [0, 1, 2, 5, 181, 182, 183, 184, 187, 188, 189].map((day) => ({ date: NEW_YEAR + day }));
  const tables = { 'settings holidaysTable': holidays };

  it('need 100, 125 of 250 days: 50', async () => {
    await book.type({
      tables,
      names: { reportMonth: JUNE },
      plan: { revenue: 10_000_000, existing: 0, deal: 100_000, share: 1 },
    });
    expect(book.shown('settings', 'settings', 'daysYear', 'value')).toEqual([250]);
    expect(plan('actual', 'customers', 'planned')).toBe(50);
  });

  it('240 MQLs, 20 of 250 days: 19.2', async () => {
    await book.type({
      tables,
      names: { reportMonth: FEBRUARY },
      plan: { revenue: 6_000_000, existing: 0, deal: 100_000, close: 0.5, sqlRate: 0.5, share: 1 },
    });
    expect([plan('needs', 'mqls', 'needed'), plan('goals', 'mqls', 'goal')]).toEqual([240, near(19.2, 9)]);
    expect(book.shown('mqlReturn', 'mqlReturn', 'mqls', 'needed')).toEqual([near(19.2, 9)]);
    expect(book.shown('agreement', 'goal', 'mqls', 'agreed')).toEqual([near(19.2, 9)]);
  });

  it('need 6, 10 customers of whom 5 known and 3 marketing’s: actual 6', async () => {
    const brought = [
      ['Organic search', 3],
      ['Direct', 2],
      ['Somewhere', 5],
    ] as const;
    await book.type({
      plan: { revenue: 1_200_000, existing: 0, deal: 100_000, share: 0.5 },
      tables: {
        'details channelMonthsTable': brought.map(([channel, customers]) => ({
          month: DECEMBER,
          channel,
          customers,
        })),
      },
    });
    const line = book.shown('funnelPlan', 'marketingActual', 'customers', 'planned', 'actual', 'note');
    expect(line).toEqual([6, near(6, 12), 'scaled: 5 of 10 known']);
  });
});

describe('sales velocity', () => {
  it('12 in contact, 10 on average, 24 customers and 72 other exits, 50 000, 365 days: 3 945.21', async () => {
    const months = inMonths(2025, 12, {
      customers: 2,
      bookings: 100_000,
      sqlsLeftContact: 8,
      sqlsInContact: 10,
    });
    await book.type({
      months: {
        ...months,
        '2025-11': { ...months['2025-11'], sqlsInContact: 8 },
        '2025-12': { ...months['2025-12'], sqlsInContact: 12 },
      },
    });
    const december = book.shown(
      'monthlyData',
      'monthlyTable',
      '2025-12',
      'shareWon',
      'daysWorked',
      'salesVelocity',
    );
    expect(december).toEqual([0.25, near(38.02), near(3945.21)]);
    expect(book.shown('dashboard', 'dashboard', 'velocity', 't1a')[0]).toMatch(/booked 3,288 a day/);
  });
});

describe('year and month to date', () => {
  it('8 of 69 customers: churn of 11.6%', async () => {
    const months = inMonths(2025, 12, { customersAtStart: 60, customersLost: 0 });
    await book.type({
      months: {
        ...months,
        '2025-01': { customersAtStart: 69, customersLost: 3 },
        '2025-12': { customersAtStart: 60, customersLost: 5 },
      },
    });
    expect(report('churn', 'ytd')).toEqual([near(8 / 69, 12)]);
  });

  it('300 lost, 30 open, 970 new: attrition of 30%', async () => {
    const months = inMonths(2025, 12, { leads: 80, lost: 25, leadsAtStart: 40 });
    await book.type({
      months: { ...months, '2025-01': { leads: 90, lost: 25, leadsAtStart: 30 } },
    });
    const tile = book.shown('dashboard', 'dashboard', 'b_detail', 't3b');
    expect(tile).toEqual([near(0.3, 12)]);
  });

  it('20 so far in 10 of 23 days, target 46: lands at 46, needs 2.0 a day', async () => {
    await book.type({
      names: { asOf: DEC_12 },
      months: { '2025-12': { leads: 20 } },
      cells: [['targets', 'targetsTable', '2025-12', 'leads', 46]],
    });
    const soFar = (row: string) =>
      book.shown('mqlReturn', 'monthSoFar', row, 'soFar', 'landing', 'target', 'needed');
    expect(soFar('days').slice(0, 2)).toEqual([10, 23]);
    expect(soFar('leads')).toEqual([20, 46, 46, 2]);
  });
});

describe('shares', () => {
  it('3 from marketing, 2 from others, 3 unknown: 60%, 5 of 8 known', async () => {
    await book.type({
      months: { '2025-12': { customers: 8, customersKnownSource: 5, customersFromMarketing: 3 } },
    });
    expect(report('marketingShare', 'this')).toEqual([0.6]);
    expect(report('marketingShare', 'metric')[0]).toMatch(/, 5 of 8 known$/);
  });

  it('8 300 of 87 000 and 63 600: 5.5% upsell', async () => {
    await book.type({
      months: { '2025-12': { bookings: 87_000, existingSales: 63_600, upsellSales: 8300 } },
    });
    expect(report('upsellShare', 'this')).toEqual([near(0.0551, 4)]);
  });

  it('the report of June with data of December says nothing of what is open', async () => {
    await book.type({
      names: { reportMonth: JUNE, asOf: DEC_31 },
      tables: { 'details openSqlsTable': openSqls(3, DEC_31, 15, 100_000) },
    });
    expect(cold('coldOpen', 'open', 'c1', 'c2')).toEqual(['', 'Open SQLs are known as of 2025-12-31 only.']);
  });
});

describe('change against chance', () => {
  const before = (figures: Readonly<Record<string, number>>) => inMonths(2025, 11, figures);

  it.each([
    [10, 12, 0.587],
    [6, 18, 0.0088],
  ])('counts: %i in 23 days after %i in 20', async (now, then, p) => {
    await book.type({ months: { ...before({ leads: then }), '2025-12': { leads: now } } });
    expect(report('leads', 'b1', 'b0', 'p')).toEqual([23, 20, near(p, p < 0.1 ? 4 : 3)]);
  });

  it.each([
    [40, 200, 20, 200, 0.0135],
    [10, 40, 6, 40, 0.454],
  ])('rates: %i of %i after %i of %i', async (now, of, then, ofThen, p) => {
    await book.type({
      months: { '2025-11': { mqls: then, leads: ofThen }, '2025-12': { mqls: now, leads: of } },
    });
    expect(report('leadToMql', 'p')).toEqual([near(p, p < 0.1 ? 4 : 3)]);
  });
});

describe('win rate by age', () => {
  it('gives the published table', async () => {
    const days = '{5;10;20;20;30;40;60;60;80;90}';
    const outcomes = '{"won";"lost";"won";"open";"lost";"won";"open";"lost";"won";"open"}';
    const spilled = await book.formula(`=SQL.WINRATE(${days},${outcomes},{0;30;60},90)`, 4, 8);
    expect(spilled.slice(1)).toEqual([
      [0, 10, 4, 3, near(0.491667, 6), near(0.139902, 6), near(0.773933, 6), 1],
      [30, 6, 2, 2, near(0.416667, 6), near(0.052693, 6), near(0.770739, 6), near(0.847458, 6)],
      [60, 4, 1, 1, near(0.375, 6), near(0.010971, 6), near(0.808001, 6), near(0.762712, 6)],
    ]);
  });
});

describe('the right visitors', () => {
  it('2.0% and 1.5% against 2.0% and 3.0%: leads do not become customers', async () => {
    const months = inMonths(2025, 12, { visits: 1000, leads: 20, leadToCustomerCohort: 0 });
    const first = inMonths(2025, 3, { visits: 1000, leads: 20, leadToCustomerCohort: 0.9 });
    await book.type({
      names: { asOf: DEC_31 },
      months: { ...months, ...first },
      cells: [
        ['targets', 'benchmarksTyped', 'visitorToLead', 'value', 0.02],
        ['targets', 'benchmarksTyped', 'leadToCustomerCohortRate', 'value', 0.03],
      ],
    });
    expect(book.shown('mqlReturn', 'goldReturn', 'reading', 'label')).toEqual([
      'Visits become leads, leads do not become customers: perhaps not the right ones.',
    ]);
  });
});
