// What a colleague does between two of our requests, seen through the client library: it is there when the next request
// comes, references, names and tables have moved with it, and what Excel refuses a person is refused.
import { expect, test } from 'vitest';
import type { Edit } from '../../../host/people/edits';
import { timedWords } from '../../../host/people/colleague';
import type { RunningExcel } from '../../../host/node';
import { startExcel } from '../builds';

const ROWS = [
  ['Month', 'Leads', 'Twice'],
  [1, 30, '=[@Leads]*2'],
  [2, 10, '=B4*2'],
  [3, '', '=[@Leads]*2'],
];

/** A table at A2:C5 with a name and a formula that point into it. */
async function withTable(excel: RunningExcel): Promise<void> {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const table = sheet.tables.add('A2:C5', true);
    table.name = 'months';
    sheet.getRange('A2:C5').formulas = ROWS;
    sheet.getRange('F1').formulas = [['=B3']];
    context.workbook.names.add('first', sheet.getRange('B3'));
    await context.sync();
  });
}

interface Seen {
  readonly cells: unknown[][];
  readonly table: string;
  readonly name: string;
  readonly formula: unknown;
  readonly sheets: readonly string[];
}

/** What the second request of a conversation finds when the edit was made before it. */
async function after(edit: Edit, prepare: (excel: RunningExcel) => void = () => undefined): Promise<Seen> {
  const excel = await startExcel();
  await withTable(excel);
  prepare(excel);
  excel.host.colleague.plan([{ before: 2, edit }]);
  return excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.getFirst().load('name');
    await context.sync();
    expect(first.name).toBe('Sheet1');
    const table = context.workbook.tables.getItem('months');
    const range = table.getRange().load('formulas,address');
    const name = context.workbook.names.getItem('first').load('formula');
    const formula = worksheets.getFirst().getRange('F1').load('formulas');
    worksheets.load('items/name');
    await context.sync();
    return {
      cells: range.formulas,
      table: range.address,
      name: String(name.formula),
      formula: formula.formulas[0]?.[0],
      sheets: worksheets.items.map((sheet) => sheet.name),
    };
  });
}

const type = (row: number, column: number, text: string): Edit => ({
  kind: 'type',
  sheet: 'Sheet1',
  row,
  column,
  text,
});

test('types over a number and over a formula, as a person does', async () => {
  expect((await after(type(2, 1, '777'))).cells[1]).toEqual([1, 777, '=[@Leads]*2']);
  expect((await after(type(2, 2, '777'))).cells[1]).toEqual([1, 30, 777]);
});

test('types beneath the table, which grows and takes its formulas along', async () => {
  const { table, cells } = await after(type(5, 0, 'Ask Ann'));
  expect([table, cells.at(-1)]).toEqual(['Sheet1!A2:C6', ['Ask Ann', '', '']]);
});

test('types over a header, which renames the column', async () => {
  const { cells } = await after(type(1, 1, 'New leads'));
  expect(cells.slice(0, 2)).toEqual([
    ['Month', 'New leads', 'Twice'],
    [1, 30, '=[@[New leads]]*2'],
  ]);
});

test('inserts a row above: all that points there follows', async () => {
  expect(await after({ kind: 'insertRow', sheet: 'Sheet1', row: 1 })).toMatchObject({
    table: 'Sheet1!A3:C6',
    name: '=Sheet1!$B$4',
    formula: '=B4',
  });
});

test('inserts and deletes a row inside', async () => {
  const inserted = await after({ kind: 'insertRow', sheet: 'Sheet1', row: 2 });
  expect([inserted.table, inserted.cells[1], inserted.name]).toEqual([
    'Sheet1!A2:C6',
    ['', '', ''],
    '=Sheet1!$B$4',
  ]);
  const deleted = await after({ kind: 'deleteRow', sheet: 'Sheet1', row: 2 });
  expect([deleted.table, deleted.cells[1], deleted.formula]).toEqual([
    'Sheet1!A2:C4',
    [2, 10, '=B3*2'],
    '=#REF!',
  ]);
});

