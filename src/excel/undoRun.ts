// Several operations taken back by one press: everything is asked at once, and what was read for that serves the first run
// too. An undo that only takes sheets and names away knows them by name and moves nothing, so that it goes in one run with
// any other; where two write into sheets that stay, the second has to be planned anew once the first is done.
import { headRefusal } from '../workbook/conflicts';
import type { Edit } from '../workbook/edit';
import type { Guard } from '../workbook/guard';
import { headOf } from '../workbook/head';
import { refuse, type Refused } from '../workbook/refusal';
import { attempts, type Conflict } from './attempts';
import { carryOutUndo } from './carryOutUndo';
import { converse, refusedBy } from './conversation';
import { readRecords } from './records';
import { turnNow } from './turn';
import { goOn } from './undoCutOff';
import { askTogether, type UndoPart, type UndoQuestions } from './undoQuestions';

export type UndoChoice = 'keep' | 'force';

/** What the answer is; null asks. */
export type Decide = (questions: UndoQuestions) => UndoChoice | null;

export interface UndoRun {
  readonly ok: true;
  readonly questions: UndoQuestions;
  /** What was decided; null: nothing was done, because it has to be asked. */
  readonly choice: UndoChoice | null;
  readonly gone: readonly UndoPart[];
  /** To be taken back next, one after the other. */
  readonly left: readonly UndoPart[];
}

const isByName = ({ kind }: Edit): boolean =>
  ['deleteSheet', 'deleteName', 'setName', 'setPart', 'deletePart'].includes(kind);

/** Where nothing of it was changed, nothing of it is kept. */
const planOf = ({ fate, plan }: UndoPart, choice: UndoChoice) =>
  plan(choice === 'keep' && fate === 'goes' ? 'ask' : choice);

interface Run {
  readonly parts: readonly UndoPart[];
  readonly edits: readonly Edit[];
  readonly guards: readonly Guard[];
}

/** The first operations, as many as can go together. */
function runOf(parts: readonly UndoPart[], choice: UndoChoice): Run | Refused {
  const run = { parts: [] as UndoPart[], edits: [] as Edit[], guards: [] as Guard[] };
  let isByPlace = false;
  for (const part of parts) {
    const plan = planOf(part, choice);
    if ('refusal' in plan && run.parts.length === 0) return plan;
    if (!plan.ok) break;
    const isWritten = !plan.edits.every(isByName);
    if (isWritten && isByPlace) break;
    isByPlace ||= isWritten;
    run.parts.push(part);
    run.edits.push(...plan.edits);
    run.guards.push(...part.guards);
  }
  return run;
}

async function runIn(
  context: Excel.RequestContext,
  operations: readonly string[],
  decide: Decide,
): Promise<UndoRun | Refused | Conflict> {
  const records = await readRecords(context);
  const questions = await askTogether(context, records, operations);
  if (!questions.ok) return questions;
  const choice = decide(questions);
  const parts = questions.parts.filter(({ fate }) => choice !== 'keep' || fate !== 'stays');
  if (choice === null) return { ok: true, questions, choice, gone: [], left: parts };
  const refusal = headRefusal(records.snapshot);
  if (refusal) return refuse(refusal);
  const run = runOf(parts, choice);
  if ('ok' in run) return run;
  const turn = turnNow(headOf(records.snapshot), run.parts[0]?.label ?? '');
  const left = parts.slice(run.parts.length);
  try {
    const conflict = await carryOutUndo(context, turn, records.snapshot, run.edits, run.guards);
    return conflict ?? { ok: true, questions, choice, gone: run.parts, left };
  } catch (error) {
    const ids = run.parts.map(({ id }) => id);
    const ended = await goOn(turn, ids, error);
    if (!ended.ok) return ended;
    const isGone = ({ id }: UndoPart) => ended.gone.includes(id);
    return {
      ok: true,
      questions,
      choice,
      gone: run.parts.filter(isGone),
      left: parts.filter((part) => !isGone(part)),
    };
  }
}

/** Asks about all of the operations, and where nothing is left to ask takes back as many of them as can go in one run. */
export async function undoRun(operations: readonly string[], decide: Decide): Promise<UndoRun | Refused> {
  try {
    return await attempts(() => converse((context) => runIn(context, operations, decide)));
  } catch (error) {
    return refusedBy(error);
  }
}
