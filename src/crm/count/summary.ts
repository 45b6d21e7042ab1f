/** The counts as the sheets want them: months without gaps, null for what the file cannot know. */
import { FIRST_DAY, MONTHS, monthIndex, monthStart } from '../dates/calendar';
import type { ImportPlan } from '../join/plan';
import type { FieldKey } from '../mapping';
import { STAGES } from '../mapping';
import type {
  CurrencyTotal,
  ImportResult,
  ImportSettings,
  ImportWarning,
  ImportedFile,
  MonthCounts,
} from '../contract';
import { Currencies, rateOf } from './currency';
import type { BreakdownKey } from './breakdown';
import type { Business } from './business';
import type { Intake } from './intake';
import type { CountName } from './monthTable';
import type { Tally } from './tally';

/** Whether the records of some file know all of these. */
type Knows = (...fields: readonly FieldKey[]) => boolean;

/** Puts together the result of an import that used at least one row. */
export function summarise(
  intake: Intake,
  plan: ImportPlan,
  settings: ImportSettings,
  files: readonly ImportedFile[],
  givenAsOf: number | null,
): ImportResult {
  const { tally, dropped, outOfOrder } = intake;
  tally.close();
  const asOf = givenAsOf ?? intake.latest;
  const knows: Knows = (...fields) =>
    plan.files.some((file) => fields.every((field) => file.knows.has(field)));
  const currencies = tally.money.totals();
  const spoken = new Currencies(settings.rates, tally.money.seen);
  const addsUp = amountsAddUp(currencies, settings);
  const { count, rows } = outOfOrder.get('record');
  return {
    months: monthsOf(intake, asOf, knows, settings, addsUp),
    read: intake.read,
    used: intake.used,
    dropped: dropped.reasons(),
    duplicates: dropped.get('duplicate').count,
    skippedStages: skippedStages(tally, knows),
    outOfOrder: { count, rows },
    dateRange: { first: tally.firstDay, last: tally.lastDay },
    asOf,
    currencies,
    warnings: warningsOf(intake, currencies, addsUp, plan.apart),
    breakdowns: breakdownsOf(intake, asOf, knows, addsUp),
    ...(intake.leads && { leads: intake.leads.result(knows, spoken.addUp) }),
    details: intake.details.result({
      table: tally.table,
      byDay: tally.byDay,
      firstDay: tally.firstDay,
      firstMonth: firstMonth(tally),
      asOf,
      knows,
      currencies: spoken,
    }),
    provenance: { files, mapping: files[0]!.mapping, options: settings },
  };
}

/** Without rates one currency at most; with rates, each of them must have one. */
function amountsAddUp(currencies: readonly CurrencyTotal[], { rates }: ImportSettings): boolean {
  if (rates === null) return currencies.length <= 1;
  return currencies.every(({ code }) => rateOf(rates, code) !== null);
}

function skippedStages(tally: Tally, knows: Knows): ImportResult['skippedStages'] {
  const skipped = (stage: number, field: FieldKey) => (knows(field) ? tally.skipped[stage]! : null);
  return {
    leads: skipped(0, 'lead'),
    mqls: skipped(1, 'mql'),
    sqls: skipped(2, 'sql'),
    opportunities: skipped(3, 'opportunity'),
  };
}

/** Counts that stand as they are, with the fields that a file must have for them. */
const PLAIN_COUNTS: readonly (readonly [CountName & keyof MonthCounts, readonly FieldKey[]])[] = [
  ['leads', ['lead']],
  ['mqls', ['mql']],
  ['sqls', ['sql']],
  ['opportunities', ['opportunity']],
  ['customers', ['customer']],
  ['leadsSkipped', ['lead']],
  ['mqlsSkipped', ['mql']],
  ['sqlsSkipped', ['sql']],
  ['opportunitiesSkipped', ['opportunity']],
  ['reopened', ['reopened']],
  ['leadToMqlCohort', ['lead', 'mql']],
  ['sqlToCustomerCohort', ['sql', 'customer']],
  ['leadToCustomerCohort', ['lead', 'customer']],
  ['customersFromMarketing', ['customer', 'source']],
  ['customersNew', ['customer', 'dealType']],
  ['customersExisting', ['customer', 'dealType']],
  ['lost', ['lost']],
];

