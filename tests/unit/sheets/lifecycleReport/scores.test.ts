// The score profile on the built report: bands as the import's table has them.
// @module-tag engine
import { expect, it } from 'vitest';
import { DECEMBER_2025, Typed } from '../typed';

const NOVEMBER_2025 = 45_962;
const DECEMBER_2024 = 45_627;
const ROWS = [
  { month: DECEMBER_2025, from: 0, to: 50, leads: 30 },
  { month: DECEMBER_2025, from: 50, to: 100, leads: 10 },
  { month: NOVEMBER_2025, from: 0, to: 50, leads: 20 },
  { month: NOVEMBER_2025, from: 50, to: 100, leads: 40 },
  // Below the first band: of none of them, but of all.
  { month: NOVEMBER_2025, from: null, to: 0, leads: 100 },
  // Older than twelve months.
  { month: DECEMBER_2024, from: 0, to: 50, leads: 999 },
];
const typed = new Typed(['lifecycleReport'], { scoreMonthsTable: ROWS.length });
const shown = (row: string) => typed.report(row, 'this', 'change', 'lastYear', 'target');

it('is blank without scores', () => {
  typed.calculate();
  expect(shown('scoresMonth')).toEqual(['', '', '', '']);
  expect(typed.errors()).toEqual([]);
});

it("shares out the month's new leads by band, beside those of twelve months", () => {
  ROWS.forEach((cells, index) => {
    for (const [column, value] of Object.entries(cells))
      typed.set('details', 'scoreMonthsTable', `row${String(index + 1)}`, column, value);
  });
  typed.calculate();
  expect(shown('scores')).toEqual(['all', 0, 50, '']);
  expect(shown('scoresMonth')).toEqual([40, 0.75, 0.25, '']);
  expect(shown('scoresYear')).toEqual([200, 0.25, 0.25, '']);
});
