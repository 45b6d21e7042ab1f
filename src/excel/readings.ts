// Pieces of tables that are read together: as many a request as their cells allow, the next when those are there.

/** A reply of so many cells, formulas or values, stays below 5 MB. */
export const CELLS_A_SYNC = 60_000;

export interface Reading {
  readonly cells: number;
  /** Asks for the piece; what it gives takes what came. */
  readonly queue: () => () => void;
}

export async function readAll(context: Excel.RequestContext, readings: readonly Reading[]): Promise<void> {
  if (readings.length === 0) return;
  let cells = 0;
  const now = readings.filter((reading, index) => {
    cells += reading.cells;
    return index === 0 || cells <= CELLS_A_SYNC;
  });
  const done = now.map(({ queue }) => queue());
  await context.sync();
  for (const take of done) take();
  await readAll(context, readings.slice(now.length));
}
