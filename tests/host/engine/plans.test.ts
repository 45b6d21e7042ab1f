// The engine is asked only when something could come out otherwise, and formulas are read again only when something they
// mention has changed. Values are checked by arithmetic done by hand, requests by counting them at the calculator's door.
import { describe, expect, test } from 'vitest';
import type { CalculatorPort, CalculatorRequest } from '../../../host/engine/calculator';
import { Engine } from '../../../host/engine/engine';
import { nodeCalculator } from '../../../host/engine/nodeCalculator';
import { StructureChanges, mentions, touches } from '../../../host/engine/structureChanges';
import { cellAt, setContent } from '../../../host/model/cells';
import { createSheet, createWorkbook } from '../../../host/model/create';
import type { Sheet, Table, Workbook } from '../../../host/model/types';

class CountingPort implements CalculatorPort {
  readonly requests: CalculatorRequest[] = [];
  private readonly real = nodeCalculator();
  calculate(request: CalculatorRequest) {
    this.requests.push(request);
    return this.real.calculate(request);
  }
  close(): void {
    this.real.close();
  }
}

function table(name: string, row: number, rows: number): Table {
  const area = { row, column: 0, rows, columns: 2 };
  const look = { headerRow: true, totalsRow: false, style: null, bandedRows: false, filterButton: false };
  return { id: 1, name, area, columns: ['Month', 'Leads'], ...look };
}

function setUp(): { workbook: Workbook; sheet: Sheet; port: CountingPort; engine: Engine } {
  const workbook = createWorkbook(['Data']);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const port = new CountingPort();
  return { workbook, sheet, port, engine: new Engine(port) };
}

const valueAt = (sheet: Sheet, row: number, column: number) => cellAt(sheet, row, column)?.value;

describe('the engine is asked', () => {
  test('not at all while there is no formula, and once the first one is there it knows every cell', async () => {
    const { workbook, sheet, port, engine } = setUp();
    setContent(sheet, 0, 0, 20);
    await engine.calculate(workbook, 0);
    expect(port.requests).toHaveLength(0);
    setContent(sheet, 1, 0, null, '=A1+1');
    await engine.calculate(workbook, 0);
    expect(port.requests).toHaveLength(1);
    expect(valueAt(sheet, 1, 0)).toBe(21);
  });

  test('once for one state, again for a change, and not for a change that is taken back', async () => {
    const { workbook, sheet, port, engine } = setUp();
    setContent(sheet, 0, 0, 20);
    setContent(sheet, 1, 0, null, '=A1*2');
    await engine.calculate(workbook, 0);
    await engine.calculate(workbook, 0);
    workbook.names.push({ name: 'lf.other', formula: '=1', visible: true, comment: '' });
    await engine.calculate(workbook, 1);
    expect(port.requests).toHaveLength(1);
    setContent(sheet, 1, 0, null, '=A1*3');
    setContent(sheet, 1, 0, null, '=A1*2');
    await engine.calculate(workbook, 1);
    expect(port.requests).toHaveLength(1);
    expect(valueAt(sheet, 1, 0)).toBe(40);
    setContent(sheet, 0, 0, 21);
    await engine.calculate(workbook, 1);
    expect(port.requests.at(-1)?.inputs).toEqual([{ sheet: sheet.id, row: 0, column: 0, text: '21' }]);
    expect(valueAt(sheet, 1, 0)).toBe(42);
  });

  test('every time while a formula changes by itself', async () => {
    const { workbook, sheet, port, engine } = setUp();
    setContent(sheet, 0, 0, null, '=TODAY()');
    await engine.calculatePlain(workbook, 0);
    await engine.calculatePlain(workbook, 0);
    expect(port.requests).toHaveLength(2);
  });

  test('from the beginning when most of what it knows is gone, and goes on from there', async () => {
    const { workbook, sheet, port, engine } = setUp();
    setContent(sheet, 0, 0, 20);
    setContent(sheet, 1, 0, null, '=A1+1');
    const large = createSheet('Large');
    workbook.sheets.push(large);
    for (let row = 0; row < 10; row += 1) setContent(large, row, 0, null, `=Data!A1+${row}`);
    await engine.calculate(workbook, 0);
    workbook.sheets.pop();
    setContent(sheet, 2, 0, null, '=A2*2');
    await engine.calculate(workbook, 1);
    expect(port.requests.map(({ fresh, inputs }) => [fresh, inputs.length])).toEqual([
      [false, 12],
      [true, 3],
    ]);
    expect([1, 2].map((row) => valueAt(sheet, row, 0))).toEqual([21, 42]);
    setContent(sheet, 0, 0, 1);
    await engine.calculate(workbook, 1);
    expect(port.requests.at(-1)).toMatchObject({ fresh: false, inputs: [{ row: 0, text: '1' }] });
    expect([1, 2].map((row) => valueAt(sheet, row, 0))).toEqual([2, 4]);
  });
});

