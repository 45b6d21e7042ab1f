// The calculation engine behind a narrow door: cells in, results out. It runs in the same thread in Node and in a worker
// in the browser, so that a long calculation never freezes the page.
import { Model, initSync } from '@ironcalc/wasm';
import { cellKey, keyColumn, keyRow } from '../model/address';
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
const SHOWS_DIGITS = /^-?\d\.\d{14}E[+-]\d+$/;
/** Logical values and errors look like the texts of the same letters. */
const AMBIGUOUS = /^(?:TRUE|FALSE|#.*)$/;
const STYLED_COLUMNS = 256;
const MOST_QUEUED = 5_000;
/** A sheet with more cells is deleted sooner than emptied. */
const MOST_EMPTIED = 500;
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
  /** Whether the engine takes it for an array that may spill, which it decides when it reads the formula. */
  maySpill: boolean;
  /** What was read last, so that an equal result is not told again. */
  last: string;
  /** The engine's text for it where that says what kind of value it is. */
  shown?: string;
}

interface EngineSheet {
  /** Null for one that is left empty under its name: the engine reads every formula anew when a sheet is deleted. */
  key: string | null;
  name: string;
  formulas: Map<number, FormulaCell>;
  /** Cells that hold something of ours. */
  entered: Set<number>;
}

