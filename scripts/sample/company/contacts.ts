// The contacts of an invented maker of packaging machines in the shape of a HubSpot export: three years of enquiries, most
// of them lost or silent, with the flaws of a real file: skipped stages, losses without a date, sources that nobody
// listed, a customer dated before the lead, subscribers, records entered twice, a page that was fetched twice.
import { DAY, monthsFrom, written } from '../calendar';
import { FIRST_NAMES, LAST_NAMES, plain } from '../names';
import type { Random } from '../random';
import { seeded } from '../random';
import { enquiriesOf } from './enquiries';
import { Firms, type Firm } from './firms';
import { againAt, journeyOf, KINDS, type Journey, type Kind } from './journey';

export const COLUMNS = [
  'Record ID',
  'First Name',
  'Last Name',
  'Email',
  'Company name',
  'Contact owner',
  'Lifecycle Stage',
  'Lead Status',
  'HubSpot Score',
  'Original Source',
  'First Touch Converting Campaign',
  'Lead Type',
  'Persona',
  'Marketing contact status',
  'Create Date',
  'Date of first engagement',
  'Became a Lead Date',
  'Became a Marketing Qualified Lead Date',
  'Became a Sales Qualified Lead Date',
  'Became an Opportunity Date',
  'Became a Customer Date',
  'Lost Date',
  'Lost Reason',
  'Reopened Date',
  'Last Activity Date',
  'Last Engagement Date',
  'Deal Type',
  'Recent Deal Amount',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Contact = Record<Column, string>;

export const FIRST_MONTH = '2023-01';
export const MONTHS = 36;
/** The evening of the last day: nothing later has happened yet. */
export const EXPORTED = Date.UTC(2025, 11, 31, 18);
/** Customers that were won before the first month. */
export const EARLIER_CUSTOMERS = 112;

/** How often each source comes, how much better or worse than usual its leads are, and the campaigns behind it. */
const SOURCES = [
  ['Organic Search', 27, 1.05, []],
  ['Paid Search', 16, 0.9, ['Search ads: brand', 'Search ads: case packers', 'Search ads: case packers']],
  ['Direct Traffic', 13, 1, []],
  ['Email Marketing', 9, 1.15, ['Newsletter', 'Line check offer']],
  ['Referrals', 6, 1.45, []],
  ['Organic Social', 7, 0.65, []],
  ['Paid Social', 6, 0.55, ['Line talk', 'Line talk']],
  ['Webinar', 4, 0.95, ['Sustainable packs webinar']],
  ['Offline Sources', 5, 1.3, []],
  // None of these is a channel of Settings.
  ['Partner portal', 3, 1.3, []],
  ['Trade press', 2, 0.8, []],
  ['AI Referrals', 1.5, 0.95, []],
  ['(No value)', 0.9, 1, []],
  ['', 0.8, 1, []],
] as const;
const FAIR = ['Trade Show', 1, 1.15, ['Packaging fair']] as const;
type Source = (typeof SOURCES)[number] | typeof FAIR;

const PERSONAS = [
  ['Plant Manager', 36],
  ['Buyer', 26],
  ['Process Engineer', 20],
  ['Owner', 8],
  ['Consultant', 4],
  ['(No value)', 3],
  ['', 3],
] as const;

const KIND_WEIGHTS = (Object.keys(KINDS) as Kind[]).map((kind) => [kind, KINDS[kind][0]] as const);

interface Person {
  readonly path: Journey;
  readonly firm: Firm;
  readonly source: Source;
  readonly kind: Kind;
  readonly years: number;
}

const YEAR = 365.25 * DAY;
const START = Date.UTC(2023, 0, 1);
const yearsAt = (moment: number) => (moment - START) / YEAR;

/** In the order of their creation; the same seed gives the same contacts. */
export function companyContacts(seed: number): Contact[] {
  const random = seeded(seed);
  const firms = new Firms(random);
  const people = monthsFrom(FIRST_MONTH, MONTHS).flatMap((month, index) =>
    enquiriesOf(random, Date.parse(`${month}-01T00:00:00Z`), index / 12)
      .filter(({ at }) => at <= EXPORTED)
      .sort((a, b) => a.at - b.at)
      .map(({ at, fair }) => personOf(random, firms, at, fair)),
  );
  const all = [...people, ...oldCustomers(random, firms, people)].sort(
    (a, b) => a.path.created - b.path.created,
  );
  return all.flatMap((person, index) => rowsOf(random, person, 20_007 + index * 4 + random.between(0, 2)));
}

function personOf(random: Random, firms: Firms, created: number, fair: boolean): Person {
  const years = yearsAt(created);
  const source: Source = fair ? FAIR : random.weighted(SOURCES.map((one) => [one, one[1]] as const));
  const kind: Kind = fair ? 'Event' : random.weighted(KIND_WEIGHTS);
  const firm = firms.next(created, years);
  const path = journeyOf(random, { created, exported: EXPORTED, kind, quality: source[2], firm });
  return { path, firm, source, kind, years };
}

/** Customers, of these years and of earlier ones, who bought again: somebody else of the firm signs. */
function oldCustomers(random: Random, firms: Firms, people: readonly Person[]): Person[] {
  const won = [...new Set(people.map(({ firm }) => firm))].filter((firm) => firm.won !== undefined);
  const again = won.filter(() => random.chance(0.3));
  const earlier = Array.from({ length: 38 }, () => ({ ...firms.fresh(firms.ownerAt(0.5)), won: START }));
  return [...again, ...earlier].flatMap((firm): Person[] => {
    const from = firm.won ?? START;
    const signed = from + (40 + 700 * random.next()) * DAY;
    if (signed > EXPORTED) return [];
    const created = signed - random.between(5, 40) * DAY;
    const base = { created, lead: created, readsLost: false, reason: '' };
    const path: Journey = { ...base, ...againAt(random, signed) };
    const source = random.chance(0.6) ? SOURCES[8] : SOURCES[2];
    return [{ path, firm, source, kind: '', years: yearsAt(created) }];
  });
}

function rowsOf(random: Random, person: Person, id: number): Contact[] {
  const contact = contactOf(random, person, id);
  if (random.chance(0.02)) return [subscriber(random, contact, id + 1), contact];
  // A page of the export that was fetched twice, and somebody who wrote to the address in capitals.
  if (random.chance(0.002)) return [contact, contact];
  if (random.chance(0.003))
    return [contact, { ...contact, 'Record ID': String(id + 1), Email: contact.Email.toUpperCase() }];
  return [contact];
}

/** Reads the newsletter, and never asked for anything. */
function subscriber(random: Random, like: Contact, id: number): Contact {
  const blank = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Contact;
  const name = random.pick(FIRST_NAMES);
  return {
    ...blank,
    'Record ID': String(id),
    'First Name': name,
    Email: `${plain(name)}${String(id % 1000)}@freemail.example.com`,
    'Lifecycle Stage': 'Subscriber',
    'Original Source': 'Direct Traffic',
    'Marketing contact status': 'Non-marketing contact',
    'Create Date': like['Create Date'],
  };
}

function contactOf(random: Random, { path, firm, source, kind }: Person, id: number): Contact {
  const [first, last] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)];
  const days = skipped(random, path);
  const hasDeal = path.amount !== undefined;
  const campaigns: readonly string[] = source[3];
  const { amount = 0 } = path;
  return {
    'Record ID': String(id),
    'First Name': random.chance(0.03) ? '' : first,
    'Last Name': random.chance(0.02) ? `${last}, PhD` : last,
    Email: `${plain(first)}.${plain(last)}${String(id % 997)}@${firm.domain}.example.com`,
    'Company name': firm.name,
    'Contact owner': path.sql !== undefined || random.chance(0.55) ? firm.owner : '',
    'Lifecycle Stage': stageOf(path),
    'Lead Status': statusOf(random, path),
    'HubSpot Score': scoreOf(random, path, kind),
    'Original Source': source[0],
    'First Touch Converting Campaign':
      campaigns.length > 0 && random.chance(0.8) ? random.pick(campaigns) : '',
    'Lead Type': kind,
    Persona: random.weighted(PERSONAS),
    'Marketing contact status': random.chance(0.83) ? 'Marketing contact' : 'Non-marketing contact',
    'Create Date': written(path.created),
    'Date of first engagement': written(path.answered),
    'Became a Lead Date': written(days.lead),
    'Became a Marketing Qualified Lead Date': written(days.mql),
    'Became a Sales Qualified Lead Date': written(days.sql),
    'Became an Opportunity Date': written(days.opportunity),
    'Became a Customer Date': written(days.customer),
    'Lost Date': written(path.lost),
    'Lost Reason': path.reason,
    'Reopened Date': written(path.reopened),
    'Last Activity Date': written(path.activity),
    'Last Engagement Date': written(path.sign),
    'Deal Type': dealType(random, path),
    'Recent Deal Amount': hasDeal ? amountText(random, path, amount) : '',
  };
}

