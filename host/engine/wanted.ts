// Everything the engine should hold now, as it would be typed: constants, formulas in the engine's words, arguments to be
// worked out on scratch sheets, and results of our functions for the formulas that refer to them.
import { cellKey, keyColumn, keyRow } from '../model/address';
import { emptySpill, ensureCell } from '../model/cells';
import type { Cell, CellValue, Sheet, Workbook } from '../model/types';
import type { CellInput } from './calculator';
import type { Calls, Site } from './calls';
import type { FunctionResult } from './functionRuntime';
import { textOf, type PlannedCall } from './plan';
import { spillInto } from './placing';
import type { PlannedFormulas, Plans } from './plans';
import type { Scratch, Slot } from './scratch';
import { SHARED_SHEET, type Shared } from './shared';

/** Text by sheet and cell. */
export type Inputs = Map<string, Map<number, string>>;

/** What is typed into the engine for a constant. */
export function inputText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  // The engine does not know what is still being worked out; what refers to it waits as #N/A.
  return value.error === '#BUSY!' ? '#N/A' : value.error;
}

/** What has to be typed so that an engine that holds `before` holds `after`. */
export function differences(before: Inputs, after: Inputs): CellInput[] {
  const inputs: CellInput[] = [];
  for (const [sheet, cells] of after) {
    const sent = before.get(sheet);
    for (const key of sent?.keys() ?? []) {
      if (!cells.has(key)) inputs.push({ sheet, row: keyRow(key), column: keyColumn(key), text: '' });
    }
    for (const [key, text] of cells) {
      if (sent?.get(key) !== text) inputs.push({ sheet, row: keyRow(key), column: keyColumn(key), text });
    }
  }
  return inputs;
}

export class Wanted {
  /** What the functions of each site said when the inputs were put together. */
  private said: string[] = [];

  constructor(
    private readonly plans: Plans,
    private readonly calls: Calls,
    private readonly scratch: Scratch,
    private readonly shared: Shared,
  ) {}

  /** Also shows the results of our functions in their cells, because other formulas refer to those. */
  inputs(workbook: Workbook, { sites, texts }: PlannedFormulas): Inputs {
    const wanted: Inputs = new Map(texts);
    for (const name of this.scratch.sheets()) wanted.set(name, new Map());
    const shared = this.shared.inputs();
    if (shared.size > 0) wanted.set(SHARED_SHEET, shared);
    this.said = sites.map((site) => {
      const said = this.saidBy(workbook, site);
      this.addSite(workbook, site, wanted);
      return said;
    });
    for (const sheet of workbook.sheets) this.addConstants(sheet, wanted.get(sheet.id) ?? new Map());
    return wanted;
  }

  /** Whether our functions still say what they said when the inputs were put together. */
  holds(workbook: Workbook, sites: readonly Site[]): boolean {
    return sites.every((site, index) => this.said[index] === this.saidBy(workbook, site));
  }

  /** Whether a function of ours was still to answer when the inputs were put together. */
  get isWaiting(): boolean {
    return this.said.some((said) => said.includes('{"error":"#BUSY!"}'));
  }

  private saidBy(workbook: Workbook, site: Site): string {
    return JSON.stringify(site.plan.calls.map((call) => this.calls.resultOf(workbook, site, call)));
  }

  private addConstants(sheet: Sheet, inputs: Map<number, string>): void {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula !== undefined || cell.value === null) continue;
      // What the engine itself spilled is there already; what our functions spilled is not.
      if (cell.spilledFrom && !this.isFunctionSpill(sheet, cell.spilledFrom)) continue;
      inputs.set(key, inputText(cell.value));
    }
  }

  private isFunctionSpill(sheet: Sheet, from: NonNullable<Cell['spilledFrom']>): boolean {
    return this.plans.isWholeCall(sheet, cellKey(from.row, from.column));
  }

  /** Arguments that must be worked out, results the rest of a formula refers to, and the cell itself. */
  private addSite(workbook: Workbook, site: Site, wanted: Inputs): void {
    const { calls, expression, whole } = site.plan;
    const size = (call: PlannedCall) => sizeOf(this.calls.resultOf(workbook, site, call));
    for (const call of calls) {
      for (const planned of call.parameters) {
        if (planned.kind !== 'scratch') continue;
        const { sheet, column } = planned.slot;
        wanted.get(sheet)?.set(cellKey(0, column), `=${textOf(planned.expression, size)}`);
      }
      if (call !== whole) addResult(this.calls.resultOf(workbook, site, call), call.slot, wanted);
    }
    const own = wanted.get(site.sheet.id);
    if (!whole) own?.set(site.key, `=${textOf(expression, size)}`);
    else {
      show(site, this.calls.resultOf(workbook, site, whole));
      const value = site.sheet.cells.get(site.key)?.value ?? null;
      if (value !== null) own?.set(site.key, inputText(value));
    }
  }
}

function sizeOf(result: FunctionResult): { rows: number; columns: number } {
  return Array.isArray(result)
    ? { rows: result.length, columns: result[0]?.length ?? 1 }
    : { rows: 1, columns: 1 };
}

function addResult(result: FunctionResult, slot: Slot, wanted: Inputs): void {
  const lines = Array.isArray(result) ? result : [[result]];
  lines.forEach((line, row) =>
    line.forEach((value, column) =>
      wanted.get(slot.sheet)?.set(cellKey(row, slot.column + column), inputText(value)),
    ),
  );
}

/** Puts a function's result into its cell and, if it is an array, into the cells below and beside it. */
function show({ sheet, key }: Site, result: FunctionResult): void {
  const [row, column] = [keyRow(key), keyColumn(key)];
  const lines = Array.isArray(result) ? result : [[result]];
  if (lines.length * (lines[0]?.length ?? 1) > 1) spillInto(sheet, row, column, lines);
  else {
    emptySpill(sheet, row, column);
    ensureCell(sheet, row, column).value = lines[0]?.[0] ?? null;
  }
}
