// Working time is held against a count minute by minute.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, number, table } from './call';

const MINUTES = 1440;
/** 2024-01-01, a Monday. */
const START = 45_292;
const serial = (minute: number): number => START + minute / MINUTES;
const minute = fc.integer({ min: 0, max: 14 * MINUTES });
const time = fc.integer({ min: 0, max: 48 }).map((half) => half / 48);
const hours = fc.tuple(time, time).filter(([opens, closes]) => opens < closes);
const mask = fc.array(fc.constantFrom('0', '1'), { minLength: 7, maxLength: 7 }).map((days) => days.join(''));
const holidays = fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 4 });

interface Calendar {
  readonly opens: number;
  readonly closes: number;
  readonly weekend: string;
  readonly free: readonly number[];
}

function workedMinutes(from: number, to: number, { opens, closes, weekend, free }: Calendar): number {
  let worked = 0;
  for (let at = from; at < to; at++) {
    const day = Math.floor(at / MINUTES);
    const ofDay = at - day * MINUTES;
    const isFree = weekend[day % 7] === '1' || free.includes(day);
    if (!isFree && ofDay >= opens * MINUTES && ofDay < closes * MINUTES) worked++;
  }
  return worked;
}

const calendar = fc
  .tuple(hours, mask, holidays)
  .map(([[opens, closes], weekend, free]): Calendar => ({ opens, closes, weekend, free }));
const tail = ({ opens, closes, weekend, free }: Calendar): unknown[] => [
  opens,
  closes,
  weekend,
  free.length === 0 ? null : free.map((day) => [START + day]),
];

describe('LEAD.RESPONSE', () => {
  it('counts the minutes that were worked, no more and no less', () => {
    fc.assert(
      fc.property(minute, minute, calendar, (a, b, days) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const got = number('LEAD.RESPONSE', serial(from), serial(to), null, ...tail(days));
        expect(got).toBeCloseTo(workedMinutes(from, to, days) / 60, 9);
      }),
      { numRuns: 200 },
    );
  });

  it('is never more than the hours on the clock, which are those of a week without end', () => {
    fc.assert(
      fc.property(minute, minute, calendar, (a, b, days) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const clock = number('LEAD.RESPONSE', serial(from), serial(to));
        expect(clock).toBeCloseTo((to - from) / 60, 9);
        expect(number('LEAD.RESPONSE', serial(from), serial(to), null, ...tail(days))).toBeLessThanOrEqual(
          clock,
        );
        expect(number('LEAD.RESPONSE', serial(from), serial(to), null, 0, 1, '0000000')).toBe(clock);
      }),
    );
  });
});

describe('LEAD.SLA', () => {
  const leads = fc.array(fc.tuple(minute, fc.option(fc.nat(5 * MINUTES))), { minLength: 1, maxLength: 20 });
  it('is the share counted lead by lead', () => {
    fc.assert(
      fc.property(leads, fc.nat(30), minute, calendar, (all, limit, asOf, days) => {
        fc.pre(asOf % MINUTES !== 0);
        const due = all.filter(([at]) => at <= asOf && workedMinutes(at, asOf, days) >= limit * 60);
        fc.pre(due.length > 0);
        const inTime = due.filter(
          ([at, after]) =>
            after !== null && at + after <= asOf && workedMinutes(at, at + after, days) <= limit * 60,
        );
        const created = all.map(([at]) => [serial(at)]);
        const answered = all.map(([at, after]) => [after === null ? null : serial(at + after)]);
        expect(number('LEAD.SLA', created, answered, limit, serial(asOf), ...tail(days))).toBe(
          inTime.length / due.length,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('never falls when more time is allowed, judged over the same leads', () => {
    fc.assert(
      fc.property(leads, fc.nat(20), fc.nat(20), (all, limit, more) => {
        const created = all.map(([at]) => [serial(at)]);
        const answered = all.map(([at, after]) => [after === null ? null : serial(at + after)]);
        const share = (allowed: number): number => number('LEAD.SLA', created, answered, allowed, START + 60);
        expect(share(limit + more)).toBeGreaterThanOrEqual(share(limit));
      }),
    );
  });
});

describe('ROI.CHANNELS', () => {
  const row = fc.tuple(
    fc.constantFrom('Ads', 'Web', 'Mail', null),
    fc.integer({ min: 0, max: 1000 }),
    fc.nat(50),
    fc.nat(5),
    fc.nat(9000),
  );
  it('adds up to its total, whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        fc.pre(rows.some(([channel]) => channel !== null));
        const call = (all: typeof rows): ReturnType<typeof table> =>
          table('ROI.CHANNELS', ...[0, 1, 2, 3, 4].map((i) => all.map((one) => [one[i] ?? null])));
        const got = call(rows);
        for (const measure of ['Cost', 'Leads', 'Customers', 'Bookings']) {
          const cells = column(got, measure).map(Number);
          expect(cells.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(cells.at(-1));
        }
        const byName = (cells: ReturnType<typeof table>): unknown =>
          Object.fromEntries(cells.map(([name, ...rest]) => [name, rest]));
        expect(byName(call([...rows].reverse()))).toEqual(byName(got));
      }),
    );
  });
});