/** Sales enter people straight as SQL, forget the opportunity, or date a customer before anybody has asked. */
function skipped(
  random: Random,
  path: Journey,
): Pick<Journey, 'lead' | 'mql' | 'sql' | 'opportunity' | 'customer'> {
  const { lead, mql, sql, opportunity, customer } = path;
  const isDirect = sql !== undefined && random.chance(0.07);
  const early = customer !== undefined && !path.isExisting && random.chance(0.01);
  return {
    lead: isDirect && random.chance(0.35) ? undefined : lead,
    mql: isDirect ? undefined : mql,
    sql: customer !== undefined && random.chance(0.02) ? undefined : sql,
    opportunity: customer !== undefined && random.chance(0.14) ? undefined : opportunity,
    customer: early ? path.created - random.between(1, 6) * DAY : customer,
  };
}

function stageOf({ mql, sql, opportunity, customer }: Journey): string {
  if (customer !== undefined) return 'Customer';
  if (opportunity !== undefined) return 'Opportunity';
  if (sql !== undefined) return 'Sales Qualified Lead';
  return mql === undefined ? 'Lead' : 'Marketing Qualified Lead';
}

function statusOf(random: Random, path: Journey): string {
  if (path.customer !== undefined) return 'Connected';
  // A date of loss is not always followed by the status.
  if (path.readsLost) return path.lost !== undefined && random.chance(0.1) ? 'Open deal' : 'Unqualified';
  if (path.opportunity !== undefined) return 'Open deal';
  if (path.sql !== undefined) return random.pick(['In progress', 'Attempted to contact', 'Connected']);
  return random.pick(['New', 'New', 'Open', 'Attempted to contact', '']);
}

/** Whom an enquiry comes from and what it asks for is known at once; the rest of the points come with time. */
function scoreOf(random: Random, { mql, sql, customer, readsLost, sign }: Journey, kind: Kind): string {
  const reached = [mql, sql, customer].filter((day) => day !== undefined).length;
  const asked = KINDS[kind][1] * 40;
  const score = 8 + asked + 18 * reached + (sign === undefined ? 0 : 8) - (readsLost ? 12 : 0);
  return String(Math.max(0, Math.min(100, Math.round(score) + random.between(-14, 18))));
}

function dealType(random: Random, { amount, isExisting }: Journey): string {
  if (isExisting) return 'Existing Business';
  return amount !== undefined && random.chance(0.85) ? 'New Business' : '';
}

/** Written plainly or with its thousands grouped; not everybody estimates a deal before it is won. */
function amountText(random: Random, { customer }: Journey, amount: number): string {
  if (customer === undefined && random.chance(0.28)) return random.chance(0.3) ? '0' : '';
  const grouped = `${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}.00`;
  return random.chance(0.06) ? grouped : String(amount);
}