function monthsOf(
  { tally, responses }: Intake,
  asOf: number,
  knows: Knows,
  settings: ImportSettings,
  addsUp: boolean,
): MonthCounts[] {
  const { table } = tally;
  const cold = coldByMonth(tally, asOf);
  const months: MonthCounts[] = [];
  let open = 0;
  for (let index = firstMonth(tally); index <= monthIndex(asOf); index++) {
    open += table.sqlsOpened[index]! - table.sqlsClosed[index]!;
    const only = (isKnown: boolean, value: number | null) => (isKnown ? value : null);
    const answers = knows('created', 'firstResponse') ? responses.due(index, asOf) : null;
    const plain = PLAIN_COUNTS.map(
      ([name, needs]) => [name, only(knows(...needs), table[name][index]!)] as const,
    );
    const scored = knows('lead', 'score') && settings.scoreThreshold !== null;
    const booked = knows('customer', 'amount') && addsUp;
    const typed = booked && knows('customer', 'amount', 'dealType');
    const sum = (...businesses: readonly Business[]) =>
      tally.money.inMonth(index, (currency) => rateOf(settings.rates, currency), businesses);
    months.push({
      ...(Object.fromEntries(plain) as Record<(typeof PLAIN_COUNTS)[number][0], number | null>),
      month: monthStart(index),
      leadsChosen: only(knows('chosen'), table.leadsChosen[index]!),
      leadsAtScore: only(scored, table.leadsAtScore[index]!),
      medianDaysToConvert: only(knows('lead', 'customer'), tally.daysToConvert.median(index)),
      medianDaysSqlToCustomer: only(knows('sql', 'customer'), tally.daysSqlToCustomer.median(index)),
      bookings: booked ? sum(null, 'new') : null,
      bookingsNew: typed ? sum('new') : null,
      bookingsExisting: typed ? sum('existing') : null,
      sqlsCold: only(knows('sql', 'customer'), cold[index]!),
      openSqls: only(knows('sql', 'customer'), open),
      medianFirstResponse: only(knows('created', 'firstResponse'), responses.median(index)),
      answersDue: answers?.due ?? null,
      answersInTime: answers?.inTime ?? null,
    });
  }
  return months;
}

/** The first month in which anything was counted. */
function firstMonth(tally: Tally): number {
  let first = monthIndex(tally.firstDay);
  for (const counts of [tally.table.lost, tally.table.reopened, tally.table.leadsChosen]) {
    const at = counts.findIndex((value) => value !== 0);
    if (at >= 0 && at < first) first = at;
  }
  return first;
}

function coldByMonth(tally: Tally, asOf: number): Int32Array {
  const cold = new Int32Array(MONTHS);
  for (let day = tally.firstDay; day <= asOf; day++) {
    const month = monthIndex(day);
    cold[month] = cold[month]! + tally.coldByDay[day - FIRST_DAY]!;
  }
  return cold;
}

function warningsOf(
  intake: Intake,
  currencies: readonly CurrencyTotal[],
  addsUp: boolean,
  apart: boolean,
): ImportWarning[] {
  const noted = [...intake.warnings.entries()].map(([key, list]) => {
    const [code, field] = key.split(':');
    return { code, ...(field ? { field } : {}), ...list } as ImportWarning;
  });
  const none = { count: 0, rows: [], example: null };
  if (apart) noted.push({ code: 'notJoined', ...none });
  if (!addsUp) {
    const codes = currencies.map(({ code }) => code ?? '');
    const count = currencies.reduce((sum, { customers }) => sum + customers, 0);
    noted.push({ code: 'mixedCurrencies', ...none, count, currencies: codes });
  }
  for (const { field, counts } of intake.breakdowns) {
    if (counts.labels.overflowed) noted.push({ code: 'tooManyValues', ...none, field });
  }
  const isolated = isolatedMonth(intake.tally);
  if (isolated) noted.push({ code: 'isolatedDates', ...none, ...isolated });
  return noted;
}

/** The last month with a stage date, if it stands a year or more after all others: a 2052 among the 2025s. */
function isolatedMonth({ table }: Tally): { month: number; count: number } | null {
  const sizeOf = (month: number) => STAGES.reduce((sum, stage) => sum + table[stage][month]!, 0);
  const lastBefore = (end: number) => {
    let month = end - 1;
    while (month >= 0 && sizeOf(month) === 0) month--;
    return month;
  };
  const last = lastBefore(MONTHS);
  const before = last < 0 ? -1 : lastBefore(last);
  if (before < 0 || last - before < 12) return null;
  return { month: monthStart(last), count: sizeOf(last) };
}

/** The fields that a file must have for each count of a breakdown. */
const BREAKDOWN_NEEDS: Readonly<Record<BreakdownKey, readonly FieldKey[]>> = {
  leads: ['lead'],
  mqls: ['mql'],
  sqls: ['sql'],
  customers: ['customer'],
  lost: ['lost'],
  bookings: ['customer', 'amount'],
  open: ['customer'],
  medianDays: ['lead', 'customer'],
};

function breakdownsOf(
  intake: Intake,
  asOf: number,
  knows: Knows,
  addsUp: boolean,
): ImportResult['breakdowns'] {
  const known = (count: BreakdownKey) => knows(...BREAKDOWN_NEEDS[count]) && (count !== 'bookings' || addsUp);
  const last = monthIndex(asOf);
  return Object.fromEntries(intake.breakdowns.map(({ field, counts }) => [field, counts.rows(known, last)]));
}
