// Why a calculation has no answer. A value, not an exception: it travels through tables cell by cell, and it carries no
// words, which belong to the language of the reader.

/** The error values a worksheet knows and a custom function may return. */
export type ErrorName = '#VALUE!' | '#NUM!' | '#DIV/0!' | '#N/A' | '#NULL!';

export type Details = Readonly<Record<string, string | number>>;

export class Fault {
  constructor(
    readonly error: ErrorName,
    /** Key of the sentence that says it. */
    readonly reason: string,
    /** What the sentence names. */
    readonly details: Details = {},
  ) {}
}

export type Cell = number | string | boolean | Fault;
/** Rows of cells; the first row is the header. */
export type Table = Cell[][];

/** a ÷ b, or #DIV/0! where b is 0: for the cells of a table, where only that cell may fail. */
export function divide(a: number, b: number): number | Fault {
  return b === 0 ? new Fault('#DIV/0!', 'zeroDenominator') : a / b;
}
