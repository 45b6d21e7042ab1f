// Lines that the analyst, or an import, has added under the very label that the plan gives them: they are the plan's.
import type { BlockPlan } from '../sheets/language/plan';
import { isBlank, fromPlan } from './content';
import { plainText } from './updateAlign';
import { blockLayout, columnKeysOf, rowKeysOf, type BlockLayout } from './updateLayout';
import { contentAt, type SheetNow } from './updateLocate';

function adoptedRows(
  block: BlockPlan,
  at: BlockLayout,
  now: SheetNow,
  known: ReadonlySet<string>,
): Map<string, number> {
  const rows = new Map(at.rows);
  const key = block.table?.columns.findIndex(({ filledBy }) => filledBy === 'key') ?? -1;
  const labels = at.columns.get(columnKeysOf(block)[key] ?? '');
  if (!block.table || labels === undefined) return rows;
  rowKeysOf(block).forEach((name, index) => {
    if (rows.has(name) || known.has(`row ${name}`)) return;
    const label = block.cells[index]?.[key]?.content ?? '';
    for (let row = at.area.row + 1; row < at.area.row + at.area.rows; row += 1)
      if (!at.rowKeys.has(row) && contentAt(now, row, labels) === label && !isBlank(label))
        rows.set(name, row);
  });
  return rows;
}

function adoptedColumns(
  block: BlockPlan,
  { area, columns: there, columnKeys }: BlockLayout,
  now: SheetNow,
  known: ReadonlySet<string>,
): Map<string, number> {
  const columns = new Map(there);
  if (!block.table) return columns;
  columnKeysOf(block).forEach((name, index) => {
    if (columns.has(name) || known.has(`column ${name}`)) return;
    const header = plainText(String(fromPlan(block.cells[0]?.[index]?.content ?? '')));
    if (header === '') return;
    for (let column = area.column; column < area.column + area.columns; column += 1)
      if (!columnKeys.has(column) && String(contentAt(now, area.row, column)) === header)
        columns.set(name, column);
  });
  return columns;
}

/** @param known lines that were recorded: one of them that is gone was deleted */
export function adopted(
  block: BlockPlan,
  at: BlockLayout,
  now: SheetNow,
  known: ReadonlySet<string>,
): BlockLayout {
  const rows = adoptedRows(block, at, now, known);
  const columns = adoptedColumns(block, at, now, known);
  const headers = new Map(at.headers);
  for (const [name, column] of columns)
    if (block.table && !headers.has(name))
      headers.set(name, plainText(String(contentAt(now, at.area.row, column))));
  return blockLayout({ ...at, rows, columns, headers });
}
