// Putting back what was written over something that had just changed: each cell that still holds what we wrote gets what
// stood there a moment before, wherever it is by now; what was changed again stays and is named; inserted lines go if nothing
// of anybody else's is in them.
import { addressOf, absoluteFormula, overlaps, type Area, type Reference } from './address';
import { isBlank, type Content, type Grid } from './content';
import type { Edit } from './edit';

/** A place by its hidden name, and what it holds now. */
export interface Found extends Reference {
  /** All that the cells hold; of lines, all that their rows or columns hold, which begins at the origin. */
  readonly cells: Grid;
  readonly origin: Area;
}

export interface Watching {
  /** All that was sent, with what watched it, in order. */
  readonly edits: readonly Edit[];
  /** By hidden name: cells as they were before and after they were written. */
  readonly before: ReadonlyMap<string, Grid>;
  readonly after: ReadonlyMap<string, Grid>;
  /** What stood there before, as it has to be sent. */
  readonly toSend: ReadonlyMap<string, Grid>;
  /** Inserted lines as they were once all was written. */
  readonly lines: ReadonlyMap<string, Found>;
  /** The formulas of names before they were changed. */
  readonly formulaOf: (scope: string | null, name: string) => string | null;
}

export interface Now {
  /** By hidden name; null where the cells are gone. */
  readonly found: ReadonlyMap<string, Found | null>;
  /** Where the cells are by now that tables had before they were resized. */
  readonly tables: ReadonlyMap<string, Area>;
}

export interface Compensation {
  readonly edits: readonly Edit[];
  /** Cells that were changed once more, and lines with something of somebody's: they stay. */
  readonly left: readonly { readonly sheet: string; readonly cell: string }[];
}

interface Restored {
  readonly cells: Grid;
  /** What the place holds then, as it would be read. */
  readonly held: Grid;
  readonly changed: readonly (readonly [row: number, column: number])[];
}

const isEqual = (a: readonly Content[] = [], b: readonly Content[] = []): boolean =>
  a.length === b.length && a.every((content, index) => content === b[index]);

/** Which line as it was written each line of now is: all, or, where lines came or went since, those above and below them. */
function pairs(after: Grid, now: Grid): readonly (number | null)[] {
  if (after.length === now.length) return now.map((_line, row) => row);
  const most = Math.min(after.length, now.length);
  let above = 0;
  while (above < most && isEqual(after[above], now[above])) above += 1;
  let below = 0;
  while (below < most - above && isEqual(after.at(-1 - below), now.at(-1 - below))) below += 1;
  return now.map((_line, row) => {
    if (row < above) return row;
    return row >= now.length - below ? row + after.length - now.length : null;
  });
}

type Lines = readonly (number | null)[];

/** Which lines of before the lines of a watched place are, once all is done: those that came in since are none (null). */
interface Since {
  readonly rows: Lines;
  readonly columns: Lines;
}

type WatchedCells = Extract<Edit, { kind: 'watch' }>;

/** Where what was watched is read back: at the end of its request. */
function readBackOf(edits: readonly Edit[], { name }: WatchedCells): number {
  const read = edits.findIndex((edit) => edit.kind === 'readBack' && edit.name === name);
  return read < 0 ? edits.length : read;
}

/** Lines that the same request inserted into a place after it had been watched are part of it when it is read back. */
function since(edits: readonly Edit[], watch: WatchedCells): Since {
  const { sheet, area } = watch;
  const follow = (first: number, count: number, moves: readonly (readonly [at: number, more: number])[]) => {
    const lines: (number | null)[] = Array.from({ length: count }, (_line, index) => index);
    let begins = first;
    for (const [at, more] of moves) {
      if (at <= begins) begins += more;
      else if (at < begins + lines.length) lines.splice(at - begins, 0, ...new Array<null>(more).fill(null));
    }
    return lines;
  };
  const later = edits.slice(edits.indexOf(watch), readBackOf(edits, watch));
  return {
    rows: follow(
      area.row,
      area.rows,
      later.flatMap((edit) =>
        edit.kind === 'insertRows' && edit.sheet === sheet ? [[edit.row, edit.count] as const] : [],
      ),
    ),
    columns: follow(
      area.column,
      area.columns,
      later.flatMap((edit) =>
        edit.kind === 'insertColumns' && edit.sheet === sheet ? [[edit.column, edit.count] as const] : [],
      ),
    ),
  };
}

