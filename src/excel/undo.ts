// Undo: takes an operation back by its record.
import { headRefusal } from '../workbook/conflicts';
import { headOf } from '../workbook/head';
import type { Change } from '../workbook/changes';
import { findRecord, type AsksFirst, type TakesBack, type Together, type UndoManner } from '../workbook/undo';
import { covers } from '../workbook/undoAgreed';
import { refuse, type Refused } from '../workbook/refusal';
import { attempts, type Conflict } from './attempts';
import { carryOutUndo } from './carryOutUndo';
import { converse, refusedBy } from './conversation';
import { isNewer, readRecords } from './records';
import { turnNow } from './turn';
import { goOn } from './undoCutOff';
import { locked } from './undoLocked';
import { readUndo } from './undoReading';
import type { UndoReading } from './undoReadingImport';

export interface Restored {
  readonly ok: true;
  readonly label: string;
}

/** What was answered about. */
export interface Agreed {
  readonly changes: readonly Change[];
  readonly together: Together;
}

/** Takes everything back only where nothing is found but what was agreed to; anything else is asked about. */
function planAgreed(
  { plan }: UndoReading,
  manner: UndoManner,
  agreed: Agreed | null,
): TakesBack | AsksFirst | Refused {
  if (agreed === null) return plan(manner);
  if (manner !== 'force') return plan(manner, agreed.together);
  const found = plan('ask');
  if (found.ok || 'refusal' in found || !covers(agreed.changes, found.askedAbout)) return found;
  return plan('force');
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
  const most = manner === 'force' && !agreed ? 'force' : 'ask';
  const reading = await readUndo({ context, snapshot, store, stored, record, manner: most });
  const plan = planAgreed(reading, manner, agreed);
  if (!plan.ok) return plan;
  const turn = turnNow(headOf(snapshot), record.label);
  try {
    const conflict = await carryOutUndo(context, turn, snapshot, plan.edits, reading.guards);
    return conflict ?? { ok: true, label: record.label };
  } catch (error) {
    const ended = await goOn(turn, [id], error);
    return ended.ok ? { ok: true, label: record.label } : ended;
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
