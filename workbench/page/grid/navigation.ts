// Where the keyboard moves the active cell: by one, by a screen, and with Ctrl to the edge of a block of filled cells.
import type { Axis } from './geometry';

export interface Position {
  readonly row: number;
  readonly column: number;
}

/**
 * The index Ctrl + arrow goes to along one axis: the end of the filled run, or the next filled one, or the edge.
 * `isFilled` is asked about indexes of the axis; `last` is the last index worth asking about.
 */
export function edgeOf(
  axis: Axis,
  from: number,
  direction: 1 | -1,
  last: number,
  isFilled: (index: number) => boolean,
): number {
  const limit = direction === 1 ? axis.step(axis.count - 1, 0) : axis.step(0, 0);
  let at = axis.step(from, direction);
  if (at === from) return from;
  const runs = isFilled(from) && isFilled(at);
  for (;;) {
    const next = axis.step(at, direction);
    if (runs ? !isFilled(next) : isFilled(at)) return at;
    if (next === at || (direction === 1 && next > last + 1)) return runs ? at : limit;
    at = next;
  }
}
