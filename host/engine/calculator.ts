// The calculation engine behind a narrow door: cells in, results out. It runs in the same thread in Node and in a worker
// in the browser, so that a long calculation never freezes the page.
import { Model, initSync } from '@ironcalc/wasm';
import type { CellValue, ErrorCode } from '../model/types';

export interface CellInput {
  sheet: string;
  row: number;
  column: number;
  /** What would be typed; empty clears the cell. */
  text: string;
}

export interface CalculatorRequest {
  /** Forget everything first: the inputs are all there is. */
  fresh: boolean;
  /** Every sheet by a key that never changes, in order, with its name of today. */
  sheets: { key: string; name: string }[];
  inputs: CellInput[];
}

export interface CalculatorResult {
  sheet: string;
  row: number;
  column: number;
  value: CellValue;
  /** The whole spilled rectangle where the formula fills more than its own cell. */
  spill?: CellValue[][];
}

export interface CalculatorReply {
  /** Formula cells whose result is not what it was at the last calculation. */
  results: CalculatorResult[];
  /** Formulas the engine could not read, as text: they show an error in their cells. */
  unread: string[];
}

/** Asks for one calculation after another. */
export interface CalculatorPort {
  calculate(request: CalculatorRequest): Promise<CalculatorReply>;
  close(): void;
}

/** Fifteen significant digits: the most the engine tells. */
const DIGITS = '0.00000000000000E+00';
const STYLED_COLUMNS = 256;
const ERRORS: Record<string, ErrorCode> = {
  '#N/A': '#N/A',
  '#DIV/0!': '#DIV/0!',
  '#NUM!': '#NUM!',
  '#VALUE!': '#VALUE!',
  '#NULL!': '#NULL!',
  '#NAME?': '#NAME?',
  '#REF!': '#REF!',
  '#SPILL!': '#SPILL!',
  '#CALC!': '#CALC!',
};
const KIND = { number: 1, text: 2, logical: 4, error: 16 } as const;

export function loadEngine(wasm: BufferSource | WebAssembly.Module): void {
  initSync({ module: wasm });
}

interface FormulaCell {
  row: number;
  column: number;
  formula: string;
  last: string;
}

