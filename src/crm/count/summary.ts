/** The counts as the sheets want them: months without gaps, null for what the file cannot know. */
import { MONTHS, monthIndex, monthStart } from '../dates/calendar';
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
import { type KnownOutcomes, knownOutcomes, only } from './knownOutcomes';
import type { CountName } from './monthTable';
import type { ResponseTimes } from './responseTimes';
import type { Settled, Settlement } from './settle';
import { sqlTotals } from './sqlTotals';
import type { Tally } from './tally';

/** Whether the records of some file know all of these. */
type Knows = (...fields: readonly FieldKey[]) => boolean;

/** What was read, and what it came to. */
export interface Counted {
  readonly intake: Intake;
  readonly counted: Settled;
  readonly settlement: Settlement;
  readonly asOf: number;
}

/** Puts together the result of an import that used at least one row. */
export function summarise(
  { intake, counted, settlement, asOf }: Counted,
  plan: ImportPlan,
  settings: ImportSettings,
  files: readonly ImportedFile[],
): ImportResult {
  const { dropped } = intake;
  const { tally, details, leads } = counted;
  const { outOfOrder, mqls, mqlsNameless } = settlement;
  const known = knownOutcomes(plan.files);
  const knows: Knows = (...fields) =>
    plan.files.some((file) => fields.every((field) => file.knows.has(field)));
  const currencies = tally.money.totals();
  const spoken = new Currencies(settings.rates, tally.money.seen);
  const addsUp = amountsAddUp(currencies, settings);
  const { count, rows } = outOfOrder.get('record');
  return {
    months: monthsOf(tally, intake.responses, { asOf, knows, known, settings, addsUp }),
    read: intake.read,
    used: intake.used,
    dropped: dropped.reasons(),
    duplicates: dropped.get('duplicate').count,
    skippedStages: skippedStages(tally, knows),
    outOfOrder: { count, rows },
    nameless: { count: mqlsNameless, of: mqls },
    dateRange: { first: tally.firstDay, last: tally.lastDay },
    asOf,
    currencies,
    warnings: warningsOf(intake, tally, currencies, addsUp, plan.apart),
    breakdowns: breakdownsOf(intake, asOf, knows, known, addsUp),
    ...(leads && { leads: leads.result(knows, spoken.addUp) }),
    details: details.result({
      table: tally.table,
      byDay: tally.byDay,
      firstDay: tally.firstDay,
      firstMonth: firstMonth(tally),
      asOf,
      knows,
      known,
      currencies: spoken,
      totals: sqlTotals(settlement, known, tally.firstDay, knows('customer', 'amount') && addsUp),
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
  ['customersKnownSource', ['customer', 'source']],
  ['customersWithAmount', ['customer', 'amount']],
  ['customersNew', ['customer', 'dealType']],
];

/** Counts of outcomes, with what must be known of outcomes. */
const OUTCOME_COUNTS: readonly (readonly [CountName & keyof MonthCounts, ...(keyof KnownOutcomes)[]])[] = [
  ['customersExisting', 'existing'],
  ['lost', 'losses'],
  ['sqlsWonAsOf', 'sqls'],
  ['sqlsLostAsOf', 'sqls', 'losses'],
  ['sqlsDisqualifiedAsOf', 'disqualified'],
  ['sqlsSilentAsOf', 'cold'],
  ['sqlsOpenAsOf', 'sqls'],
  ['sqlsWokenAsOf', 'cold'],
  ['sqlsCold', 'cold'],
  ['sqlsWoken', 'cold'],
  ['wonInContact', 'cold'],
  ['lostInContact', 'datedLosses'],
  ['sqlsLeftContact', 'cold'],
];

interface Asked {
  readonly asOf: number;
  readonly knows: Knows;
  readonly known: KnownOutcomes;
  readonly settings: ImportSettings;
  readonly addsUp: boolean;
}

function monthsOf(tally: Tally, responses: ResponseTimes, asked: Asked): MonthCounts[] {
  const { table } = tally;
  const { asOf, knows, known, settings } = asked;
  const months: MonthCounts[] = [];
  let [open, inContact] = [0, 0];
  for (let index = firstMonth(tally); index <= monthIndex(asOf); index++) {
    open += table.sqlsOpened[index]! - table.sqlsClosed[index]!;
    inContact += table.contactBegan[index]! - table.sqlsLeftContact[index]!;
    const answers = knows('created', 'firstResponse') ? responses.due(index, asOf) : null;
    const scored = knows('lead', 'score') && settings.scoreThreshold !== null;
    months.push({
      ...plainCounts(table, index, asked),
      ...moneyOf(tally, index, asked),
      month: monthStart(index),
      leadsChosen: only(knows('chosen'), table.leadsChosen[index]!),
      leadsAtScore: only(scored, table.leadsAtScore[index]!),
      medianDaysToConvert: only(knows('lead', 'customer'), tally.daysToConvert.median(index)),
      medianDaysSqlToCustomer: only(knows('sql', 'customer'), tally.daysSqlToCustomer.median(index)),
      openSqls: only(known.sqls, open),
      sqlsInContact: only(known.cold, inContact),
      medianFirstResponse: only(knows('created', 'firstResponse'), responses.median(index)),
      answersDue: answers?.due ?? null,
      answersInTime: answers?.inTime ?? null,
    });
  }
  return months;
}

type Plain = (typeof PLAIN_COUNTS)[number][0] | (typeof OUTCOME_COUNTS)[number][0];

function plainCounts(
  table: Tally['table'],
  index: number,
  { knows, known }: Asked,
): Record<Plain, number | null> {
  const plain = PLAIN_COUNTS.map(
    ([name, needs]) => [name, only(knows(...needs), table[name][index]!)] as const,
  );
  const outcomes = OUTCOME_COUNTS.map(
    ([name, ...needs]) =>
      [
        name,
        only(
          needs.every((need) => known[need]),
          table[name][index]!,
        ),
      ] as const,
  );
  return Object.fromEntries([...plain, ...outcomes]) as Record<Plain, number | null>;
}

function moneyOf({ money }: Tally, index: number, { knows, known, settings, addsUp }: Asked) {
  const booked = knows('customer', 'amount') && addsUp;
  const sum = (...businesses: readonly Business[]) =>
    money.inMonth(index, (currency) => rateOf(settings.rates, currency), businesses);
  return {
    bookings: booked ? sum(null, 'new') : null,
    bookingsNew: booked && knows('customer', 'amount', 'dealType') ? sum('new') : null,
    bookingsExisting: booked && known.existing ? sum('existing') : null,
  };
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

function warningsOf(
  intake: Intake,
  tally: Tally,
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
  const isolated = isolatedMonth(tally);
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
const BREAKDOWN_NEEDS: Readonly<Record<Exclude<BreakdownKey, 'lost'>, readonly FieldKey[]>> = {
  leads: ['lead'],
  mqls: ['mql'],
  sqls: ['sql'],
  customers: ['customer'],
  bookings: ['customer', 'amount'],
  open: ['customer'],
  medianDays: ['lead', 'customer'],
};

function breakdownsOf(
  intake: Intake,
  asOf: number,
  knows: Knows,
  { losses }: KnownOutcomes,
  addsUp: boolean,
): ImportResult['breakdowns'] {
  const known = (count: BreakdownKey) =>
    count === 'lost' ? losses : knows(...BREAKDOWN_NEEDS[count]) && (count !== 'bookings' || addsUp);
  const last = monthIndex(asOf);
  return Object.fromEntries(intake.breakdowns.map(({ field, counts }) => [field, counts.rows(known, last)]));
}
