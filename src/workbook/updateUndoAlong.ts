// An update that is taken back in one go with what was done later on the same sheets: what those wrote is not the analyst's.
import { parseAddress } from './address';
import type { Change } from './changes';
import { filledOn } from './filled';
import type { SheetRecord } from './record/record';
import type { Store, StoredRecord } from './record/store';
import { same, type WorkbookSnapshot } from './snapshot';
import type { Together } from './undo';
import type { SheetNow } from './updateLocate';

/** A sheet as the latest of the later updates left it; null where there is none. */
export function newestAlong(store: Store, { along }: Together, key: string): SheetRecord | null {
  for (const { id, record } of [...store.records].reverse()) {
    if (!along.includes(id) || record?.body.kind !== 'update') continue;
    const found = record.body.sheets.find((sheet) => sheet.key === key);
    if (found) return found;
  }
  return null;
}

/** Whether a cell is as one of the later imports wrote it. */
export function filledAlong(
  snapshot: WorkbookSnapshot,
  store: Store,
  stored: StoredRecord,
  left: readonly SheetRecord[],
  sheets: readonly SheetNow[],
  { along }: Together,
): (change: Change) => boolean {
  if (along.length === 0) return () => false;
  const place = store.records.indexOf(stored);
  const records = store.records.filter(({ id }, index) => index <= place || along.includes(id));
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const filled = sheets.flatMap(({ key, sheet, area, formulas }) => {
    const record = left.find((each) => each.key === key);
    const reading = { sheet: sheet.name, area, formulas, spills: [] };
    return record
      ? [
          {
            tab: sheet.name,
            by: filledOn(snapshot, { ...store, records }, stored, record, sheet, reading, tables),
          },
        ]
      : [];
  });
  return (change) => {
    if (change.kind !== 'cell') return false;
    const area = parseAddress(change.address);
    return filled.some(
      ({ tab, by }) => area !== null && same(tab, change.sheet) && by.isOurs(area.row, area.column),
    );
  };
}
