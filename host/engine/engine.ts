// Keeps the calculation engine in step with the workbook. Before each calculation the cells that should be there are
// compared with the cells that are, and only the differences are sent; afterwards the results are put into the workbook.
// Calls of our own functions are made in rounds until nothing changes.
import { cellKey, intersect, keyColumn, keyRow } from '../model/address';
import { cellAt, emptySpill, ensureCell, usedArea } from '../model/cells';
import { sheetById } from '../model/create';
import { fullAddress } from '../model/address';
import type { Area, Cell, CellError, CellValue, Sheet, Workbook } from '../model/types';
import type { CalculatorPort, CalculatorReply, CalculatorResult, CellInput } from './calculator';
import type { Argument, FunctionResult, FunctionRuntime, Invocation } from './functionRuntime';
import { place, spillInto } from './placing';
import { planFormula, textOf, type Plan, type PlannedArgument, type PlannedCall } from './plan';
import { Scratch, type Slot } from './scratch';

const BUSY: CellError = { error: '#BUSY!' };
const MOST_ROUNDS = 100;
const MOST_REMEMBERED = 5_000;

/** What is typed into the engine for a constant. */
export function inputText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  // The engine does not know what is still being worked out; what refers to it waits as #N/A.
  return value.error === '#BUSY!' ? '#N/A' : value.error;
}

interface Site {
  sheet: Sheet;
  key: number;
  plan: Plan;
}

type Inputs = Map<string, Map<number, string>>;

export class Engine {
  private sent: Inputs = new Map();
  private readonly plans = new Map<
    string,
    Map<number, Plan | { text: string; formula: string; version: number }>
  >();
  private readonly scratch = new Scratch();
  private readonly scratchResults = new Map<string, CalculatorResult>();
  /** What the engine last gave for each formula: put back where a formula was written again unchanged. */
  private readonly known = new Map<string, Map<number, CalculatorResult>>();
  private readonly remembered = new Map<string, FunctionResult>();
  private sites: Site[] = [];
  /** Formulas the engine could not read at the last calculation. */
  unread: string[] = [];
  calls = 0;

  constructor(
    private readonly port: CalculatorPort,
    private readonly runtime?: FunctionRuntime,
  ) {}

  /** Calculates once; functions whose results are not known yet show #BUSY!. */
  async calculatePlain(workbook: Workbook, version: number): Promise<void> {
    const wanted = this.wantedInputs(workbook, version);
    const inputs = this.difference(wanted);
    for (const input of inputs) this.forget(input);
    this.sent = wanted;
    const names = [
      ...workbook.sheets.map(({ id, name }) => ({ key: id, name })),
      ...this.scratch.sheets().map((name) => ({ key: name, name })),
    ];
    const reply = await this.port.calculate({ sheets: names, inputs });
    this.take(workbook, reply);
  }

