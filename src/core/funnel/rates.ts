// Stage-to-stage conversion of counts that were seen, with the limits within which the true rate lies.
import { divide, Fault, type Cell, type Table } from '../fault';
import { twoSided } from '../statistics/normal';
import { wilson } from '../statistics/wilson';

/**
 * `counts` from the top stage to the bottom, NaN where blank; `stages` their names, '' where blank. A blank count makes
 * its two steps #N/A; a count above the one before gives its rate (in a same-period reading that happens) but no limits.
 */
export function rates(
  counts: ArrayLike<number>,
  stages: readonly string[],
  confidence: number,
): Table | Fault {
  const length = usedLength(counts, stages);
  if (length < 2) return new Fault('#N/A', 'twoCounts');
  const z = twoSided(confidence);
  const table: Table = [['Step', 'Rate', 'Low', 'High']];
  for (let i = 1; i < length; i++) {
    const step = `${name(stages, i - 1)} → ${name(stages, i)}`;
    table.push([step, ...limits(counts[i - 1] ?? NaN, counts[i] ?? NaN, z)]);
  }
  return table;
}

function usedLength(counts: ArrayLike<number>, stages: readonly string[]): number {
  let length = counts.length;
  while (Number.isNaN(counts[length - 1]) && (stages[length - 1] ?? '') === '') length--;
  return length;
}

function name(stages: readonly string[], index: number): string {
  return stages[index] || `Stage ${index + 1}`;
}

function limits(before: number, count: number, z: number): Cell[] {
  const fill = (fault: Fault): Cell[] => [fault, fault, fault];
  if (Number.isNaN(before) || Number.isNaN(count)) return fill(new Fault('#N/A', 'blankCount'));
  const rate = divide(count, before);
  if (rate instanceof Fault) return fill(rate);
  const none = new Fault('#N/A', 'aboveBefore');
  return count > before ? [rate, none, none] : [rate, ...wilson(count, before, z)];
}
