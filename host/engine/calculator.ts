// The calculation engine behind a narrow door: cells in, results out. It runs in the same thread in Node and in a worker
// in the browser, so that a long calculation never freezes the page.
import { Model, initSync } from '@ironcalc/wasm';
import { cellKey, keyColumn, keyRow } from '../model/address';
import { Dependents, type Cells, type Dependent } from './dependents';
import type { CellValue } from '../model/types';
import { DIGITS, Reading, type ReadCell } from './reading';

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

const STYLED_COLUMNS = 256;
const MOST_QUEUED = 5_000;
/** After more typed cells than this every result is asked for. */
const FEW = 100;
/** A sheet with more cells is deleted sooner than emptied. */
const MOST_EMPTIED = 500;
/** As far as an array may reach from its cell. */
const REST = { rows: 1_048_576, columns: 16_384 };

export function loadEngine(wasm: BufferSource | WebAssembly.Module): void {
  initSync({ module: wasm });
}

interface FormulaCell extends Dependent, ReadCell {
  readonly home: EngineSheet;
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
  private reading = new Reading(this.model);
  /** Made when a few cells are typed for the second time in a row: whoever types goes on, a report is calculated twice. */
  private dependents: Dependents | undefined;
  private edits = 0;

  run(request: CalculatorRequest): CalculatorReply {
    if (request.fresh) this.forget();
    const isRearranged = this.arrangeSheets(request.sheets);
    this.edits = isRearranged || request.inputs.length > FEW ? 0 : this.edits + 1;
    if (this.edits === 0) this.dependents = undefined;
    else if (this.edits > 1) this.dependents ??= this.allDependents();
    this.enterAll(request.inputs);
    this.model.evaluate();
    this.model.flushSendQueue();
    const results = this.dependents ? this.resultsOf(this.dependents, request.inputs) : this.allResults();
    return { results, unread: [...this.reading.unread].map(({ formula }) => formula) };
  }

  private allDependents(): Dependents {
    const dependents = new Dependents();
    for (const { formulas } of this.sheets) for (const cell of formulas.values()) dependents.add(cell);
    return dependents;
  }

  private forget(): void {
    this.model.free();
    this.model = emptyModel();
    this.sheets = [];
    this.reading = new Reading(this.model);
    this.dependents = undefined;
  }

  /** Whether a sheet came, went or changed its name. */
  private arrangeSheets(sheets: CalculatorRequest['sheets']): boolean {
    const wanted = new Map(sheets.map((sheet) => [sheet.key, sheet.name]));
    const gone = this.sheets.filter(({ key }) => key !== null && !wanted.has(key));
    for (const sheet of gone) this.removeSheet(sheet);
    const renamed = this.sheets.filter(({ key, name }) => key !== null && wanted.get(key) !== name);
    const names = new Set(renamed.map(({ key }) => (wanted.get(key ?? '') ?? '').toLowerCase()));
    for (const sheet of this.sheets.filter(({ key, name }) => key === null && names.has(name.toLowerCase())))
      this.deleteSheet(sheet);
    // Two sheets may have swapped names: first out of the way, then to the new name.
    renamed.forEach((sheet, at) => this.rename(sheet, `moving ${at}`));
    for (const sheet of renamed) this.rename(sheet, wanted.get(sheet.key ?? '') ?? sheet.name);
    const known = new Set(this.sheets.map(({ key }) => key));
    const added = sheets.filter(({ key }) => !known.has(key));
    for (const { key, name } of added) this.addSheet(key, name);
    return gone.length + renamed.length + added.length > 0;
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
    this.forgetFormula(sheet, key);
    if (sheet.entered.delete(key))
      this.model.rangeClearContents(index, row + 1, column + 1, row + 1, column + 1);
    if (text === '') return;
    this.model.setUserInput(index, row + 1, column + 1, text);
    sheet.entered.add(key);
    if (!text.startsWith('=')) return;
    const maySpill = this.model.getCellArrayStructure(index, row + 1, column + 1) !== 'SingleCell';
    const cell: FormulaCell = { home: sheet, row, column, formula: text, maySpill, last: '' };
    sheet.formulas.set(key, cell);
    this.dependents?.add(cell);
  }

  private forgetFormula(sheet: EngineSheet, key: number): void {
    const cell = sheet.formulas.get(key);
    if (!cell) return;
    sheet.formulas.delete(key);
    this.reading.unread.delete(cell);
    this.dependents?.remove(cell);
  }

  private allResults(): CalculatorResult[] {
    return this.sheets.flatMap(({ formulas }) => this.resultsAmong(formulas.values()));
  }

  /** Arrays are looked at one and all: what is typed may stand in their way. Then what depends on what has changed. */
  private resultsOf(dependents: Dependents, inputs: readonly CellInput[]): CalculatorResult[] {
    const names = new Map(this.sheets.map(({ key, name }) => [key, name]));
    const one = { rows: 1, columns: 1 };
    const cells = inputs.map(({ sheet, row, column }): Cells => ({
      sheet: names.get(sheet) ?? '',
      area: { row, column, ...one },
    }));
    const arrays: FormulaCell[] = [];
    const typed: FormulaCell[] = [];
    for (const { key, formulas } of this.sheets) {
      for (const cell of formulas.values()) if (cell.maySpill) arrays.push(cell);
      for (const input of inputs) {
        const cell = input.sheet === key ? formulas.get(cellKey(input.row, input.column)) : undefined;
        if (cell && !cell.maySpill) typed.push(cell);
      }
    }
    const filled = this.resultsAmong(arrays);
    const beyond = filled.map(({ sheet, row, column }): Cells => ({
      sheet: names.get(sheet) ?? '',
      area: { row, column, ...REST },
    }));
    const changed = dependents.of([...cells, ...beyond]) as Set<FormulaCell>;
    for (const cell of typed) changed.add(cell);
    return [...filled, ...this.resultsAmong([...changed].filter(({ maySpill }) => !maySpill))];
  }

  private resultsAmong(cells: Iterable<FormulaCell>): CalculatorResult[] {
    const indices = new Map(this.sheets.map((sheet, index) => [sheet, index]));
    const results: CalculatorResult[] = [];
    for (const cell of cells) {
      const { key } = cell.home;
      const index = indices.get(cell.home);
      if (key === null || index === undefined) continue;
      const result = this.reading.result(index, key, cell);
      if (result) results.push(result);
    }
    return results;
  }
}