test('a row put into a table gets the formulas that its columns share', async () => {
  const excel = await startExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('C4').formulas = [['=[@Leads]*2']];
    await context.sync();
  });
  excel.host.colleague.plan([{ before: 1, edit: { kind: 'insertRow', sheet: 'Sheet1', row: 3 } }]);
  await excel.Excel.run(async (context) => {
    const row = context.workbook.worksheets.getItem('Sheet1').getRange('A4:C4').load('formulas');
    await context.sync();
    expect(row.formulas).toEqual([['', '', '=[@Leads]*2']]);
  });
});

test('sorts: rows as wholes, blanks last either way, what points in from elsewhere stays', async () => {
  const up = await after({ kind: 'sort', table: 'months', column: 1, descending: false });
  expect(up.cells.slice(1)).toEqual([
    [2, 10, '=B3*2'],
    [1, 30, '=[@Leads]*2'],
    [3, '', '=[@Leads]*2'],
  ]);
  expect([up.name, up.formula]).toEqual(['=Sheet1!$B$3', '=B3']);
  const down = await after({ kind: 'sort', table: 'months', column: 1, descending: true });
  expect(down.cells.slice(1).map(([month]) => month)).toEqual([1, 2, 3]);
  const byFormula = await after({ kind: 'sort', table: 'months', column: 2, descending: true });
  expect(byFormula.cells.slice(1).map(([month]) => month)).toEqual([1, 2, 3]);
});

test('renames a sheet and adds one', async () => {
  const renamed = await after({ kind: 'renameSheet', sheet: 'Sheet1', name: 'Our data' });
  expect([renamed.sheets, renamed.name]).toEqual([['Our data'], "='Our data'!$B$3"]);
  expect((await after({ kind: 'addSheet', name: 'Mine' })).sheets).toEqual(['Sheet1', 'Mine']);
});

test('the mode gives the edits; requests are counted from the first', async () => {
  const excel = await startExcel({ modes: { colleague: [{ before: 2, edit: type(0, 0, '777') }] } });
  const context = new excel.Excel.RequestContext();
  const read = async () => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  };
  expect([await read(), await read()]).toEqual(['', 777]);
});

test('what Excel refuses a person is not made, and says so', async () => {
  const excel = await startExcel();
  await withTable(excel);
  const [sheet] = excel.workbook.sheets;
  if (sheet) sheet.protection.protected = true;
  const before = await excel.serialise();
  const edits: Edit[] = [
    type(2, 1, '777'),
    { kind: 'insertRow', sheet: 'Sheet1', row: 2 },
    { kind: 'deleteRow', sheet: 'Sheet1', row: 2 },
    { kind: 'sort', table: 'months', column: 0, descending: true },
    { kind: 'renameSheet', sheet: 'Sheet1', name: 'History' },
    { kind: 'addSheet', name: 'sheet1' },
    type(2, 1, '1'),
  ];
  excel.host.colleague.plan(edits.map((edit) => ({ before: 1, edit })));
  await excel.Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
  });
  expect(await excel.serialise()).toBe(before);
  expect(excel.host.colleague.made.map((made) => [timedWords(made), made.refused])).toEqual([
    ['types 777 into Sheet1!B3 before request 1', 'AccessDenied'],
    ['inserts a row above row 3 of Sheet1 before request 1', 'AccessDenied'],
    ['deletes row 3 of Sheet1 before request 1', 'AccessDenied'],
    ['sorts months by column 1, largest first before request 1', 'AccessDenied'],
    ['renames Sheet1 to History before request 1', 'InvalidArgument'],
    ['adds the sheet sheet1 before request 1', 'ItemAlreadyExists'],
    ['types 1 into Sheet1!B3 before request 1', 'AccessDenied'],
  ]);
});
