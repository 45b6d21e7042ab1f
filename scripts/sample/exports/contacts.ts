// Contacts of any number for the exports that tests and measurements read, in the shape of a HubSpot export: enquiries grow
// over the months and rest in August and at Christmas, sources differ in quality, and the file has the flaws of a real one:
// skipped stages, a customer dated before the lead, subscribers without a lead date, "(No value)", repeated rows.
import { DAY, written } from '../calendar';
import { FIRST_NAMES, LAST_NAMES, plain } from '../names';
import type { Random } from '../random';
import { seeded } from '../random';

export const COLUMNS = [
  'Record ID',
  'First Name',
  'Last Name',
  'Email',
  'Lifecycle Stage',
  'Lead Status',
  'HubSpot Score',
  'Original Source',
  'Create Date',
  'Became a Subscriber Date',
  'Became a Lead Date',
  'Became a Marketing Qualified Lead Date',
  'Became a Sales Qualified Lead Date',
  'Became an Opportunity Date',
  'Became a Customer Date',
  'Close Date',
  'Number of Associated Deals',
  'Total Revenue',
  'Persona',
  'Last Activity Date',
  'Marketing contact status',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Contact = Record<Column, string>;

export interface Span {
  /** Milliseconds since 1970, as if the account's zone were UTC. */
  readonly from: number;
  /** When the file was exported: nothing later has happened yet. */
  readonly exported: number;
}

const FIRMS =
  'alder brook cedar delta elm fjord granite harbor iris juniper kestrel larch meadow north orchard pine quarry river summit tern'.split(
    ' ',
  );

/** How often each source comes, and how much better or worse than usual its leads are. */
const SOURCES = [
  ['Organic Search', 26, 1.1],
  ['Paid Search', 17, 0.9],
  ['Direct Traffic', 14, 1],
  ['Email Marketing', 10, 1.2],
  ['Referrals', 9, 1.5],
  ['Organic Social', 8, 0.6],
  ['Paid Social', 6, 0.5],
  ['Offline Sources', 10, 1.3],
] as const;
const PERSONAS = [
  ['Plant Manager', 38],
  ['Buyer', 27],
  ['Process Engineer', 20],
  ['Owner', 8],
  ['(No value)', 3],
  ['', 4],
] as const;

/** Enquiries of a month, relative to each other: people are away in August and at Christmas. */
const SEASON = [1, 1.05, 1.15, 1.05, 1, 0.95, 0.8, 0.6, 1.2, 1.25, 1.1, 0.65];

/** `count` rows in the order of their ids; the same seed gives the same rows. */
export function* contacts(count: number, span: Span, seed: number): Generator<Contact> {
  const random = seeded(seed);
  for (let index = 0; index < count; index++) {
    const contact = makeContact(random, span, 10_001 + index * 3 + random.between(0, 2));
    yield contact;
    // A page of the export that was fetched twice.
    if (random.chance(0.004)) {
      index++;
      if (index < count) yield contact;
    }
  }
}

function makeContact(random: Random, span: Span, id: number): Contact {
  const [source, , quality] = random.weighted(SOURCES.map((one) => [one, one[1]] as const));
  const path = makePath(random, span, quality);
  const reached = (Object.keys(path.days) as Stage[]).pop();
  const first = random.pick(FIRST_NAMES);
  const last = random.pick(LAST_NAMES);
  const isCustomer = path.days.customer !== undefined;
  const stage = reached === undefined ? 'Subscriber' : STAGE_NAMES[reached];
  const contact: Contact = {
    'Record ID': String(id),
    'First Name': random.chance(0.03) ? '' : first,
    'Last Name': random.chance(0.02) ? `${last}, PhD` : last,
    Email: address(random, first, last, id),
    'Lifecycle Stage': stage,
    'Lead Status': isCustomer ? 'CONNECTED' : random.pick(['NEW', 'OPEN', 'IN_PROGRESS', 'UNQUALIFIED', '']),
    'HubSpot Score': String(scoreOf(random, path)),
    'Original Source': random.chance(0.015) ? '(No value)' : source,
    'Create Date': written(path.created),
    'Became a Subscriber Date': reached === undefined || random.chance(0.1) ? written(path.created) : '',
    'Became a Lead Date': written(path.days.lead),
    'Became a Marketing Qualified Lead Date': written(path.days.mql),
    'Became a Sales Qualified Lead Date': written(path.days.sql),
    'Became an Opportunity Date': written(path.days.opportunity),
    'Became a Customer Date': written(path.days.customer),
    'Close Date': written(path.days.customer),
    'Number of Associated Deals': path.days.opportunity === undefined ? '0' : '1',
    'Total Revenue': isCustomer ? amountOf(random) : '',
    Persona: random.weighted(PERSONAS),
    'Last Activity Date': written(path.lastActivity),
    'Marketing contact status': random.chance(0.85) ? 'Marketing contact' : 'Non-marketing contact',
  };
  return contact;
}

type Stage = 'lead' | 'mql' | 'sql' | 'opportunity' | 'customer';
const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  lead: 'Lead',
  mql: 'Marketing Qualified Lead',
  sql: 'Sales Qualified Lead',
  opportunity: 'Opportunity',
  customer: 'Customer',
};
interface Path {
  readonly created: number;
  readonly days: Partial<Record<Stage, number>>;
  readonly lastActivity: number | undefined;
}

