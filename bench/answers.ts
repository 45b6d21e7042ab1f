// What an answer of ours holds, for comparing it with a peer's.
import type { Answer, CellValue } from '../src/functions/values';

export function rowsOf(answer: Answer): CellValue[][] {
  if (!answer.ok) throw new Error(answer.error.message);
  return Array.isArray(answer.value) ? answer.value : [[answer.value]];
}

export function numberOf(answer: Answer): number {
  return Number(rowsOf(answer)[0]?.[0]);
}

/** Equal but for a relative difference. */
export function isNear(ours: number, theirs: number, relative: number): boolean {
  return Math.abs(ours - theirs) <= relative * Math.abs(theirs);
}
