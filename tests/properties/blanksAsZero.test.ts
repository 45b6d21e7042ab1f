// Laws of blank cells, for every function of the catalogue. Where Excel hands blanks over as 0, the answer is the one
// that null would have given, or an error; never another figure. And each law is seen to fail: with each parameter's
// declaration dropped or turned into another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FunctionDeclaration, type Parameter, shippedFunctions, type Zero } from '../../src/catalogue';
import { type Cell, Fault, type Table } from '../../src/core/fault';
import { bindings, type Outcome } from '../../src/functions/bindings';
import { type Body, prepare } from '../../src/functions/prepare';
import { zeroOf } from '../../src/functions/zeroOf';
import { often } from '../deep';
import { argumentsOf, BLANK, blanksAs, type Given, type Wanted } from './blankArguments';

const RUNS = often(300, 20_000);
/** So long is looked for what breaks a law. */
const SEARCH = 3_000;

type Holds = (declaration: FunctionDeclaration, given: Given) => boolean;
interface Law {
  readonly wanted: Wanted;
  readonly holds: Holds;
}

const never = (): boolean => false;
const isAmbiguous = (parameter: Parameter): boolean => zeroOf(parameter) === 'ambiguous';

function answers({ id, ...rest }: FunctionDeclaration) {
  const call = prepare({ id, ...rest }, bindings[id as keyof typeof bindings] as Body);
  return (given: Given) => ({
    nulls: call(blanksAs(null, given)),
    zeros: call(blanksAs(0, given), true),
  });
}

const rowsOf = (outcome: Outcome): Table => (Array.isArray(outcome) ? outcome : [[outcome as Cell]]);
const isError = (cell: unknown): boolean =>
  cell instanceof Fault || (typeof cell === 'number' && !Number.isFinite(cell));

function sameCell(a: unknown, b: unknown): boolean {
  if (isError(a) || isError(b)) return isError(a) && isError(b);
  return a === b;
}

/** Of the same shape, and each cell of it passes. */
function compare(ours: Outcome, right: Outcome, passes: (ours: unknown, right: unknown) => boolean): boolean {
  const [a, b] = [rowsOf(ours), rowsOf(right)];
  if (a.length !== b.length) return false;
  return a.every(
    (cells, row) => cells.length === b[row]?.length && cells.every((cell, i) => passes(cell, b[row]?.[i])),
  );
}

const same = (ours: Outcome, right: Outcome): boolean => compare(ours, right, sameCell);
const sameOrError = (ours: Outcome, right: Outcome): boolean =>
  isError(ours) || compare(ours, right, (a, b) => isError(a) || sameCell(a, b));

const isNothing = (cell: unknown): boolean => cell === 0 || cell === BLANK;
/** Contract: a range that holds nothing but zeros may be empty, and a row that does is none. */
const holdsOnlyNothing = (argument: unknown): boolean =>
  Array.isArray(argument) && argument.flat().every(isNothing);
/** Contract: where ranges side by side, or the columns of a table, hold nothing but zeros there is no row. */
function hasZeroRow({ parameters }: FunctionDeclaration, given: Given): boolean {
  const keys = new Set(parameters.map(({ parallelTo }) => parallelTo));
  const isBeside = ({ name, shape, parallelTo }: Parameter): boolean =>
    shape === 'each' || parallelTo !== undefined || keys.has(name);
  const ranges = given.map((argument) => (Array.isArray(argument) ? (argument as unknown[][]) : []));
  const beside = ranges.filter((range, i) => range.length > 0 && parameters.slice(i, i + 1).some(isBeside));
  const rowOfAll = (_: unknown, row: number): boolean =>
    beside.length > 1 && beside.every((range) => (range[row] ?? []).every(isNothing));
  const isTableRow = (cells: unknown[]): boolean => cells.length > 1 && cells.every(isNothing);
  return (beside[0] ?? []).some(rowOfAll) || ranges.some((range) => range.some(isTableRow));
}

const anywhere: Law = {
  wanted: { blank: () => true, zero: never },
  holds: (declaration, given) => {
    const { nulls, zeros } = answers(declaration)(given);
    return sameOrError(zeros, nulls);
  },
};
const notInDoubt: Law = {
  wanted: { blank: (parameter) => !isAmbiguous(parameter), zero: never },
  holds: (declaration, given) => {
    const { nulls, zeros } = answers(declaration)(given);
    return given.some(holdsOnlyNothing) ? sameOrError(zeros, nulls) : same(zeros, nulls);
  },
};
const typed: Law = {
  wanted: { blank: never, zero: (parameter) => zeroOf(parameter) !== 'blank' },
  holds: (declaration, given) => {
    const { nulls, zeros } = answers(declaration)(given);
    return hasZeroRow(declaration, given) || sameOrError(zeros, nulls);
  },
};

function isBroken(law: Law, declaration: FunctionDeclaration, changed: FunctionDeclaration): boolean {
  const property = fc.property(argumentsOf(declaration, law.wanted), (given) => law.holds(changed, given));
  return fc.check(property, { numRuns: SEARCH, endOnFailure: true }).failed;
}

const functions = shippedFunctions.map((declaration): [string, FunctionDeclaration] => [
  declaration.id,
  declaration,
]);

describe.each([
  ['a blank anywhere gives the same answer, or an error', anywhere],
  ['a blank that is not in doubt gives the same answer', notInDoubt],
  ['a 0 that was typed where 0 makes sense gives the same answer, or an error', typed],
])('%s', (_, law) => {
  it.each(functions)('%s', (__, declaration) => {
    const given = argumentsOf(declaration, law.wanted);
    fc.assert(
      fc.property(given, (values) => law.holds(declaration, values)),
      { numRuns: RUNS },
    );
  });
});

function withZero(
  declaration: FunctionDeclaration,
  name: string,
  zero: Zero | undefined,
): FunctionDeclaration {
  const parameters = declaration.parameters.map((parameter) => {
    if (parameter.name !== name) return parameter;
    const { zero: _, ...rest } = parameter;
    return zero === undefined ? rest : { ...rest, zero };
  });
  return { ...declaration, parameters };
}

describe('the laws', () => {
  const all = shippedFunctions.flatMap((declaration) =>
    declaration.parameters.map((parameter) => ({ declaration, parameter })),
  );
  const unbroken = (law: Law, of: typeof all, zero: Zero | undefined): string[] =>
    of.flatMap(({ declaration, parameter }) => {
      const changed = withZero(declaration, parameter.name, zero);
      return isBroken(law, declaration, changed) ? [] : [`${declaration.id} ${parameter.name}`];
    });

  it('are broken where a declaration is dropped', () => {
    const declared = all.filter(({ parameter }) => parameter.zero !== undefined);
    expect(declared.length).toBeGreaterThan(8);
    expect(unbroken(notInDoubt, declared, undefined)).toEqual([]);
  });

  const doubtful = all.filter(({ parameter }) => isAmbiguous(parameter));
  it('are broken where a 0 that may be a blank is taken for a number', () => {
    expect(unbroken(anywhere, doubtful, 'zero')).toEqual([]);
  });

  it('are broken where a 0 that may be a number is taken for a blank', () => {
    expect(unbroken(typed, doubtful, 'blank')).toEqual([]);
  });
});
