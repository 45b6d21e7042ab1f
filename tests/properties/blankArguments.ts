// Arguments for any function of the catalogue, made from its declaration, in which cells are blank: as an Excel gives
// them that hands blanks over as null, and as one that hands them over as 0.
import fc from 'fast-check';
import type { FunctionDeclaration, Parameter } from '../../src/catalogue';
import { zeroOf } from '../../src/functions/zeroOf';
import { exampleRows } from '../examples';

/** Stands for a blank cell; an omitted argument is null. */
export const BLANK = Symbol('blank');

type Cells = readonly (readonly unknown[])[];
export type Given = readonly unknown[];

export interface Wanted {
  /** May a cell of that parameter be blank? */
  readonly blank: (parameter: Parameter) => boolean;
  /** May it hold a 0 that was typed? */
  readonly zero: (parameter: Parameter) => boolean;
}

/** The arguments with `value` in each blank cell. */
export function blanksAs(value: 0 | null, given: Given): unknown[] {
  const cell = (one: unknown): unknown => (one === BLANK ? value : one);
  return given.map((argument) =>
    Array.isArray(argument) ? (argument as Cells).map((cells) => cells.map(cell)) : cell(argument),
  );
}

const FIRST_DAY = 45_292;
const cell = fc.constantFrom<unknown>('a', 'b', 5, 20, true);
const rule = fc.constantFrom<readonly unknown[]>(
  ['x', 'is', 'a'],
  ['x', 'is not', 'a'],
  ['x', 'empty', BLANK],
  ['x', 'filled', BLANK],
  ['y', 'at least', 5],
  ['y', 'at most', 5],
  ['y', 'less than', 5],
  ['y', 'between', '-1..5'],
  ['y', 'one of', '0; 5'],
  ['y', 'contains', 'b'],
  [BLANK, 'is', 'a'],
  [BLANK, BLANK, BLANK],
);

/** A value that the parameter accepts and that is not 0. */
function valueOf({ name, kind, options, most, integer, below }: Parameter): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'money':
      return fc.integer({ min: 1, max: 1000 });
    case 'count':
      return fc.integer({ min: 1, max: Math.min(most ?? 40, integer ? 3 : 40) });
    case 'number':
      return fc.integer({ min: 1, max: 4 });
    case 'rate':
      return fc.constantFrom(0.2, 0.25, 0.5, below === 1 ? 0.9 : 1);
    case 'days':
      return fc.integer({ min: 1, max: 40 });
    case 'date':
      return fc.integer({ min: 0, max: 60 }).map((day) => FIRST_DAY + day + (name === 'end' ? 60 : 0));
    case 'time':
      return fc.constantFrom(...(name === 'opens' ? [0.25, 0.375] : [0.5, 0.75]));
    case 'switch':
      return fc.constantFrom(true, false, 1);
    case 'option':
      return fc.constantFrom(...(options ?? []));
    case 'weekend':
      return fc.constantFrom(1, 2, 11, '0000011');
    case 'holidays':
      return fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 60 });
    case 'label':
      return fc.constantFrom('x', 'y', 'z');
    case 'text':
      return textOf(name);
    case 'any':
      return cell;
  }
}

function textOf(name: string): fc.Arbitrary<string> {
  if (name === 'separator') return fc.constant('>');
  if (name === 'milestone') return fc.constantFrom('lead', 'opportunity');
  return name === 'direct' ? fc.constant('a') : fc.constantFrom('a > b', 'b', 'a > c > b');
}

/** A cell of the parameter: one in three is blank, where it may be, and one in three 0. */
function cellOf(parameter: Parameter, { blank, zero }: Wanted): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: valueOf(parameter), weight: 3 },
    ...(blank(parameter) ? [{ arbitrary: fc.constant(BLANK), weight: 2 }] : []),
    ...(zero(parameter) ? [{ arbitrary: fc.constant(0), weight: 2 }] : []),
  );
}

function rulesOf({ name }: Parameter, { blank }: Wanted, parameter: Parameter): fc.Arbitrary<Cells> {
  const points = fc.constantFrom<unknown>(1, 2, 4, blank(parameter) ? BLANK : 8);
  const rows = fc.tuple(rule, points).map(([cells, last]) => [...cells, ...(name === 'rules' ? [last] : [])]);
  const wanted = rows.filter((cells) => blank(parameter) || cells[0] !== BLANK);
  return fc.array(wanted, { minLength: 1, maxLength: 3 }).map((table) => [...table, tableRow(name)]);
}

/** One rule at least, so that most tables can be used. */
function tableRow(name: string): readonly unknown[] {
  return ['y', 'more than', 1, ...(name === 'rules' ? [8] : [])];
}

function rising(cells: Cells): Cells {
  const values = cells.flat().filter((value) => typeof value === 'number');
  values.sort((a, b) => a - b);
  return cells.map(([value]) => [typeof value === 'number' ? values.shift() : value]);
}

function rangeOf(parameter: Parameter, rows: number, wanted: Wanted): fc.Arbitrary<unknown> {
  const { name, kind, heads, shape, optional, zero } = parameter;
  if (heads !== undefined) return fc.constant([['x', 'y']]);
  if (kind === 'any' && zero === 'blank') return rulesOf(parameter, wanted, parameter);
  const columns = kind === 'any' ? 2 : 1;
  const cells = (one: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[][]> => {
    const line = fc.array(one, { minLength: columns, maxLength: columns });
    return fc.array(line, { minLength: rows, maxLength: rows });
  };
  // A long range is nearly never without a blank by chance, and the doubt in one would hide what becomes of another.
  const mixed = cells(cellOf(parameter, wanted));
  const range = rows < 10 ? mixed : fc.oneof(mixed, cells(valueOf(parameter)));
  const whole: fc.Arbitrary<unknown> = name === 'edges' ? range.map(rising) : range;
  const single = valueOf(parameter);
  if (shape === 'oneOrRange' || shape === 'each') return fc.oneof(whole, whole, single);
  return optional ? fc.oneof(whole, whole, fc.constant(null)) : whole;
}

function oneOf(parameter: Parameter, wanted: Wanted): fc.Arbitrary<unknown> {
  // The cell of a required number must be filled: what a blank one is there stands in a law of its own.
  const mustBeFilled = !parameter.optional && zeroOf(parameter) === 'zero';
  const value = cellOf(parameter, mustBeFilled ? { ...wanted, blank: () => false } : wanted);
  return parameter.optional ? fc.oneof(value, fc.constant(null)) : value;
}

/** A few rows; so many that enough are left where blanks skip some, for a function that needs more. */
function rowCount(declaration: FunctionDeclaration): fc.Arbitrary<number> {
  const needed = exampleRows(declaration);
  return needed < 10 ? fc.integer({ min: 2, max: 5 }) : fc.integer({ min: 2 * needed, max: 2 * needed + 3 });
}

/** Arguments of one call; its ranges have the same rows. */
export function argumentsOf(declaration: FunctionDeclaration, wanted: Wanted): fc.Arbitrary<Given> {
  return rowCount(declaration).chain((rows) =>
    fc.tuple(
      ...declaration.parameters.map((parameter) => {
        const { kind, shape } = parameter;
        if (kind === 'holidays') return rangeOf({ ...parameter, shape: 'range' }, 2, wanted);
        return shape === undefined || shape === 'one'
          ? oneOf(parameter, wanted)
          : rangeOf(parameter, rows, wanted);
      }),
    ),
  );
}