function emptyModel(): Model {
  const model = new Model('workbook', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}

export class Calculator {
  private model = emptyModel();
  /** Sheet keys in the engine's own order. */
  private order: { key: string; name: string }[] = [];
  private readonly formulas = new Map<string, Map<number, FormulaCell>>();

  run(request: CalculatorRequest): CalculatorReply {
    if (request.fresh) this.forget();
    this.arrangeSheets(request.sheets);
    for (const input of request.inputs) this.enter(input);
    this.model.evaluate();
    this.model.flushSendQueue();
    return this.results();
  }

  private forget(): void {
    this.model.free();
    this.model = emptyModel();
    this.order = [];
    this.formulas.clear();
  }

  private index(key: string): number {
    return this.order.findIndex((sheet) => sheet.key === key);
  }

  private arrangeSheets(sheets: CalculatorRequest['sheets']): void {
    const wanted = new Map(sheets.map((sheet) => [sheet.key, sheet.name]));
    if (this.order.length > 0) {
      for (const { key } of this.order.filter((sheet) => !wanted.has(sheet.key))) this.removeSheet(key);
    }
    const renamed = this.order.filter((sheet) => wanted.get(sheet.key) !== sheet.name);
    // Two sheets may have swapped names: first out of the way, then to the new name.
    renamed.forEach((sheet, at) => this.rename(sheet, `moving ${at}`));
    for (const sheet of renamed) this.rename(sheet, wanted.get(sheet.key) ?? sheet.name);
    for (const { key, name } of sheets) if (this.index(key) < 0) this.addSheet(key, name);
  }

  private rename(sheet: { name: string; key: string }, name: string): void {
    this.model.renameSheet(this.index(sheet.key), name);
    sheet.name = name;
  }

  private addSheet(key: string, name: string): void {
    const known = new Set(this.model.getWorksheetsProperties().map((sheet) => sheet.name));
    // The engine begins with one sheet of its own, which becomes the first of ours.
    if (this.order.length > 0 || known.size === 0) this.model.newSheet();
    this.order.push({ key, name });
    const index = this.order.length - 1;
    if (this.model.getWorksheetsProperties()[index]?.name !== name) this.model.renameSheet(index, name);
    this.model.updateRangeStyle(
      { sheet: index, row: 1, column: 1, width: STYLED_COLUMNS, height: 1_048_576 },
      'num_fmt',
      DIGITS,
    );
    this.formulas.set(key, new Map());
  }

  private removeSheet(key: string): void {
    const index = this.index(key);
    if (this.order.length === 1) this.model.newSheet();
    this.model.deleteSheet(index);
    this.order.splice(index, 1);
    this.formulas.delete(key);
  }

  private enter({ sheet, row, column, text }: CellInput): void {
    const index = this.index(sheet);
    const formulas = this.formulas.get(sheet);
    if (index < 0 || !formulas) throw new Error(`no sheet ${sheet}`);
    const key = row * 16_384 + column;
    formulas.delete(key);
    this.model.rangeClearContents(index, row + 1, column + 1, row + 1, column + 1);
    if (text === '') return;
    this.model.setUserInput(index, row + 1, column + 1, text);
    if (text.startsWith('=')) formulas.set(key, { row, column, formula: text, last: '' });
  }

  private results(): CalculatorReply {
    const reply: CalculatorReply = { results: [], unread: [] };
    for (const [at, { key }] of this.order.entries()) {
      for (const cell of this.formulas.get(key)?.values() ?? []) {
        const result = this.resultOf(at, key, cell, reply.unread);
        const text = JSON.stringify([result.value, result.spill ?? null]);
        if (text === cell.last) continue;
        cell.last = text;
        reply.results.push(result);
      }
    }
    return reply;
  }

  private resultOf(index: number, sheet: string, cell: FormulaCell, unread: string[]): CalculatorResult {
    const { row, column } = cell;
    const value = this.value(index, row, column, cell.formula, unread);
    const result: CalculatorResult = { sheet, row, column, value };
    const structure = this.model.getCellArrayStructure(index, row + 1, column + 1);
    if (typeof structure === 'object' && 'DynamicAnchor' in structure) {
      const [width, height] = structure.DynamicAnchor;
      if (width * height > 1) {
        result.spill = Array.from({ length: height }, (_line, r) =>
          Array.from({ length: width }, (_item, c) =>
            this.value(index, row + r, column + c, cell.formula, unread),
          ),
        );
      }
    }
    return result;
  }

  private value(index: number, row: number, column: number, formula: string, unread: string[]): CellValue {
    const kind = this.model.getCellType(index, row + 1, column + 1);
    const shown = this.model.getFormattedCellValue(index, row + 1, column + 1);
    if (kind === KIND.number) return this.number(index, row, column, shown);
    if (kind === KIND.logical) return shown === 'TRUE';
    if (kind !== KIND.error) return shown;
    const known = ERRORS[shown];
    if (known) return { error: known };
    if (shown === '#CIRC!') return { error: '#REF!', message: 'This formula refers to its own cell.' };
    unread.push(formula);
    return {
      error: '#NAME?',
      message: `The calculation engine of this machine cannot read the formula (${shown}).`,
    };
  }

  /** The engine gives dates their own format; such a cell is told to show digits, and read again. */
  private number(index: number, row: number, column: number, shown: string): number {
    const digits = /^-?\d\.\d{14}E[+-]\d+$/;
    let text = shown;
    if (!digits.test(text)) {
      this.model.updateRangeStyle(
        { sheet: index, row: row + 1, column: column + 1, width: 1, height: 1 },
        'num_fmt',
        DIGITS,
      );
      text = this.model.getFormattedCellValue(index, row + 1, column + 1);
    }
    const value = Number(text);
    if (!Number.isFinite(value)) throw new Error(`the engine gave the number ${text}`);
    return value === 0 ? 0 : value;
  }
}
