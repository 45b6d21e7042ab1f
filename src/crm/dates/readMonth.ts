/**
 * Months without a day, as reports by month name them: `2025-03`, `03/2025`, `Mar 2025`, `Mar-25` (Excel's own short
 * form), `März 2025`, `2025 March`, `202503`, `2025年3月`. Only for what is counted by month: a stage needs its day.
 */
import { serialOf } from './calendar';
import { monthNamed } from './monthNames';

const YEAR_FIRST = /^(\d{4})\s*[-/.年년]?\s*(\d{1,2})\s*[月월]?$/u;
const YEAR_LAST = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/;
const WORD = '(\\p{L}[\\p{L}\\p{M}]*)\\.?';
const NAME_FIRST = new RegExp(`^${WORD}[\\s,/’'-]*(\\d{4}|\\d{2})$`, 'u');
const NAME_LAST = new RegExp(`^(\\d{4})[\\s,/-]*${WORD}$`, 'u');

/** The serial of the month's first day, or 0. */
export function readMonth(text: string): number {
  const cell = text.trim();
  if (cell.length > 40) return 0;
  const yearFirst = YEAR_FIRST.exec(cell);
  if (yearFirst) return serialOf(Number(yearFirst[1]), Number(yearFirst[2]), 1);
  const yearLast = YEAR_LAST.exec(cell);
  if (yearLast) return serialOf(Number(yearLast[2]), Number(yearLast[1]), 1);
  const nameFirst = NAME_FIRST.exec(cell);
  if (nameFirst) return serialOf(fullYear(nameFirst[2]!), monthNamed(nameFirst[1]!), 1);
  const nameLast = NAME_LAST.exec(cell);
  return nameLast ? serialOf(Number(nameLast[1]), monthNamed(nameLast[2]!), 1) : 0;
}

/** Two digits mean this century up to 69, as in whole dates. */
function fullYear(year: string): number {
  const number = Number(year);
  return year.length === 4 ? number : number < 70 ? 2000 + number : 1900 + number;
}
