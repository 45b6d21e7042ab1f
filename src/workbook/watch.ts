// What work writes on sheets that were there before it is watched: read in the very request that writes it, before and
// after, under hidden names that move with the cells. Should somebody have changed at that moment what the work rests on,
// each cell can get back what stood there then, wherever it is by now.
import type { Area } from './address';
import type { Edit } from './edit';
import { MOVES } from './looks';
import { WATCH_PREFIX } from './ours';

/** More cells than this are not read twice: such work is taken back by its record alone. */
const MOST_CELLS = 40_000;

function bounding(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The cells whose contents an edit may change. */
function writtenBy(edit: Edit): { readonly sheet: string; readonly area: Area } | null {
  switch (edit.kind) {
    case 'writeCells':
    case 'fillFormula':
    case 'clearContents':
    // A table that grows fills the formulas of its columns down; a new one makes its headers different from each other.
    case 'addTable':
    case 'resizeTable':
      return edit;
    default:
      return null;
  }
}

interface Box {
  readonly sheet: string;
  readonly first: number;
  area: Area;
}

/** A box a sheet, from one movement of its lines to the next. */
function boxesOf(edits: readonly Edit[], added: ReadonlySet<string>): Box[] {
  const open = new Map<string, Box>();
  const boxes: Box[] = [];
  edits.forEach((edit, first) => {
    if (MOVES.has(edit.kind) && 'sheet' in edit) open.delete(edit.sheet);
    const written = writtenBy(edit);
    if (!written || added.has(written.sheet)) return;
    const box = open.get(written.sheet);
    if (box) box.area = bounding(box.area, written.area);
    else {
      const { sheet, area } = written;
      const begun = { sheet, first, area };
      open.set(sheet, begun);
      boxes.push(begun);
    }
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

const addedBy = (edits: readonly Edit[]): ReadonlySet<string> =>
  new Set(edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : [])));

/** The edits with what watches them; reading back comes last. */
export function watched(edits: readonly Edit[]): Edit[] {
  const added = addedBy(edits);
  const boxes = boxesOf(edits, added).filter(({ area }) => area.rows * area.columns <= MOST_CELLS);
  let count = 0;
  const next = () => `${WATCH_PREFIX}${String((count += 1))}`;
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
    if (edit.kind === 'resizeTable' && !added.has(edit.sheet))
      return [...watches, { kind: 'watchTable', sheet: edit.sheet, name: edit.name }, edit];
    if (edit.kind === 'setName' || edit.kind === 'deleteName')
      return [...watches, { kind: 'watchName', scope: edit.scope, name: edit.name }, edit];
    const isOnOld = 'sheet' in edit && !added.has(edit.sheet);
    const lines = isOnOld ? linesWatch(edit, next) : [];
    back.push(...lines.map(({ axis, name }): Edit => ({ kind: 'readBackLines', axis, name })));
    return [...watches, edit, ...lines];
  });
  return [...all, ...back];
}

/** What is laid over cells while work runs, and goes with its end. */
export function watchesAway(edits: readonly Edit[]): Edit[] {
  return edits.flatMap((edit): Edit[] =>
    edit.kind === 'watch' || edit.kind === 'watchLines'
      ? [{ kind: 'deleteName', scope: null, name: edit.name }]
      : [],
  );
}

/** Whether all that the edits did to sheets of before can be put back from what was watched. */
export function isWatched(edits: readonly Edit[]): boolean {
  if (addedBy(edits).size > 0) return false;
  const boxes = new Map<string, Area>();
  return edits.every((edit) => {
    if (edit.kind === 'watch') boxes.set(edit.sheet, edit.area);
    if (MOVES.has(edit.kind) && 'sheet' in edit) boxes.delete(edit.sheet);
    if (['deleteSheet', 'deleteRows', 'deleteColumns'].includes(edit.kind)) return false;
    const written = writtenBy(edit);
    return written === null || boxes.has(written.sheet);
  });
}
