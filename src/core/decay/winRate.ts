// How the chance to win an SQL falls the longer it stays open. Of those open at an age, the share won later: losses take
// SQLs away for good, and those that are still open count for as long as they were seen.
import { type Cell, divide, Fault, type Table } from '../fault';
import { logLogLimit } from '../statistics/logLog';
import { twoSided } from '../statistics/normal';
import { type Followed, followed } from './followed';

export type Outcome = '' | 'open' | 'won' | 'lost';

const HEADER = [
  'Age',
  'Still open',
  'Won later',
  'Lost later',
  'Win rate',
  'Low',
  'High',
  'Value left',
] as const;
const AGES = [0, 15, 30, 60, 90, 180] as const;

/** So many SQLs there must be, and be open still on the last day that counts without a horizon. */
const LEAST = 10;

const NONE = new Fault('#N/A', 'allOrNoneWon');

/** Of the SQLs open before a day, what happens from that day on. */
interface Later {
  readonly open: number;
  readonly won: number;
  readonly lost: number;
  readonly rate: number;
  readonly variance: number;
}

/** The last day on which at least `LEAST` were still open, if there is one. */
function lastSolidDay({ days, cold, left }: Followed): number | undefined {
  let open = 0;
  for (let i = days.length - 1; i >= 0; i--) {
    open += (cold[i] ?? 0) + (left[i] ?? 0);
    if (open >= LEAST) return days[i];
  }
  return undefined;
}

/**
 * A day back: each of the `open` is won on it, lost on it, or goes on with the chance that it has after it. Their mean is
 * the chance before the day, Aalen–Johansen's F = ΣS·w/n; the variance of that mean, with what the days after bring along,
 * is Σ(F−Ft)²d/(n(n−d)) + ΣS²w(n−w)/n³ − 2Σ(F−Ft)S·w/n².
 * Sources: O. O. Aalen, S. Johansen, Scandinavian Journal of Statistics 5 (1978), 141–150; E. Marubini, M. G. Valsecchi,
 * "Analysing Survival Data from Clinical Trials and Observational Studies", Wiley 1995, chapter 10.
 */
function dayBefore(after: Later, open: number, won: number, lost: number): Later {
  const on = open - won - lost;
  const rate = (won + on * after.rate) / open;
  const spread = won * (1 - rate) ** 2 + on * (after.rate - rate) ** 2 + lost * rate ** 2;
  return {
    open,
    won: after.won + won,
    lost: after.lost + lost,
    rate,
    variance: spread / open ** 2 + (on / open) ** 2 * after.variance,
  };
}

const NOTHING: Later = { open: 0, won: 0, lost: 0, rate: 0, variance: 0 };

/** What is later than each age, from one walk back over the days; what ends after `horizon` has not happened yet. */
function laterThan(ages: readonly number[], closed: Followed, wins: Followed, horizon: number): Later[] {
  const seen = new Array<Later>(ages.length);
  const waiting = ages.map((_, i) => i).sort((a, b) => (ages[a] ?? 0) - (ages[b] ?? 0));
  let later = NOTHING;
  const takeAbove = (day: number): void => {
    for (let at = waiting.at(-1); at !== undefined && (ages[at] ?? 0) > day; at = waiting.at(-1)) {
      seen[at] = later;
      waiting.pop();
    }
  };
  for (let i = closed.days.length - 1; i >= 0; i--) {
    const day = closed.days[i] ?? 0;
    takeAbove(day);
    const ended = closed.cold[i] ?? 0;
    const won = day > horizon ? 0 : (wins.cold[i] ?? 0);
    const lost = day > horizon ? 0 : ended - won;
    later = dayBefore(later, later.open + ended + (closed.left[i] ?? 0), won, lost);
  }
  takeAbove(-1);
  return seen;
}

function rowOf(age: number, later: Later, first: Cell, horizon: number, z: number): Cell[] {
  const rate = rateOf(age, later, horizon);
  if (rate instanceof Fault) return [age, later.open, rate, rate, rate, rate, rate, rate];
  const limit = (sign: number): Cell =>
    rate === 0 || rate === 1 ? NONE : logLogLimit(rate, Math.sqrt(later.variance) / rate, sign * z);
  const left = typeof first === 'number' ? divide(rate, first) : first;
  return [age, later.open, later.won, later.lost, rate, limit(1), limit(-1), left];
}

function rateOf(age: number, { open, rate }: Later, horizon: number): number | Fault {
  if (age > horizon) return new Fault('#N/A', 'ageBeyondHorizon', { age, horizon });
  return open === 0 ? new Fault('#N/A', 'nobodyOpen', { age }) : rate;
}

/**
 * A row an age, in the order given. `days` are those from becoming SQL to the outcome, or to today for the open ones; NaN
 * where blank (skipped). Blank ages are skipped too. Without `horizon`, the last day on which ten were still open.
 */
export function winRateTable(
  days: ArrayLike<number>,
  outcomes: readonly Outcome[],
  ages: ArrayLike<number> | undefined,
  horizon: number | undefined,
  confidence: number,
): Table | Fault {
  const closed = followed(
    days,
    outcomes.map((outcome) => outcome === 'won' || outcome === 'lost'),
  );
  const solid = lastSolidDay(closed);
  if (solid === undefined) return new Fault('#N/A', 'tooFewSqls', { least: LEAST, given: closed.total });
  const wins = followed(
    days,
    outcomes.map((outcome) => outcome === 'won'),
  );
  const end = horizon ?? solid;
  const wanted = Array.from(ages ?? AGES).filter((age) => !Number.isNaN(age));
  const later = laterThan(wanted, closed, wins, end);
  const first = rateOf(wanted[0] ?? 0, later[0] ?? NOTHING, end);
  const z = twoSided(confidence);
  return [[...HEADER], ...wanted.map((age, i) => rowOf(age, later[i] ?? NOTHING, first, end, z))];
}