  /** Calculates until every function has its result. */
  async calculate(workbook: Workbook, version: number): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      await this.calculatePlain(workbook, version);
      const invocations = this.pending(workbook);
      if (invocations.size === 0) {
        // One more pass when results arrived that the engine has not seen.
        if (this.settled(workbook, version)) return;
        continue;
      }
      await this.invoke([...invocations.values()]);
    }
    throw new Error(`calculation did not settle in ${MOST_ROUNDS} rounds`);
  }

  private settled(workbook: Workbook, version: number): boolean {
    return this.difference(this.wantedInputs(workbook, version)).length === 0;
  }

  private async invoke(invocations: Invocation[]): Promise<void> {
    if (!this.runtime) throw new Error('no functions are loaded');
    this.calls += invocations.length;
    if (this.remembered.size > MOST_REMEMBERED) this.remembered.clear();
    const results = await this.runtime.invoke(invocations);
    invocations.forEach((invocation, index) => {
      this.remembered.set(keyOf(invocation), results[index] ?? { error: '#VALUE!' });
    });
  }

  /** Calls whose result is not known, once each. */
  private pending(workbook: Workbook): Map<string, Invocation> {
    const found = new Map<string, Invocation>();
    for (const site of this.sites) {
      for (const call of site.plan.calls) {
        const invocation = this.invocation(workbook, site, call);
        if (!invocation || this.answer(invocation) !== undefined) continue;
        found.set(keyOf(invocation), invocation);
      }
    }
    return found;
  }

  private answer(invocation: Invocation): FunctionResult | undefined {
    return this.runtime?.refused(invocation) ?? this.remembered.get(keyOf(invocation));
  }

  private resultOf(workbook: Workbook, site: Site, call: PlannedCall): FunctionResult {
    const invocation = this.invocation(workbook, site, call);
    return (invocation && this.answer(invocation)) ?? BUSY;
  }

  /** The call with today's arguments; undefined while one of them waits for another function. */
  private invocation(workbook: Workbook, site: Site, call: PlannedCall): Invocation | undefined {
    const parameters: Argument[] = [];
    for (const planned of call.parameters) {
      const value = this.argument(workbook, site, planned);
      if (value === undefined) return undefined;
      parameters.push(value);
    }
    const area = { row: keyRow(site.key), column: keyColumn(site.key), rows: 1, columns: 1 };
    return { name: call.name, parameters, address: fullAddress(site.sheet.name, area) };
  }

  private argument(workbook: Workbook, site: Site, planned: PlannedArgument): Argument | undefined {
    switch (planned.kind) {
      case 'omitted':
        return null;
      case 'constant':
        return planned.value;
      case 'range':
        return this.rangeArgument(workbook, planned.sheetId, planned.area);
      case 'scratch': {
        const inner = planned.expression.filter((part): part is PlannedCall => typeof part === 'object');
        if (inner.some((call) => isBusy(this.resultOf(workbook, site, call)))) return undefined;
        const result = this.scratchResults.get(slotKey(planned.slot));
        if (!result) return undefined;
        return result.spill ?? result.value;
      }
    }
  }

  /** A blank cell alone is a matrix with a blank in it: only an omitted argument is null. */
  private rangeArgument(workbook: Workbook, sheetId: string, area: Area): Argument | undefined {
    const sheet = sheetById(workbook, sheetId);
    if (!sheet) return { error: '#REF!' };
    const used = usedArea(sheet, true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
    // Whole columns are cut where the sheet's contents end.
    const big = area.rows * area.columns > 200_000;
    const part = big ? (intersect(area, used) ?? { ...area, rows: 1, columns: 1 }) : area;
    const values = Array.from({ length: part.rows }, (_line, row) =>
      Array.from(
        { length: part.columns },
        (_item, column) => cellAt(sheet, part.row + row, part.column + column)?.value ?? null,
      ),
    );
    const busy = (value: CellValue) => typeof value === 'object' && value?.error === '#BUSY!';
    if (values.some((line) => line.some(busy))) return undefined;
    const [[only] = []] = values;
    return part.rows === 1 && part.columns === 1 ? (only ?? [[null]]) : values;
  }

  private planOf(
    workbook: Workbook,
    sheet: Sheet,
    key: number,
    formula: string,
    version: number,
  ): Plan | string {
    let bySheet = this.plans.get(sheet.id);
    if (!bySheet) this.plans.set(sheet.id, (bySheet = new Map()));
    const known = bySheet.get(key);
    if (known?.formula === formula && known.version === version) return 'text' in known ? known.text : known;
    if (known && 'slots' in known) this.scratch.give(known.slots);
    const around = {
      workbook,
      sheet,
      row: keyRow(key),
      column: keyColumn(key),
      functions: this.runtime?.names ?? new Set<string>(),
      qualify: false,
    };
    const plan = planFormula(formula, around, this.scratch, version);
    bySheet.set(key, typeof plan === 'string' ? { text: plan, formula, version } : plan);
    return plan;
  }

  /** Everything the engine should hold. */
  private wantedInputs(workbook: Workbook, version: number): Inputs {
    const wanted: Inputs = new Map();
    this.sites = [];
    for (const sheet of workbook.sheets) {
      const inputs = new Map<number, string>();
      wanted.set(sheet.id, inputs);
      for (const [key, cell] of [...sheet.cells]) {
        if (cell.formula === undefined) continue;
        const plan = this.planOf(workbook, sheet, key, cell.formula, version);
        if (typeof plan === 'string') inputs.set(key, plan);
        else this.sites.push({ sheet, key, plan });
      }
    }
    for (const name of this.scratch.sheets()) wanted.set(name, new Map());
    for (const site of this.sites) this.wantedForSite(workbook, site, wanted);
    for (const sheet of workbook.sheets) this.wantedConstants(sheet, wanted.get(sheet.id) ?? new Map());
    this.forgetPlans(workbook);
    return wanted;
  }

  private wantedConstants(sheet: Sheet, inputs: Map<number, string>): void {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula !== undefined || cell.value === null) continue;
      // What the engine itself spilled is there already; what our functions spilled is not.
      if (cell.spilledFrom && !this.isFunctionSpill(sheet, cell)) continue;
      inputs.set(key, inputText(cell.value));
    }
  }

  private isFunctionSpill(sheet: Sheet, cell: Cell): boolean {
    const from = cell.spilledFrom;
    if (!from) return false;
    const plan = this.plans.get(sheet.id)?.get(cellKey(from.row, from.column));
    return plan !== undefined && 'whole' in plan && plan.whole !== undefined;
  }

  /** Arguments that must be worked out, results the rest of a formula refers to, and the cell itself. */
  private wantedForSite(workbook: Workbook, site: Site, wanted: Inputs): void {
    const size = (call: PlannedCall) => {
      const result = this.resultOf(workbook, site, call);
      return Array.isArray(result)
        ? { rows: result.length, columns: result[0]?.length ?? 1 }
        : { rows: 1, columns: 1 };
    };
    for (const call of site.plan.calls) {
      for (const planned of call.parameters) {
        if (planned.kind !== 'scratch') continue;
        wanted
          .get(planned.slot.sheet)
          ?.set(cellKey(0, planned.slot.column), `=${textOf(planned.expression, size)}`);
      }
      if (call !== site.plan.whole) this.wantedResult(this.resultOf(workbook, site, call), call.slot, wanted);
    }
    const own = wanted.get(site.sheet.id);
    if (!site.plan.whole) own?.set(site.key, `=${textOf(site.plan.expression, size)}`);
    else {
      this.show(site, this.resultOf(workbook, site, site.plan.whole));
      const value = site.sheet.cells.get(site.key)?.value ?? null;
      if (value !== null) own?.set(site.key, inputText(value));
    }
  }

  private wantedResult(result: FunctionResult, slot: Slot, wanted: Inputs): void {
    const lines = Array.isArray(result) ? result : [[result]];
    lines.forEach((line, row) =>
      line.forEach((value, column) =>
        wanted.get(slot.sheet)?.set(cellKey(row, slot.column + column), inputText(value)),
      ),
    );
  }

  /** Puts a function's result into its cell and, if it is an array, into the cells below and beside it. */
  private show(site: Site, result: FunctionResult): void {
    const { sheet, key } = site;
    const [row, column] = [keyRow(key), keyColumn(key)];
    const lines = Array.isArray(result) ? result : [[result]];
    const rows = lines.length;
    const columns = lines[0]?.length ?? 1;
    if (rows * columns > 1) spillInto(sheet, row, column, lines);
    else {
      emptySpill(sheet, row, column);
      ensureCell(sheet, row, column).value = lines[0]?.[0] ?? null;
    }
  }

  private forgetPlans(workbook: Workbook): void {
    for (const [id, plans] of this.plans) {
      const sheet = sheetById(workbook, id);
      for (const [key, plan] of plans) {
        if (sheet?.cells.get(key)?.formula !== undefined) continue;
        if ('slots' in plan) this.scratch.give(plan.slots);
        plans.delete(key);
      }
      if (!sheet) this.plans.delete(id);
    }
  }

  private difference(wanted: Inputs): CellInput[] {
    const inputs: CellInput[] = [];
    for (const [sheet, cells] of wanted) {
      const sent = this.sent.get(sheet);
      for (const key of sent?.keys() ?? []) {
        if (!cells.has(key)) inputs.push({ sheet, row: keyRow(key), column: keyColumn(key), text: '' });
      }
      for (const [key, text] of cells) {
        if (sent?.get(key) !== text) inputs.push({ sheet, row: keyRow(key), column: keyColumn(key), text });
      }
    }
    return inputs;
  }

  private take(workbook: Workbook, reply: CalculatorReply): void {
    this.unread = reply.unread;
    const fresh = new Set<CalculatorResult>();
    for (const result of reply.results) {
      if (!sheetById(workbook, result.sheet)) {
        this.scratchResults.set(slotKey({ sheet: result.sheet, column: result.column }), result);
        continue;
      }
      let results = this.known.get(result.sheet);
      if (!results) this.known.set(result.sheet, (results = new Map()));
      results.set(cellKey(result.row, result.column), result);
      fresh.add(result);
    }
    for (const [id, results] of this.known) {
      const sheet = sheetById(workbook, id);
      if (!sheet) this.known.delete(id);
      else for (const result of results.values()) place(sheet, result, fresh.has(result));
    }
  }

  private forget(input: CellInput): void {
    this.known.get(input.sheet)?.delete(cellKey(input.row, input.column));
  }
}

function slotKey(slot: Slot): string {
  return `${slot.sheet}:${slot.column}`;
}

function keyOf(invocation: Invocation): string {
  return JSON.stringify([invocation.name, invocation.parameters]);
}

function isBusy(result: FunctionResult): boolean {
  return !Array.isArray(result) && typeof result === 'object' && result?.error === '#BUSY!';
}
