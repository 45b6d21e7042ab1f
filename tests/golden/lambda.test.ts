// The golden tables on a second back end: each function's LAMBDA text, calculated by IronCalc.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import init, { Model } from '@ironcalc/wasm';
import { functionById, shippedFunctions } from '../../src/catalogue';
import { lambdas, valuesOnly } from '../../src/catalogue/lambdas';
import { type Argument, type Case, readTable, type Value } from './read';

const cases = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readTable(readFileSync(join(import.meta.dirname, file), 'utf8')));

function literal(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === 'object') return value.code;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

const RANGED = ['SQL.VALUELOST', 'SQL.EXPIRED', 'LEAD.TIME', 'CUSTOMER.NPS'];

/** Columns of the sheet in which an argument that is a range stands. */
const WIDEST = 5;

/** The argument as it stands in the formula: a value, or the address of the cells into which its range is written. */
function written(model: Model, argument: Argument, index: number): string {
  if (!Array.isArray(argument)) return literal(argument);
  const left = 2 + index * WIDEST;
  argument.forEach((cells, row) =>
    cells.forEach((cell, column) => model.setUserInput(0, row + 1, left + column, inCell(cell))),
  );
  const letter = (column: number): string => String.fromCharCode(64 + column);
  const width = argument[0]?.length ?? 1;
  const first = `${letter(left)}1`;
  return argument.length * width === 1 ? first : `${first}:${letter(left + width - 1)}${argument.length}`;
}

function inCell(value: Value): string {
  return typeof value === 'string' ? value : literal(value);
}

const isBlankCell = (value: Argument): boolean =>
  Array.isArray(value) && value.flat().every((cell) => cell === null);

/** A blank cell is an omitted value to a function, but not to a LAMBDA. */
function isRange(id: string, index: number): boolean {
  const { kind, shape } = functionById(id)?.parameters[index] ?? {};
  return kind !== 'holidays' && shape !== undefined && shape !== 'one';
}

/** Lines whose answer is one number, from arguments that Excel can write in a formula. */
function isTried({ id, arguments: values, expected }: Case): boolean {
  if (!(id in lambdas) || typeof expected !== 'object' || !('number' in expected)) return false;
  return values.every((value, i) => value !== '' && !(isBlankCell(value) && !isRange(id, i)));
}

function textOf(id: string): string {
  return Object.entries(lambdas).find(([name]) => name === id)?.[1] ?? '';
}

describe('LAMBDA texts', () => {
  let model: Model;
  beforeAll(async () => {
    const wasm = createRequire(import.meta.url)
      .resolve('@ironcalc/wasm')
      .replace(/wasm\.js$/, 'wasm_bg.wasm');
    await init({ module_or_path: readFileSync(wasm) });
    model = new Model('lambda', 'en', 'UTC', 'en');
  });

  const tried = cases.filter(isTried);
  it.each(tried.map((one): [string, Case] => [one.text, one]))(
    '%s',
    (_, { id, arguments: values, expected }) => {
      if (typeof expected !== 'object' || !('number' in expected)) throw new Error('not a number');
      const call = `${textOf(id)}(${values
        .map((value, index) => written(model, value, index))
        .join(',')
        .replace(/,+$/, '')})`;
      model.setUserInput(
        0,
        1,
        1,
        `=ABS(${call}-(${expected.number}))<=${Math.max(expected.tolerance, 1e-14)}`,
      );
      expect(model.getFormattedCellValue(0, 1, 1), call).toBe('TRUE');
    },
  );

  it('are tried, each of them', () => {
    const ids = new Set(tried.map(({ id }) => id));
    expect(Object.keys(lambdas).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('exist, or a reason why not, for every function', () => {
    const known = [...Object.keys(lambdas), ...Object.keys(valuesOnly)].sort();
    expect(known).toEqual(shippedFunctions.map(({ id }) => id).sort());
    for (const reason of Object.values(valuesOnly)) expect(reason).toMatch(/^[A-Z].*\.$/);
  });

  /** A part above its whole. Those that take ranges look at every cell; of unequal shapes Excel makes #N/A, and IronCalc repeats them. */
  const refused = cases.filter(
    ({ id, text, expected }) =>
      !/same shape|is missing/.test(text) &&
      (RANGED.includes(id) || (id in lambdas && text.includes('must not be more than'))) &&
      typeof expected === 'object' &&
      'error' in expected,
  );
  it.each(refused.map((one): [string, Case] => [one.text, one]))('%s', (_, { id, arguments: values }) => {
    const call = `${textOf(id)}(${values.map((value, index) => written(model, value, index)).join(',')})`;
    model.setUserInput(0, 1, 1, `=ISERROR(${call})`);
    expect(model.getFormattedCellValue(0, 1, 1), call).toBe('TRUE');
  });

  it.each(Object.entries(lambdas))('%s takes the function’s parameters in their order', (id, text) => {
    const named = [...(/^LAMBDA\(((?:\[?\w+\]?,)+)/.exec(text)?.[1] ?? '').matchAll(/\w+/g)].map(
      ([name]) => name,
    );
    const expected = functionById(id)?.parameters.map(({ name }) => name) ?? [];
    expect(named.slice(0, expected.length)).toEqual(expected);
    expect(text.length).toBeLessThan(8192);
  });
});
