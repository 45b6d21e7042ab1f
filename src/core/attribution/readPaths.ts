// Reads paths such as "Search > Email > Direct" into journeys.
import { Fault } from '../fault';
import { Growing, type Journeys } from './journeys';
import { Spellings } from './spellings';

/** Touches of a journey to make room for at first. */
const USUAL_TOUCHES = 4;

/**
 * Journeys of the paths that name a channel; the others are dropped. The parallel columns are NaN where blank, which
 * counts as 0.
 */
export function readPaths(
  paths: readonly string[],
  conversions: Float64Array,
  values: Float64Array | undefined,
  nulls: Float64Array | undefined,
  separator: string,
): Journeys | Fault {
  if (separator === '') return new Fault('#VALUE!', 'separator', { parameter: 'separator' });
  const spellings = new Spellings();
  const touches = new Growing(paths.length * USUAL_TOUCHES);
  const starts = new Int32Array(paths.length + 1);
  const rows = new Int32Array(paths.length);
  let count = 0;
  for (let row = 0; row < paths.length; row++) {
    const before = touches.length;
    spellings.read(paths[row] ?? '', separator, touches);
    if (touches.length === before) continue;
    rows[count] = row;
    starts[++count] = touches.length;
  }
  const kept = rows.subarray(0, count);
  return {
    names: spellings.finish(),
    touches: touches.done(),
    starts: starts.subarray(0, count + 1),
    conversions: picked(conversions, kept),
    values: values && picked(values, kept),
    nulls: nulls ? picked(nulls, kept) : new Float64Array(count),
  };
}

/** The cells of those rows, 0 where blank: the column itself, where it holds just that. */
function picked(column: Float64Array, rows: Int32Array): Float64Array {
  if (rows.length === column.length && isFull(column)) return column;
  const cells = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) cells[i] = column[rows[i] ?? 0] || 0;
  return cells;
}

function isFull(column: Float64Array): boolean {
  for (let i = 0; i < column.length; i++) if (Number.isNaN(column[i])) return false;
  return true;
}
