// What a CRM export cannot know of the invented company: visits, e-mails, customers kept and lost, costs, targets, e-mail
// programmes and the ways that its customers came. Drawn from the same contacts, so that its sheets agree with one another,
// and with gaps: what nobody has counted is blank. Nothing here is a figure that the workbook works out.
import type { SampleFigures, SampleMonth } from '../../../src/work/sample';
import { monthOf } from '../calendar';
import { seeded, type Random } from '../random';
import { EARLIER_CUSTOMERS, type Contact } from './contacts';
import { costsOf } from './costs';
import { customersOf, isExisting, once, soldIn } from './customers';
import { pathsOf } from './paths';
import { programmeRows } from './programmes';
import { targets } from './targets';

/** Visits of a month, relative to each other: people are away in August and at Christmas. */
const SEASON = [1, 1.04, 1.12, 1.05, 1, 0.97, 0.86, 0.74, 1.12, 1.17, 1.08, 0.74];
/** The months in which finance says something else, as it happens. */
const AMISS = new Map([
  ['2024-11', 1.04],
  ['2025-06', 0.93],
]);
/** What nobody has: counting on the website broke, a list was not kept, a figure has not come yet. */
const GAPS: readonly (readonly [months: readonly string[], keys: readonly string[]])[] = [
  [
    ['2023-04', '2023-05'],
    ['visits', 'pageViews', 'bounceRate'],
  ],
  [['2025-07'], ['pageViews', 'bounceRate']],
  [['2023-01', '2023-02', '2023-03', '2023-04', '2023-05', '2023-06', '2025-08'], ['shares']],
  [['2024-02'], ['customerDelivered', 'customerOpened', 'customerClicked']],
  [['2024-08'], ['variableCost']],
];
const NPS_KEYS = ['npsAnswers', 'npsPromoters', 'npsDetractors'];

type Values = Record<string, number>;

function emails(random: Random, index: number): Values {
  const prospects = 5200 + 95 * index + random.between(-260, 260);
  const customers = 260 + 13 * index + random.between(-14, 14);
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

function website(random: Random, month: string, index: number): Values {
  const season = SEASON[Number(month.slice(5)) - 1] ?? 1;
  const visits = Math.round((10_200 + 150 * index) * season * (0.94 + 0.12 * random.next()));
  return {
    visits,
    pageViews: Math.round(visits * (2.3 + 0.5 * random.next())),
    bounceRate: random.between(415, 485) / 1000,
    shares: random.between(110, 260),
    searchPosition: Math.round(10 * (16.5 - 0.16 * index + 1.4 * random.next())) / 10,
  };
}

/** Customers, what they bought beyond their first deal, and what they say: they are asked once a quarter. */
function customers(random: Random, month: string, atStart: number, again: number): Values {
  const service = Math.round((atStart * random.between(620, 780)) / 100) * 100;
  const upsell = Math.round((service * random.between(6, 12)) / 10_000) * 100;
  const answers = Math.round(atStart * (0.14 + 0.08 * random.next()));
  const promoters = Math.round(answers * (0.44 + 0.12 * random.next()));
  const lost = Array.from({ length: atStart }, () => random.chance(0.0085)).filter(Boolean).length;
  const values = {
    customersAtStart: atStart,
    customersLost: lost,
    existingSales: service + again,
    upsellSales: upsell + again,
    variableCost: Math.round((service * random.between(46, 53)) / 10_000) * 100,
    npsAnswers: answers,
    npsPromoters: promoters,
    npsDetractors: Math.round(answers * (0.08 + 0.1 * random.next())),
  };
  return Number(month.slice(5)) % 3 === 0 ? values : without(values, NPS_KEYS);
}

const without = (values: Values, keys: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));

function monthFigures(random: Random, months: readonly string[], people: readonly Contact[]): SampleMonth[] {
  const firms = customersOf(people);
  const again = people.filter(isExisting);
  let atStart = EARLIER_CUSTOMERS;
  return months.map((month, index) => {
    const won = firms.filter((contact) => monthOf(contact['Became a Customer Date']) === month).length;
    const repeated = soldIn(again, month);
    const sold = soldIn(firms, month) + repeated;
    const kept = customers(random, month, atStart, repeated);
    atStart += won - (kept['customersLost'] ?? 0);
    const values = {
      ...website(random, month, index),
      ...emails(random, index),
      ...kept,
      // Finance tells no new business from old.
      bookingsFinance: Math.round(sold * (AMISS.get(month) ?? 1)),
    };
    const gaps = GAPS.flatMap(([when, keys]) => (when.includes(month) ? keys : []));
    return { month, values: without(values, gaps) };
  });
}

export function sampleFigures(
  contacts: readonly Contact[],
  months: readonly string[],
  seed: number,
): SampleFigures {
  const random = seeded(seed);
  const people = once(contacts);
  const firms = customersOf(people);
  const year = months.at(-1)?.slice(0, 4) ?? '';
  const others = people.filter(
    (contact) => contact['Became a Lead Date'].startsWith(year) && contact['Became a Customer Date'] === '',
  );
  const wonInYear = firms.filter((contact) => contact['Became a Customer Date'].startsWith(year));
  return {
    months: monthFigures(random, months, people),
    targets: targets(),
    costs: costsOf(random, months),
    personas: ['Plant Manager', 'Buyer', 'Process Engineer', 'Owner'],
    holidays: ['2023', '2024', '2025', '2026'].flatMap((each) => [
      [`${each}-01-01`, 'New Year’s Day'] as const,
      [`${each}-05-01`, 'Labour Day'] as const,
      [`${each}-12-25`, 'Christmas Day'] as const,
      [`${each}-12-26`, 'Second day of Christmas'] as const,
    ]),
    programmes: programmeRows(random, months.slice(-14)),
    paths: pathsOf(random, wonInYear, others),
    // What bringing a cold SQL back costs is for the analyst to say.
    settings: { 'cold.wake': 240 },
  };
}
