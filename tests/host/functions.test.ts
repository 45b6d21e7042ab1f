// The golden tables once more, this time the way an analyst meets them: arguments in cells, a formula, Microsoft's own
// custom-functions runtime between the cell and our code. Then what only cells can show: calls inside other formulas,
// calls that depend on calls, blank cells, spills that are blocked.
import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { evaluateCalls } from '../../host/evaluate';
import { createExcel, type RunningExcel } from '../../host/node';
import { difference } from '../golden/compare';
import { readTable, type Argument, type Case, type Expected, type Value } from '../golden/read';
import type { CellValue } from '../../host/model/types';
import { functionsJson, functionsScript } from '../../scripts/functionsBundle';

let excel: RunningExcel;
/** Office LTSC 2021: blank cells come as 0, and the newest set of custom functions is missing. */
let older: RunningExcel;

beforeAll(async () => {
  const options = { functionsScript: await functionsScript(), functionsJson: functionsJson() };
  excel = await createExcel(options);
  older = await createExcel({ ...options, modes: { blankZero: true } });
});

const folder = new URL('../golden/', import.meta.url);
const tables = readdirSync(folder).filter((file) => file.endsWith('.txt'));

function cellValue(value: Value): CellValue {
  return typeof value === 'object' && value !== null ? { error: value.code as never } : value;
}

function argument(value: Argument) {
  return Array.isArray(value) ? value.map((row) => row.map(cellValue)) : cellValue(value);
}

/** Excel has no way for a function to return these two. */
function returnable(expected: Expected): boolean {
  return ![expected]
    .flat(2)
    .some((cell) => typeof cell === 'object' && 'error' in cell && /^#(REF!|NAME\?)$/.test(cell.error));
}

describe.each(tables)('golden table %s through the real runtime', (file) => {
  test.each(['null', '0'])('gives what the table says, every line, with blank cells as %s', async (blank) => {
    const cases = readTable(readFileSync(new URL(file, folder), 'utf8')).filter((one: Case) =>
      returnable(one.expected),
    );
    expect(cases.length).toBeGreaterThan(0);
    const calls = cases.map((one) => ({ name: one.id, parameters: one.arguments.map(argument) }));
    const results = await evaluateCalls((blank === '0' ? older : excel).host, calls);
    const wrong = cases.flatMap((one, index) => {
      const expected = blank === '0' ? (one.fromZeros ?? one.expected) : one.expected;
      const found = difference(results[index] ?? null, expected);
      return found === undefined ? [] : [`${one.line}: ${one.text}: ${found}`];
    });
    expect(wrong).toEqual([]);
  });
});

async function valuesOf(write: (sheet: Excel.Worksheet) => void, address: string): Promise<unknown[][]> {
  const { Excel, host } = excel;
  let name = '';
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    write(sheet);
    sheet.load('name');
    await context.sync();
    name = sheet.name;
  });
  await host.recalculate();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

describe('calls among other formulas', () => {
  test('inside arithmetic, inside IF, and as an argument of another call of ours', async () => {
    const values = await valuesOf((sheet) => {
      sheet.getRange('A1:A4').values = [[1e6], [1e5], [0.25], [0.2]];
      sheet.getRange('B1:B4').formulas = [
        ['=2*FUNNEL.SQLS(A1,A2,A3)+1'],
        ['=IF(A3>0.2,FUNNEL.CUSTOMERS(A1,A2),"no")'],
        ['=FUNNEL.CUSTOMERS(FUNNEL.SQLS(A1,A2,A3)*1000,100)'],
        ['=SUM(SQL.DECAY(A5:A6,30))'],
      ];
      sheet.getRange('A5:A6').values = [[30], [60]];
    }, 'B1:B4');
    expect(values).toEqual([[81], [10], [400], [0.75]]);
  });

  test('cells that depend on one another settle, and a change runs through all of them', async () => {
    const { Excel, host, workbook } = excel;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Chain');
      sheet.getRange('A1:D1').formulas = [
        [1e6, '=FUNNEL.CUSTOMERS(A1,100000)', '=B1/25%', '=FUNNEL.VELOCITY(C1,50000,25%,90)'],
      ];
      await context.sync();
    });
    await host.recalculate();
    const sheet = workbook.sheets.find((item) => item.name === 'Chain');
    const value = () => sheet?.cells.get(3)?.value;
    expect(value()).toBeCloseTo(5_555.555_555, 5);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Chain').getRange('A1').values = [[2e6]];
      await context.sync();
    });
    await host.recalculate();
    expect(value()).toBeCloseTo(11_111.111_111, 5);
  });

  test('a spill is blocked by what stands in its way and free when that goes', async () => {
    const { Excel, host } = excel;
    const values = await valuesOf((sheet) => {
      sheet.getRange('A1').formulas = [['=FUNNEL.PLAN(1000000,100000,25%,20%)']];
      sheet.getRange('A3').values = [['in the way']];
    }, 'A1:A3');
    expect(values).toEqual([['#SPILL!'], [''], ['in the way']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getLast().getRange('A3').values = [['']];
      await context.sync();
    });
    await host.recalculate();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getLast().getRange('A1').getSpillingToRangeOrNullObject();
      range.load('values,address');
      await context.sync();
      expect(range.values[0]?.[0]).toBe('Stage');
      expect(range.values[1]).toEqual(['MQLs', 200, 0.2, expect.anything()]);
    });
  });

  test('a name nobody registered is #NAME?, an error keeps its message', async () => {
    const { Excel, host, workbook } = excel;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Errors');
      sheet.getRange('A1:A2').formulas = [['=FUNNEL.NOSUCH(1)'], ['=FUNNEL.SQLS(1000000,100000,25)']];
      await context.sync();
    });
    await host.recalculate();
    const sheet = workbook.sheets.find((item) => item.name === 'Errors');
    expect(sheet?.cells.get(0)?.value).toEqual({ error: '#NAME?' });
    expect(sheet?.cells.get(16_384)?.value).toEqual({
      error: '#VALUE!',
      message: 'close must be between 0% and 100%; 25 was given. Did you mean 25%?',
    });
  });

  test('until the functions have answered, a cell shows #BUSY!, and the host knows that more is to come', async () => {
    const { Excel, host } = excel;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.getRange('A1').formulas = [['=FUNNEL.CUSTOMERS(7654321,100)']];
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      expect(cell.values).toEqual([['#BUSY!']]);
    });
    expect([host.session.dirty, host.session.waiting]).toEqual([false, true]);
    await host.recalculate();
    expect([host.session.dirty, host.session.waiting]).toEqual([false, false]);
  });
});
