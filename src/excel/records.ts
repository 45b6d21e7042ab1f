// What was done to this workbook, as its records say.
import type { Store } from '../workbook/record/store';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { queueStore, readSnapshot } from './read';

export async function readRecords(
  context: Excel.RequestContext,
): Promise<{ snapshot: WorkbookSnapshot; store: Store }> {
  const snapshot = await readSnapshot(context);
  const queued = queueStore(context, snapshot);
  if (snapshot.parts.length > 0) await context.sync();
  return { snapshot, store: queued() };
}
