// Calls of our own functions: today's arguments of each, and the results that are known. A call with the same arguments
// is made once.
import { fullAddress, intersect, keyColumn, keyRow } from '../model/address';
import { cellAt, usedArea } from '../model/cells';
import { sheetById } from '../model/create';
import type { Area, CellError, CellValue, Sheet, Workbook } from '../model/types';
import type { CalculatorResult } from './calculator';
import type { Argument, FunctionResult, FunctionRuntime, Invocation } from './functionRuntime';
import type { Plan, PlannedArgument, PlannedCall } from './plan';
import type { Slot } from './scratch';

const BUSY: CellError = { error: '#BUSY!' };
const MOST_REMEMBERED = 5_000;
/** Larger ranges are cut where the sheet's contents end. */
const MOST_CELLS = 200_000;

/** A formula cell that calls functions of ours. */
export interface Site {
  sheet: Sheet;
  key: number;
  plan: Plan;
}

export class Calls {
  /** What the engine last gave for arguments that it works out on a scratch sheet. */
  private readonly workedOut = new Map<string, CalculatorResult>();
  private readonly remembered = new Map<string, FunctionResult>();
  count = 0;

  constructor(private readonly runtime?: FunctionRuntime) {}

  /** Takes what the engine worked out for an argument. */
  takeArgument(result: CalculatorResult): void {
    this.workedOut.set(slotKey(result), result);
  }

  /** Makes the calls of these sites whose result is not known, once each. False when there was none. */
  async makePending(workbook: Workbook, sites: readonly Site[]): Promise<boolean> {
    const pending = new Map<string, Invocation>();
    for (const site of sites) {
      for (const call of site.plan.calls) {
        const invocation = this.invocation(workbook, site, call);
        if (invocation && this.answer(invocation) === undefined) pending.set(keyOf(invocation), invocation);
      }
    }
    if (pending.size === 0) return false;
    if (!this.runtime) throw new Error('no functions are loaded');
    this.count += pending.size;
    if (this.remembered.size > MOST_REMEMBERED) this.remembered.clear();
    const results = await this.runtime.invoke([...pending.values()]);
    [...pending.keys()].forEach((key, index) =>
      this.remembered.set(key, results[index] ?? { error: '#VALUE!' }),
    );
    return true;
  }

  /** The call's result, #BUSY! while it is not known. */
  resultOf(workbook: Workbook, site: Site, call: PlannedCall): FunctionResult {
    const invocation = this.invocation(workbook, site, call);
    return (invocation && this.answer(invocation)) ?? BUSY;
  }

  private answer(invocation: Invocation): FunctionResult | undefined {
    return this.runtime?.refused(invocation) ?? this.remembered.get(keyOf(invocation));
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
        return rangeArgument(workbook, planned.sheetId, planned.area);
      case 'scratch': {
        const inner = planned.expression.filter((part): part is PlannedCall => typeof part === 'object');
        if (inner.some((call) => isBusy(this.resultOf(workbook, site, call)))) return undefined;
        const result = this.workedOut.get(slotKey(planned.slot));
        if (!result) return undefined;
        return result.spill ?? result.value;
      }
    }
  }
}

/** A blank cell alone is a matrix with a blank in it: only an omitted argument is null. */
function rangeArgument(workbook: Workbook, sheetId: string, area: Area): Argument | undefined {
  const sheet = sheetById(workbook, sheetId);
  if (!sheet) return { error: '#REF!' };
  const part = area.rows * area.columns > MOST_CELLS ? usedPart(sheet, area) : area;
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

function usedPart(sheet: Sheet, area: Area): Area {
  const used = usedArea(sheet, true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return intersect(area, used) ?? { ...area, rows: 1, columns: 1 };
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
