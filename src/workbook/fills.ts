// Which rectangles of equal cells are worth a write of their own; all other cells are cheaper in a matrix.
import { rectangles, type KeyedArea } from './rectangles';

/** Characters that one more write must save to be worth Excel's time, and what a cell costs beside its key. */
const WRITE = 2_000;
const AROUND_CELL = 3;

export interface Fills {
  readonly fills: readonly KeyedArea<string>[];
  /** The cells without those that are filled. */
  readonly without: <T>(cells: readonly (readonly T[])[]) => (T | null)[][];
}

/**
 * @param keys rows × columns; null where nothing is written
 * @param origin where keys[0][0] lies on the sheet
 */
export function fillsOf(
  keys: readonly (readonly (string | null)[])[],
  origin: { readonly row: number; readonly column: number },
): Fills {
  const fills = rectangles(keys, origin).filter(
    ({ key, area }) => (area.rows * area.columns - 1) * (key.length + AROUND_CELL) > WRITE,
  );
  return {
    fills,
    without: (cells) => {
      const left: ((typeof cells)[number][number] | null)[][] = cells.map((line) => [...line]);
      for (const { area } of fills)
        for (let row = area.row - origin.row; row < area.row - origin.row + area.rows; row += 1)
          left[row]?.fill(null, area.column - origin.column, area.column - origin.column + area.columns);
      return left;
    },
  };
}
