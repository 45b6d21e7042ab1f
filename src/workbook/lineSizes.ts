// Widths of columns and heights of rows: lines of one size are one edit.
import type { Area } from './address';
import type { Edit } from './edit';

type Sizes = Iterable<readonly [line: number, points: number]>;
interface Run {
  first: number;
  count: number;
}

/** The runs of neighbouring lines by their size. */
function runsBySize(sizes: Sizes): Map<number, Run[]> {
  const bySize = new Map<number, Run[]>();
  for (const [line, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const runs = bySize.get(size) ?? [];
    bySize.set(size, runs);
    const last = runs.at(-1);
    if (last?.first === line - (last?.count ?? 0)) last.count += 1;
    else runs.push({ first: line, count: 1 });
  }
  return bySize;
}

export function widthEdits(sheet: string, sizes: Sizes): Edit[] {
  return [...runsBySize(sizes)].map(([width, runs]) => {
    const areas = runs.map(({ first, count }): Area => ({ row: 0, column: first, rows: 1, columns: count }));
    return { kind: 'columnWidth', sheet, areas, width };
  });
}

export function heightEdits(sheet: string, sizes: Sizes): Edit[] {
  return [...runsBySize(sizes)].map(([height, runs]) => {
    const areas = runs.map(({ first, count }): Area => ({ row: first, column: 0, rows: count, columns: 1 }));
    return { kind: 'rowHeight', sheet, areas, height };
  });
}