function makePath(random: Random, span: Span, quality: number): Path {
  const created = enquiry(random, span);
  const days: Partial<Record<Stage, number>> = {};
  if (random.chance(0.05)) return { created, days, lastActivity: undefined };
  let at = created;
  const reach = (stage: Stage, probability: number, least: number, most: number): boolean => {
    // Two draws make short waits common and long ones rare.
    const wait = least + (most - least) * random.next() * random.next();
    const next = at + wait * DAY;
    if (!random.chance(probability) || next > span.exported) return false;
    days[stage] = at = next;
    return true;
  };
  days.lead = created;
  const isWon =
    reach('mql', Math.min(0.9, 0.43 * quality), 0.2, 50) &&
    reach('sql', Math.min(0.8, 0.4 * quality), 1, 45) &&
    reach('opportunity', 0.72, 1, 25) &&
    reach('customer', 0.34, 8, 110);
  skipStages(random, days);
  if (isWon && random.chance(0.04)) days.customer = created - random.between(1, 6) * DAY;
  const quiet = Math.min(span.exported, at + random.next() * random.next() * 70 * DAY);
  return { created, days, lastActivity: random.chance(0.9) ? quiet : undefined };
}

/** Sales sometimes enter a person straight as SQL, or forget the opportunity. */
function skipStages(random: Random, days: Partial<Record<Stage, number>>): void {
  if (days.sql !== undefined && random.chance(0.12)) {
    delete days.mql;
    if (random.chance(0.4)) delete days.lead;
  }
  if (days.customer !== undefined && random.chance(0.2)) delete days.opportunity;
}

/** A moment of the span: later months get more, the season counts, working hours are likelier. */
function enquiry(random: Random, { from, exported }: Span): number {
  for (;;) {
    const share = random.next();
    const moment = new Date(from + share * (exported - from));
    const season = SEASON[moment.getUTCMonth()] ?? 1;
    const isWeekend = moment.getUTCDay() % 6 === 0;
    if (!random.chance(((0.6 + 0.4 * share) * season * (isWeekend ? 0.35 : 1)) / 1.25)) continue;
    moment.setUTCHours(random.between(0, 9) === 0 ? random.between(18, 23) : random.between(7, 17));
    return Math.min(moment.getTime(), exported);
  }
}

function scoreOf(random: Random, { days }: Path): number {
  const base = 12 + 22 * Object.keys(days).length - (days.lead === undefined ? 0 : 14);
  return Math.max(0, Math.min(100, base + random.between(-12, 14)));
}

function amountOf(random: Random): string {
  const amount = random.between(9, 96) * 1000 + random.pick([0, 0, 0, 500, 250]);
  return random.chance(0.12) ? amount.toLocaleString('en-US', { minimumFractionDigits: 2 }) : String(amount);
}

function address(random: Random, first: string, last: string, id: number): string {
  const name = `${plain(first)}.${plain(last)}${id % 97}`;
  const mail = `${name}@${random.pick(FIRMS)}.example.com`;
  return random.chance(0.02) ? mail.toUpperCase() : mail;
}