interface Seen {
  readonly before: Grid;
  readonly toSend: Grid;
  readonly after: Grid;
  readonly since: Since;
}

/** Null leaves a cell alone. */
function restore({ before, toSend, after, since: { rows, columns } }: Seen, now: Grid): Restored {
  const changed: [number, number][] = [];
  const held = now.map((line) => [...line]);
  const cells = pairs(after, now).map((from, row) =>
    (now[row] ?? []).map((content, column): Content => {
      const [line, place] = [from === null ? null : rows[from], columns[column]];
      if (from === null || line === null || place === null) return null;
      const written = after[from]?.[column];
      const stood = before[line ?? -1]?.[place ?? -1];
      if (written === undefined || stood === undefined || stood === written) return null;
      if (content === written) {
        const to = held[row];
        if (to) to[column] = stood;
        return toSend[line ?? -1]?.[place ?? -1] ?? '';
      }
      changed.push([row, column]);
      return null;
    }),
  );
  return { cells, held, changed };
}

/** What stands so far from the first cell of lines. */
const heldBy = ({ area, origin, cells }: Found, down: number, across: number): Content | undefined =>
  cells[area.row + down - origin.row]?.[area.column + across - origin.column];

type DeletedLines = Extract<Edit, { kind: 'deleteRows' | 'deleteColumns' }>;

const placeOf = (edit: DeletedLines): number => (edit.kind === 'deleteRows' ? edit.row : edit.column);

class Compensating {
  private readonly tables: Edit[] = [];
  private readonly contents: Edit[] = [];
  private readonly gone: DeletedLines[] = [];
  private readonly names: Edit[] = [];
  /** What cells will hold once the requests after this one are taken back. */
  private readonly later: { readonly watch: WatchedCells; readonly found: Found }[] = [];
  private readonly resized = new Set<string>();
  readonly left: { sheet: string; cell: string }[] = [];

  constructor(
    private readonly watching: Watching,
    private readonly now: Now,
  ) {}

  /** All places are those of now: contents first, then lines from the last to the first, so that none has moved before. */
  get edits(): readonly Edit[] {
    const gone = [...this.gone].sort((a, b) => placeOf(b) - placeOf(a));
    return [...this.tables, ...this.contents, ...gone, ...this.names];
  }

  cells(watch: WatchedCells): void {
    const { name } = watch;
    const [before, after] = [this.watching.before.get(name), this.watching.after.get(name)];
    const toSend = this.watching.toSend.get(name);
    const found = this.now.found.get(name);
    if (!before || !after || !toSend || !found) return;
    const { sheet, area } = found;
    const seen = { before, toSend, after, since: since(this.watching.edits, watch) };
    const { cells, held, changed } = restore(seen, this.withoutLater(watch, found));
    this.later.push({ watch, found: { ...found, cells: held } });
    for (const [row, column] of changed)
      this.left.push({
        sheet,
        cell: addressOf({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 }),
      });
    if (cells.some((line) => line.some((cell) => cell !== null)))
      this.contents.push({ kind: 'writeCells', sheet, area, content: cells, notation: 'R1C1' });
  }

  /** The cells of a place as they are, but for those that a later request wrote as well: as that found them. */
  private withoutLater(watch: WatchedCells, { sheet, area, cells }: Found): Grid {
    const { edits } = this.watching;
    const read = readBackOf(edits, watch);
    return this.later
      .filter(({ found }) => found.sheet === sheet && overlaps(found.area, area))
      .filter((each) => edits.indexOf(each.watch) > read)
      .reduce<Grid>(
        (grid, { found: { area: at, cells: held } }) =>
          grid.map((line, down) =>
            line.map((content, across) => {
              const row = held[area.row + down - at.row];
              return row?.[area.column + across - at.column] ?? content;
            }),
          ),
        cells,
      );
  }

