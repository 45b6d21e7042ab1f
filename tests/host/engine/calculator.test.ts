// The door to the engine, asked as the host asks it: sheets come, go and change places, and every result is right. Values are
// arithmetic done by hand.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CalculatorPort, CellInput } from '../../../host/engine/calculator';
import { nodeCalculator } from '../../../host/engine/nodeCalculator';

let port: CalculatorPort;
beforeEach(() => {
  port = nodeCalculator();
});
afterEach(() => port.close());

const cell = (sheet: string, row: number, text: string): CellInput => ({ sheet, row, column: 0, text });

/** Sheets as key: name; what changed, as row of column A: value. */
async function ask(sheets: Record<string, string>, ...inputs: CellInput[]) {
  const { results } = await port.calculate({
    fresh: false,
    sheets: Object.entries(sheets).map(([key, name]) => ({ key, name })),
    inputs,
  });
  return Object.fromEntries(results.map(({ sheet, row, value }) => [`${sheet}${String(row)}`, value]));
}

describe('a sheet that goes', () => {
  test('is gone with what stood on it, and another may take its name', async () => {
    expect(
      await ask({ a: 'One', b: 'Two' }, cell('a', 0, '=40+2'), cell('b', 0, '1'), cell('b', 1, '=A1+1')),
    ).toEqual({ a0: 42, b1: 2 });
    expect(await ask({ b: 'Two' })).toEqual({});
    // The new sheet of that name begins empty: its A1 is nothing, not 42.
    expect(await ask({ b: 'Two', c: 'One' }, cell('c', 1, '=A1+7'))).toEqual({ c1: 7 });
    expect(await ask({ b: 'Two', c: 'One' }, cell('b', 2, '=One!A2*2'))).toEqual({ b2: 14 });
  });

  test('leaves its name to a sheet that is renamed, in whichever capitals', async () => {
    await ask({ a: 'One', b: 'Two' }, cell('a', 0, '5'), cell('b', 0, '3'), cell('b', 1, '=A1*2'));
    expect(await ask({ b: 'ONE' }, cell('b', 2, '=ONE!A2+1'))).toEqual({ b2: 7 });
    expect(await ask({ b: 'Two', c: 'one' }, cell('c', 0, '9'), cell('b', 3, '=one!A1'))).toEqual({ b3: 9 });
  });

  test('may be large, or the only one', async () => {
    const many = Array.from({ length: 600 }, (_, row) => cell('a', row, String(row)));
    await ask({ a: 'One', b: 'Two' }, ...many, cell('b', 0, '=1+1'));
    expect(await ask({ b: 'Two' }, cell('b', 1, '=A1+1'))).toEqual({ b1: 3 });
    expect(await ask({ c: 'Three' }, cell('c', 0, '=2*3'))).toEqual({ c0: 6 });
  });
});
