// What work writes on sheets that were there before it is watched: read in the very request that writes it, before and
// after, under hidden names that move with the cells. Should somebody have changed at that moment what the work rests on,
// each cell can get back what stood there then, wherever it is by now.
import { bounding, type Area } from './address';
import type { Edit } from './edit';
import { MOVES } from './looks';
import { WATCH_PREFIX } from './ours';

/** Writes of a sheet are watched together as far as that reads no more than so many cells, else each by itself. */
const MOST_CELLS = 40_000;

const ROWS = 1_048_576;
const COLUMNS = 16_384;
/** But for the last row and column, so that there is room to grow where lines come in. */
export const EVERYWHERE: Area = { row: 0, column: 0, rows: ROWS - 1, columns: COLUMNS - 1 };

const cellsIn = ({ rows, columns }: Area): number => rows * columns;

/** The cells whose contents an edit may change. */
export function writtenBy(edit: Edit): { readonly sheet: string; readonly area: Area } | null {
  switch (edit.kind) {
    case 'writeCells':
    case 'fillFormula':
    case 'clearContents':
    // A new table makes its headers different from each other.
    case 'addTable':
      return edit;
    case 'resizeTable': {
      // A table that grows fills the formulas of its columns down.
      const { sheet, area, takesIn = area, givesUp } = edit;
      return givesUp ? null : { sheet, area: takesIn };
    }
    default:
      return null;
  }
}

interface Box {
  readonly sheet: string;
  readonly first: number;
  area: Area;
}

function joins(a: Area, b: Area): boolean {
  return cellsIn(bounding(a, b)) <= Math.max(MOST_CELLS, cellsIn(a) + cellsIn(b));
}

/** Boxes of a sheet, from one movement of its lines to the next. */
function boxesOf(edits: readonly Edit[], added: ReadonlySet<string>): Box[] {
  const open = new Map<string, Box[]>();
  const boxes: Box[] = [];
  edits.forEach((edit, first) => {
    if (MOVES.has(edit.kind) && 'sheet' in edit) open.delete(edit.sheet);
    const written = writtenBy(edit);
    if (!written || added.has(written.sheet)) return;
    const { sheet, area } = written;
    const here = open.get(sheet) ?? [];
    const box = here.find((each) => joins(each.area, area));
    if (box) {
      box.area = bounding(box.area, area);
      return;
    }
    const begun = { sheet, first, area };
    open.set(sheet, [...here, begun]);
    boxes.push(begun);
  });
  return boxes;
}

type LinesWatch = Extract<Edit, { kind: 'watchLines' }>;

/** The lines that an edit has inserted, in their first column or row. */
function linesWatch(edit: Edit, name: () => string): LinesWatch[] {
  if (edit.kind === 'insertRows') {
    const area = { row: edit.row, column: 0, rows: edit.count, columns: 1 };
    return [{ kind: 'watchLines', axis: 'row', sheet: edit.sheet, area, name: name() }];
  }
  if (edit.kind !== 'insertColumns') return [];
  const area = { row: 0, column: edit.column, rows: 1, columns: edit.count };
  return [{ kind: 'watchLines', axis: 'column', sheet: edit.sheet, area, name: name() }];
}

const addedBy = (edits: readonly Edit[]): readonly string[] =>
  edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : []));

interface Watching {
  readonly added: ReadonlySet<string>;
  readonly next: () => string;
  /** Tables over which a name lies: they may grow piece by piece, and what counts is where they were before the first. */
  readonly tables: Set<string>;
}

function tableWatch(edit: Edit, { added, next, tables }: Watching): Edit[] {
  if (edit.kind !== 'resizeTable' || added.has(edit.sheet)) return [];
  const { sheet, name: table, givesUp } = edit;
  const blank: Edit[] = givesUp ? [{ kind: 'watchBlank', sheet, area: givesUp }] : [];
  if (tables.has(table)) return blank;
  tables.add(table);
  return [{ kind: 'watchTable', sheet, table, name: next() }, ...blank];
}

