// Excel on the web refuses requests of several megabytes; ours stay below one. A batch that would be larger is sent in
// pieces, in order.
import type { Edit } from '../edits/edit';

/** Characters of JSON a request may hold, by our estimate, which is about a seventh too high. */
const REQUEST = 960_000;
/** What the client library writes to reach a range, to set a property of it, and around any other edit. */
const REACH = 260;
const PROPERTY = 130;
const AROUND_EDIT = 500;
const CHART = 9_000;
/** Cells a piece of a large write may have. */
const CELLS = 20_000;

function formatSize(edit: Extract<Edit, { kind: 'format' }>): number {
  const { edges = [], ...rest } = edit.part;
  // An edge is a border object or two, each with a style and a colour.
  const properties = Object.keys(rest).length + edges.length * 2 * 2;
  return edit.areas.length * (REACH + properties * PROPERTY);
}

function sizeOf(edit: Edit): number {
  if (edit.kind === 'format') return formatSize(edit);
  if (edit.kind === 'numberFormat') return edit.areas.length * (REACH + PROPERTY);
  return JSON.stringify(edit).length * 1.1 + AROUND_EDIT + (edit.kind === 'chart' ? CHART : 0);
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
