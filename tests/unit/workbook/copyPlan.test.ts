// The plan's months as rows of Targets: each in the row of its month, whatever day stands there; no row is guessed.
import { expect, it } from 'vitest';
import { copyRequest, type PlanOfMonths } from '../../../src/workbook/copyPlan';
import type { FoundTable } from '../../../src/workbook/foundTable';
import { foundTargets } from './foundTargets';

const [NOVEMBER, DECEMBER] = [45_962, 45_992]; // first days of 2025-11 and 2025-12
const plan: PlanOfMonths = {
  columns: ['leads'],
  months: [
    { month: NOVEMBER, values: [40] },
    { month: DECEMBER, values: [44.5] },
  ],
};

const rowsOf = (found: FoundTable) => {
  const request = copyRequest(found, plan);
  return 'request' in request ? request.request.tables?.[0]?.rows : request;
};

it('finds the row by its month, and keeps the day that stands there', () => {
  const found = foundTargets([
    [DECEMBER + 14, ''],
    [NOVEMBER, 12],
  ]);
  expect(rowsOf(found)).toEqual([
    [NOVEMBER, 40],
    [DECEMBER + 14, 44.5],
  ]);
});

it('adds the row of a month that has none', () => {
  expect(rowsOf(foundTargets([[NOVEMBER, '']]))).toEqual([
    [NOVEMBER, 40],
    [DECEMBER, 44.5],
  ]);
});

it('counts what would change, to the last digit that counts', () => {
  const there = (last: number) =>
    foundTargets([
      [NOVEMBER, 40],
      [DECEMBER, last],
    ]);
  expect(copyRequest(there(44.5 + 1e-13), plan)).toMatchObject({ differing: 0 });
  expect(copyRequest(there(44.6), plan)).toMatchObject({ differing: 1 });
  expect(copyRequest(foundTargets([]), plan)).toMatchObject({ differing: 2 });
});

it.each([
  [
    'twice',
    foundTargets([
      [NOVEMBER, ''],
      [DECEMBER, ''],
      [DECEMBER + 3, ''],
    ]),
  ],
  [
    'by a formula',
    foundTargets([
      [NOVEMBER, ''],
      ['=EDATE(R[-1]C,1)', '', DECEMBER],
    ]),
  ],
])('refuses a month that is there %s', (_how, found) => {
  expect(copyRequest(found, plan)).toEqual({
    ok: false,
    refusal: { code: 'targetMonth', month: DECEMBER },
  });
});
