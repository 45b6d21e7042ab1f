// A1 formulas in R1C1 notation, so that formulas that differ only by their place are seen to be the same: they are sent
// once for a whole rectangle instead of once a cell.

import { columnLetters } from './address';

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/** Texts, quoted sheets, table columns, numbers, cells, other words, and all else one character at a time. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:[^[\]]|\[[^\]]*\])*\]|\d[\d.]*(?:[eE][+-]?\d+)?|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(![])|[A-Za-z_\\\u00A0-\uFFFF][\w.\u00A0-\uFFFF]*|[\s\S]/g;
/** Whole columns and rows are left as they are: `A:A`, `$3:3`. */
const WHOLE = /(^|[^\w$.])\$?(?:[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\d+:\$?\d+)(?![\w$.(])/;

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function part(letter: 'R' | 'C', absolute: boolean, index: number, own: number): string {
  if (absolute) return `${letter}${index + 1}`;
  return index === own ? letter : `${letter}[${index - own}]`;
}

/**
 * @param row of the cell that holds the formula, from 0
 * @param column likewise
 * @returns null for a formula that is better left alone
 */
export function toR1C1(formula: string, row: number, column: number): string | null {
  const pieces = formula.match(PIECES) ?? [];
  const bare = pieces.map((piece) => (/^["'[]/.test(piece) ? '_' : piece)).join('');
  if (WHOLE.test(bare)) return null;
  return pieces
    .map((piece, index) => {
      const cell = CELL.exec(piece);
      // LOG10(…) is a function, A1! a sheet and T1[…] a table, though they look like cells.
      if (!cell || /^[(![]/.test(pieces[index + 1] ?? '')) return piece;
      const [, fixedColumn, letters = '', fixedRow, digits] = cell;
      return (
        part('R', fixedRow === '$', Number(digits) - 1, row) +
        part('C', fixedColumn === '$', columnNumber(letters), column)
      );
    })
    .join('');
}

const RELATIVE =
  /("(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:[^[\]]|\[[^\]]*\])*\](?!C))|(?<![\w.\]])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w.([])/g;

/** The same formula in A1 notation, for a cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const line = (text: string | undefined, own: number) =>
    text === undefined ? own : text.startsWith('[') ? own + Number(text.slice(1, -1)) : Number(text) - 1;
  const fixed = (text: string | undefined) => (text !== undefined && !text.startsWith('[') ? '$' : '');
  return formula.replace(
    RELATIVE,
    (piece: string, quoted: string | undefined, down?: string, across?: string) =>
      quoted === undefined
        ? `${fixed(across)}${columnLetters(line(across, column))}${fixed(down)}${String(line(down, row) + 1)}`
        : piece,
  );
}
