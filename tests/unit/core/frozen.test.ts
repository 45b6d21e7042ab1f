// No calculation changes what it was given: typed arrays are compared with a copy.
import { expect, it } from 'vitest';
import { businessDays } from '../../../src/core/calendar/businessDays';
import { fitTable } from '../../../src/core/decay/fitTable';
import { survivalTable } from '../../../src/core/decay/kaplanMeier';
import { type Outcome, winRateTable } from '../../../src/core/decay/winRate';
import { rates } from '../../../src/core/funnel/rates';
import { cohort } from '../../../src/core/leads/cohort';
import { timeToConvert } from '../../../src/core/leads/time';

it('leaves its inputs alone', () => {
  const entered = Float64Array.of(45_010, 45_000, NaN, 45_020);
  const converted = Float64Array.of(45_090, 45_030, 45_001, NaN);
  const before = [entered.slice(), converted.slice()];
  timeToConvert(entered, converted, 'median');
  cohort(entered, converted, 90, undefined, 'month');
  rates(entered, ['a', 'b', 'c', 'd'], 0.95);
  businessDays(45_000, 45_100, 96, entered);
  expect([entered, converted]).toEqual(before);
});

it('leaves the spans of SQLs alone', () => {
  const durations = Float64Array.of(12, 0, NaN, 30, 4);
  const events = [true, true, false, false, true];
  const before = [durations.slice(), [...events]];
  survivalTable(durations, events, 0.95);
  fitTable(durations, events, undefined, 0.95);
  expect([durations, events]).toEqual(before);
});

it('leaves days, outcomes and ages of SQLs alone', () => {
  const days = Float64Array.of(12, 0, NaN, 30, 4, 4, 9, 40, 2, 60, 1, 7);
  const outcomes = Array.from(days, (day): Outcome => (day > 20 ? 'won' : day > 5 ? '' : 'lost'));
  const ages = Float64Array.of(30, NaN, 0);
  const before = [days.slice(), [...outcomes], ages.slice()];
  expect(winRateTable(days, outcomes, ages, 90, 0.95)).toHaveLength(3);
  expect([days, outcomes, ages]).toEqual(before);
});
