// Taking back, one operation after the other: stops at the first that must ask.
import type { AsksFirst, Change } from '../excel';
import { recover, undo } from '../excel/undo';
import { answer, type Answer, type Caller } from './caller';

export type { Change };

/** Ask about everything; nobody else is at it; keep the sheets that were changed since; or lose them as well. */
export type UndoHow = 'ask' | 'sure' | 'keep' | 'force';

export type UndoAnswer =
  | { readonly kind: 'undone' }
  | {
      readonly kind: 'question';
      /** What the analyst did since, and that taking back would undo too. */
      readonly changes: readonly Change[];
      /** How many of the operations were taken back before this one asked. */
      readonly gone: number;
      /** Tabs that stay and tabs that go if what was changed is kept; null where there is no such way. */
      readonly keeping: { readonly kept: readonly string[]; readonly goes: readonly string[] } | null;
    }
  /** Unfinished, but begun only just now (milliseconds since 1970): somebody may be at it in another window. */
  | { readonly kind: 'underWay'; readonly at: number };

const question = ({ askedAbout, keeping }: AsksFirst, gone: number): Answer<UndoAnswer> =>
  answer({ kind: 'question', gone, changes: askedAbout, keeping: keeping ?? null });

const UNDONE: Answer<UndoAnswer> = answer({ kind: 'undone' });

/**
 * @param operations in the order of undoing
 * @param how the answer for the first that is still there: those after it ask again
 */
export async function undoOperations(
  operations: readonly string[],
  how: UndoHow,
  gone = 0,
): Promise<Answer<UndoAnswer>> {
  const [first, ...others] = operations;
  if (first === undefined) return UNDONE;
  const restored = await undo(first, how === 'sure' ? 'ask' : how);
  if ('askedAbout' in restored) return question(restored, gone);
  // Asked about the second of two, the analyst says yes, and the first is gone by then: that is no failure.
  const goneBefore = !restored.ok && restored.refusal.code === 'noOperation' && others.length > 0;
  if (!restored.ok && !goneBefore) return restored;
  // The answer was about what one operation would take away; the next ones ask for themselves.
  return undoOperations(others, goneBefore ? how : 'ask', gone + 1);
}

/** Takes back what was begun and never finished. */
export async function recoverWork({ now }: Caller, how: UndoHow): Promise<Answer<UndoAnswer>> {
  const recovered = await recover({
    force: how === 'force',
    ...(how === 'ask' ? { now: now().toISOString() } : {}),
  });
  if ('underWay' in recovered) return answer({ kind: 'underWay', at: Date.parse(recovered.underWay.at) });
  if ('askedAbout' in recovered) return question(recovered, 0);
  return recovered.ok ? UNDONE : recovered;
}
