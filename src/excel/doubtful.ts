// What cells hold is told by Range.formulasR1C1 alone, but for those that begin with '=': they are formulas, or texts that
// look like one, and only their values say which. Values make Excel calculate what waits for it and double what it sends,
// so they are asked for only in columns where such a cell stands and that are not ours to calculate.
import { addressOf, type Area } from '../workbook/address';
import { isFormula, type Content } from '../workbook/content';
import { columnsOf } from '../workbook/monthTable';
import type { BlockRecord } from '../workbook/record/record';
import type { Reading } from './readings';

/** Values as far as contents tell them; undefined where they begin with '='. */
export const valuesTold = (contents: readonly (readonly Content[])[]): unknown[][] =>
  contents.map((line) => line.map((cell) => (isFormula(cell) ? undefined : cell)));

/** Places of the columns of a table that a block fills with formulas. */
export function calculatedIn(headers: readonly string[], block: BlockRecord): Set<number> {
  const columns = columnsOf(headers, block);
  const places = block.columns.flatMap(({ key, filledBy }) =>
    filledBy === 'formula' ? [columns.get(key) ?? -1] : [],
  );
  return new Set(places);
}

/**
 * What reads the values that contents do not tell into `values`, a column at a time.
 * @param area where `contents` and `values` stand
 * @param calculated places of columns whose values nobody needs
 */
export function doubtfulReadings(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
  contents: readonly (readonly Content[])[],
  values: unknown[][],
  calculated: ReadonlySet<number>,
): Reading[] {
  const places = Array.from({ length: area.columns }, (_column, place) => place).filter(
    (place) => !calculated.has(place) && contents.some((line) => isFormula(line[place])),
  );
  return places.map((place) => ({
    cells: area.rows,
    queue: () => {
      const column = { ...area, column: area.column + place, columns: 1 };
      const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf(column));
      range.load('values');
      return () =>
        (range.values as unknown[][]).forEach(([value], row) => {
          const line = values[row];
          if (line) line[place] = value;
        });
    },
  }));
}
