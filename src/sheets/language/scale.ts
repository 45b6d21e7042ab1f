// The scale at which a sheet prints: the widest page between two column breaks fits across A4, and, where that stays
// readable, the longest stretch between two row breaks fits on one page, so that no orphan rows get a page of their own.

import { rowAt, type Layout } from './place';
import type { SheetTemplate } from './template';

/** Points of A4 between Excel's standard margins, less a reserve: programs round column widths up. */
const ROOM = {
  Landscape: { across: 680, down: 475 },
  Portrait: { across: 450, down: 715 },
} as const;
const STANDARD_ROW = 15;
/** Smaller is not read. */
export const LEAST_SCALE = 65;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Sizes of the pages that breaks make of a row of sizes; what is repeated counts on every page but the first. */
function pages(sizes: readonly number[], breaks: readonly number[], repeated: number): number[] {
  const starts = [0, ...breaks];
  return starts.map(
    (from, index) => (from === 0 ? 0 : repeated) + sum(sizes.slice(from, starts[index + 1] ?? sizes.length)),
  );
}

function rowHeights(layout: Layout, rows: number): number[] {
  const heights = Array.from({ length: rows }, () => STANDARD_ROW);
  for (const { block, area } of layout.values())
    block.rows.forEach(({ height }, index) => {
      if (height !== undefined && area.row + index < rows) heights[area.row + index] = height;
    });
  return heights;
}

/** Percent, at most 100, for the rows and columns that print. */
export function scaleOf(
  { page, columnWidths }: SheetTemplate,
  layout: Layout,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): number {
  const room = ROOM[page.orientation];
  const titles = sum(columnWidths.slice(0, (page.titleColumns ?? -1) + 1));
  const widths = pages(columnWidths.slice(0, columns), page.columnBreaks ?? [], titles);
  const heights = rowHeights(layout, rows);
  const header = page.titleRow === undefined ? 0 : (heights[rowAt(layout, page.titleRow)] ?? 0);
  const breaks = (page.breaksAbove ?? []).map((path) => rowAt(layout, path));
  const percent = (points: number, sizes: readonly number[]) =>
    Math.floor((100 * points) / Math.max(...sizes));
  const across = Math.min(100, percent(room.across, widths));
  const down = percent(room.down, pages(heights, breaks, header));
  return down >= LEAST_SCALE ? Math.min(across, down) : across;
}
