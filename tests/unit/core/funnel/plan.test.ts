import { describe, expect, it } from 'vitest';
import { Fault, type Table } from '../../../../src/core/fault';
import { plan } from '../../../../src/core/funnel/plan';

const WEEKDAYS_OFF = 0b1111111;
/** Saturday and Sunday, counted from Monday's bit upwards. */
const period = { start: undefined, months: 12, weekend: 0b1100000, holidays: [] };
/** Monday, 3 February 2014: 20 business days to 2 March. */
const FEBRUARY = 41_673;

function sound(outcome: Table | Fault): Table {
  if (outcome instanceof Fault) throw new Error(outcome.reason);
  return outcome;
}

describe('plan', () => {
  it('begins at the stage of the last rate, and gives each stage its way to the next', () => {
    expect(plan(1e6, 1e5, [0.25], period, false)).toEqual([
      ['Stage', 'Needed', 'Rate to next stage', 'Per month'],
      ['SQLs', 40, 0.25, 40 / 12],
      ['Customers', 10, '', 10 / 12],
    ]);
    const stages = sound(plan(1e6, 1e5, [0.25, 0.5, 0.5, 0.5], period, false)).map(([stage]) => stage);
    expect(stages).toEqual(['Stage', 'Visits', 'Leads', 'MQLs', 'SQLs', 'Customers']);
  });

  it('forwards leads back to its own numbers: each count times its rate is the next', () => {
    const rows = sound(plan(1_234_567, 4321, [0.21, 0.17, 0.4, 0.03], period, false)).slice(1);
    rows.slice(0, -1).forEach(([, count, rate], i) => {
      expect(Number(count) * Number(rate)).toBeCloseTo(Number(rows[i + 1]?.[1]), 9);
    });
  });

  it('paces by the business days of its period, without holidays', () => {
    const february = { ...period, start: FEBRUARY, months: 1 };
    expect(sound(plan(2000, 100, [1], february, false))[1]?.[4]).toBe(1);
    const holidays = [FEBRUARY, FEBRUARY + 1, FEBRUARY + 2, FEBRUARY + 3];
    expect(sound(plan(2000, 100, [1], { ...february, holidays }, false))[1]?.[4]).toBe(20 / 16);
  });

  it('rounds what is needed, not the pace', () => {
    const [, sqls, customers] = sound(plan(1050, 100, [0.25], period, true));
    expect([sqls?.[1], sqls?.[3]]).toEqual([44, 44 / 12]);
    expect([customers?.[1], customers?.[3]]).toEqual([11, 11 / 12]);
  });

  it('has no daily pace where nobody works, and none beyond the calendar', () => {
    const idle = { ...period, start: FEBRUARY, weekend: WEEKDAYS_OFF };
    expect(sound(plan(1000, 100, [1], idle, false))[1]?.[4]).toMatchObject({ error: '#DIV/0!' });
    expect(plan(1000, 100, [1], { ...period, start: 2_958_465, months: 1 }, false)).toEqual(
      new Fault('#NUM!', 'calendarEnds'),
    );
  });
});
