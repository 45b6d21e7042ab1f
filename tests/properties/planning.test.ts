import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { close, column, number, numbers, table } from './call';

const money = fc.double({ min: 1, max: 1e9, noNaN: true });
const rate = fc.double({ min: 0.001, max: 1, noNaN: true });
const goal = fc.tuple(money, money, rate, rate, rate, rate);

describe('planning and forecasting', () => {
  it('invert each other', () => {
    fc.assert(
      fc.property(goal, ([revenue, deal, closeRate, sql, mql, lead]) => {
        const visits = number('FUNNEL.VISITS', revenue, deal, closeRate, sql, mql, lead);
        const forecast = table('FUNNEL.FORECAST', visits, lead, mql, sql, closeRate, deal);
        const counts = numbers(column(forecast, 'Count'));
        expect(close(counts[5] ?? NaN, revenue)).toBe(true);
        expect(close(counts[1] ?? NaN, number('FUNNEL.LEADS', revenue, deal, closeRate, sql, mql))).toBe(
          true,
        );
        expect(close(counts[2] ?? NaN, number('FUNNEL.MQLS', revenue, deal, closeRate, sql))).toBe(true);
        expect(close(counts[3] ?? NaN, number('FUNNEL.SQLS', revenue, deal, closeRate))).toBe(true);
        expect(close(counts[4] ?? NaN, number('FUNNEL.CUSTOMERS', revenue, deal))).toBe(true);
      }),
    );
  });

  it('in whole numbers reach the goal, never less than it', () => {
    const small = fc.tuple(fc.integer({ min: 1, max: 5000 }), rate, rate, rate, rate);
    fc.assert(
      fc.property(small, ([customers, closeRate, sql, mql, lead]) => {
        const visits = number('FUNNEL.VISITS', customers * 100, 100, closeRate, sql, mql, lead, true);
        expect(Number.isInteger(visits)).toBe(true);
        const counts = numbers(
          column(table('FUNNEL.FORECAST', visits, lead, mql, sql, closeRate, 100, true), 'Count'),
        );
        expect(counts.every(Number.isInteger)).toBe(true);
        expect(counts[4]).toBeGreaterThanOrEqual(customers);
      }),
    );
  });

  it('agree with the plan as a table', () => {
    fc.assert(
      fc.property(
        goal,
        fc.boolean(),
        fc.integer({ min: 1, max: 60 }),
        ([revenue, deal, c, s, m, l], whole, months) => {
          const plan = table('FUNNEL.PLAN', revenue, deal, c, s, m, l, 45_000, months, null, null, whole);
          const needed = numbers(column(plan, 'Needed'));
          expect(needed).toEqual([
            number('FUNNEL.VISITS', revenue, deal, c, s, m, l, whole),
            number('FUNNEL.LEADS', revenue, deal, c, s, m, whole),
            number('FUNNEL.MQLS', revenue, deal, c, s, whole),
            number('FUNNEL.SQLS', revenue, deal, c, whole),
            number('FUNNEL.CUSTOMERS', revenue, deal, whole),
          ]);
          const monthly = numbers(column(plan, 'Per month'));
          expect(monthly.every((pace, i) => close(pace * months, needed[i] ?? NaN))).toBe(true);
        },
      ),
    );
  });

  it('give a sensitivity table whose centre is the plan', () => {
    fc.assert(
      fc.property(money, money, rate, rate, (revenue, deal, c, s) => {
        const centre = table('FUNNEL.SENSITIVITY', revenue, deal, c, s, 0.01)[3]?.[3];
        expect(close(Number(centre), number('FUNNEL.MQLS', revenue, deal, c, s), 1e-8)).toBe(true);
      }),
    );
  });
});