  lines(name: string, axis: 'row' | 'column'): void {
    const found = this.now.found.get(name);
    if (!found) return;
    const { sheet, area } = found;
    const foreign = this.foreignIn(name, found);
    if (foreign.length > 0) {
      this.left.push(...foreign.map((cell) => ({ sheet, cell })));
      return;
    }
    this.gone.push(
      axis === 'row'
        ? { kind: 'deleteRows', sheet, row: area.row, count: area.rows }
        : { kind: 'deleteColumns', sheet, column: area.column, count: area.columns },
    );
  }

  /** What lines of ours hold now that they did not hold when all was written. */
  private foreignIn(name: string, { area, origin, cells }: Found): string[] {
    const then = this.watching.lines.get(name);
    return cells.flatMap((line, down) =>
      line.flatMap((content, across): string[] => {
        const [row, column] = [origin.row + down, origin.column + across];
        if (isBlank(content) || (then && heldBy(then, row - area.row, column - area.column) === content))
          return [];
        return [addressOf({ row, column, rows: 1, columns: 1 })];
      }),
    );
  }

  table({ sheet, name, area: { rows, columns }, isAnchored }: Extract<Edit, { kind: 'resizeTable' }>): void {
    const then = this.now.tables.get(name);
    // It may have grown piece by piece; the last is the first to be seen here.
    if (!then || this.resized.has(name)) return;
    this.resized.add(name);
    // Somebody may have deleted all rows that it had: a table keeps one.
    const area = { ...then, rows: Math.max(2, then.rows) };
    this.contents.push({ kind: 'resizeTable', sheet, name, area });
    if (isAnchored !== true || columns !== area.columns || rows === area.rows) return;
    // Rows that go look like what lies beneath the table, those that come back like its last.
    const [from, to] = [Math.min(rows, area.rows), Math.max(rows, area.rows)];
    const like = rows > area.rows ? rows : rows - 1;
    this.contents.push({
      kind: 'copyFormats',
      sheet,
      from: { ...area, row: area.row + like, rows: 1 },
      to: { ...area, row: area.row + from, rows: to - from },
    });
  }

  name(edit: Extract<Edit, { kind: 'setName' | 'deleteName' }>): void {
    const { scope, name } = edit;
    const formula = this.watching.formulaOf(scope, name);
    if (formula === null) return;
    this.names.push(
      edit.kind === 'setName'
        ? { kind: 'setName', scope, name, formula }
        : { kind: 'addName', scope, name, formula, visible: false },
    );
  }

  takeBack(edit: Edit): void {
    if (edit.kind === 'watch') this.cells(edit);
    else if (edit.kind === 'watchLines') this.lines(edit.name, edit.axis);
    else if (edit.kind === 'addTable')
      this.tables.push({ kind: 'dropTable', sheet: edit.sheet, name: edit.name });
    else if (edit.kind === 'resizeTable') this.table(edit);
    else if (edit.kind === 'setName' || edit.kind === 'deleteName') this.name(edit);
    else if (edit.kind === 'addName')
      this.names.push({ kind: 'deleteName', scope: edit.scope, name: edit.name });
  }
}

/** The last that was done goes first. */
export function compensation(watching: Watching, now: Now): Compensation {
  const work = new Compensating(watching, now);
  for (const edit of [...watching.edits].reverse()) work.takeBack(edit);
  const { edits, left } = work;
  return { edits, left };
}

/** A name that led to cells leads there again; what it said otherwise is its text. */
export const formulaFor = (reference: Reference | null, text: string | null): string | null =>
  reference ? absoluteFormula(reference.sheet, reference.area) : text;
