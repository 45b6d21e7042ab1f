// What the engine says of a formula's cell, as a value of Excel's; only what is not as it was when it was read last.
import type { Model } from '@ironcalc/wasm';
import type { CellValue, ErrorCode } from '../model/types';
import type { CalculatorResult } from './calculator';

/** Fifteen significant digits: the most the engine tells. */
export const DIGITS = '0.00000000000000E+00';
const SHOWS_DIGITS = /^-?\d\.\d{14}E[+-]\d+$/;
/** Logical values and errors look like the texts of the same letters. */
const AMBIGUOUS = /^(?:TRUE|FALSE|#.*)$/;
const ERRORS: ReadonlySet<string> = new Set<ErrorCode>(
  // prettier-ignore
  ['#N/A', '#DIV/0!', '#NUM!', '#VALUE!', '#NULL!', '#NAME?', '#REF!', '#SPILL!', '#CALC!'],
);
const KIND = { number: 1, text: 2, logical: 4, error: 16 } as const;

export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Whether the engine takes it for an array that may spill, which it decides when it reads the formula. */
  readonly maySpill: boolean;
  /** What was read last, so that an equal result is not told again. */
  last: string;
  /** The engine's text for it where that says what kind of value it is. */
  shown?: string;
}

export class Reading {
  /** Formulas the engine cannot read. */
  readonly unread = new Set<ReadCell>();

  constructor(private readonly model: Model) {}

  /** The result of a cell on the engine's sheet `index`, if it is not what it was. */
  result(index: number, sheet: string, cell: ReadCell): CalculatorResult | undefined {
    return cell.maySpill ? this.arrayResult(index, sheet, cell) : this.oneResult(index, sheet, cell);
  }

  private oneResult(index: number, sheet: string, cell: ReadCell): CalculatorResult | undefined {
    const { row, column } = cell;
    // Most results of most calculations are as they were: their kind is not asked for.
    const text = this.model.getFormattedCellValue(index, row + 1, column + 1);
    if (cell.shown === text) return undefined;
    const [kind, shown] = this.shown(index, row, column, text);
    if (AMBIGUOUS.test(shown)) delete cell.shown;
    else cell.shown = shown;
    if (cell.last === `${kind}${shown}`) return undefined;
    const value = this.valueOf(kind, shown, cell);
    return this.ifNew(cell, `${kind}${shown}`, { sheet, row, column, value });
  }

  private arrayResult(index: number, sheet: string, cell: ReadCell): CalculatorResult | undefined {
    const { row, column } = cell;
    const value = this.value(index, row, column, cell);
    const result: CalculatorResult = { sheet, row, column, value };
    const structure = this.model.getCellArrayStructure(index, row + 1, column + 1);
    if (typeof structure === 'object' && 'DynamicAnchor' in structure) {
      const [width, height] = structure.DynamicAnchor;
      if (width * height > 1) {
        result.spill = Array.from({ length: height }, (_line, r) =>
          Array.from({ length: width }, (_item, c) => this.value(index, row + r, column + c, cell)),
        );
      }
    }
    return this.ifNew(cell, JSON.stringify([value, result.spill ?? null]), result);
  }

  private ifNew(cell: ReadCell, text: string, result: CalculatorResult): CalculatorResult | undefined {
    if (cell.last === text) return undefined;
    cell.last = text;
    return result;
  }

  private value(index: number, row: number, column: number, of: ReadCell): CellValue {
    return this.valueOf(...this.shown(index, row, column), of);
  }

  private valueOf(kind: number, shown: string, of: ReadCell): CellValue {
    this.unread.delete(of);
    if (kind === KIND.number) return numberOf(shown);
    if (kind === KIND.logical) return shown === 'TRUE';
    if (kind !== KIND.error) return shown;
    if (ERRORS.has(shown)) return { error: shown as ErrorCode };
    if (shown === '#CIRC!') return { error: '#REF!', message: 'This formula refers to its own cell.' };
    this.unread.add(of);
    return {
      error: '#NAME?',
      message: `The calculation engine of this machine cannot read the formula (${shown}).`,
    };
  }

  /** The kind of a cell and its text. The engine gives dates their own format; such a cell is told to show digits. */
  private shown(
    index: number,
    row: number,
    column: number,
    text = this.model.getFormattedCellValue(index, row + 1, column + 1),
  ): [kind: number, text: string] {
    const kind = this.model.getCellType(index, row + 1, column + 1);
    if (kind !== KIND.number || SHOWS_DIGITS.test(text)) return [kind, text];
    this.model.updateRangeStyle(
      { sheet: index, row: row + 1, column: column + 1, width: 1, height: 1 },
      'num_fmt',
      DIGITS,
    );
    return [kind, this.model.getFormattedCellValue(index, row + 1, column + 1)];
  }
}

function numberOf(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Error(`the engine gave the number ${text}`);
  return value === 0 ? 0 : value;
}
