// What is kept of customers, and of their recurring revenue.
import type { Fault } from '../fault';
import { partAbove } from '../part';

/** What is left of `atStart`, as a share of it; rounding leaves nothing below 0. */
function keptOf(atStart: number, left: number): number {
  return Math.max(0, left / atStart);
}

/** (atEnd − won) ÷ atStart: without the new customers, who are among those of the end. */
export function retention(atStart: number, atEnd: number, won: number): number | Fault {
  return partAbove('won', won, 'atEnd', atEnd) ?? keptOf(atStart, atEnd - won);
}

/** (atStart − contraction − lost) ÷ atStart: what grew is left out, so it is 100% at most. */
export function grossRetention(atStart: number, contraction: number, lost: number): number | Fault {
  return netRetention(atStart, 0, contraction, lost);
}

/** (atStart + expansion − contraction − lost) ÷ atStart. */
export function netRetention(
  atStart: number,
  expansion: number,
  contraction: number,
  lost: number,
): number | Fault {
  const gone = contraction + lost;
  return (
    partAbove('contraction and lost together', gone, 'atStart', atStart) ??
    keptOf(atStart, atStart + expansion - gone)
  );
}
