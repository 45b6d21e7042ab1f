// An undo whose end was not heard: go on with what was begun of it, and say what is gone and what is not.
import { headOf } from '../workbook/head';
import { isGoing } from '../workbook/record/record';
import { refuse, type Refused } from '../workbook/refusal';
import { sweeping } from '../workbook/undo';
import { isConflict, movedOr, type Conflict } from './attempts';
import { codeOf, converse, refusedBy } from './conversation';
import { readRecords } from './records';
import { send } from './run';
import { takeBackByRecord } from './settle';
import type { Turn } from './turn';

/** Of the operations that were to go, those that are gone. */
export interface Gone {
  readonly ok: true;
  readonly gone: readonly string[];
}

async function goOnIn(
  context: Excel.RequestContext,
  turn: Turn,
  operations: readonly string[],
  failure: unknown,
): Promise<Gone | Refused | Conflict> {
  const { snapshot, store } = await readRecords(context);
  const left = store.records.filter(({ id }) => operations.includes(id));
  const gone = operations.filter((id) => !left.some((each) => each.id === id));
  if (!turn.isOurs(headOf(snapshot))) {
    // Whatever is gone although our turn never came, somebody else has taken back.
    const answer = movedOr(failure, refusedBy(failure));
    return gone.length > 0 && !isConflict(answer) ? { ok: true, gone } : answer;
  }
  const begun = left.filter(({ record }) => record && isGoing(record.state)).map(({ id }) => id);
  if (begun.length === 0) {
    await send(context, turn, [...sweeping(snapshot, store, []), turn.end()]);
    return gone.length > 0 ? { ok: true, gone } : movedOr(failure, refusedBy(failure));
  }
  const goOn = async ([id, ...others]: readonly string[]): Promise<void> => {
    if (id === undefined) return;
    await takeBackByRecord(context, turn, id, others.length > 0 ? [] : [turn.end()]);
    await goOn(others);
  };
  await goOn(operations.filter((id) => begun.includes(id)));
  return { ok: true, gone: [...gone, ...begun] };
}

/** @param operations what was to go, in this order */
export async function goOn(
  turn: Turn,
  operations: readonly string[],
  failure: unknown,
): Promise<Gone | Refused | Conflict> {
  try {
    return await converse((context) => goOnIn(context, turn, operations, failure));
  } catch {
    return refuse({ code: 'leftPending', detail: codeOf(failure) });
  }
}