function emptyModel(): Model {
  const model = new Model('workbook', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export class Calculator {
  private model = emptyModel();
  /** In the engine's own order. */
  private sheets: EngineSheet[] = [];
  private unread: string[] = [];

  run(request: CalculatorRequest): CalculatorReply {
    if (request.fresh) this.forget();
    this.arrangeSheets(request.sheets);
    this.enterAll(request.inputs);
    this.model.evaluate();
    this.model.flushSendQueue();
    return this.results();
  }

  private forget(): void {
    this.model.free();
    this.model = emptyModel();
    this.sheets = [];
  }

  private arrangeSheets(sheets: CalculatorRequest['sheets']): void {
    const wanted = new Map(sheets.map((sheet) => [sheet.key, sheet.name]));
    for (const sheet of this.sheets.filter(({ key }) => key !== null && !wanted.has(key)))
      this.removeSheet(sheet);
    const renamed = this.sheets.filter(({ key, name }) => key !== null && wanted.get(key) !== name);
    const names = new Set(renamed.map(({ key }) => (wanted.get(key ?? '') ?? '').toLowerCase()));
    for (const sheet of this.sheets.filter(({ key, name }) => key === null && names.has(name.toLowerCase())))
      this.deleteSheet(sheet);
    // Two sheets may have swapped names: first out of the way, then to the new name.
    renamed.forEach((sheet, at) => this.rename(sheet, `moving ${at}`));
    for (const sheet of renamed) this.rename(sheet, wanted.get(sheet.key ?? '') ?? sheet.name);
    const known = new Set(this.sheets.map(({ key }) => key));
    for (const { key, name } of sheets) if (!known.has(key)) this.addSheet(key, name);
  }

  private rename(sheet: EngineSheet, name: string): void {
    this.model.renameSheet(this.sheets.indexOf(sheet), name);
    sheet.name = name;
  }

  private addSheet(key: string, name: string): void {
    const empty = this.sheets.find((sheet) => sheet.key === null && sheet.name === name);
    if (empty) {
      empty.key = key;
      return;
    }
    const alike = this.sheets.find((sheet) => sheet.key === null && same(sheet.name, name));
    if (alike) this.deleteSheet(alike);
    const known = new Set(this.model.getWorksheetsProperties().map((sheet) => sheet.name));
    // The engine begins with one sheet of its own, which becomes the first of ours.
    if (this.sheets.length > 0 || known.size === 0) this.model.newSheet();
    this.sheets.push({ key, name, formulas: new Map(), entered: new Set() });
    const index = this.sheets.length - 1;
    if (this.model.getWorksheetsProperties()[index]?.name !== name) this.model.renameSheet(index, name);
    this.model.updateRangeStyle(
      { sheet: index, row: 1, column: 1, width: STYLED_COLUMNS, height: 1_048_576 },
      'num_fmt',
      DIGITS,
    );
  }

  private removeSheet(sheet: EngineSheet): void {
    if (sheet.entered.size > MOST_EMPTIED) {
      this.deleteSheet(sheet);
      return;
    }
    const index = this.sheets.indexOf(sheet);
    for (const key of [...sheet.entered])
      this.enter(index, sheet, { sheet: '', row: keyRow(key), column: keyColumn(key), text: '' });
    sheet.key = null;
  }

  private deleteSheet(sheet: EngineSheet): void {
    if (this.sheets.length === 1) this.model.newSheet();
    this.model.deleteSheet(this.sheets.indexOf(sheet));
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
  }

  private enterAll(inputs: readonly CellInput[]): void {
    const indices = new Map(this.sheets.map(({ key }, index) => [key, index]));
    inputs.forEach((input, count) => {
      const index = indices.get(input.sheet);
      const sheet = index === undefined ? undefined : this.sheets[index];
      if (index === undefined || !sheet) throw new Error(`no sheet ${input.sheet}`);
      this.enter(index, sheet, input);
      // The engine keeps what was entered for other copies of the workbook, of which there are none.
      if (count % MOST_QUEUED === MOST_QUEUED - 1) this.model.flushSendQueue();
    });
  }

  private enter(index: number, sheet: EngineSheet, { row, column, text }: CellInput): void {
    const key = cellKey(row, column);
    sheet.formulas.delete(key);
    if (sheet.entered.delete(key))
      this.model.rangeClearContents(index, row + 1, column + 1, row + 1, column + 1);
    if (text === '') return;
    this.model.setUserInput(index, row + 1, column + 1, text);
    sheet.entered.add(key);
    if (!text.startsWith('=')) return;
    const structure = this.model.getCellArrayStructure(index, row + 1, column + 1);
    sheet.formulas.set(key, { row, column, formula: text, maySpill: structure !== 'SingleCell', last: '' });
  }

  private results(): CalculatorReply {
    const results: CalculatorResult[] = [];
    this.unread = [];
    this.sheets.forEach(({ key, formulas }, index) => {
      if (key === null) return;
      for (const cell of formulas.values()) {
        const result = cell.maySpill ? this.arrayResult(index, key, cell) : this.oneResult(index, key, cell);
        if (result) results.push(result);
      }
    });
    return { results, unread: this.unread };
  }

  /** The result, if it is not what it was. */
  private oneResult(index: number, sheet: string, cell: FormulaCell): CalculatorResult | undefined {
    const { row, column, formula } = cell;
    // Most results of most calculations are as they were: their kind is not asked for.
    if (cell.shown === this.model.getFormattedCellValue(index, row + 1, column + 1)) return undefined;
    const [kind, shown] = this.shown(index, row, column);
    if (AMBIGUOUS.test(shown)) delete cell.shown;
    else cell.shown = shown;
    // What the engine cannot read is told every time.
    if (kind !== KIND.error && cell.last === `${kind}${shown}`) return undefined;
    const value = this.valueOf(kind, shown, formula);
    return this.ifNew(cell, `${kind}${shown}`, { sheet, row, column, value });
  }

  private arrayResult(index: number, sheet: string, cell: FormulaCell): CalculatorResult | undefined {
    const { row, column, formula } = cell;
    const value = this.value(index, row, column, formula);
    const result: CalculatorResult = { sheet, row, column, value };
    const structure = this.model.getCellArrayStructure(index, row + 1, column + 1);
    if (typeof structure === 'object' && 'DynamicAnchor' in structure) {
      const [width, height] = structure.DynamicAnchor;
      if (width * height > 1) {
        result.spill = Array.from({ length: height }, (_line, r) =>
          Array.from({ length: width }, (_item, c) => this.value(index, row + r, column + c, formula)),
        );
      }
    }
    return this.ifNew(cell, JSON.stringify([value, result.spill ?? null]), result);
  }

  private ifNew(cell: FormulaCell, text: string, result: CalculatorResult): CalculatorResult | undefined {
    if (cell.last === text) return undefined;
    cell.last = text;
    return result;
  }

  private value(index: number, row: number, column: number, formula: string): CellValue {
    return this.valueOf(...this.shown(index, row, column), formula);
  }

  private valueOf(kind: number, shown: string, formula: string): CellValue {
    if (kind === KIND.number) return numberOf(shown);
    if (kind === KIND.logical) return shown === 'TRUE';
    if (kind !== KIND.error) return shown;
    const known = ERRORS[shown];
    if (known) return { error: known };
    if (shown === '#CIRC!') return { error: '#REF!', message: 'This formula refers to its own cell.' };
    this.unread.push(formula);
    return {
      error: '#NAME?',
      message: `The calculation engine of this machine cannot read the formula (${shown}).`,
    };
  }

  /** The kind of a cell and its text. The engine gives dates their own format; such a cell is told to show digits. */
  private shown(index: number, row: number, column: number): [kind: number, text: string] {
    const kind = this.model.getCellType(index, row + 1, column + 1);
    const text = this.model.getFormattedCellValue(index, row + 1, column + 1);
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
