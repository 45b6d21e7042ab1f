// What was done to this workbook, as its records say.
import { headOf } from '../workbook/head';
import type { Store } from '../workbook/record/store';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { queueStore, readSnapshot } from './read';

export interface Records {
  readonly snapshot: WorkbookSnapshot;
  readonly store: Store;
}

/** A newer version of ours has worked here, as a record says or the head: older ones stay away. */
export const isNewer = ({ snapshot, store }: Records): boolean => store.newer || headOf(snapshot).newer;

export async function readRecords(context: Excel.RequestContext): Promise<Records> {
  const snapshot = await readSnapshot(context);
  const queued = queueStore(context, snapshot);
  if (snapshot.parts.length > 0) await context.sync();
  return { snapshot, store: queued() };
}
