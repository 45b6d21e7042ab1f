// Undo and recovery: both take an operation back by its record.
import {
  findRecord,
  leftOverEdits,
  absent,
  stillGoing,
  type AsksFirst,
  type StillGoing,
  type Together,
  type UndoManner,
} from '../workbook/undo';
import { isGoing } from '../workbook/record/record';
import { isUnfinished, type Store, type StoredRecord } from '../workbook/record/store';
import { refuse, type Refused } from '../workbook/refusal';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readRecords } from './records';
import { codeOf, converse, refusedBy } from './conversation';
import { send } from './run';
import { locked } from './undoLocked';
import { planAgreed, type Agreed } from './undoQuestions';
import { readAndPlanUndo } from './undoReading';

export interface Restored {
  readonly ok: true;
  readonly label: string;
}

async function undoIn(
  context: Excel.RequestContext,
  id: string,
  manner: UndoManner,
  agreed: Agreed | null,
): Promise<Restored | AsksFirst | Refused> {
  const { snapshot, store } = await readRecords(context);
  if (store.newer) return refuse({ code: 'newerRecord' });
  const found = findRecord(store, id);
  if ('ok' in found) return found;
  const refusal = locked(snapshot);
  if (refusal) return refusal;
  const { stored, record } = found;
  const plan = (how: UndoManner, together?: Together) =>
    readAndPlanUndo(context, snapshot, store, stored, record, how, together);
  const planned = await planAgreed(plan, manner, agreed);
  if (!planned.ok) return planned;
  try {
    await send(context, planned.edits, new Map());
  } catch (error) {
    return goOn(id, error);
  }
  return { ok: true, label: record.label };
}

/** An undo whose end was not heard: go on with it, or say that it was done already, or that it never began. */
async function goOn(id: string, failure: unknown): Promise<Restored | Refused> {
  try {
    return await converse(async (context) => {
      const { snapshot, store } = await readRecords(context);
      const stored = store.records.find((each) => each.id === id);
      if (!stored?.record) {
        await sendPresent(context, snapshot, store);
        return { ok: true, label: '' };
      }
      if (!isGoing(stored.record.state)) return refusedBy(failure);
      const planned = await readAndPlanUndo(context, snapshot, store, stored, stored.record, 'force');
      if (!planned.ok) return refuse({ code: 'leftPending', detail: codeOf(failure) });
      await send(context, planned.edits, new Map());
      return { ok: true, label: stored.label };
    });
  } catch {
    return refuse({ code: 'leftPending', detail: codeOf(failure) });
  }
}

async function sendPresent(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  store: Store,
): Promise<void> {
  const edits = leftOverEdits(snapshot, store).filter((edit) => !absent(snapshot, edit));
  if (edits.length > 0) await send(context, edits, new Map());
}

/**
 * Takes an operation back. Where something was typed since, or formulas elsewhere need what would go, it says what,
 * and does nothing unless told so: `keep` leaves what was changed, with its sheets and what they need, `force` takes it
 * all back.
 * @param agreed what was asked about it before, with what goes with it: anything else is asked about again
 */
export async function undo(
  operation: string,
  manner: UndoManner = 'ask',
  agreed: Agreed | null = null,
): Promise<Restored | AsksFirst | Refused> {
  try {
    return await converse((context) => undoIn(context, operation, manner, agreed));
  } catch (error) {
    return refusedBy(error);
  }
}

export interface Recovered {
  readonly ok: true;
  readonly takenBack: readonly string[];
}

export interface RecoverOptions {
  /** Take back even where something was typed since. */
  readonly force?: boolean;
  /**
   * ISO 8601: what was begun in the last few minutes may be going on in another window, and is asked about. Left out
   * when it is known that it is not.
   */
  readonly now?: string;
}

type Once = { readonly takenBack: string } | AsksFirst | StillGoing | Refused | 'clean';

async function recoverOne(context: Excel.RequestContext, options: RecoverOptions): Promise<Once> {
  const { snapshot, store } = await readRecords(context);
  if (store.newer) return refuse({ code: 'newerRecord' });
  const stored: StoredRecord | undefined = [...store.records].reverse().find(isUnfinished);
  if (!stored?.record) {
    await sendPresent(context, snapshot, store);
    return 'clean';
  }
  const refusal = locked(snapshot);
  if (refusal) return refusal;
  const going = options.now === undefined ? null : stillGoing(stored, options.now);
  if (going) return going;
  const planned = await readAndPlanUndo(
    context,
    snapshot,
    store,
    stored,
    stored.record,
    options.force === true ? 'force' : 'ask',
  );
  if (!planned.ok) return planned;
  await send(context, planned.edits, new Map());
  return { takenBack: stored.label };
}

/** Takes back what was begun and never finished, the latest first. To be called whenever the pane is shown. */
export async function recover(
  options: RecoverOptions = {},
): Promise<Recovered | AsksFirst | StillGoing | Refused> {
  const takenBack: string[] = [];
  const next = async (): Promise<Recovered | AsksFirst | StillGoing | Refused> => {
    const once = await converse((context) => recoverOne(context, options));
    if (once === 'clean') return { ok: true, takenBack };
    if ('ok' in once) return once;
    takenBack.push(once.takenBack);
    return next();
  };
  try {
    return await next();
  } catch (error) {
    return refusedBy(error);
  }
}
