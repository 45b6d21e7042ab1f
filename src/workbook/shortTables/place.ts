// Where a table that we built is now: by its sheet's key and its block's id, under whatever name.
import { sheetOfKey, tablesOn } from '../ours';
import type { BlockRecord, SheetRecord } from '../record/record';
import type { Store } from '../record/store';
import { same, type WorkbookSnapshot } from '../snapshot';

export interface TablePlace {
  readonly sheet: string;
  readonly table: string;
  readonly block: BlockRecord;
}

const tablesOf = ({ blocks }: SheetRecord): readonly BlockRecord[] =>
  blocks.filter(({ table }) => table !== null);

/** Tables of the sheet as the latest operation that wrote it left them. */
function plannedOn(store: Store, sheetKey: string): readonly BlockRecord[] {
  for (const { record } of [...store.records].reverse()) {
    if (!record || record.body.kind === 'import') continue;
    const sheet = record.body.sheets.find(({ key }) => key === sheetKey);
    if (sheet) return tablesOf(sheet);
  }
  const assumed = store.assumed.find(({ key }) => key === sheetKey);
  return assumed ? tablesOf(assumed) : [];
}

/** The table by the name we gave it; renamed, it is the only other one on the sheet with all its columns. */
export function findTable(
  snapshot: WorkbookSnapshot,
  store: Store,
  sheetKey: string,
  id: string,
): TablePlace | null {
  const sheet = sheetOfKey(snapshot, sheetKey);
  if (!sheet) return null;
  const planned = plannedOn(store, sheetKey);
  const block = planned.find((each) => each.id === id);
  if (!block) return null;
  const there = tablesOn(snapshot, sheet.name);
  const named = there.find(({ name }) => same(name, block.table ?? ''));
  const others = there.filter(
    ({ name, columns }) =>
      !planned.some(({ table }) => table !== null && same(table, name)) &&
      block.columns.every(({ header }) => columns.some((column) => same(column, header))),
  );
  const table = named ?? (others.length === 1 ? others[0] : undefined);
  return table ? { sheet: sheet.name, table: table.name, block } : null;
}
