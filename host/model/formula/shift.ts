// What inserted and deleted rows, columns or cells do to a reference: Excel moves what lies beyond, stretches a range
// the change falls inside, and leaves #REF! where everything a reference meant is gone.
import { formatA1, parseA1, withSheetName, type Corner, type Reference } from './reference';
import { mapTokens } from './tokens';

/** `count` > 0 inserts before `at`; `count` < 0 deletes -count from `at` on. */
export interface Shift {
  axis: 'row' | 'column';
  at: number;
  count: number;
  /** Only references that lie wholly inside these lines of the other axis move (cells shifted, not whole rows). */
  across?: { first: number; last: number };
}

/** Where a span [first, last] lies after the change; undefined when it is gone. */
export function shiftSpan(
  first: number,
  last: number,
  shift: Shift,
): { first: number; last: number } | undefined {
  if (shift.count >= 0) {
    return {
      first: first >= shift.at ? first + shift.count : first,
      last: last >= shift.at ? last + shift.count : last,
    };
  }
  const end = shift.at - shift.count; // first line that survives after the deleted ones
  const start = first < shift.at ? first : first < end ? shift.at : first + shift.count;
  const stop = last < shift.at ? last : last < end ? shift.at - 1 : last + shift.count;
  return stop >= start ? { first: start, last: stop } : undefined;
}

function outside(reference: Reference, shift: Shift): boolean {
  if (!shift.across) return false;
  const other = shift.axis === 'row' ? 'column' : 'row';
  const first = reference.first[other];
  const last = (reference.last ?? reference.first)[other];
  if (first === undefined || last === undefined) return true;
  return Math.min(first, last) < shift.across.first || Math.max(first, last) > shift.across.last;
}

function moved(corner: Corner, axis: 'row' | 'column', value: number): Corner {
  return { ...corner, [axis]: value };
}

/** The reference after the change; undefined when nothing of it is left. */
export function shiftReference(reference: Reference, shift: Shift): Reference | undefined {
  const { axis } = shift;
  const first = reference.first[axis];
  const last = (reference.last ?? reference.first)[axis];
  if (first === undefined || last === undefined || outside(reference, shift)) return reference;
  const span = shiftSpan(Math.min(first, last), Math.max(first, last), shift);
  if (!span) return undefined;
  const result: Reference = { first: moved(reference.first, axis, span.first) };
  if (reference.last) result.last = moved(reference.last, axis, span.last);
  return result;
}

/**
 * A formula (with or without '=') after the change on `changed`, where the formula stands on `own`.
 * Names are compared without regard to case.
 */
export function shiftFormula(
  formula: string,
  own: string | undefined,
  changed: string,
  shift: Shift,
): string {
  return mapTokens(formula, (token) => {
    if (token.kind !== 'reference' || token.local === undefined) return undefined;
    if ((token.sheet ?? own)?.toLowerCase() !== changed.toLowerCase()) return undefined;
    const result = shiftReference(parseA1(token.local), shift);
    return withSheetName(token.sheet, result ? formatA1(result) : '#REF!');
  });
}
