// A sheet of ours as an update and its undo read it: the used cells in R1C1, and where its tables lie.
import type { Content } from '../workbook/content';
import type { Guard } from '../workbook/guard';
import { tablesOn } from '../workbook/ours';
import type { SheetNow } from '../workbook/updateLocate';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { areaOfAddress } from './areaOfAddress';

/** Queues the reading of a sheet of ours with its tables; it is there after the next sync. */
export function queueSheet(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  key: string,
  sheet: SheetSnapshot,
): () => SheetNow {
  const used = context.workbook.worksheets.getItem(sheet.name).getUsedRangeOrNullObject(true);
  used.load('address,formulasR1C1');
  const tables = tablesOn(snapshot, sheet.name).map(({ name, columns }) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load('address');
    return { name, columns, range };
  });
  return () => ({
    key,
    sheet,
    area: used.isNullObject ? null : areaOfAddress(used.address),
    formulas: used.isNullObject ? [] : (used.formulasR1C1 as Content[][]),
    tables: tables.flatMap(({ name, columns, range }) => {
      const area = areaOfAddress(range.address);
      return area ? [{ name, columns, area }] : [];
    }),
  });
}

/** What rests on such a reading rests on all that the sheet holds. */
export const guardOfSheet = ({ sheet: { name }, area, formulas }: SheetNow): Guard => ({
  kind: 'used',
  sheet: name,
  area,
  seen: formulas,
});
