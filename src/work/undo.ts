// Taking back what one press did, or several: everything is asked first, and nothing happens before the answer. Then what can
// goes in one run, and any others one after the other, the latest first, without another question.
import type { Change, Refusal } from '../excel';
import { undo } from '../excel/undo';
import type { UndoPart, UndoQuestions } from '../excel/undoQuestions';
import { undoRun, type UndoRun } from '../excel/undoRun';
import { answer, type Answer } from './caller';

export type { Change };

/** Ask about everything; keep what was changed since; or lose that as well. */
export type UndoHow = 'ask' | 'keep' | 'force';

export type UndoAnswer =
  | { readonly kind: 'undone' }
  | {
      readonly kind: 'question';
      /** What the analyst did since, and that taking back would undo too. */
      readonly changes: readonly Change[];
      /** Tabs that stay and tabs that go if what was changed is kept; null where there is no such way. */
      readonly keeping: { readonly kept: readonly string[]; readonly goes: readonly string[] } | null;
      /** Of what is asked: an answer goes with it, and counts only while the workbook would ask the same. */
      readonly asked: string;
    }
  /** It came to an end half-way. */
  | {
      readonly kind: 'stopped';
      /** What was taken back until then. */
      readonly gone: readonly string[];
      /** What was not. */
      readonly left: string;
      readonly refusal: Refusal | null;
      /** Without a refusal: what somebody did meanwhile. */
      readonly changes: readonly Change[];
    };

const UNDONE: Answer<UndoAnswer> = answer({ kind: 'undone' });

const fingerprint = ({ changes, keeping, parts }: UndoQuestions): string =>
  JSON.stringify([changes, keeping, parts.map(({ id }) => id)]);

/** Takes back one after the other what is left once the first of them are gone. */
async function goOn({ questions, choice, gone, left }: UndoRun): Promise<Answer<UndoAnswer>> {
  const labels = gone.map(({ label }) => label);
  const next = async ([part, ...others]: readonly UndoPart[]): Promise<Answer<UndoAnswer>> => {
    if (!part) return UNDONE;
    const { id, label, fate, together } = part;
    const manner = choice === 'keep' && fate === 'goes' ? 'ask' : (choice ?? 'ask');
    const restored = await undo(id, manner, { changes: questions.changes, together });
    // Somebody else has taken it back meanwhile.
    const isGone = !restored.ok && 'refusal' in restored && restored.refusal.code === 'noOperation';
    if (restored.ok || isGone) {
      labels.push(label);
      return next(others);
    }
    const refusal = 'refusal' in restored ? restored.refusal : null;
    const changes = 'askedAbout' in restored ? restored.askedAbout : [];
    return answer({ kind: 'stopped', gone: labels, left: label, refusal, changes });
  };
  return next(left);
}

/**
 * @param operations in any order; the latest goes first
 * @param asked of the question that is answered: where something was changed since, it is asked anew
 */
export async function undoOperations(
  operations: readonly string[],
  how: UndoHow,
  asked = '',
): Promise<Answer<UndoAnswer>> {
  const run = await undoRun(operations, (questions) => {
    if (questions.changes.length === 0) return 'force';
    const isAnswered = asked === fingerprint(questions);
    if (isAnswered && how === 'keep') return questions.keeping && 'keep';
    return isAnswered && how === 'force' ? 'force' : null;
  });
  if (!run.ok) return run;
  if (run.choice !== null) return goOn(run);
  const { changes, keeping } = run.questions;
  return answer({ kind: 'question', changes, keeping, asked: fingerprint(run.questions) });
}
