// Our turn at a workbook: claimed with the first request, shown to be ours and alive with every other, given back at the end.
// Whoever tries to go on after somebody else took over fails before anything is written.
import type { Edit } from '../workbook/edit';
import type { Busy, Head } from '../workbook/head';

export interface Turn {
  readonly n: number;
  /** What each request begins with. */
  readonly begin: () => Edit;
  /** To be told when it is known that the claim succeeded. */
  readonly claimed: () => void;
  readonly isClaimed: () => boolean;
  readonly end: () => Edit;
  /** What the head says while it is ours. */
  readonly isOurs: (head: Head) => boolean;
}

/** @param head as it was read; the claim fails if it has moved since */
export function turnAfter(head: Head, { label, at }: Pick<Busy, 'label' | 'at'>): Turn {
  const token = crypto.randomUUID();
  const n = head.n + 1;
  let beat = 0;
  let isClaimed = false;
  return {
    n,
    begin: () => {
      beat += 1;
      const busy = { token, beat, label, at };
      return beat === 1 ? { kind: 'claim', from: head, busy } : { kind: 'beat', n, busy };
    },
    claimed: () => {
      isClaimed = true;
    },
    isClaimed: () => isClaimed,
    end: () => ({ kind: 'free', n }),
    isOurs: (now) => now.n === n && now.busy?.token === token,
  };
}

/** Of what has no moment of its own: an undo, a recovery. */
export const turnNow = (head: Head, label: string): Turn =>
  turnAfter(head, { label, at: new Date().toISOString() });
