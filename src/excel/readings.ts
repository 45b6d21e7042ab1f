// Pieces of tables that are read together: as many a request as their cells allow, the next when those are there.

/** A reply of so many cells, formulas or values, stays below 5 MB. */
export const CELLS_A_SYNC = 60_000;

export interface Reading {
  readonly cells: number;
  /** Asks for the piece; what it gives takes what came. */
  readonly queue: () => () => void;
}

/** As many as one reply holds, and the rest. */
export function fitting<T extends { readonly cells: number }>(
  readings: readonly T[],
): readonly [now: readonly T[], later: readonly T[]] {
  let cells = 0;
  const now = readings.filter((reading, index) => {
    cells += reading.cells;
    return index === 0 || cells <= CELLS_A_SYNC;
  });
  return [now, readings.slice(now.length)];
}

export async function readAll(context: Excel.RequestContext, readings: readonly Reading[]): Promise<void> {
  if (readings.length === 0) return;
  const [now, later] = fitting(readings);
  const done = now.map(({ queue }) => queue());
  await context.sync();
  for (const take of done) take();
  await readAll(context, later);
}
