// What is the analyst's on the sheets of a build that is to be taken back: what is there now, and what the later imports
// that go with it would bring back first.
import { parseAddress } from './address';
import { changesOn, type Change } from './changes';
import { filledOn, type Filled } from './filled';
import { newestSheet } from './record/newest';
import type { OperationRecord, SheetRecord } from './record/record';
import type { Store, StoredRecord } from './record/store';
import type { SheetReading } from './sheetReading';
import { same, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';
import type { Together } from './undo';
import { rewoundSheet } from './undoBeneath';
import type { BuildReading, OwnSheet } from './undoBuildReading';
import { contentAt } from './updateLocate';

export interface OnSheets {
  readonly changes: readonly Change[];
  /** By tab: how many cells are as an import wrote them. */
  readonly filled: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

interface Here {
  readonly snapshot: WorkbookSnapshot;
  readonly store: Store;
  readonly stored: StoredRecord;
  readonly state: OperationRecord['state'];
  readonly left: SheetRecord;
  readonly sheet: SheetSnapshot;
  readonly reading: BuildReading;
}

const without = (store: Store, along: readonly string[]): Store => ({
  ...store,
  records: store.records.filter(({ id }) => !along.includes(id)),
});

/** Rows of months that go with an import that goes first: it is the import that asks about what is in them. */
function inGoingRow(
  { snapshot, store, stored, left, sheet, reading }: Here,
  found: SheetReading,
  by: Filled,
  { along }: Together,
): (change: Change) => boolean {
  if (along.length === 0 || by.added.size === 0) return () => false;
  const { added } = filledOn(snapshot, without(store, along), stored, left, sheet, found, reading.tables);
  return (change) => {
    const row = change.kind === 'cell' ? parseAddress(change.address)?.row : undefined;
    return row !== undefined && by.added.has(row) && !added.has(row);
  };
}

/** Cells that come back with an import that goes first, and are neither as built nor as an earlier import wrote them. */
function beneath(
  { snapshot, store, stored, state, left, sheet, reading }: Here,
  found: SheetReading,
  by: Filled,
  { along }: Together,
): Change[] {
  const { tables } = reading;
  const back = rewoundSheet({ snapshot, store, along, record: left, sheet, reading: found, tables });
  if (!back) return [];
  const filled = filledOn(snapshot, without(store, along), stored, left, sheet, back.reading, tables);
  const added = new Set([...by.added, ...filled.added]);
  return changesOn(left, state, sheet, snapshot, back.reading, { ...filled, added }).flatMap(
    (change): Change[] => {
      if (change.kind !== 'cell' || change.now === '') return [];
      const area = parseAddress(change.address);
      if (!area || !back.isBack(area.row, area.column)) return [];
      const isSeen = String(contentAt(found, area.row, area.column)) === change.now;
      return [isSeen ? change : { ...change, beneath: true }];
    },
  );
}

/** A sheet that was updated since is compared with what the update left. */
export function onSheets(
  snapshot: WorkbookSnapshot,
  store: Store,
  stored: StoredRecord,
  { state }: OperationRecord,
  own: readonly OwnSheet[],
  reading: BuildReading,
  together: Together,
): OnSheets {
  const filled = new Map<string, ReadonlyMap<string, number>>();
  const changes = own.flatMap(({ record, sheet }): Change[] => {
    const found = reading.own.find((each) => same(each.sheet, sheet.name));
    if (!found) return [];
    const left = (state === 'closed' ? newestSheet(store, record.key) : null) ?? record;
    const by = filledOn(snapshot, store, stored, left, sheet, found, reading.tables);
    filled.set(sheet.name, by.cells);
    const unread = reading.unread.filter((table) => same(table.sheet, sheet.name));
    const here = { snapshot, store, stored, state, left, sheet, reading };
    const goes = inGoingRow(here, found, by, together);
    return [
      ...unread.map((table): Change => ({
        kind: 'rows',
        sheet: sheet.name,
        table: table.name,
        rows: table.area.rows,
      })),
      ...changesOn(left, state, sheet, snapshot, found, by).filter((change) => !goes(change)),
      ...(together.along.length > 0 ? beneath(here, found, by, together) : []),
    ];
  });
  return { changes, filled };
}
