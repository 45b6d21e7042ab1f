// Answers are timed as LEAD.RESPONSE and LEAD.SLA time them: both are asked about the same leads, month by month.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FollowUp } from '../../../../src/crm';
import { evaluate } from '../../../../src/functions/evaluate';
import { imported, serial } from '../helpers';
import { often } from '../../../deep';

const followUp: FollowUp = { limit: 8, opens: 9 / 24, closes: 17 / 24, weekend: 1, holidays: [45_778] };
const FIRST = serial('2025-03-01');
/** Minutes of March, April and May 2025, and up to ten days until the answer; a tenth is never answered. */
const lead = fc.record({
  created: fc.integer({ min: 0, max: 91 * 1440 }),
  wait: fc.option(fc.integer({ min: -120, max: 14_400 }), { freq: 10 }),
});

const stamp = (minutes: number): string => {
  const at = new Date((FIRST - 25_569) * 86_400_000 + minutes * 60_000).toISOString();
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
};
const moment = (minutes: number): number => FIRST + minutes / 1440;
const number = (id: string, args: unknown[]): number | null => {
  const answer = evaluate(id, args);
  return answer.ok && typeof answer.value === 'number' ? answer.value : null;
};

test('answers of any leads, in any order, are timed as the functions time them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lead, { minLength: 1, maxLength: 60 }), async (leads) => {
      const rows = leads.map(({ created, wait }, index) => {
        const answer = wait === null ? '' : stamp(created + wait);
        return `${String(index)},${stamp(created)},${stamp(created)},${answer}`;
      });
      const map = { id: 'Id', lead: 'Lead', created: 'Created', firstResponse: 'Answered' };
      const file = ['Id,Lead,Created,Answered', ...rows].join('\n');
      const { months, asOf } = await imported(file, map, { followUp });
      for (const { month, medianFirstResponse, answersDue, answersInTime } of months) {
        const end = month + 31;
        const own = leads.filter(({ created }) => {
          const day = Math.floor(moment(created));
          return (
            day >= month &&
            day < end &&
            stamp(created).slice(0, 7) === stamp((month - FIRST) * 1440).slice(0, 7)
          );
        });
        const created = own.map((each) => [moment(each.created)]);
        const answered = own.map((each) => [each.wait === null ? null : moment(each.created + each.wait)]);
        const hours = [followUp.opens, followUp.closes, 1, 45_778];
        const median =
          own.length === 0 ? null : number('LEAD.RESPONSE', [created, answered, 'median', ...hours]);
        if (median === null) expect(medianFirstResponse).toBeNull();
        else expect(medianFirstResponse).toBeCloseTo(median, 3);
        const share = own.length === 0 ? null : number('LEAD.SLA', [created, answered, 8, asOf, ...hours]);
        if (share === null) expect(answersDue).toBe(0);
        else expect((answersInTime ?? 0) / (answersDue ?? 0)).toBeCloseTo(share, 9);
      }
    }),
    { numRuns: often(20, 1_500) },
  );
});

test('Friday afternoon to Monday morning is two hours, and without an agreed time nobody is due', async () => {
  const file =
    'Id,Lead,Created,Answered\n1,2025-03-07,2025-03-07 16:00,2025-03-10 10:00\n2,2025-03-31,2025-03-31 09:00,\n';
  const map = { id: 'Id', lead: 'Lead', created: 'Created', firstResponse: 'Answered' };
  const [march] = (await imported(file, map, { followUp })).months;
  expect(march).toMatchObject({ medianFirstResponse: 2, answersDue: 2, answersInTime: 1 });
  const [plain] = (await imported(file, map)).months;
  expect(plain).toMatchObject({ medianFirstResponse: 66, answersDue: null, answersInTime: null });
});

test('between times with zones the real time passes, on the clock of the creation', async () => {
  const hours = async (created: string, answered: string, options = {}) => {
    const file = `Id,Lead,Created,Answered\n1,2025-03-28,${created},${answered}\n`;
    const map = { id: 'Id', lead: 'Lead', created: 'Created', firstResponse: 'Answered' };
    const [march] = (await imported(file, map, options)).months;
    return march?.medianFirstResponse;
  };
  // JavaScript's own clock says how long each is.
  for (const [created, answered] of [
    ['2025-03-28T16:00:00Z', '2025-03-28T13:30:00-05:00'],
    ['2025-03-28T23:30:00+02:00', '2025-03-28T22:00:00+00:00'],
    ['2025-03-30T01:30:00+01:00', '2025-03-30T03:30:00+02:00'],
    ['2025-03-28T09:00:00-07:00', '2025-03-29T01:00:00+09:00'],
  ] as const) {
    const real = (Date.parse(answered) - Date.parse(created)) / 3_600_000;
    expect(await hours(created, answered), created).toBe(real);
  }
  // One zone alone tells nothing about the other time.
  expect(await hours('2025-03-28 09:00', '2025-03-28T10:00:00Z')).toBe(1);
  // Friday 16:00 in Prague to 15:30 UTC is half past five there: the office closes at five.
  expect(await hours('2025-03-28T16:00:00+01:00', '2025-03-28T16:30:00Z', { followUp })).toBe(1);
});
