// Widths of columns and heights of rows: one edit for all lines of a sheet.
import type { Edit } from './edit';

type Sizes = Iterable<readonly [line: number, points: number]>;

function edits(kind: 'columnWidths' | 'rowHeights', sheet: string, sizes: Sizes): Edit[] {
  const bySize = new Map(sizes);
  if (bySize.size === 0) return [];
  const [first, last] = [Math.min(...bySize.keys()), Math.max(...bySize.keys())];
  const all = Array.from({ length: last - first + 1 }, (_, index) => bySize.get(first + index) ?? null);
  return [{ kind, sheet, first, sizes: all }];
}

export const widthEdits = (sheet: string, sizes: Sizes): Edit[] => edits('columnWidths', sheet, sizes);
export const heightEdits = (sheet: string, sizes: Sizes): Edit[] => edits('rowHeights', sheet, sizes);
