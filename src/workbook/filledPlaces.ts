// Where the table of months lies on a sheet of a build, as its record and the workbook tell.
import type { Area } from './address';
import { tablesOn } from './ours';
import type { BlockRecord, SheetRecord } from './record/record';
import { same, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';

/** A table of ours, as it lies now, header and totals row included. */
export interface TableArea {
  readonly name: string;
  readonly area: Area;
}

/** By the name we gave it; renamed, it is the only one on the sheet. */
export function findMonthsTable(
  snapshot: WorkbookSnapshot,
  record: SheetRecord,
  sheet: SheetSnapshot,
  tables: readonly TableArea[],
): { readonly block: BlockRecord; readonly area: Area; readonly headers: readonly string[] } | null {
  const block = record.blocks.find(({ columns }) => columns.some(({ filledBy }) => filledBy === 'key'));
  const on = tablesOn(snapshot, sheet.name);
  const table =
    on.find(({ name }) => same(name, block?.table ?? '')) ?? (on.length === 1 ? on[0] : undefined);
  const area = tables.find(({ name }) => table !== undefined && same(name, table.name))?.area;
  return block && table && area ? { block, area, headers: table.columns } : null;
}
