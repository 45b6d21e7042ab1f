// Excel on the web refuses requests of several megabytes; ours stay below one. A batch that would be larger is sent in
// pieces, in order.
import type { Edit } from '../workbook/edit';
import { bordersOf } from './borders';
import { propertiesOf } from './cellProperties';

/** Bytes of JSON a request may hold, by our estimate, which errs on the high side by up to a tenth. */
const REQUEST = 990_000;
/** What the client library writes to reach an object, and to set a property, beside names and values. */
const OBJECT = 185;
const PROPERTY = 115;
/** Around any edit that has no estimate of its own. */
const AROUND_EDIT = 400;
/** Edits that set many properties, beside their plan. */
const SETS: Partial<Record<Edit['kind'], number>> = {
  validation: 700,
  conditionalFormat: 1_500,
  page: 2_500,
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
/** A write of very many cells becomes several of whole rows. */
function split(edit: Edit): Edit[] {
  if (edit.kind !== 'writeCells' || sizeOf(edit) < REQUEST / 2) return [edit];
  const { area, content } = edit;
  const share = Math.ceil(sizeOf(edit) / (REQUEST / 2));
  const rows = Math.max(1, Math.min(Math.ceil(area.rows / share), Math.floor(CELLS / area.columns)));
  const pieces: Edit[] = [];
  for (let first = 0; first < area.rows; first += rows) {
    const part = content.slice(first, first + rows);
    pieces.push({ ...edit, area: { ...area, row: area.row + first, rows: part.length }, content: part });
  }
  return pieces;
}

/** The edits in as few requests as their sizes allow. */
export function requests(edits: readonly Edit[]): Edit[][] {
  const batches: Edit[][] = [[]];
  let size = 0;
  for (const edit of edits.flatMap(split)) {
    const own = sizeOf(edit);
    if (size > 0 && size + own > REQUEST) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(edit);
    size += own;
  }
  return batches;
}
