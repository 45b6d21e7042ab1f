// How many SQLs are still warm after so many days, had nobody been won: the Kaplan–Meier curve. It uses SQLs that are
// still open or were won for as long as they were seen, instead of dropping them or calling them cold.
import { type Cell, Fault, type Table } from '../fault';
import { logLogLimit } from '../statistics/logLog';
import { twoSided } from '../statistics/normal';
import { type Followed, followed } from './followed';

const HEADER = ['Day', 'At risk', 'Went cold', 'Left', 'Still warm', 'Low', 'High'] as const;

/** A share this little above one half is one half: products of ratios round. */
const HALF = 0.5 + 1e-9;

/**
 * Sees the curve just after a day on which SQLs went cold, or after the last day; true ends the walk. `left` were last seen
 * warm since the step before, `spread` is Greenwood's sum Σ d ÷ (n(n − d)): the variance of the logarithm of `warm`.
 * Numbers rather than an object: there may be a million steps.
 */
type See = (
  day: number,
  warm: number,
  atRisk: number,
  cold: number,
  left: number,
  spread: number,
) => boolean | void;

/**
 * S(t) = Π (1 − d ÷ n) over the days up to t on which d of the n still followed went cold. On a tie cold comes before left.
 * Source: E. L. Kaplan, P. Meier, Journal of the American Statistical Association 53 (1958), 457–481.
 */
function walk({ days, cold, left, total }: Followed, see: See): void {
  let [atRisk, leftSince, warm, spread] = [total, 0, 1, 0];
  const last = days.length - 1;
  for (let i = 0; i <= last; i++) {
    const died = cold[i] ?? 0;
    const away = left[i] ?? 0;
    if (died > 0) {
      warm *= (atRisk - died) / atRisk;
      spread += died / (atRisk * (atRisk - died));
    }
    if (died > 0 || i === last) {
      const leftHere = i === last ? leftSince + away : leftSince;
      if (see(days[i] ?? NaN, warm, atRisk, died, leftHere, spread) === true) return;
      leftSince = 0;
    }
    leftSince += away;
    atRisk -= died + away;
  }
}

const NONE = new Fault('#N/A', 'allOrNoneWarm');

/** There is no limit where all or nobody is warm. */
function limit(warm: number, spread: number, z: number): Cell {
  return warm === 1 || warm === 0 ? NONE : logLogLimit(warm, Math.sqrt(spread), z);
}

/**
 * The curve as a table: day 0, a row for each distinct day on which SQLs went cold, the last day. `durations` are days,
 * NaN where blank; `events` says which ended cold. `Left` counts those last seen warm since the row above; in the last
 * row also those of that day, so that the columns add up to all SQLs.
 */
export function survivalTable(
  durations: ArrayLike<number>,
  events: ArrayLike<boolean>,
  confidence: number,
): Table {
  const z = twoSided(confidence);
  const counted = followed(durations, events);
  const table: Table = [[...HEADER], [0, counted.total, 0, 0, 1, NONE, NONE]];
  walk(counted, (day, warm, atRisk, cold, left, spread) => {
    if (day === 0 && cold === 0) table.pop();
    table.push([day, atRisk, cold, left, warm, limit(warm, spread, z), limit(warm, spread, -z)]);
  });
  return table;
}

/** The first day on which at most half are still warm, or #N/A where more than half are to the end. */
export function observedHalfLife(durations: ArrayLike<number>, events: ArrayLike<boolean>): number | Fault {
  const counted = followed(durations, events);
  if (counted.coldTotal === 0) return new Fault('#N/A', 'nobodyWentCold');
  let reached: number | undefined;
  walk(counted, (day, warm) => {
    if (warm <= HALF) reached = day;
    return reached !== undefined;
  });
  return reached ?? new Fault('#N/A', 'halfNotReached');
}
