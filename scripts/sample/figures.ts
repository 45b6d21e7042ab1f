// What a CRM export cannot know of the invented company: visits, e-mails, customers kept and lost, costs, targets, e-mail
// programmes and the ways that its customers came. Seeded, and drawn from the same contacts, so that the sample workbook is
// complete and its sheets agree with one another.
import type { SampleFigures, SampleMonth } from '../../src/work/sample';
import { COLUMNS, type Contact } from './contacts';
import { amountOf, monthOf, monthsFrom } from './calendar';
import { campaignMonths } from './campaigns';
import { costsOf } from './costs';
import { programmeRows, PATHS } from './journeys';
import { seeded, type Random } from './random';

/** Visits of a month, relative to each other: people are away in August and at Christmas. */
const SEASON = [1, 1.05, 1.12, 1.05, 1, 0.96, 0.84, 0.72, 1.15, 1.2, 1.1, 0.72];
const CUSTOMERS_AT_FIRST = 64;
/** The month in which finance says something else, as it happens. */
const [AMISS, OFF] = ['2025-06', 0.92];

/** Rows that repeat a record count once. */
function once(contacts: readonly Contact[]): Contact[] {
  return [...new Map(contacts.map((contact) => [contact[COLUMNS[0]], contact])).values()];
}

function emails(random: Random, index: number): Record<string, number> {
  const prospects = 2200 + 55 * index + random.between(-120, 120);
  const customers = 190 + 4 * index + random.between(-6, 6);
  const share = (of: number, low: number, high: number) =>
    Math.round((of * random.between(low, high)) / 1000);
  return {
    prospectDelivered: prospects,
    prospectOpened: share(prospects, 285, 345),
    prospectClicked: share(prospects, 30, 46),
    customerDelivered: customers,
    customerOpened: share(customers, 400, 480),
    customerClicked: share(customers, 80, 115),
  };
}

function website(random: Random, month: string, index: number): Record<string, number> {
  const season = SEASON[Number(month.slice(5)) - 1] ?? 1;
  const visits = Math.round((1500 + 38 * index) * season * (0.94 + 0.12 * random.next()));
  return {
    visits,
    pageViews: Math.round(visits * (2.3 + 0.5 * random.next())),
    bounceRate: random.between(415, 485) / 1000,
    shares: random.between(38, 96),
    searchPosition: Math.round(10 * (14.5 - 0.25 * index + random.next())) / 10,
  };
}

/** Customers, what they bought beyond their first deal, and what they say. */
function customers(random: Random, atStart: number): Record<string, number> {
  const sales = Math.round((atStart * random.between(620, 780)) / 100) * 100;
  const answers = random.between(12, 24);
  const promoters = Math.round(answers * (0.44 + 0.14 * random.next()));
  return {
    customersAtStart: atStart,
    customersLost: random.weighted([
      [0, 5],
      [1, 6],
      [2, 2],
    ]),
    existingSales: sales,
    upsellSales: Math.round((sales * random.between(12, 22)) / 10_000) * 100,
    variableCost: Math.round((sales * random.between(46, 53)) / 10_000) * 100,
    npsAnswers: answers,
    npsPromoters: promoters,
    npsDetractors: Math.round(answers * (0.08 + 0.1 * random.next())),
  };
}

function monthFigures(
  random: Random,
  months: readonly string[],
  contacts: readonly Contact[],
): SampleMonth[] {
  let atStart = CUSTOMERS_AT_FIRST;
  return months.map((month, index) => {
    const won = contacts.filter((contact) => monthOf(contact['Became a Customer Date']) === month);
    const bookings = won.reduce((sum, contact) => sum + amountOf(contact['Total Revenue']), 0);
    const kept = customers(random, atStart);
    atStart += won.length - (kept.customersLost ?? 0);
    return {
      month,
      values: {
        ...website(random, month, index),
        ...emails(random, index),
        ...kept,
        bookingsFinance: month === AMISS ? Math.round(bookings * OFF) : bookings,
      },
    };
  });
}

/** The same every month of a year, a tenth more in the next; rates and costs stay as agreed. */
const COUNTED = { visits: 2000, leads: 36, mqls: 17, sqls: 8, customers: 2, bookings: 95_000 };
const AGREED = {
  visitorToLead: 0.02,
  costPerLead: 500,
  openRate: 0.32,
  leadToMql: 0.45,
  leadQuality: 0.25,
  mqlToSql: 0.42,
  sqlToCustomer: 0.25,
  leadToCustomerCohortRate: 0.06,
  medianDaysToConvert: 60,
  marketingShare: 0.45,
  acquisitionSpend: 27_500,
  acquisitionCost: 13_500,
  roi: 2.5,
  churn: 0.02,
  nps: 35,
};
function targets(): SampleMonth[] {
  return monthsFrom('2025-01', 24).map((month) => {
    const more = month < '2026' ? 1 : 1.1;
    const grown = Object.entries(COUNTED).map(([key, value]) => [key, Math.round(value * more)] as const);
    return { month, values: { ...Object.fromEntries(grown), ...AGREED } };
  });
}

export function sampleFigures(
  contacts: readonly Contact[],
  months: readonly string[],
  seed: number,
): SampleFigures {
  const random = seeded(seed);
  const people = once(contacts);
  return {
    months: monthFigures(random, months, people),
    targets: targets(),
    costs: costsOf(random, months),
    personas: ['Plant Manager', 'Buyer', 'Process Engineer', 'Owner'],
    holidays: [
      ['2024-12-25', 'Christmas Day'],
      ['2024-12-26', 'Second day of Christmas'],
      ['2025-01-01', 'New Year’s Day'],
      ['2025-05-01', 'Labour Day'],
      ['2025-12-25', 'Christmas Day'],
      ['2025-12-26', 'Second day of Christmas'],
      ['2026-01-01', 'New Year’s Day'],
    ],
    campaignMonths: campaignMonths(people),
    programmes: programmeRows(random, months.slice(-14)),
    paths: PATHS,
    // Most open SQLs are cold: the plan counts on what Cold leads says is left of them.
    settings: { 'cold.wake': 180, 'plan.your.pipeline': 192_000 },
  };
}
