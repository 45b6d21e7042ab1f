// Taking back what one press did, or several: everything is asked first, and nothing happens before the answer. Then one
// operation after the other goes, the latest first, without another question.
import type { Change, Refusal } from '../excel';
import { undo } from '../excel/undo';
import { askTogether, type UndoPart, type UndoQuestions } from '../excel/undoQuestions';
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

async function carryOut(
  { parts, changes }: UndoQuestions,
  how: 'keep' | 'force',
): Promise<Answer<UndoAnswer>> {
  const gone: string[] = [];
  const operations = parts.map(({ id }) => id);
  const goOn = async ([part, ...others]: readonly UndoPart[]): Promise<Answer<UndoAnswer>> => {
    if (!part) return UNDONE;
    const { id, label, fate, together } = part;
    if (how === 'keep' && fate === 'stays') return goOn(others);
    const manner = how === 'keep' && fate === 'goes' ? 'ask' : how;
    const restored = await undo(id, manner, { changes, together });
    // Somebody else has taken it back meanwhile.
    const isGone = !restored.ok && 'refusal' in restored && restored.refusal.code === 'noOperation';
    if (restored.ok || isGone) {
      gone.push(label);
      return goOn(others);
    }
    const refusal = 'refusal' in restored ? restored.refusal : null;
    if (gone.length === 0) return refusal ? { ok: false, refusal } : undoOperations(operations, 'ask');
    const meanwhile = 'askedAbout' in restored ? restored.askedAbout : [];
    return answer({ kind: 'stopped', gone, left: label, refusal, changes: meanwhile });
  };
  return goOn(parts);
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
  const [only, ...others] = operations;
  if (how === 'ask' && only !== undefined && others.length === 0) {
    const restored = await undo(only);
    if (restored.ok) return UNDONE;
    if ('refusal' in restored) return restored;
  }
  const found = await askTogether(operations);
  if (!found.ok) return found;
  const { changes, keeping } = found;
  if (changes.length === 0) return carryOut(found, 'force');
  const isAnswered = asked === fingerprint(found);
  if (isAnswered && how === 'force') return carryOut(found, 'force');
  if (isAnswered && how === 'keep' && keeping) return carryOut(found, 'keep');
  return answer({ kind: 'question', changes, keeping, asked: fingerprint(found) });
}
