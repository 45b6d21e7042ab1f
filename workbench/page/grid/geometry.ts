// Where every row and column of a sheet stands, in pixels, and which one lies at a pixel. Hidden ones take no room, so
// there are two ways to count: an index as the sheet counts, and a slot as the eye does.
import type { Sheet } from '../../../host/model/types';

/** One point is 1/72 inch, one pixel 1/96. */
export const PIXELS_PER_POINT = 96 / 72;
export const STANDARD_ROW_HEIGHT = 20;
/** Excel's own limits, far above what is drawn. */
const MINIMUM_ROWS = 200;
const MINIMUM_COLUMNS = 26;

export class Axis {
  /** Sheet index of each visible slot. */
  readonly indexes: Int32Array;
  /** Size of each visible slot. */
  readonly sizes: Float64Array;
  /** Where each slot begins; one longer than `sizes`. */
  readonly starts: Float64Array;
  private readonly slotOfIndex: Int32Array;

  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
    isHidden: (index: number) => boolean,
  ) {
    const indexes: number[] = [];
    // A hidden index answers with the next visible slot.
    this.slotOfIndex = new Int32Array(count + 1);
    for (let index = 0; index < count; index++) {
      this.slotOfIndex[index] = indexes.length;
      if (!isHidden(index)) indexes.push(index);
    }
    this.slotOfIndex[count] = indexes.length;
    this.indexes = Int32Array.from(indexes);
    this.sizes = Float64Array.from(indexes, sizeOf);
    this.starts = new Float64Array(indexes.length + 1);
    this.sizes.forEach((size, slot) => (this.starts[slot + 1] = (this.starts[slot] ?? 0) + size));
  }

  get slots(): number {
    return this.indexes.length;
  }

  slot(index: number): number {
    return this.slotOfIndex[Math.max(0, Math.min(index, this.count))] ?? 0;
  }

  isVisible(index: number): boolean {
    return this.indexes[this.slot(index)] === index;
  }

  /** Where `index` begins; past the end, where the last one ends. */
  start(index: number): number {
    return this.starts[this.slot(index)] ?? 0;
  }

  /** Pixels from `first` over `count` of them. */
  span(first: number, count: number): number {
    return this.start(first + count) - this.start(first);
  }

  /** The sheet index at a pixel, the nearest one when outside. */
  at(pixel: number): number {
    let low = 0;
    let high = this.slots - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= pixel) low = middle;
      else high = middle - 1;
    }
    return this.indexes[low] ?? 0;
  }

  /** The visible index `steps` away from `index`, stopping at the ends. */
  step(index: number, steps: number): number {
    const from = this.slot(index);
    const slot = Math.max(0, Math.min(this.slots - 1, from + steps));
    return this.indexes[slot] ?? index;
  }
}

export interface Geometry {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Frozen slots. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** The last row and column that hold anything to see; -1 where the sheet is empty. */
export function usedExtent(sheet: Sheet): { row: number; column: number } {
  let row = -1;
  let column = -1;
  for (const [key, cell] of sheet.cells) {
    if (cell.value === null && cell.formula === undefined && cell.format === 0) continue;
    row = Math.max(row, Math.floor(key / 16384));
    column = Math.max(column, key % 16384);
  }
  return { row, column };
}

function chartsExtent(sheet: Sheet): { bottom: number; right: number } {
  const edge = (ends: number[]): number => Math.max(0, ...ends) * PIXELS_PER_POINT;
  return {
    bottom: edge(sheet.charts.map((chart) => chart.top + chart.height)),
    right: edge(sheet.charts.map((chart) => chart.left + chart.width)),
  };
}

/** Lays the sheet out, with at least `least` rows and columns. */
export function geometryOf(sheet: Sheet, least: { rows: number; columns: number }): Geometry {
  const used = usedExtent(sheet);
  const charts = chartsExtent(sheet);
  const standardWidth = sheet.standardWidth * PIXELS_PER_POINT;
  const rowCount = Math.max(
    MINIMUM_ROWS,
    least.rows,
    used.row + 51,
    Math.ceil(charts.bottom / STANDARD_ROW_HEIGHT) + 20,
  );
  const columnCount = Math.max(
    MINIMUM_COLUMNS,
    least.columns,
    used.column + 11,
    Math.ceil(charts.right / standardWidth) + 4,
  );
  const rows = new Axis(
    Math.min(rowCount, 1_048_576),
    (row) =>
      sheet.rowHeights.has(row)
        ? Math.round((sheet.rowHeights.get(row) ?? 0) * PIXELS_PER_POINT)
        : STANDARD_ROW_HEIGHT,
    (row) => sheet.hiddenRows.has(row) || sheet.rowHeights.get(row) === 0,
  );
  const columns = new Axis(
    Math.min(columnCount, 16_384),
    (column) => Math.round((sheet.columnWidths.get(column) ?? sheet.standardWidth) * PIXELS_PER_POINT),
    (column) => sheet.hiddenColumns.has(column) || sheet.columnWidths.get(column) === 0,
  );
  return {
    rows,
    columns,
    frozenRows: rows.slot(sheet.freeze.rows),
    frozenColumns: columns.slot(sheet.freeze.columns),
  };
}
