// What must be done to calculate one formula cell that calls our functions: which calls, with which arguments, and the
// text the engine calculates once their results are known.
import { parseArea, splitSheet } from '../model/address';
import type { Area, CellValue, Sheet } from '../model/types';
import type { Dictionary } from './dictionary';
import { readExpression, type Call, type Expression, type Surroundings } from './expression';
import { markOneCell, type Trust } from './oneCell';
import { slotReference, type Scratch, type Slot } from './scratch';

export type PlannedArgument =
  | { kind: 'omitted' }
  | { kind: 'constant'; value: CellValue }
  | { kind: 'range'; sheetId: string; area: Area }
  | { kind: 'scratch'; slot: Slot; expression: PlannedExpression };

export interface PlannedCall {
  name: string;
  parameters: PlannedArgument[];
  /** Where an array result is put for the rest of the formula. */
  slot: Slot;
}

export type PlannedExpression = (string | PlannedCall)[];

export interface Plan {
  expression: PlannedExpression;
  /** Every call, inner ones first. */
  calls: PlannedCall[];
  /** The formula is one call and nothing else, so its result fills the cell and spills. */
  whole: PlannedCall | undefined;
  slots: Slot[];
}

const ONE_REFERENCE =
  /^(?:'(?:[^']|'')+'!|[^\s!()+*/^&=<>,"-]+!)?\$?[A-Za-z]{0,3}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?$/;

function constant(text: string): CellValue | undefined {
  if (/^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return Number(text);
  if (/^(\d+\.?\d*|\.\d+)%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/.test(text)) return text === 'TRUE';
  return undefined;
}

function rangeOf(words: Dictionary, own: Sheet, text: string): { sheetId: string; area: Area } | undefined {
  if (!ONE_REFERENCE.test(text)) return undefined;
  const { sheet: name, local } = splitSheet(text);
  const sheet = name === undefined ? own : words.sheet(name);
  const area = parseArea(local.replaceAll('$', ''));
  return sheet && area ? { sheetId: sheet.id, area } : undefined;
}

class Planner {
  readonly calls: PlannedCall[] = [];
  readonly slots: Slot[] = [];
  constructor(
    private readonly around: Surroundings,
    private readonly scratch: Scratch,
  ) {}

  expression(parts: Expression): PlannedExpression {
    return parts.map((part) => (typeof part === 'string' ? part : this.call(part)));
  }

  private take(): Slot {
    const slot = this.scratch.take();
    this.slots.push(slot);
    return slot;
  }

  private call(call: Call): PlannedCall {
    const planned = {
      name: call.name,
      parameters: call.parameters.map((part) => this.argument(part)),
      slot: this.take(),
    };
    this.calls.push(planned);
    return planned;
  }

  private argument(parts: Expression): PlannedArgument {
    const text = parts.every((part) => typeof part === 'string') ? parts.join('').trim() : undefined;
    if (text === '') return { kind: 'omitted' };
    if (text !== undefined) {
      const value = constant(text);
      if (value !== undefined) return { kind: 'constant', value };
      const range = rangeOf(this.around.words, this.around.sheet, text);
      if (range) return { kind: 'range', ...range };
    }
    return { kind: 'scratch', slot: this.take(), expression: this.expression(parts) };
  }
}

/** The plan of a formula, or only its text when it calls none of our functions. */
export function planFormula(
  formula: string,
  around: Surroundings,
  scratch: Scratch,
  trust: Trust,
): Plan | string {
  const plain = readExpression(formula, around);
  if (plain.every((part) => typeof part === 'string')) return markOneCell(`=${plain.join('')}`, trust);
  // Read again with sheets before every reference: arguments are worked out on another sheet.
  const planner = new Planner(around, scratch);
  const expression = planner.expression(readExpression(formula, { ...around, qualify: true }));
  const parts = expression.filter((part) => typeof part !== 'string' || part.trim() !== '');
  const [only] = parts;
  const whole = parts.length === 1 && typeof only === 'object' ? only : undefined;
  return { expression, calls: planner.calls, whole, slots: planner.slots };
}

/** The size of a result that is put into a slot. */
export type ResultSize = (call: PlannedCall) => { rows: number; columns: number };

export function textOf(expression: PlannedExpression, size: ResultSize): string {
  return expression
    .map((part) => {
      if (typeof part === 'string') return part;
      const { rows, columns } = size(part);
      return slotReference(part.slot, rows, columns);
    })
    .join('');
}
