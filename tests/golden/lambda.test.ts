// The golden tables on a second back end: each function's LAMBDA text, calculated by IronCalc.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import init, { Model } from '@ironcalc/wasm';
import { functionById } from '../../src/catalogue';
import { lambdas } from '../../src/catalogue/lambdas';
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

function written(argument: Argument): string {
  if (!Array.isArray(argument)) return literal(argument);
  return `{${argument.map((row) => row.map(literal).join(',')).join(';')}}`;
}

/** Lines whose answer is one number, from arguments that Excel can write in a formula. */
function isTried({ id, arguments: values, expected }: Case): boolean {
  if (!(id in lambdas) || typeof expected !== 'object' || !('number' in expected)) return false;
  return values.every(
    (value) => value !== '' && (!Array.isArray(value) || value.flat().every((cell) => cell !== null)),
  );
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
      const call = `${textOf(id)}(${values.map(written).join(',').replace(/,+$/, '')})`;
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

  it.each(Object.entries(lambdas))('%s takes the function’s parameters in their order', (id, text) => {
    const named = [...(/^LAMBDA\(((?:\[?\w+\]?,)+)/.exec(text)?.[1] ?? '').matchAll(/\w+/g)].map(
      ([name]) => name,
    );
    const expected = functionById(id)?.parameters.map(({ name }) => name) ?? [];
    expect(named.slice(0, expected.length)).toEqual(expected);
    expect(text.length).toBeLessThan(8192);
  });
});
