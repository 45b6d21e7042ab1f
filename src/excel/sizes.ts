// Excel on the web refuses requests of several megabytes; ours stay below one. A batch that would be larger is sent in
// pieces, in order.
import type { Edit } from '../edits/edit';

/** Characters of JSON a request may hold, by our estimate; the rest up to a megabyte is room for error. */
const REQUEST = 600_000;
/** What the client library writes around one edit, and around each of its areas. */
const AROUND_EDIT = 900;
const AROUND_AREA = 900;
/** Cells a piece of a large write may have. */
const CELLS = 20_000;

function sizeOf(edit: Edit): number {
  const areas = 'areas' in edit ? edit.areas.length : 1;
  return JSON.stringify(edit).length * 1.1 + AROUND_EDIT + areas * AROUND_AREA;
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
