// Every function that takes a range, with all of its ranges as long as Excel hands over whole columns. The
// cases follow from the catalogue: a function added later is held to them too.
// @module-tag large
import { describe, expect, it } from 'vitest';
import { type FunctionDeclaration, type Parameter, shippedFunctions } from '../../../src/catalogue';
import { evaluate } from '../../../src/functions/evaluate';
import { parseCall } from '../../golden/read';
import { often } from '../../deep';

/** More than a call can have arguments: a range that is spread into one is found out either way. */
const ROWS = often(200_000, 1_000_000);

type Cells = (row: number) => unknown[];
type Columns = Readonly<Record<string, Cells>>;

const byKind: Columns = {
  money: (row) => [row % 1000],
  count: (row) => [row % 11],
  number: (row) => [row],
  rate: (row) => [(row % 101) / 100],
  days: (row) => [row / 100],
  date: (row) => [43_000 + (row % 1461) + (row % 24) / 24],
  holidays: (row) => [43_000 + (row % 1461)],
  switch: (row) => [row % 3 === 0],
  label: (row) => [`Channel ${row % 5000}`],
  text: (row) => [`Channel ${row % 12} > Channel ${row % 7}`],
  any: (row) => [row % 2 === 0 ? 'CEO' : row],
};

/** Columns that their kind alone does not describe. */
const byName: Columns = {
  lead: (row) => [`Lead ${row % 300_000}`],
  converted: (row) => [row % 4 === 0 ? null : 45_000],
  outcomes: (row) => [['won', 'lost', 'open', null][row % 4]],
  milestone: (row) => [row % 5 === 0 ? 'lead' : null],
  stages: (row) => [`Stage ${row}`],
};

function column(cells: Cells): unknown[][] {
  return Array.from({ length: ROWS }, (_, row) => cells(row));
}

function isLong({ kind, shape, heads }: Parameter): boolean {
  return kind === 'holidays' || (shape !== undefined && shape !== 'one' && heads === undefined);
}

/** Rules and criteria are tried on their own: a million of them for each of a million leads is a different question. */
const isTable = ({ kind, name }: Parameter): boolean => kind === 'any' && name !== 'leads';

/** A million rows for the parameter: the last rule of a table over and over, or what its name or its kind calls for. */
function rowsFor(parameter: Parameter, example: unknown): Cells {
  const rows = Array.isArray(example) ? (example as unknown[][]) : [];
  if (isTable(parameter)) return (row) => rows[Math.min(row, rows.length - 1)] ?? [];
  return byName[parameter.name] ?? byKind[parameter.kind] ?? (() => [null]);
}

/** The arguments of the first worked example, with each range that `lengthens` a million rows long. */
function argumentsOf(declaration: FunctionDeclaration, lengthens: (p: Parameter) => boolean): unknown[] {
  const { arguments: given } = parseCall(declaration.examples[0]?.call ?? '');
  return declaration.parameters.map((parameter, index) => {
    if (!isLong(parameter) || !lengthens(parameter)) return given[index] ?? null;
    return column(rowsFor(parameter, given[index]));
  });
}

function answers(declaration: FunctionDeclaration, lengthens: (parameter: Parameter) => boolean): void {
  const answer = evaluate(declaration.id, argumentsOf(declaration, lengthens));
  expect(answer).not.toHaveProperty('error');
  expect(answer.ok).toBe(true);
}

const ranged = shippedFunctions.filter(({ parameters }) => parameters.some(isLong));
const named = ranged.map((declaration): [string, FunctionDeclaration] => [declaration.id, declaration]);

describe('many rows', () => {
  it('are tried with every function of ranges', () => {
    expect(ranged.length).toBeGreaterThan(23);
  });

  it.each(named)('%s answers', (_, declaration) => {
    answers(declaration, (parameter) => !isTable(parameter));
  });

  it.each(named.filter(([, { parameters }]) => parameters.some(isTable)))(
    '%s: of rules',
    (_, declaration) => {
      answers(declaration, isTable);
    },
  );
});
