// Keeps the calculation engine in step with the workbook. Before each calculation the cells that should be there are
// compared with the cells that are, and only the differences are sent; afterwards the results are put into the workbook.
// Calls of our own functions are made in rounds until nothing changes. Nothing is calculated twice for the same state.
import { cellKey } from '../model/address';
import { sheetById } from '../model/create';
import type { Sheet, Workbook } from '../model/types';
import type { CalculatorPort, CalculatorReply, CalculatorRequest, CalculatorResult } from './calculator';
import { Calls, type Site } from './calls';
import type { FunctionRuntime } from './functionRuntime';
import { place } from './placing';
import { Plans } from './plans';
import { Scratch } from './scratch';
import { SHARED_SHEET, Shared } from './shared';
import { Spills } from './spills';
import { Wanted, differences, type Inputs } from './wanted';

const MOST_ROUNDS = 100;

export class Engine {
  private sent: Inputs = new Map();
  private sentSheets = '[]';
  private readonly scratch = new Scratch();
  private readonly shared = new Shared();
  private readonly results: Calls;
  private readonly plans: Plans;
  private readonly wanted: Wanted;
  private readonly spills: Spills;
  /** What the engine last gave for each formula: put back where a formula was written again unchanged. */
  private readonly known = new Map<string, Map<number, CalculatorResult>>();
  private sites: Site[] = [];
  /** Formulas the engine could not read at the last calculation. */
  unread: string[] = [];

  constructor(
    private readonly port: CalculatorPort,
    runtime?: FunctionRuntime,
    asRead?: (formula: string) => string,
  ) {
    this.results = new Calls(runtime);
    const functions = runtime?.names ?? new Set<string>();
    this.plans = new Plans(this.scratch, this.shared, functions, asRead);
    this.spills = new Spills(functions);
    this.wanted = new Wanted(this.plans, this.results, this.scratch, this.shared);
  }

  /** How many calls of our functions were made. */
  get calls(): number {
    return this.results.count;
  }

  /** Whether the last calculation left cells that a function of ours has still to answer. */
  get isWaiting(): boolean {
    return this.wanted.isWaiting;
  }

  /** Whether formulas of a sheet that are not calculated yet may fill other cells than their own. */
  maySpill(workbook: Workbook, sheet: Sheet, version: number): boolean {
    return this.spills.possible(workbook, sheet, version);
  }

  /** Calculates once; functions whose results are not known yet show #BUSY!. */
  async calculatePlain(workbook: Workbook, version: number): Promise<void> {
    do await this.calculateOnce(workbook, version);
    while (this.plans.mistrust(workbook));
  }

  private async calculateOnce(workbook: Workbook, version: number): Promise<void> {
    const planned = this.plans.planAll(workbook, version);
    this.sites = planned.sites;
    const wanted = this.wanted.inputs(workbook, planned);
    const request = this.requestFor(workbook, wanted);
    const sheets = JSON.stringify(request.sheets);
    const nothingSent = request.inputs.length === 0 && sheets === this.sentSheets;
    const { worth } = planned;
    if (worth === 'none') this.unread = [];
    if (worth === 'none' || (worth === 'steady' && nothingSent)) {
      this.putBack(workbook, new Set());
      return;
    }
    for (const { sheet, row, column } of request.inputs) this.known.get(sheet)?.delete(cellKey(row, column));
    this.sent = wanted;
    this.sentSheets = sheets;
    this.take(workbook, await this.port.calculate(request));
  }

  /** Calculates until every function has its result. */
  async calculate(workbook: Workbook, version: number): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      await this.calculatePlain(workbook, version);
      if (await this.results.makePending(workbook, this.sites)) continue;
      // One more pass when the engine has not seen what our functions say to its results.
      if (this.wanted.holds(workbook, this.sites)) return;
    }
    throw new Error(`calculation did not settle in ${MOST_ROUNDS} rounds`);
  }

  private requestFor(workbook: Workbook, wanted: Inputs): CalculatorRequest {
    const sheets = [
      ...workbook.sheets.map(({ id, name }) => ({ key: id, name })),
      ...this.scratch.sheets().map((name) => ({ key: name, name })),
      ...(wanted.has(SHARED_SHEET) ? [{ key: SHARED_SHEET, name: SHARED_SHEET }] : []),
    ];
    const fresh = mostIsGone(this.sent, wanted);
    return { fresh, sheets, inputs: differences(fresh ? new Map() : this.sent, wanted) };
  }

  private take(workbook: Workbook, reply: CalculatorReply): void {
    this.unread = reply.unread;
    const fresh = new Set<CalculatorResult>();
    for (const result of reply.results) {
      if (!sheetById(workbook, result.sheet)) {
        this.results.takeArgument(result);
        continue;
      }
      let results = this.known.get(result.sheet);
      if (!results) this.known.set(result.sheet, (results = new Map()));
      results.set(cellKey(result.row, result.column), result);
      fresh.add(result);
    }
    this.putBack(workbook, fresh);
  }

  private putBack(workbook: Workbook, fresh: ReadonlySet<CalculatorResult>): void {
    for (const [id, results] of this.known) {
      const sheet = sheetById(workbook, id);
      if (!sheet) this.known.delete(id);
      else for (const result of results.values()) place(sheet, result, fresh.has(result));
    }
  }
}

/** The engine takes longer to delete a sheet than to begin again with what is left. */
function mostIsGone(sent: Inputs, wanted: Inputs): boolean {
  let [gone, kept] = [0, 0];
  for (const [sheet, { size }] of sent)
    if (wanted.has(sheet)) kept += size;
    else gone += size;
  return gone > kept;
}
