// Where Targets end, a new month adds a year of rows to them; where the month has a row, they are left alone.
import { expect, it } from 'vitest';
import type { FoundTable } from '../../../src/workbook/foundTable';
import { foundTargets } from './foundTargets';
import { startRequest, type MonthEndReading } from '../../../src/workbook/monthEnd';

const [NOVEMBER, DECEMBER, JANUARY] = [45_962, 45_992, 46_023]; // first days of 2025-11, 2025-12, 2026-01

const targets = (months: readonly number[]) => foundTargets(months.map((month) => [month, 40]));
const reading = (found: FoundTable | null) => ({ targets: found }) as unknown as MonthEndReading;
const state = { month: DECEMBER, missing: [], noCosts: false, closedOn: null };

it('adds a year of months from the new one on, without touching a column of figures', () => {
  const { tables = [], settings, months } = startRequest(reading(targets([NOVEMBER, DECEMBER])), state);
  expect([settings['reportMonth'], months[0]?.month]).toEqual([JANUARY, JANUARY]);
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({ block: 'targetsTable', columns: ['month'], replace: { by: ['month'] } });
  // First days of 2026, by the calendar.
  expect(tables[0]?.rows.flat()).toEqual([
    46_023, 46_054, 46_082, 46_113, 46_143, 46_174, 46_204, 46_235, 46_266, 46_296, 46_327, 46_357,
  ]);
});

it('leaves Targets alone that have the month, on whatever day of it, or that are not there', () => {
  expect(startRequest(reading(targets([DECEMBER, JANUARY + 14])), state).tables).toBeUndefined();
  expect(startRequest(reading(null), state).tables).toBeUndefined();
});
