// Work that was begun and never finished, by this pane or another: taken back, or finished where all its contents stand.
// No clock tells whether somebody is still at it: the pane looks twice, and only what has not moved between is recovered.
import type { Guard } from '../workbook/guard';
import { headOf, isStill, type Head } from '../workbook/head';
import { sweeping, type AsksFirst } from '../workbook/undo';
import { canFinish, latestUnfinished, type Store, type StoredRecord } from '../workbook/record/store';
import type { OperationRecord } from '../workbook/record/record';
import { refuse, type Refused } from '../workbook/refusal';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { attempts, type Conflict } from './attempts';
import { converse, detailOf, refusedBy } from './conversation';
import { isNewer, readRecords, type Records } from './records';
import { send } from './run';
import { finish } from './settle';
import { turnNow, type Turn } from './turn';
import { carryOutUndo } from './carryOutUndo';
import { locked } from './undoLocked';
import { readUndo } from './undoReading';

export interface Recovered {
  readonly ok: true;
  readonly takenBack: readonly string[];
  readonly finished: readonly string[];
}

/** Somebody has the turn, and may be at work. */
export interface UnderWay {
  readonly ok: false;
  readonly underWay: { readonly label: string; /** ISO 8601. */ readonly at: string; readonly seen: Head };
}

export interface RecoverOptions {
  /** The turn as it was seen before; what has moved since is not touched. */
  readonly seen?: Head | undefined;
  /** Finish what can be finished, instead of taking it back. */
  readonly finish?: boolean;
  /** Take back even where something was typed since. */
  readonly force?: boolean;
}

type Once = { readonly ended: StoredRecord; readonly how: 'takenBack' | 'finished' } | 'clean';

/** Whoever wakes up and goes on meanwhile has changed it. */
const recordGuard = (stored: StoredRecord): Guard => ({
  kind: 'part',
  id: stored.headPart,
  xml: stored.headXml,
});

/** Nothing was begun, or all of it ended: what is left is swept up, and the turn given back. */
async function sweep(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  store: Store,
): Promise<'clean'> {
  const head = headOf(snapshot);
  const edits = sweeping(snapshot, store, []);
  if (edits.length === 0 && !head.busy) return 'clean';
  const turn = turnNow(head, '');
  await send(context, turn, [...edits, turn.end()]);
  return 'clean';
}

async function recoverOne(
  context: Excel.RequestContext,
  options: RecoverOptions,
): Promise<Once | AsksFirst | UnderWay | Refused | Conflict> {
  const records = await readRecords(context);
  const { snapshot, store } = records;
  if (isNewer(records)) return refuse({ code: 'newerRecord' });
  const head = headOf(snapshot);
  const stored = latestUnfinished(store);
  if (head.busy && !(options.seen && isStill(options.seen, head))) {
    const { label, at } = head.busy;
    return { ok: false, underWay: { label, at, seen: head } };
  }
  if (!stored?.record) return sweep(context, snapshot, store);
  const refusal = locked(snapshot);
  if (refusal) return refusal;
  const { record } = stored;
  const turn = turnNow(head, record.label);
  try {
    return await end({ context, turn, records, stored, record }, options);
  } catch (error) {
    // Some of it may have been done: whoever looks again goes on with it.
    if (turn.isClaimed()) return refuse({ code: 'leftPending', detail: detailOf(error) });
    throw error;
  }
}

interface Ending {
  readonly context: Excel.RequestContext;
  readonly turn: Turn;
  readonly records: Records;
  readonly stored: StoredRecord;
  readonly record: OperationRecord;
}

async function end(
  { context, turn, records, stored, record }: Ending,
  options: RecoverOptions,
): Promise<Once | AsksFirst | Refused | Conflict> {
  const { snapshot, store } = records;
  if (options.finish === true && canFinish(stored)) {
    await finish(context, turn, records, stored, record, [turn.end()]);
    return { ended: stored, how: 'finished' };
  }
  const manner = options.force === true ? 'force' : 'ask';
  const reading = await readUndo({ context, snapshot, store, stored, record, manner });
  const plan = reading.plan(manner);
  if (!plan.ok) return plan;
  const conflict = await carryOutUndo(context, turn, snapshot, sweeping(snapshot, store, plan.edits), [
    recordGuard(stored),
    ...reading.guards,
  ]);
  return conflict ?? { ended: stored, how: 'takenBack' };
}

/** Takes back what was begun and never finished, the latest first, or finishes it. */
export async function recover(
  options: RecoverOptions = {},
): Promise<Recovered | AsksFirst | UnderWay | Refused> {
  const takenBack: string[] = [];
  const finished: string[] = [];
  const next = async (now: RecoverOptions): Promise<Recovered | AsksFirst | UnderWay | Refused> => {
    const once = await attempts(async () => {
      const answer = await converse((context) => recoverOne(context, now));
      return answer === 'clean' ? { clean: true as const } : answer;
    });
    if ('clean' in once) return { ok: true, takenBack, finished };
    if ('ok' in once) return once;
    (once.how === 'finished' ? finished : takenBack).push(once.ended.label);
    return next(now);
  };
  try {
    return await next(options);
  } catch (error) {
    return refusedBy(error);
  }
}