describe('a formula follows what it mentions', () => {
  test('a table that grows, a name that changes, also through another name, a sheet that comes', async () => {
    const { workbook, sheet, engine } = setUp();
    [1, 2, 4, 8].forEach((value, row) => setContent(sheet, row + 1, 1, value));
    sheet.tables.push(table('T', 0, 3));
    workbook.names.push({ name: 'lf.base', formula: '=10', visible: true, comment: '' });
    workbook.names.push({ name: 'lf.outer', formula: '=lf.base*2', visible: true, comment: '' });
    setContent(sheet, 0, 5, null, '=SUM(T[Leads])');
    setContent(sheet, 1, 5, null, '=lf.outer+1');
    setContent(sheet, 2, 5, null, '=Later!A1');
    setContent(sheet, 2, 2, null, '=[@Leads]*10');
    await engine.calculate(workbook, 0);
    expect([0, 1, 2].map((row) => valueAt(sheet, row, 5))).toEqual([3, 21, { error: '#REF!' }]);

    sheet.tables[0] = table('T', 0, 5);
    const [base] = workbook.names;
    if (base) base.formula = '=100';
    const later = createSheet('Later');
    setContent(later, 0, 0, 7);
    workbook.sheets.push(later);
    await engine.calculate(workbook, 1);
    expect([0, 1, 2].map((row) => valueAt(sheet, row, 5))).toEqual([15, 201, 7]);
  });
});

describe('what has changed', () => {
  test('is nothing twice, one name alone, a table with its own-row references', () => {
    const { workbook, sheet } = setUp();
    Object.assign(sheet, { id: '{00000000-0001-0000-0000-000000000001}' });
    const changes = new StructureChanges();
    sheet.tables.push(table('T', 0, 3));
    expect(changes.since(workbook).has('t')).toBe(true);
    expect(changes.since(workbook).size).toBe(0);
    sheet.names.push({ name: 'Rate', formula: '=1', visible: false, comment: '' });
    expect([...changes.since(workbook)]).toEqual(['rate']);
    sheet.tables[0] = table('T', 0, 4);
    const changed = changes.since(workbook);
    expect(touches(mentions('=[@Leads]*2', sheet), changed)).toBe(true);
    expect(touches(mentions('=SUM(T[Leads])', sheet), changed)).toBe(true);
    expect(touches(mentions('=Rate+SUM(A1:A9)', sheet), changed)).toBe(false);
    sheet.name = 'Renamed';
    expect(touches(mentions('=A1', sheet), changes.since(workbook))).toBe(true);
  });

  test('is a table with its own-row references, whichever letters its sheet’s id has', () => {
    const { workbook, sheet } = setUp();
    Object.assign(sheet, { id: '{00000000-0001-0000-0000-00000000000A}' });
    const changes = new StructureChanges();
    sheet.tables.push(table('T', 0, 3));
    changes.since(workbook);
    sheet.tables[0] = table('T', 0, 4);
    expect(touches(mentions('=[@Leads]*2', sheet), changes.since(workbook))).toBe(true);
  });
});
