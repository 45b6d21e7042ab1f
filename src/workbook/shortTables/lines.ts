// The rows of a table as they would have to be sent: text marked as text, formulas in R1C1. In this form two cells are
// the same if and only if they are equal, whether they were read or are about to be written.
import { asText, isBlank, isFormula, restoring, type Content } from '../content';
import type { BlockRecord } from '../record/record';
import { columnsOf } from '../monthTable';
import type { Area } from '../address';

/** A table without its cells. */
export interface TableHead {
  readonly name: string;
  readonly sheet: string;
  /** Header and totals row included. */
  readonly area: Area;
  readonly totals: boolean;
  readonly headers: readonly string[];
}

/** The data rows of a table, all or the first alone. */
export interface TableBody {
  /** formulasR1C1 */
  readonly formulas: readonly (readonly Content[])[];
  readonly values: readonly (readonly unknown[])[];
}

export interface TableColumns {
  readonly headers: readonly string[];
  /** Keys of ours that are not calculated and are there, in the order of the block. */
  readonly keys: readonly string[];
  /** Column of each of them within the table. */
  readonly places: readonly number[];
  /** What a calculated column holds in every row, by its place. */
  readonly formulas: ReadonlyMap<number, string>;
  /** The first planned header that is not there any more. */
  readonly missing: string | null;
}

/** A row: our columns, and what else stands in it. */
export interface Line {
  /** Parallel to `TableColumns.keys`. */
  readonly data: readonly Content[];
  /** Cells of all other columns that are not what their column says, by header. */
  readonly rest: Rest;
}

export type Rest = readonly (readonly [header: string, content: Content])[];

const NOTHING: Rest = [];
/** Excel holds no longer text in a cell. */
const LONGEST = 32_767;

/** A value of a request as it has to be sent. */
export function sendable(value: Content | undefined): Content {
  if (value === null || value === undefined || value === '') return '';
  return typeof value === 'string' ? asText(value.slice(0, LONGEST)) : value;
}

/** What a cell shows, of its sendable form. */
export function shown(content: Content): string | number | boolean {
  if (content === null) return '';
  return typeof content === 'string' && content.startsWith("'") ? content.slice(1) : content;
}

const lower = (content: Content): string | number | boolean => {
  const value = shown(content);
  if (typeof value === 'string') return value.trim().toLowerCase();
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
};

/** The same for cells that a person would take for the same: capitals and the last digits of a fraction do not count. */
export function identity(contents: readonly Content[]): string {
  return JSON.stringify(contents.map(lower));
}

function formulaOf(body: TableBody, place: number, planned: boolean): string | null {
  const counts = new Map<string, number>();
  body.formulas.forEach((line, row) => {
    const cell = restoring(line[place] ?? '', body.values[row]?.[place]);
    if (isFormula(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  });
  const [formula, most] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0]);
  if (formula === '') return null;
  return planned || most > body.formulas.length / 2 ? formula : null;
}

/**
 * Which column is which, and what the calculated ones hold.
 * @param body all rows, or the first where the others are not read
 */
export function columnsIn(head: TableHead, block: BlockRecord, body: TableBody): TableColumns {
  const found = columnsOf(head.headers, block);
  const ours = block.columns.filter(({ filledBy }) => filledBy !== 'formula');
  const keys = ours.map(({ key }) => key).filter((key) => found.has(key));
  const places = keys.map((key) => found.get(key) ?? -1);
  const planned = block.columns.flatMap(({ key, filledBy }) =>
    filledBy === 'formula' ? [found.get(key)] : [],
  );
  const formulas = new Map<number, string>();
  head.headers.forEach((_header, place) => {
    if (places.includes(place)) return;
    const formula = formulaOf(body, place, planned.includes(place));
    if (formula !== null) formulas.set(place, formula);
  });
  const missing = ours.find(({ key }) => !found.has(key))?.header ?? null;
  return { headers: head.headers, keys, places, formulas, missing };
}

export function linesOf(body: TableBody, columns: TableColumns): Line[] {
  const { headers, places, formulas } = columns;
  const others = headers.flatMap((_header, place) => (places.includes(place) ? [] : [place]));
  return body.formulas.map((line, row): Line => {
    const values = body.values[row] ?? [];
    const cell = (place: number): Content => restoring(line[place] ?? '', values[place]);
    const rest = others.flatMap((place) => {
      const content = cell(place);
      return content === (formulas.get(place) ?? '') ? [] : [[headers[place] ?? '', content] as const];
    });
    return { data: places.map(cell), rest: rest.length === 0 ? NOTHING : rest };
  });
}

export function isBlankLine({ data, rest }: Line): boolean {
  return data.every(isBlank) && rest.every(([, content]) => isBlank(content));
}

/** A line of the values of some keys; others of ours are blank. */
export function lineFrom(columns: TableColumns, keys: readonly string[], values: readonly Content[]): Line {
  return {
    data: columns.keys.map((key) => {
      const at = keys.indexOf(key);
      return at < 0 ? '' : (values[at] ?? '');
    }),
    rest: NOTHING,
  };
}

/** With blank rows after them, up to a number of rows. */
export function padded(lines: readonly Line[], rows: number, { keys }: TableColumns): readonly Line[] {
  if (rows <= lines.length) return lines;
  const blank: Line = { data: keys.map((): Content => ''), rest: NOTHING };
  return [...lines, ...Array.from({ length: rows - lines.length }, () => blank)];
}

/** The cells of the table's row, null where a calculated column holds what it holds everywhere. */
export function cellsOf({ data, rest }: Line, { headers, places, formulas }: TableColumns): Content[] {
  const cells = headers.map((_header, place): Content => (formulas.has(place) ? null : ''));
  places.forEach((place, index) => {
    cells[place] = data[index] ?? '';
  });
  for (const [header, content] of rest) {
    const place = headers.findIndex((each) => each === header);
    if (place >= 0) cells[place] = content;
  }
  return cells;
}
