// Whether a cell still holds what it held. Excel may write a formula otherwise than it was sent, above all after a file was
// opened elsewhere: with other spaces and capitals, an implicit '@', the prefix of newer functions; and it keeps 15 digits of
// a number. Nothing of that is an analyst's change.
import { isBlank, isFormula, type Content } from './content';
import { piecesOf } from './rename';

const DIGITS = 15;
const STORED = /^_xl(?:fn\.(?:_xlws\.)?|ws\.)/i;
const ADD_IN = /^_xldudf_/i;

/** A name as a formula shows it, whatever the file stores: `_xlfn.IFNA` is IFNA, `_xldudf_SQL_DECAY` is SQL.DECAY. */
export function plainName(name: string): string {
  return ADD_IN.test(name) ? name.replace(ADD_IN, '').replaceAll('_', '.') : name.replace(STORED, '');
}

function spelled(formula: string): string {
  return piecesOf(formula)
    .filter((piece) => piece !== '@' && piece.trim() !== '')
    .map((piece) => (/^["[]/.test(piece) ? thisRow(piece) : plainName(piece).toUpperCase()))
    .join('');
}

/** `[[#This Row],[Visits]]` and `[@[Visits]]` are `[@Visits]`. */
function thisRow(piece: string): string {
  const [, long] = /^\[\[#This Row\],\s*\[([^[\]]*)\]\]$/i.exec(piece) ?? [];
  const [, short] = /^\[@\[([^[\]]*)\]\]$/.exec(piece) ?? [];
  const column = long ?? short;
  return column === undefined ? piece : `[@${column}]`;
}

/** What Excel keeps of a number; no zero is a negative one. */
export function rounded<T extends Content>(value: T): T | number {
  return typeof value === 'number' ? Number(value.toPrecision(DIGITS)) + 0 : value;
}

export function sameCell(before: Content, now: Content): boolean {
  if (before === now || (isBlank(before) && isBlank(now))) return true;
  if (typeof before === 'number' && typeof now === 'number') return rounded(before) === rounded(now);
  return isFormula(before) && isFormula(now) && spelled(before) === spelled(now);
}
