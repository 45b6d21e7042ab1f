// Excel on the web refuses requests of several megabytes; ours stay below one. A batch that would be larger is sent in
// pieces, in order.
import type { Edit } from '../workbook/edit';
import { bordersOf } from './borders';
import { propertiesOf } from './cellProperties';

/** What one request may hold. */
export interface Limits {
  /** Of JSON, by our estimate, which errs on the high side by up to a tenth. */
  readonly bytes: number;
  /** Cells that are written. */
  readonly cells: number;
}

const PLAIN: Limits = { bytes: 990_000, cells: Infinity };
/** With room for what opens sheets and closes them again. */
export const LOOKS: Limits = { ...PLAIN, bytes: 960_000 };
/** Where what is written is watched, the answer tells what each cell held before and after. */
export const WATCHED: Limits = { ...PLAIN, cells: 60_000 };
/** What the client library writes to reach an object, and to set a property, beside names and values. */
const OBJECT = 195;
const PROPERTY = 115;
/** Around any edit that has no estimate of its own. */
const AROUND_EDIT = 400;
/** Edits that set many properties, beside their plan. */
const SETS: Partial<Record<Edit['kind'], number>> = {
  validation: 700,
  conditionalFormat: 1_500,
  page: 2_500,
  // With what watches them.
  insertRows: 1_500,
  insertColumns: 1_500,
  resizeTable: 1_500,
};
const CHART = 3_000;
/** A column's width, or a row's height. */
const SIZE = 40;
const SERIES = 1_500;
/** More cells than this are sent by the client library in pieces of whole rows, each reached from the range. */
const CLIENT_CELLS = 1_500;
const CLIENT_PIECE = 5 * OBJECT;
/** Cells a piece of a large write may have. */
const CELLS = 20_000;

const encoder = new TextEncoder();
const bytes = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

type Of<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

function formatSize({ areas, part }: Of<'format'>): number {
  const { edges = [], fill, bold, italic, fontSize, fontColor, ...own } = part;
  const font = [bold, italic, fontSize, fontColor].filter((value) => value !== undefined).length;
  const properties = font + Object.keys(own).length + (fill === undefined ? 0 : 1);
  const objects = 2 + Number(font > 0) + Number(fill !== undefined);
  return areas.reduce((sum, area) => {
    const lines = bordersOf(area, edges).size;
    const borders = lines === 0 ? 0 : OBJECT + lines * (OBJECT + 2 * PROPERTY);
    return sum + objects * OBJECT + properties * PROPERTY + borders;
  }, 0);
}

function looksSize({ content }: Of<'cellLooks'>): number {
  return OBJECT + PROPERTY + bytes(content.map((line) => line.map(propertiesOf)));
}

function writeSize({ area, content }: Of<'writeCells' | 'numberFormats'>): number {
  const pieces = Math.ceil(area.rows / Math.max(1, Math.floor(CLIENT_CELLS / area.columns)));
  return bytes(content) + OBJECT + PROPERTY + (pieces > 1 ? pieces * CLIENT_PIECE : 0);
}

function sizeOf(edit: Edit): number {
  switch (edit.kind) {
    case 'format':
      return formatSize(edit);
    case 'cellLooks':
      return looksSize(edit);
    case 'columnWidths':
    case 'rowHeights':
      return OBJECT + PROPERTY + edit.sizes.length * SIZE;
    case 'numberFormat':
      return edit.areas.length * (OBJECT + PROPERTY + bytes(edit.format));
    case 'writeCells':
    case 'numberFormats':
      return writeSize(edit);
    case 'fillFormula':
      return bytes(edit.formula) + OBJECT + PROPERTY;
    case 'addName':
      return bytes([edit.name, edit.formula]) + OBJECT + PROPERTY;
    case 'chart':
      return bytes(edit) + CHART + edit.plan.series.length * SERIES;
    default:
      return bytes(edit) + (SETS[edit.kind] ?? AROUND_EDIT);
  }
}

/** Bytes of the request that carries the edits, never too few. */
export function requestSize(edits: readonly Edit[]): number {
  return edits.reduce((sum, edit) => sum + sizeOf(edit), 0);
}

type Splits = Of<'writeCells' | 'fillFormula' | 'clearContents'>;

const isSplit = (edit: Edit): edit is Splits =>
  ['writeCells', 'fillFormula', 'clearContents'].includes(edit.kind);

/** A table grows over cells that are then written. */
const cellsOf = (edit: Edit): number => (isSplit(edit) ? edit.area.rows * edit.area.columns : 0);

/** A write of very many cells becomes several of whole rows. */
function split(edit: Edit, { bytes: most, cells }: Limits): Edit[] {
  if (!isSplit(edit)) return [edit];
  const { area } = edit;
  const isLarge = edit.kind === 'writeCells' && sizeOf(edit) >= most / 2;
  if (!isLarge && cellsOf(edit) <= cells) return [edit];
  const share = isLarge ? Math.ceil(sizeOf(edit) / (most / 2)) : 1;
  const mostCells = isLarge ? Math.min(CELLS, cells) : cells;
  const rows = Math.max(1, Math.min(Math.ceil(area.rows / share), Math.floor(mostCells / area.columns)));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_piece, index): Splits => {
    const first = index * rows;
    const piece = { ...area, row: area.row + first, rows: Math.min(rows, area.rows - first) };
    return edit.kind === 'writeCells'
      ? { ...edit, area: piece, content: edit.content.slice(first, first + rows) }
      : { ...edit, area: piece };
  });
}

/** The edits in as few requests as their sizes allow. */
export function requests(edits: readonly Edit[], limits = PLAIN): Edit[][] {
  const batches: Edit[][] = [[]];
  let [size, cells] = [0, 0];
  for (const edit of edits.flatMap((each) => split(each, limits))) {
    const [own, written] = [sizeOf(edit), cellsOf(edit)];
    if (size > 0 && (size + own > limits.bytes || cells + written > limits.cells)) {
      batches.push([]);
      [size, cells] = [0, 0];
    }
    batches.at(-1)?.push(edit);
    size += own;
    cells += written;
  }
  return batches;
}
