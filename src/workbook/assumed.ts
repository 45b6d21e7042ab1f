// Sheets of ours whose record is gone: other programs and other Excels drop custom XML parts. Nothing but undo may depend on
// them, so a sheet is then taken to be what it would be built as today.
import { sheetRecord } from './build';
import { markerOf } from './ours';
import { newestSheet } from './record/newest';
import type { SheetRecord } from './record/record';
import type { Store } from './record/store';
import { plannedGrid } from './updateLocate';
import type { SheetPlan } from '../sheets/language/plan';
import type { WorkbookSnapshot } from './snapshot';

/** Nothing tells our changes from the analyst's then: all that differs is the analyst's. */
export function assumedSheet(plan: SheetPlan): SheetRecord {
  const { styles: _styles, accepts: _accepts, rules: _rules, page: _page, ...record } = sheetRecord(plan, {});
  const blocks = record.blocks.map(({ looks: _looks, ...block }, index) => {
    const planned = plan.blocks[index];
    return planned ? { ...block, content: plannedGrid(planned) } : block;
  });
  return { ...record, blocks };
}

/** @param planned asked only where a sheet of ours is without a record */
export function withAssumed(
  store: Store,
  { sheets }: WorkbookSnapshot,
  planned: (keys: readonly string[]) => readonly SheetPlan[],
): Store {
  const keys = sheets.flatMap((sheet) => markerOf(sheet)?.key ?? []);
  const lost = [...new Set(keys)].filter((key) => newestSheet(store, key) === null);
  if (lost.length === 0) return store;
  return { ...store, assumed: [...store.assumed, ...planned(lost).map(assumedSheet)] };
}
