// Undo: takes an operation back by its record.
import { headRefusal } from '../workbook/conflicts';
import { headOf } from '../workbook/head';
import { findRecord, type AsksFirst, type Together, type UndoManner } from '../workbook/undo';
import { isGoing, type OperationRecord } from '../workbook/record/record';
import { refuse, type Refused } from '../workbook/refusal';
import { attempts, isConflict, movedOr, type Conflict } from './attempts';
import { carryOutUndo, release } from './carryOutUndo';
import { codeOf, converse, refusedBy } from './conversation';
import { isNewer, readRecords } from './records';
import { takeBackByRecord } from './settle';
import { turnNow, type Turn } from './turn';
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
): Promise<Restored | AsksFirst | Refused | Conflict> {
  const records = await readRecords(context);
  if (isNewer(records)) return refuse({ code: 'newerRecord' });
  const { snapshot, store } = records;
  const found = findRecord(store, id);
  if ('ok' in found) return found;
  const refusal = locked(snapshot);
  if (refusal) return refusal;
  const turnRefusal = headRefusal(snapshot);
  if (turnRefusal) return refuse(turnRefusal);
  const { stored, record } = found;
  const planWith = (how: UndoManner, together?: Together) =>
    readAndPlanUndo(context, snapshot, store, stored, record, how, together);
  const { plan, guards } = await planAgreed(planWith, manner, agreed);
  if (!plan.ok) return plan;
  const turn = turnNow(headOf(snapshot), record.label);
  try {
    const conflict = await carryOutUndo(context, turn, snapshot, plan.edits, guards);
    return conflict ?? { ok: true, label: record.label };
  } catch (error) {
    return goOn(turn, record, error);
  }
}

/** An undo whose end was not heard: go on with it, or say that it was done already, or that it never began. */
async function goOn(
  turn: Turn,
  { id, label }: Pick<OperationRecord, 'id' | 'label'>,
  failure: unknown,
): Promise<Restored | Refused | Conflict> {
  try {
    return await converse(async (context) => {
      const { snapshot, store } = await readRecords(context);
      const record = store.records.find((each) => each.id === id)?.record;
      if (!turn.isOurs(headOf(snapshot))) {
        const answer = movedOr(failure, refusedBy(failure));
        return record || isConflict(answer) ? answer : { ok: true, label };
      }
      if (record && !isGoing(record.state)) {
        // Nothing of it was done yet.
        await release(context, turn, snapshot, true);
        return movedOr(failure, refusedBy(failure));
      }
      await takeBackByRecord(context, turn, id);
      return { ok: true, label };
    });
  } catch {
    return refuse({ code: 'leftPending', detail: codeOf(failure) });
  }
}

/**
 * Takes an operation back. Where something was typed since, or formulas elsewhere need what would go, it says what,
 * and does nothing unless told so: `keep` leaves what was changed, with its sheets and what they need, `force` takes it
 * all back. What is changed after the answer is asked about again.
 * @param agreed what was asked about it before, with what goes with it: anything else is asked about again
 */
export async function undo(
  operation: string,
  manner: UndoManner = 'ask',
  agreed: Agreed | null = null,
): Promise<Restored | AsksFirst | Refused> {
  try {
    return await attempts((isAgain) =>
      converse((context) => undoIn(context, operation, isAgain && !agreed ? 'ask' : manner, agreed)),
    );
  } catch (error) {
    return refusedBy(error);
  }
}
