// Open SQLs, whom to call first, and the value lost to cold SQLs, on the built sheet: numbers worked out by hand.
// @module-tag engine
import { beforeAll, describe, expect, it } from 'vitest';
import { MONTHS_2025, Plan, type Figures } from '../funnelPlan/plan';

const DECEMBER = 45992;
const DEC_31 = 46022;
const [FIRST = ''] = MONTHS_2025;

const plan = new Plan(DECEMBER, ['coldLeads']);
const at = (block: string, row: string, column: string) => plan.book.get('coldLeads', block, row, column);
const top = (row: string) => at('coldOpen', row, 'c1');
const says = (row: string) => at('coldOpen', row, 'c2');
const OPEN = {
  name: null,
  company: null,
  owner: null,
  sql: null,
  lastSign: null,
  silent: null,
  amount: null,
};
/** An open SQL whose last sign is so many days old. */
const open = (row: number, age: number | null, figures: Figures = {}) =>
  plan.detail('openSqls', row, {
    ...OPEN,
    id: age === null ? null : `S${String(row)}`,
    sql: age === null ? null : DEC_31 - age,
    lastSign: age === null ? null : DEC_31 - age,
    ...figures,
  });

describe('one open SQL: 25%, 100 000, silent for 15 days of 30', () => {
  beforeAll(() => {
    plan.type({ closeWorked: 0.25, deal: 40_000 }).settings({ asOf: DEC_31 });
    open(1, 15, { amount: 100_000 }).calculate();
  });

  it('is worth 17 677.67, has lost 7 322.33, and loses 2 639.86 in a week', () => {
    expect(plan.book.errors()).toEqual([]);
    expect(top('now')).toBeCloseTo(17_677.67, 2);
    expect(top('lost')).toBeCloseTo(7322.33, 2);
    expect(top('week')).toBeCloseTo(2639.86, 2);
    expect(at('coldOpen', 'title', 'label')).toMatch(/, as of 2025-12-31$/);
  });

  it('keeps what a cold SQL is worth', () => {
    plan.settings({ residual: 1 }).calculate();
    expect([top('now'), top('lost')]).toEqual([25_000, 0]);
    plan.settings({ residual: null }).calculate();
  });

  it('takes the mean of those that have an amount, 0 being none, else the average deal', () => {
    open(2, 0, { amount: 300_000 });
    open(3, 0, { amount: 0 });
    open(4, 0).calculate();
    // 100 000 and 300 000: 200 000 each for the two others.
    expect(top('unpriced')).toBe(200_000);
    expect(Number(top('now')) + Number(top('lost'))).toBeCloseTo(0.25 * 800_000, 6);
    open(1, 15);
    open(2, 0).calculate();
    expect(top('unpriced')).toBe(40_000);
    expect(top('now')).toBeCloseTo(0.25 * 40_000 * (3 + Math.SQRT1_2), 6);
    for (const row of [2, 3, 4]) open(row, null);
  });

  it('has nothing left after more than a year', () => {
    plan.settings({ residual: 0.5 });
    open(1, 365, { amount: 100_000 }).calculate();
    expect(top('now')).toBeCloseTo(12_500 * (1 + 2 ** (-365 / 30)), 6);
    open(1, 366, { amount: 100_000 }).calculate();
    expect([top('now'), top('lost'), top('week')]).toEqual([0, 25_000, 0]);
    expect(at('coldCall', 'note', 'label')).toBe('Nobody has waited long enough to be called.');
    plan.settings({ residual: null });
  });

  it('says why nothing is known of the value without a close rate', () => {
    plan.type({ closeWorked: null });
    open(1, 15, { amount: 100_000 }).calculate();
    expect(['open', 'now', 'lost', 'week'].map(top)).toEqual([1, '', '', '']);
    expect(says('close')).toMatch(/^The export tells no losses/);
    plan.type({ closeWorked: 0.25 }).calculate();
  });
});

describe('whom to call first', () => {
  const call = (rank: number) =>
    ['label', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'].map((column) =>
      at('coldCall', `call${String(rank)}`, column),
    );
  const ids = () => [1, 2, 3, 4].map((rank) => at('coldCall', `call${String(rank)}`, 'c3'));
  beforeAll(() => {
    open(1, 8, { name: 'Ann', company: 'Acme', owner: 'Bo', amount: 10_000 });
    open(2, 7, { amount: 10_000 });
    open(3, 40, { amount: 50_000, silent: true });
    open(4, 366, { amount: 50_000, silent: true }).calculate();
  });

  it('lists those silent for a quarter of the shelf life or more, by what a week costs', () => {
    expect(ids()).toEqual(['S3', 'S1', '', '']);
    const [company, name, owner, id, since, silent, coldIn, amount, loss] = call(2);
    expect([name, company, owner, id]).toEqual(['Ann', 'Acme', 'Bo', 'S1']);
    expect([since, silent, coldIn, amount]).toEqual([DEC_31 - 8, 8, 22, 10_000]);
    expect(loss).toBeCloseTo(0.25 * 10_000 * (2 ** (-8 / 30) - 2 ** (-15 / 30)), 6);
    expect(call(1).slice(0, 3)).toEqual(['–', '–', '–']);
    expect(call(1)[6]).toBe('cold');
  });

  it('waits as long as Settings say', () => {
    plan.settings({ callAgain: 7 }).calculate();
    expect(ids()).toEqual(['S3', 'S2', 'S1', '']);
    plan.settings({ callAgain: 41 }).calculate();
    expect(ids()).toEqual(['', '', '', '']);
    expect(at('coldCall', 'note', 'label')).toBe('Nobody has waited long enough to be called.');
    plan.settings({ callAgain: null, coldSilent: null, shelfLife: 40.5 }).calculate();
    // Cold after 41 days: 40 of silence leave one.
    expect(call(1)[6]).toBe(1);
    plan.settings({ coldSilent: 30, shelfLife: 30 }).calculate();
  });

  it('ranks without a close rate, and does not show the loss', () => {
    plan.type({ closeWorked: null }).calculate();
    expect(ids()).toEqual(['S3', 'S1', '', '']);
    expect([call(1)[8], call(2)[8]]).toEqual(['', '']);
    plan.type({ closeWorked: 0.25 }).calculate();
  });

  it('is blank for June 2025 with data of December, like all that is open', () => {
    plan.settings({ reportMonth: 45809 }).calculate();
    expect(ids()).toEqual(['', '', '', '']);
    expect(at('coldCall', 'note', 'label')).toBe('');
    expect(['open', 'now', 'lost', 'week'].map(top)).toEqual(['', '', '', '']);
    expect(at('coldOpen', 'bandall', 'c2')).toBe('');
    expect(says('open')).toBe('Open SQLs are known as of 2025-12-31 only.');
    expect(plan.book.errors()).toEqual([]);
    plan.settings({ reportMonth: 45962 }).calculate();
    expect([top('open'), ids()[0]]).toEqual([4, 'S3']);
    plan.settings({ reportMonth: DECEMBER }).calculate();
  });
});

