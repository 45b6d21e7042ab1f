// Cells that are written, as few matrices that hold little else. A null leaves its cell alone, but has to be sent: wide
// gaps are not part of any matrix.
import type { Area } from './address';

type Cell = string | number | boolean | null;
type Cells<T extends Cell> = readonly (readonly T[])[];

export interface Island<T extends Cell> {
  readonly area: Area;
  readonly content: Cells<T>;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Characters that a null takes in a request, and that one more write must save to be worth Excel's time. */
const NULL = 5;
const WRITE = 2_000;

interface Gap {
  readonly first: number;
  readonly count: number;
}

const NONE: Gap = { first: 0, count: 0 };

/** The longest run of empty lines. */
function widest(empty: readonly boolean[]): Gap {
  let [best, run] = [NONE, NONE];
  empty.forEach((isEmpty, line) => {
    run = isEmpty ? { first: line - run.count, count: run.count + 1 } : NONE;
    if (run.count > best.count) best = run;
  });
  return best;
}

const emptyRows = (cells: Cells<Cell>) => cells.map((line) => line.every((cell) => cell === null));
const emptyColumns = (cells: Cells<Cell>) =>
  (cells[0] ?? []).map((_cell, column) => cells.every((line) => line[column] === null));

/** What is left when empty lines at the edges are cut off. */
function trimmed<T extends Cell>(cells: Cells<T>, { row, column }: Place): Island<T> | null {
  const [rows, columns] = [emptyRows(cells), emptyColumns(cells)];
  const [top, left] = [rows.indexOf(false), columns.indexOf(false)];
  if (top < 0) return null;
  const [bottom, right] = [rows.lastIndexOf(false), columns.lastIndexOf(false)];
  return {
    area: { row: row + top, column: column + left, rows: bottom - top + 1, columns: right - left + 1 },
    content: cells.slice(top, bottom + 1).map((line) => line.slice(left, right + 1)),
  };
}

/** @param origin where cells[0][0] lies on the sheet */
export function islands<T extends Cell>(cells: Cells<T>, origin: Place): Island<T>[] {
  const whole = trimmed(cells, origin);
  if (!whole) return [];
  const { area, content } = whole;
  const { row, column } = area;
  const [down, across] = [widest(emptyRows(content)), widest(emptyColumns(content))];
  const [byRows, byColumns] = [down.count * area.columns, across.count * area.rows];
  if (Math.max(byRows, byColumns) * NULL < WRITE) return [whole];
  if (byRows >= byColumns) {
    const next = down.first + down.count;
    return [
      ...islands(content.slice(0, down.first), area),
      ...islands(content.slice(next), { row: row + next, column }),
    ];
  }
  const next = across.first + across.count;
  const part = (from: number, to?: number) => content.map((line) => line.slice(from, to));
  return [...islands(part(0, across.first), area), ...islands(part(next), { row, column: column + next })];
}
