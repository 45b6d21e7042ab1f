// The way of one lead through the funnel: which stages it reaches and when, what sales does with it, when it was answered.
// Sources and kinds of enquiry differ in quality; people of one firm share its deal.
import { DAY } from '../calendar';
import type { Random } from '../random';
import type { Firm } from './firms';
import { desk, seenBy, sell, wait } from './sale';

export interface Journey {
  readonly created: number;
  lead?: number | undefined;
  mql?: number | undefined;
  sql?: number | undefined;
  opportunity?: number | undefined;
  customer?: number | undefined;
  lost?: number | undefined;
  reopened?: number | undefined;
  answered?: number | undefined;
  sign?: number | undefined;
  activity?: number | undefined;
  readsLost: boolean;
  reason: string;
  /** A customer buys again. */
  isExisting: boolean;
  amount?: number | undefined;
}

/** How often a kind of enquiry comes, and how often it becomes an MQL, and that an SQL. */
export const KINDS = {
  'Content download': [45, 0.24, 0.31],
  'Contact form': [19, 0.46, 0.5],
  'Demo request': [11, 0.68, 0.6],
  Webinar: [10, 0.27, 0.33],
  Event: [0, 0.31, 0.38],
  Referral: [4, 0.6, 0.58],
  '': [11, 0.22, 0.4],
} as const;
export type Kind = keyof typeof KINDS;

const UNFIT = [
  ['Not a fit', 34],
  ['Student or job seeker', 14],
  ['Wrong contact data', 12],
  ['No budget', 11],
  ['Competitor', 6],
  ['', 23],
] as const;

interface Given {
  readonly created: number;
  readonly exported: number;
  readonly kind: Kind;
  /** Of the source: 1 is usual. */
  readonly quality: number;
  readonly firm: Firm;
}

export function journeyOf(random: Random, given: Given): Journey {
  const { created, exported, firm } = given;
  const path: Journey = { created, lead: created, readsLost: false, reason: '', isExisting: false };
  path.answered = answer(random, given);
  if (firm.won !== undefined && firm.won <= created) buyAgain(random, path, given);
  else if (firm.sql !== undefined && firm.sql <= created) joinDeal(random, path, given);
  else pursue(random, path, given);
  const until = path.activity ?? seenBy(random, created, created + wait(random, 0, 140), exported);
  if (random.chance(0.55)) path.sign ??= created + (until - created) * random.next();
  if (random.chance(0.93)) path.activity ??= until;
  return path;
}

/** The answer of sales: quick where somebody asks for it, and quicker from year to year; not every download gets one. */
function answer(random: Random, { created, exported, kind }: Given): number | undefined {
  const isAsked = kind === 'Demo request' || kind === 'Contact form' || kind === 'Referral';
  if (!random.chance(isAsked ? 0.95 : 0.72)) return undefined;
  const years = 3 - (exported - created) / (365 * DAY);
  const hours =
    (isAsked ? 9 : 20) * (1.25 - 0.2 * years) * random.next() * (0.4 + 2 * random.next() * random.next());
  const at = desk(random, desk(random, created) + hours * 3_600_000);
  return at <= exported ? at : undefined;
}

function pursue(random: Random, path: Journey, { created, exported, kind, quality, firm }: Given): void {
  const [, toMql, toSql] = KINDS[kind];
  const mql = created + wait(random, 0.05, 55);
  if (!random.chance(Math.min(0.92, toMql * quality)) || mql > exported) {
    if (random.chance(0.26)) disqualify(random, path, created, exported);
    return;
  }
  path.mql = mql;
  const sql = desk(random, mql + wait(random, 0.2, 42));
  if (!random.chance(Math.min(0.85, toSql * (0.5 + 0.5 * quality))) || sql > exported) {
    if (random.chance(0.2)) disqualify(random, path, mql, exported);
    return;
  }
  path.sql = firm.sql = sql;
  const { won, ...sale } = sell(random, sql, exported, Math.min(1, 0.72 + 0.2 * quality));
  Object.assign(path, sale);
  path.customer = firm.won = won;
  if (path.opportunity !== undefined || won !== undefined)
    path.amount = firm.amount = priceOf(random, created);
  if (random.chance(0.035) && sql - created > 20 * DAY && path.lost === undefined)
    startAgain(random, path, sql);
}

/** Lost once, and taken up again before it became an SQL. */
function startAgain(random: Random, path: Journey, sql: number): void {
  const { created } = path;
  path.lost = desk(random, created + (sql - created) * 0.3);
  path.reopened = Math.max(path.lost, sql - random.between(1, 4) * DAY);
}

function disqualify(random: Random, path: Journey, from: number, exported: number): void {
  const end = desk(random, from + wait(random, 0.5, 80));
  if (end > exported) return;
  path.readsLost = true;
  path.reason = random.weighted(UNFIT);
  path.lost = random.chance(0.6) ? end : undefined;
  path.activity = end;
  const again = end + random.between(40, 260) * DAY;
  if (random.chance(0.05) && again <= exported) {
    path.reopened = again;
    path.readsLost = false;
    path.activity = again;
  }
}

/** A colleague of somebody whom sales talks to already: no deal of its own. */
function joinDeal(random: Random, path: Journey, { created, exported, firm }: Given): void {
  const sql = desk(random, created + wait(random, 0.5, 20));
  if (!random.chance(0.55) || sql > exported) return;
  path.mql = created + (sql - created) * random.next();
  path.sql = sql;
  const { won } = firm;
  if (won === undefined || won < sql) {
    Object.assign(path, sell(random, sql, exported, 0));
    path.amount = path.opportunity === undefined ? undefined : firm.amount;
    return;
  }
  // Half of the time the CRM makes customers of all contacts of a deal.
  if (random.chance(0.5)) path.customer = won;
  path.opportunity = Math.min(won, desk(random, sql + (won - sql) * 0.4));
  path.amount = firm.amount;
  path.sign = path.activity = Math.max(sql, won - wait(random, 0, 18));
}

function buyAgain(random: Random, path: Journey, { created, exported }: Given): void {
  const won = desk(random, created + wait(random, 8, 110));
  if (!random.chance(0.4) || won > exported) return;
  Object.assign(path, againAt(random, won));
}

/** What a customer buys beside its first line: parts, a change of format, a second machine. */
export const againAt = (random: Random, won: number) => ({
  customer: won,
  isExisting: true,
  amount: random.between(5, 36) * 500,
  sign: won,
  activity: won,
});

const PRICES: readonly (readonly [readonly [low: number, high: number], number])[] = [
  [[18, 36], 22],
  [[36, 64], 34],
  [[64, 110], 28],
  [[110, 190], 12],
  [[190, 340], 4],
];

/** In five hundreds; a little dearer every year. */
function priceOf(random: Random, created: number): number {
  const [low, high] = random.weighted(PRICES);
  const years = new Date(created).getUTCFullYear() - 2023;
  return Math.round(random.between(low, high) * (1 + 0.05 * years)) * 500;
}
