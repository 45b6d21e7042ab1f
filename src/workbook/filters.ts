// Where a filter hides rows, Excel has put what it was given into others, and has told nobody: whatever would write over such
// rows is not begun. What lies above or beneath them is written as ever, so that a filter elsewhere on the sheet stops nothing.
import { addressOf, type Area } from './address';
import type { Edit } from './edit';
import type { Refusal } from './refusal';
import { same, type FilterSnapshot, type WorkbookSnapshot } from './snapshot';

type Rows = Pick<Area, 'row' | 'rows'>;

/** Rows to the end of the sheet, which move with lines that come or go above them. */
const from = (row: number): Rows => ({ row, rows: Infinity });

/** The rows that an edit writes to, sets the look of, or moves. */
function rowsOf(edit: Edit): readonly Rows[] {
  switch (edit.kind) {
    case 'writeCells':
    case 'fillFormula':
    case 'clearContents':
    case 'numberFormats':
    case 'cellLooks':
    case 'clearValidation':
    case 'addTable':
    case 'resizeTable':
      return [edit.area];
    case 'numberFormat':
    case 'format':
      return edit.areas;
    case 'copyFormats':
      return [edit.from, edit.to];
    case 'rowHeights':
      return edit.sizes.flatMap((size, index) =>
        size === null ? [] : [{ row: edit.first + index, rows: 1 }],
      );
    case 'insertRows':
    case 'deleteRows':
      return [from(edit.row)];
    default:
      return [];
  }
}

/** A table that gets another look, or goes, loses its filter. */
const isOf = (edit: Edit, { table }: FilterSnapshot): boolean =>
  table !== null && (edit.kind === 'tableLook' || edit.kind === 'dropTable') && same(edit.name, table);

function isOver(edit: Edit, filter: FilterSnapshot): boolean {
  if (!('sheet' in edit) || !same(edit.sheet, filter.sheet)) return false;
  const { row, rows } = filter.area;
  return (
    isOf(edit, filter) || rowsOf(edit).some((each) => each.row < row + rows && each.row + each.rows > row)
  );
}

/** The first filter over whose rows one of the edits goes. */
export function filterInTheWay({ filters }: WorkbookSnapshot, edits: readonly Edit[]): Refusal | null {
  const found = filters.find((filter) => edits.some((edit) => isOver(edit, filter)));
  if (!found) return null;
  const { sheet, table, area } = found;
  return table === null
    ? { code: 'filteredCells', sheet, cells: addressOf(area) }
    : { code: 'filtered', sheet, table };
}
