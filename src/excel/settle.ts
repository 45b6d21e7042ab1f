// What becomes of work whose end we did not hear: finished if all of it was done, else taken back.
import type { Edit } from '../workbook/edit';
import type { LookEdit } from '../workbook/looks';
import type { Refused } from '../workbook/refusal';
import { refuse } from '../workbook/refusal';
import { headOf } from '../workbook/head';
import type { OperationRecord } from '../workbook/record/record';
import type { Store, StoredRecord } from '../workbook/record/store';
import { sweeping } from '../workbook/undo';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { movedOr, type Conflict } from './attempts';
import type { Work } from './batch';
import { closingEdits, queueReading } from './close';
import { converse, detailOf, hasPlace, isCellEditMode, isOtherWindow } from './conversation';
import { setLooksApart, type NotSet } from './looks';
import { readRecords } from './records';
import { send, type Progress } from './run';
import type { Turn } from './turn';
import { readUndo } from './undoReading';

/**
 * Reads Excel's version of a written record and closes it.
 * @param after the turn goes on where this does not end it
 */
export async function finish(
  context: Excel.RequestContext,
  turn: Turn,
  { snapshot, store }: { readonly snapshot: WorkbookSnapshot; readonly store: Store },
  stored: StoredRecord,
  record: OperationRecord,
  after: readonly Edit[] = [],
): Promise<void> {
  const reading = queueReading(context, record, snapshot);
  await context.sync();
  const edits = sweeping(snapshot, store, closingEdits(stored, reading(), snapshot));
  await send(context, turn, [...edits, ...after]);
}

/**
 * 'contents': the record is closed over contents that stand; looks may be missing. 'notOurs': nothing was written, because
 * our turn never came.
 */
type Settled = 'done' | 'contents' | 'takenBack' | 'notOurs';

/**
 * Takes back by its record what was begun, whatever of it is there.
 * @param after what is to be done once all of it is gone: it ends the turn unless told otherwise
 */
export async function takeBackByRecord(
  context: Excel.RequestContext,
  turn: Turn,
  id: string,
  after: readonly Edit[] = [turn.end()],
): Promise<void> {
  const { snapshot, store } = await readRecords(context);
  const stored = store.records.find((each) => each.id === id);
  const record = stored?.record;
  if (!stored || !record) {
    await send(context, turn, [...sweeping(snapshot, store, []), ...after]);
    return;
  }
  const reading = await readUndo({ context, snapshot, store, stored, record, manner: 'force' });
  const plan = reading.plan('force');
  if (!plan.ok) throw new Error('refusal' in plan ? plan.refusal.code : 'typed');
  await send(context, turn, [...sweeping(snapshot, store, plan.edits), ...after]);
}

async function settleIn(
  context: Excel.RequestContext,
  turn: Turn,
  id: string,
  neverBegan: boolean,
): Promise<Settled> {
  const records = await readRecords(context);
  const { snapshot, store } = records;
  const stored = store.records.find((each) => each.id === id);
  const record = stored?.record;
  const isOurs = turn.isOurs(headOf(snapshot));
  if (neverBegan && !isOurs) return 'notOurs';
  if (record?.state === 'closed') {
    if (isOurs) await send(context, turn, [...sweeping(snapshot, store, []), turn.end()]);
    return 'done';
  }
  if (!isOurs) return 'notOurs';
  if (stored && record?.state === 'written') {
    await finish(context, turn, records, stored, record);
    return 'contents';
  }
  await takeBackByRecord(context, turn, id);
  return 'takenBack';
}

interface Sent {
  readonly turn: Turn;
  readonly work: Work;
  /** Looks that were to be set, and how far they had come at the failure. */
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
  { turn, work, looks, progress }: Sent,
): Promise<{ readonly ok: true; readonly notSet: readonly NotSet[] } | Refused | Conflict> {
  // Excel says where it refused, and that was before our turn came: a record that is called like ours is another pane's.
  const neverBegan = hasPlace(failure) && !turn.isClaimed();
  try {
    const settled = await converse((context) => settleIn(context, turn, id, neverBegan));
    if (settled === 'done') return { ok: true, notSet: [] };
    if (settled === 'contents') {
      const notSet = await setLooksApart(looks, progress, { turn, work });
      await converse((context) => send(context, turn, [turn.end()]));
      return { ok: true, notSet };
    }
    return movedOr(failure, failed('takenBack', failure));
  } catch {
    // Whatever stopped the taking back as well, the record stays pending, and the next pane takes the work back.
    return failed('leftPending', failure);
  }
}
