// What becomes of work whose end we did not hear: finished if all of it was done, else taken back.
import type { Refused } from '../workbook/refusal';
import { refuse } from '../workbook/refusal';
import type { OperationRecord } from '../workbook/record/record';
import type { StoredRecord } from '../workbook/record/store';
import { absent, leftOverEdits } from '../workbook/undo';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { closingEdits, queueReading } from './close';
import { queueStore, readSnapshot } from './read';
import { codeOf, converse, isCellEditMode } from './conversation';
import { Cancelled, send } from './run';
import { readAndPlanUndo } from './undoReading';

/** Reads Excel's version of a written record and closes it. */
export async function finish(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  stored: StoredRecord,
  record: OperationRecord,
): Promise<void> {
  const reading = queueReading(context, record, snapshot);
  await context.sync();
  await send(context, closingEdits(stored, reading(), snapshot), new Map());
}

type Settled = 'done' | 'takenBack';

async function settleIn(context: Excel.RequestContext, id: string): Promise<Settled> {
  const snapshot = await readSnapshot(context);
  const queued = queueStore(context, snapshot);
  await context.sync();
  const store = queued();
  const stored = store.records.find((each) => each.id === id);
  const record = stored?.record;
  if (!stored || !record || record.state === 'closed') {
    const edits = leftOverEdits(snapshot, store).filter((edit) => !absent(snapshot, edit));
    if (edits.length > 0) await send(context, edits, new Map());
    return record ? 'done' : 'takenBack';
  }
  if (record.state === 'written') {
    await finish(context, snapshot, stored, record);
    return 'done';
  }
  const planned = await readAndPlanUndo(context, snapshot, store, stored, record, 'force');
  if (!planned.ok) throw new Error('refusal' in planned ? planned.refusal.code : 'typed');
  await send(context, planned.edits, new Map());
  return 'takenBack';
}

/** After a failed write: true when the work turned out to be done. */
export async function settle(id: string, failure: unknown): Promise<true | Refused> {
  try {
    const settled = await converse((context) => settleIn(context, id));
    if (settled === 'done') return true;
    if (failure instanceof Cancelled) return refuse({ code: 'cancelled' });
    if (isCellEditMode(failure)) return refuse({ code: 'cellEditMode' });
    return refuse({ code: 'takenBack', detail: codeOf(failure) });
  } catch {
    // Whatever stopped the taking back as well, the record stays pending, and the next pane takes the work back.
    if (isCellEditMode(failure)) return refuse({ code: 'cellEditMode' });
    return refuse({ code: 'leftPending', detail: codeOf(failure) });
  }
}
