// What becomes of work whose end we did not hear: finished if all of it was done, else taken back.
import type { LookEdit } from '../workbook/looks';
import type { Refused } from '../workbook/refusal';
import { refuse } from '../workbook/refusal';
import type { OperationRecord } from '../workbook/record/record';
import type { StoredRecord } from '../workbook/record/store';
import { absent, leftOverEdits } from '../workbook/undo';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { closingEdits, queueReading } from './close';
import { queueStore, readSnapshot } from './read';
import { converse, detailOf, isCellEditMode, isOtherWindow } from './conversation';
import { setLooksApart, type NotSet } from './looks';
import { Cancelled, send, type Progress } from './run';
import { readAndPlanUndo } from './undoReading';

/** Reads Excel's version of a written record and closes it. */
async function finish(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  stored: StoredRecord,
  record: OperationRecord,
): Promise<void> {
  const reading = queueReading(context, record, snapshot);
  await context.sync();
  await send(context, closingEdits(stored, reading(), snapshot), new Map());
}

/** 'contents': the record is closed over contents that stand; looks may be missing. */
type Settled = 'done' | 'contents' | 'takenBack';

async function settleIn(context: Excel.RequestContext, id: string, isCancelled: boolean): Promise<Settled> {
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
  if (record.state === 'written' && !isCancelled) {
    await finish(context, snapshot, stored, record);
    return 'contents';
  }
  const planned = await readAndPlanUndo(context, snapshot, store, stored, record, 'force');
  if (!planned.ok) throw new Error('refusal' in planned ? planned.refusal.code : 'typed');
  await send(context, planned.edits, new Map());
  return 'takenBack';
}

/** Looks that were to be set, and how far they had come at the failure. */
interface Looks {
  readonly looks: readonly LookEdit[];
  readonly progress: Progress;
}

function failed(code: 'takenBack' | 'leftPending', failure: unknown): Refused {
  if (isCellEditMode(failure)) return refuse({ code: 'cellEditMode' });
  if (isOtherWindow(failure)) return refuse({ code: 'otherWindow' });
  return refuse({ code, detail: detailOf(failure) });
}

/** After a failed write: whether the work turned out to be done, and which looks Excel would not set. */
export async function settle(
  id: string,
  failure: unknown,
  { looks, progress }: Looks,
): Promise<{ readonly ok: true; readonly notSet: readonly NotSet[] } | Refused> {
  const isCancelled = failure instanceof Cancelled;
  try {
    const settled = await converse((context) => settleIn(context, id, isCancelled));
    if (settled === 'done') return { ok: true, notSet: [] };
    if (settled === 'contents') return { ok: true, notSet: await setLooksApart(looks, progress) };
    return isCancelled ? refuse({ code: 'cancelled' }) : failed('takenBack', failure);
  } catch {
    // Whatever stopped the taking back as well, the record stays pending, and the next pane takes the work back.
    return failed('leftPending', failure);
  }
}