describe('60 gone cold, worth 10%, an SQL at 12 710 to 29 845', () => {
  beforeAll(() => {
    plan
      .type({ closeWorked: 0.5, deal: 59_690 })
      .settings({ residual: 0.1 })
      .months(MONTHS_2025, { sqls: 0, bookings: 0, sqlsCold: 0, sqlsWoken: 0 })
      .months([FIRST], { sqls: 100, bookings: 1_271_000, sqlsCold: 50 })
      .months(['2025-12'], { sqlsCold: 10, sqlsWoken: 2 })
      .calculate();
  });

  it('lost 686 340 to 1 611 630', () => {
    expect(at('coldReasons', 'lostLow', 'c2')).toBe(686_340);
    expect(at('coldReasons', 'lostHigh', 'c2')).toBe(1_611_630);
    expect(top('gone')).toBe(686_340);
    expect(says('gone')).toMatch(/^At least; up to 1,611,630, /);
  });

  it('has the month at the same prices, on Monthly data too', () => {
    expect(at('coldReasons', 'lostLow', 'c1')).toBe(114_390);
    expect(at('coldReasons', 'lostHigh', 'c1')).toBe(268_605);
    const monthly = (month: string) => plan.book.get('monthlyData', 'monthlyTable', month, 'valueLost');
    expect([monthly('2025-12'), monthly('2025-01'), monthly('2025-06')]).toEqual([114_390, 571_950, 0]);
    expect(['sqlsCold', 'sqlsWoken'].map((row) => at('coldReasons', row, 'c2'))).toEqual([60, 2]);
  });

  it('reads "at least" without a close rate, and has no year of eleven months', () => {
    plan.type({ closeWorked: null }).months(['2025-03'], { sqlsCold: null }).calculate();
    expect(['c1', 'c2'].map((column) => at('coldReasons', 'lostHigh', column))).toEqual(['', '']);
    expect([at('coldReasons', 'lostLow', 'c1'), at('coldReasons', 'lostLow', 'c2')]).toEqual([114_390, '']);
    expect(at('coldReasons', 'lostHigh', 'c3')).toMatch(/at least the figure above$/);
    expect(at('coldReasons', 'sqlsCold', 'c3')).toBe(' 11 of 12 months.');
    plan.type({ closeWorked: 0.5 }).months(['2025-03'], { sqlsCold: 0 }).calculate();
  });
});

describe('20 gone cold, worth nothing, 40% of MQLs become SQLs, an MQL at 1 000', () => {
  beforeAll(() => {
    plan.settings({ residual: 0 }).type({ sqlRate: 0.4 }).months([FIRST], { mqls: 100, sqlsCold: 10 });
    plan.book.set('costs', 'costsTable', 'row1', 'month', 45660);
    plan.book.set('costs', 'costsTable', 'row1', 'kind', 'programme');
    plan.book.set('costs', 'costsTable', 'row1', 'amount', 100_000);
    plan.calculate();
  });

  it('takes 50 MQLs, 50 000; 2 500 each', () => {
    expect([top('replace'), top('costPerMql')]).toEqual([50, 1000]);
    expect(says('replace')).toBe('For the 20 SQLs that went cold in twelve months; they cost 50,000.');
  });

  it.each([
    [3000, ' Cheaper: new SQLs, 2,500 each, against 3,000 to bring a cold one back.'],
    [2000, ' Cheaper: bringing cold ones back, 2,000 each, against 2,500 for a new SQL.'],
    [2500, ' A new SQL and bringing a cold one back both cost 2,500.'],
  ])('names the cheaper: bringing one back at %i', (wake, sentence) => {
    plan.book.set('coldLeads', 'coldOpen', 'wake', 'c1', wake);
    plan.calculate();
    expect(says('replace')).toBe(
      `For the 20 SQLs that went cold in twelve months; they cost 50,000.${sentence}`,
    );
  });

  it('takes fewer where a cold one is worth something', () => {
    plan.settings({ residual: 0.1 }).calculate();
    expect(top('replace')).toBe(45);
    expect(plan.book.errors()).toEqual([]);
  });
});
