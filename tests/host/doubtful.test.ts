// Which values a table's cells are asked for: those of cells that begin with '=' and are not ours to calculate, in one more
// request, and in none where there are no such cells.
import { expect, test } from 'vitest';
import { createExcel } from '../../host/node';
import { doubtfulReadings, valuesTold } from '../../src/excel/doubtful';
import { readAll } from '../../src/excel/readings';

const AREA = { row: 0, column: 0, rows: 3, columns: 4 };

async function read(lines: readonly (readonly (string | number)[])[]) {
  const { Excel, host } = await createExcel();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:D3');
    range.formulas = lines.map((line) => [...line]);
    range.load('formulasR1C1');
    sheet.load('name');
    await context.sync();
    const contents = range.formulasR1C1 as (string | number)[][];
    const values = valuesTold(contents);
    const before = host.counters.syncs;
    await readAll(context, doubtfulReadings(context, sheet.name, AREA, contents, values, new Set([0])));
    return { values, requests: host.counters.syncs - before };
  });
}

test('a text that looks like a formula, and what a formula of the analyst gives; nothing that is ours to calculate', async () => {
  const { values, requests } = await read([
    ['Leads', 'Note', 'Month', 'Cost'],
    ['=1+1', "'=see below", '=2+3', 7],
    ['=1+2', 'plain', 4, ''],
  ]);
  expect(values).toEqual([
    ['Leads', 'Note', 'Month', 'Cost'],
    [undefined, '=see below', 5, 7],
    [undefined, 'plain', 4, ''],
  ]);
  expect(requests).toBe(1);
});

test('nothing is asked where contents tell everything', async () => {
  const { values, requests } = await read([
    ['Leads', 'Note', 'Month', 'Cost'],
    ['=1+1', 'plain', 3, 7],
    ['=1+2', 'plain', 4, ''],
  ]);
  expect(values[1]).toEqual([undefined, 'plain', 3, 7]);
  expect(requests).toBe(0);
});
