// Shows a worked example as an analyst would type it: ranges stand in cells A2:A4, B2:B4 … beside it, dates are DATE(…).
import type { Example } from '../../src/catalogue';

export interface ShownExample {
  /** With the separators of an English Excel, and of one that uses semicolons and decimal commas. */
  readonly formula: string;
  readonly formulaSemicolon: string;
  /** The cells it refers to; the first row holds the parameters' names. */
  readonly cells: readonly (readonly string[])[];
  /** Rows of the result; a single value is one row of one cell. */
  readonly result: readonly (readonly string[])[];
  readonly note: string | undefined;
}

const PIECE = /"(?:[^"]|"")*"|\{[^{}]*\}|[^,;"{}]+|[,;]/g;
const DATE = /^(\d{4})-0?(\d+)-0?(\d+)$/;
const FIRST_ROW = 2;

/** Splits at a separator outside quotes and braces; nothing between two separators is a piece too. */
function split(text: string, separator: ',' | ';'): string[] {
  const pieces = [''];
  for (const [piece] of text.matchAll(PIECE)) {
    if (piece === separator) pieces.push('');
    else pieces[pieces.length - 1] += piece;
  }
  return pieces.map((piece) => piece.trim());
}

function rowsOf(matrix: string): string[][] {
  return split(matrix.slice(1, -1), ';').map((row) => split(row, ','));
}

function shown(cell: string): string {
  const text = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  return text.startsWith('~') ? `≈ ${text.slice(1)}` : text;
}

function letter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

/** Puts the ranges of a call side by side into cells. */
class Sheet {
  private readonly columns: string[][] = [];

  place(name: string, matrix: string): string {
    const rows = rowsOf(matrix);
    const first = this.columns.length;
    const width = rows[0]?.length ?? 1;
    for (let column = 0; column < width; column++) {
      this.columns.push([column === 0 ? name : '', ...rows.map((row) => shown(row[column] ?? ''))]);
    }
    return `${letter(first)}${FIRST_ROW}:${letter(first + width - 1)}${FIRST_ROW + rows.length - 1}`;
  }

  get rows(): string[][] {
    const height = Math.max(0, ...this.columns.map(({ length }) => length));
    return Array.from({ length: height }, (_, row) => this.columns.map((column) => column[row] ?? ''));
  }
}

/** `names` are those of the parameters, in order. */
export function showExample({ call, gives, note }: Example, names: readonly string[]): ShownExample {
  const open = call.indexOf('(');
  const sheet = new Sheet();
  const inside = call.slice(open + 1, -1);
  const values = inside === '' ? [] : split(inside, ',');
  const typed = values.map((value, i) =>
    value.startsWith('{') ? sheet.place(names[i] ?? '', value) : value,
  );
  const write = (separator: string, decimal: string): string => {
    const written = typed.map((value) => {
      if (value.startsWith('"')) return value;
      return value.replace(DATE, `DATE($1${separator}$2${separator}$3)`).replace('.', decimal);
    });
    return `=${call.slice(0, open)}(${written.join(separator === ',' ? ', ' : '; ')})`;
  };
  const result = gives.startsWith('{') ? rowsOf(gives).map((row) => row.map(shown)) : [[shown(gives)]];
  return { formula: write(',', '.'), formulaSemicolon: write(';', ','), cells: sheet.rows, result, note };
}
