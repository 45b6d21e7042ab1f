// Work that was begun and never ended: finished, or taken back. Whether anybody is still at it is seen by looking twice.
import type { Change } from '../excel';
import { recover } from '../excel/recover';
import type { Head } from '../workbook/head';
import { answer, type Answer } from './caller';

/** How it is known again whether work has moved on. */
export type Seen = Head;

/** Finish what can be finished; take it back, asking first; or also where something was typed since. */
export type RecoverHow = 'finish' | 'takeBack' | 'force';

export type RecoverAnswer =
  | { readonly kind: 'finished' }
  | { readonly kind: 'takenBack' }
  /** Somebody has gone on with it, or begun something else. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'question'; readonly changes: readonly Change[] };

/** @param seen as it was when the analyst decided */
export async function recoverWork(seen: Seen, how: RecoverHow): Promise<Answer<RecoverAnswer>> {
  const recovered = await recover({ seen, finish: how === 'finish', force: how === 'force' });
  if ('underWay' in recovered) return answer({ kind: 'moved' });
  if ('askedAbout' in recovered) return answer({ kind: 'question', changes: recovered.askedAbout });
  if (!recovered.ok) return recovered;
  return answer({ kind: recovered.finished.length > 0 ? 'finished' : 'takenBack' });
}
