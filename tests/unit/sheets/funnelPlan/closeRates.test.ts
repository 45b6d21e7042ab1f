// The two close rates and the value of an SQL, on the built sheet: numbers worked out by hand.
// @module-tag engine
import { beforeAll, describe, expect, it } from 'vitest';
import { MONTHS_2025, Plan } from './plan';

const DECEMBER = 45992;
const [FIRST = ''] = MONTHS_2025;

const one = new Plan(DECEMBER);
const NOTHING = { sqls: 0, customers: 0, bookings: 0, wonInContact: 0, lostInContact: 0 };
/** A year in whose first month everything happened; of one workbook, which takes long to build. */
const year = (figures: Readonly<Record<string, number>>): Plan =>
  one.months(MONTHS_2025, NOTHING).months([FIRST], figures).calculate();

describe('24 customers of 93 SQLs, 20 won and 13 lost in contact', () => {
  const figures = { sqls: 93, customers: 24, bookings: 1_200_000, wonInContact: 20, lostInContact: 13 };
  const plan = one;
  beforeAll(() => {
    year(figures);
  });

  it('has no error', () => {
    expect(plan.book.errors()).toEqual([]);
  });

  it('closes 25.8% of all SQLs and 60.6% of those worked', () => {
    expect(plan.used('close')).toBeCloseTo(0.2580645, 7);
    expect(plan.used('closeWorked')).toBeCloseTo(20 / 33, 12);
    expect(plan.used('basedOn')).toBe(93);
    expect(plan.note('closeWorked')).toMatch(/^Won of the SQLs/);
  });

  it('values an SQL at 1 200 000 / 93 and at 20/33 of 50 000', () => {
    expect(plan.used('valueLow')).toBeCloseTo(12_903.2258, 4);
    expect(plan.used('valueHigh')).toBeCloseTo(30_303.0303, 4);
    expect(plan.note('valueHigh')).toBe('Close rate when worked × average deal');
  });

  it('reads both low where wins are more than new SQLs', () => {
    plan.type({ closeWorked: 0.1 }).calculate();
    expect(plan.used('valueHigh')).toBe(plan.used('valueLow'));
    expect(plan.note('valueHigh')).toBe('More wins than new SQLs: earlier months’ SQLs');
    plan.type({ closeWorked: null }).calculate();
  });

  it('reads "at least" where the close rate when worked is not known, and never takes the other', () => {
    plan.months(MONTHS_2025, { lostInContact: null }).calculate();
    expect([plan.used('closeWorked'), plan.used('valueHigh')]).toEqual(['', '']);
    expect(plan.note('closeWorked')).toBe(
      'The export tells no losses, so the close rate of worked SQLs is not known. Type it on Funnel plan; what open SQLs are worth stays blank until then.',
    );
    expect(plan.note('valueHigh')).toMatch(/at least the figure above$/);
    expect(plan.used('valueLow')).toBeCloseTo(12_903.2258, 4);
  });
});

describe('the fewest that make a rate', () => {
  it.each([
    ['29 that ended', 20, 9],
    ['4 won', 4, 40],
    ['4 lost', 40, 4],
  ])('%s are too few', (_, wonInContact, lostInContact) => {
    const plan = year({ sqls: 93, customers: 24, wonInContact, lostInContact });
    expect(plan.used('closeWorked')).toBe('');
    expect(plan.note('closeWorked')).toBe(
      `Only ${String(wonInContact)} won and ${String(lostInContact)} lost in twelve months: too few for a close rate. Type it on Funnel plan.`,
    );
  });

  it.each([
    [25, 5],
    [5, 25],
  ])('%i won and %i lost are enough', (wonInContact, lostInContact) => {
    const plan = year({ sqls: 93, customers: 24, wonInContact, lostInContact });
    expect(plan.used('closeWorked')).toBeCloseTo(wonInContact / 30, 12);
  });

  it('is ten SQLs for the rate of all', () => {
    expect(year({ sqls: 9, customers: 3 }).used('close')).toBe('');
    expect(year({ sqls: 10, customers: 3 }).used('close')).toBeCloseTo(0.3, 12);
  });

  it('counts the months that know both, not the others', () => {
    const plan = year({ sqls: 20, customers: 5, wonInContact: 20, lostInContact: 13 });
    plan
      .months(['2025-03'], { customers: null, sqls: 100, wonInContact: 50, lostInContact: null })
      .calculate();
    expect([plan.used('close'), plan.used('basedOn')]).toEqual([0.25, 20]);
    expect(plan.used('closeWorked')).toBeCloseTo(20 / 33, 12);
  });
});
