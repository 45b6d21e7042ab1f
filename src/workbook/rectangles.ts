// Cells that share a value become few rectangles: first runs along a row, then equal runs in rows beneath each other.
import type { Area } from './address';

export interface KeyedArea<Key extends string> {
  readonly key: Key;
  readonly area: Area;
}

interface Run {
  readonly key: string;
  readonly column: number;
  readonly columns: number;
}

function runsOf(row: readonly (string | null)[]): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (let column = 1; column <= row.length; column += 1) {
    const key = row[start];
    if (column < row.length && row[column] === key) continue;
    if (key !== null && key !== undefined) runs.push({ key, column: start, columns: column - start });
    start = column;
  }
  return runs;
}

/**
 * Covers every cell whose key is not null by exactly one rectangle of that key.
 * @param keys rows × columns
 * @param origin where keys[0][0] lies on the sheet
 */
export function rectangles(
  keys: readonly (readonly (string | null)[])[],
  origin: { readonly row: number; readonly column: number },
): KeyedArea<string>[] {
  const done: KeyedArea<string>[] = [];
  let open = new Map<string, { run: Run; row: number; rows: number }>();
  const close = (entry: { run: Run; row: number; rows: number }) =>
    done.push({
      key: entry.run.key,
      area: {
        row: origin.row + entry.row,
        column: origin.column + entry.run.column,
        rows: entry.rows,
        columns: entry.run.columns,
      },
    });
  [...keys, []].forEach((cells, row) => {
    const next: typeof open = new Map();
    for (const run of runsOf(cells)) {
      const identity = `${run.column}:${run.columns}:${run.key}`;
      const above = open.get(identity);
      open.delete(identity);
      next.set(identity, above ? { ...above, rows: above.rows + 1 } : { run, row, rows: 1 });
    }
    open.forEach(close);
    open = next;
  });
  return done;
}

/** The areas of each key, in the order in which the keys first appear. */
export function areasByKey(list: readonly KeyedArea<string>[]): Map<string, Area[]> {
  const byKey = new Map<string, Area[]>();
  for (const { key, area } of list) {
    const areas = byKey.get(key);
    if (areas) areas.push(area);
    else byKey.set(key, [area]);
  }
  return byKey;
}