/** The edits of one request with what watches them; reading back comes last. */
function watchedPiece(edits: readonly Edit[], watching: Watching): Edit[] {
  const { added, next } = watching;
  const boxes = boxesOf(edits, added);
  const back: Edit[] = [];
  const all = edits.flatMap((edit, index): Edit[] => {
    const watches = boxes
      .filter(({ first }) => first === index)
      .map(({ sheet, area }): Edit & { readonly kind: 'watch' } => ({
        kind: 'watch',
        sheet,
        area,
        name: next(),
      }));
    back.push(...watches.map(({ name }): Edit => ({ kind: 'readBack', name })));
    if (edit.kind === 'setName' || edit.kind === 'deleteName')
      return [...watches, { kind: 'watchName', scope: edit.scope, name: edit.name }, edit];
    const isOnOld = 'sheet' in edit && !added.has(edit.sheet);
    const lines = isOnOld ? linesWatch(edit, next) : [];
    back.push(...lines.map(({ axis, name }): Edit => ({ kind: 'readBackLines', axis, name })));
    return [...watches, ...tableWatch(edit, watching), edit, ...lines];
  });
  return [...all, ...back];
}

function sheetsOf(edits: readonly Edit[]): string[] {
  return [...new Set(edits.flatMap((edit) => ('sheet' in edit ? [edit.sheet] : [])))];
}

const each = (kind: 'lock' | 'unlock', sheets: readonly string[]): Edit[] =>
  sheets.map((sheet): Edit => ({ kind, sheet }));

export interface WatchedWork {
  readonly contents: readonly (readonly Edit[])[];
  readonly looks: readonly (readonly Edit[])[];
}

/**
 * Work in its requests, with what watches it. Between two requests nobody can change a sheet that it has added, or read, and
 * that a later one comes to: it is protected until then.
 * @param open sheets that stay open until looks are due, because each request looks again at what it writes over there; a name
 *   shows whether lines came or went
 */
export function watched(
  contents: readonly (readonly Edit[])[],
  looks: readonly (readonly Edit[])[],
  open: readonly string[] = [],
): WatchedWork {
  let count = 0;
  const next = () => `${WATCH_PREFIX}${String((count += 1))}`;
  const added = new Set(addedBy(contents.flat()));
  const watching: Watching = { added, next, tables: new Set() };
  const touched = [...contents, ...looks].map(sheetsOf);
  const closed = new Set<string>();
  const there = new Set<string>();
  /** Opens what the request comes to, and closes again what a later one does. */
  const between = (index: number, edits: readonly Edit[]): Edit[] => {
    const here = touched[index] ?? [];
    const opened = here.filter((sheet) => closed.delete(sheet));
    for (const sheet of here) if (added.has(sheet)) there.add(sheet);
    const later = [...new Set(touched.slice(index + 1).flat())].filter(
      (sheet) =>
        !closed.has(sheet) &&
        (added.has(sheet) ? there.has(sheet) : index >= contents.length - 1 || !open.includes(sheet)),
    );
    for (const sheet of later) closed.add(sheet);
    return [...each('unlock', opened), ...edits, ...each('lock', later)];
  };
  return {
    contents: contents.map((piece, index) => {
      const places = sheetsOf(contents[index + 1] ?? []).filter((sheet) => open.includes(sheet));
      return between(index, [
        ...watchedPiece(piece, watching),
        ...places.map((sheet): Edit => ({ kind: 'watchPlace', sheet, name: next() })),
      ]);
    }),
    looks: looks.map((piece, index) => between(contents.length + index, piece)),
  };
}

/** Sheets that these edits leave closed. */
export function leftClosed(edits: readonly Edit[]): ReadonlySet<string> {
  const closed = new Set<string>();
  for (const edit of edits) {
    if (edit.kind === 'lock') closed.add(edit.sheet);
    if (edit.kind === 'unlock') closed.delete(edit.sheet);
  }
  return closed;
}

type Place = Extract<Edit, { kind: 'watchPlace' }>;

/** Where the request after this one is to find its sheets as they are left. */
export const placesAfter = (edits: readonly Edit[]): readonly Place[] =>
  edits.filter((edit): edit is Place => edit.kind === 'watchPlace');

/** What is laid over cells while work runs, and goes with its end. */
export function watchesAway(edits: readonly Edit[]): Edit[] {
  return edits.flatMap((edit): Edit[] =>
    edit.kind === 'watch' ||
    edit.kind === 'watchLines' ||
    edit.kind === 'watchTable' ||
    edit.kind === 'watchPlace'
      ? [{ kind: 'deleteName', scope: null, name: edit.name }]
      : [],
  );
}

const GOES: ReadonlySet<Edit['kind']> = new Set(['addSheet', 'deleteSheet', 'deleteRows', 'deleteColumns']);

/** Whether all that the edits did can be put back from what was watched. */
export const isWatched = (edits: readonly Edit[]): boolean => edits.every(({ kind }) => !GOES.has(kind));
