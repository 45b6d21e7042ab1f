// What becomes of an SQL, as the whole truth knows it: won or lost while in contact, gone quiet and later won, lost or
// forgotten. The export sees only what has happened by its day, and of all signs only the latest.
import { atDesk, DAY } from '../calendar';
import type { Random } from '../random';

export interface Sale {
  readonly opportunity?: number | undefined;
  readonly won?: number | undefined;
  /** The loss with its date; without one the CRM only says that it is lost. */
  readonly lost?: number | undefined;
  readonly readsLost: boolean;
  readonly reason: string;
  /** The lead's own last sign (a reply, a meeting), and the last activity of either side. */
  readonly sign: number;
  readonly activity: number;
}

type Fate = 'won' | 'wonLate' | 'lost' | 'lostLate' | 'lostUndated' | 'silent';
const FATES: readonly (readonly [Fate, number])[] = [
  ['won', 21.5],
  ['wonLate', 1.9],
  ['lost', 23],
  ['lostLate', 3.5],
  ['lostUndated', 11],
  ['silent', 19],
];
/** Of a firm whose first contact has the deal, or had it: nobody else of it wins one. */
const LOSSES = FATES.filter(([fate]) => !fate.startsWith('won'));

const REASONS = [
  ['Chose a competitor', 26],
  ['No budget', 22],
  ['Project postponed', 17],
  ['Too expensive', 12],
  ['Technical fit', 9],
  ['Contact left the company', 5],
  ['', 9],
] as const;

/** What sales enter, they enter at their desk. */
export const desk = (random: Random, moment: number): number => atDesk(moment, random.between(0, 59));

/** What comes after the export has not happened: until then there was something else, some time. */
export const seenBy = (random: Random, from: number, to: number, exported: number): number =>
  to <= exported ? to : from + (exported - from) * random.next();

/** Few wait long: two draws make short waits common. */
export const wait = (random: Random, least: number, most: number): number =>
  (least + (most - least) * random.next() * random.next()) * DAY;

export function sell(random: Random, sql: number, exported: number, mayWin: number): Sale {
  const fate = random.weighted(random.chance(mayWin) ? FATES : LOSSES);
  const seen = (moment: number) => (moment <= exported ? moment : undefined);
  const opened = desk(random, sql + wait(random, 2, 32));
  const opportunity = random.chance(0.82) ? seen(opened) : undefined;
  const open = { opportunity, readsLost: false, reason: '' };
  if (fate === 'won' || fate === 'lost' || fate === 'lostUndated') {
    const isWon = fate === 'won';
    const least = isWon ? 14 : 6;
    const end = deskEnd(random, (isWon ? opened : sql) + wait(random, least, isWon ? 190 : 165), isWon);
    const sign = lastSign(random, sql, Math.min(end, exported));
    if (end > exported) return { ...open, sign, activity: sign + (exported - sign) * random.next() };
    const before = opened < end ? { opportunity } : {};
    // People keep writing to those who bought, and seldom to those who did not.
    const after = seenBy(random, end, end + (isWon ? wait(random, 0, 120) : 0), exported);
    if (isWon) return { opportunity, readsLost: false, reason: '', won: end, sign, activity: after };
    const reason = random.weighted(REASONS);
    const lost = fate === 'lost' ? end : undefined;
    return { ...before, lost, readsLost: true, reason, sign, activity: end };
  }
  return quiet(random, fate, { sql, exported, opportunity });
}

/** Whoever stops answering: most stay away, and most of those are closed one day, or not even that. */
function quiet(
  random: Random,
  fate: 'wonLate' | 'lostLate' | 'silent',
  { sql, exported, opportunity }: { sql: number; exported: number; opportunity: number | undefined },
): Sale {
  const sign = seenBy(random, sql, sql + wait(random, 0, fate === 'silent' ? 50 : 35), exported);
  const opened = opportunity !== undefined && opportunity <= sign ? opportunity : undefined;
  const chased = seenBy(random, sign, sign + wait(random, 0, 60), exported);
  const base = { opportunity: opened, sign, readsLost: false, reason: '', activity: chased };
  const isClosed = fate !== 'silent' || random.chance(0.62);
  const end = desk(
    random,
    sign + (fate === 'silent' ? 90 * DAY + wait(random, 0, 220) : 33 * DAY + wait(random, 0, 75)),
  );
  if (!isClosed || end > exported) return base;
  if (fate === 'wonLate') return { ...base, won: end, activity: end };
  const reason = fate === 'silent' && random.chance(0.7) ? 'No response' : random.weighted(REASONS);
  const isDated = random.chance(0.75);
  return { ...base, readsLost: true, reason, lost: isDated ? end : undefined };
}

/** Within three weeks of the end, as long as people are in contact. */
const lastSign = (random: Random, sql: number, end: number): number =>
  Math.max(sql, end - random.next() * random.next() * 24 * DAY);

/** Buyers sign before the quarter ends, if it is near. */
function deskEnd(random: Random, moment: number, isWon: boolean): number {
  const date = new Date(moment);
  const quarter = Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 3, 1);
  const isNear = isWon && quarter - moment < 18 * DAY && random.chance(0.45);
  return desk(random, isNear ? quarter - random.between(3, 5) * DAY + 11 * 3_600_000 : moment);
}
