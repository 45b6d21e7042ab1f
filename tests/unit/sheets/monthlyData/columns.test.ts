// The import writes what it counts into Monthly data: every count has its column, or this file does not compile.
import { expect, it } from 'vitest';
import type { MonthCounts } from '../../../../src/crm/contract';
import { monthlyColumns } from '../../../../src/sheets/compileWorkbook';

/** A key that MonthCounts gains is missing here until it is added: a compile error. */
const counts: Readonly<Record<keyof MonthCounts, true>> = {
  month: true,
  leads: true,
  mqls: true,
  sqls: true,
  opportunities: true,
  customers: true,
  leadsSkipped: true,
  mqlsSkipped: true,
  sqlsSkipped: true,
  opportunitiesSkipped: true,
  leadsChosen: true,
  reopened: true,
  leadsAtScore: true,
  leadToMqlCohort: true,
  sqlToCustomerCohort: true,
  leadToCustomerCohort: true,
  medianDaysToConvert: true,
  medianDaysSqlToCustomer: true,
  customersFromMarketing: true,
  customersKnownSource: true,
  customersWithAmount: true,
  bookings: true,
  bookingsNew: true,
  bookingsExisting: true,
  customersNew: true,
  customersExisting: true,
  lost: true,
  openSqls: true,
  sqlsWonAsOf: true,
  sqlsLostAsOf: true,
  sqlsDisqualifiedAsOf: true,
  sqlsSilentAsOf: true,
  sqlsOpenAsOf: true,
  sqlsWokenAsOf: true,
  sqlsCold: true,
  sqlsWoken: true,
  wonInContact: true,
  lostInContact: true,
  sqlsInContact: true,
  sqlsLeftContact: true,
  medianFirstResponse: true,
  answersDue: true,
  answersInTime: true,
};

it('has a column for the month and one to import each count into', () => {
  const keys = (filledBy: string) =>
    monthlyColumns.filter((column) => column.filledBy === filledBy).map(({ key }) => key);
  // What stood in any stage at the month's start is added up from the table of stages.
  expect([...keys('key'), ...keys('import')]).toEqual([...Object.keys(counts), 'leadsAtStart']);
});

it('has no two columns with one key', () => {
  const keys = monthlyColumns.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
