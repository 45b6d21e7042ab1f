// What several formulas ask for is put into one cell of the engine, and every formula still gives what it gave alone. Values
// are arithmetic done by hand; what the engine is told is read at its door.
import { describe, expect, test } from 'vitest';
import type { CalculatorPort, CalculatorRequest } from '../../../host/engine/calculator';
import { Engine } from '../../../host/engine/engine';
import { nodeCalculator } from '../../../host/engine/nodeCalculator';
import { SHARED_SHEET, Shared } from '../../../host/engine/shared';
import { cellAt, setContent } from '../../../host/model/cells';
import { createSheet, createWorkbook } from '../../../host/model/create';

const sheet = createSheet('Data');
const texts = (formulas: readonly string[]) =>
  new Shared().share(formulas.map((text) => ({ text, sheet }))).map(({ text }) => text);
const four = (formula: string) => Array.from({ length: 4 }, (_, index) => `${formula}+${index}`);

describe('taken out', () => {
  test.each([
    ['=MATCH(LARGE($A$1:$A$9,2),$A$1:$A$9,0)', `='${SHARED_SHEET}'!$A$1`],
    ['=IF(C1="","",COUNTIFS(A1:A9,">"&C1))', `=IF(C1="","",'${SHARED_SHEET}'!$A$1)`],
    ['=2*SUMIFS(Other!A1:A9,B1:B9,EDATE(C1,-1))', `=2*'${SHARED_SHEET}'!$A$1`],
    ['=@INDEX(B1:B9,MATCH(C1,A1:A9,0))', `=@INDEX(B1:B9,'${SHARED_SHEET}'!$A$1)`],
  ])('%s, where four ask for it', (formula, first) => {
    expect(texts(four(formula))[0]).toBe(`${first}+0`);
  });

  test('one part however its references are written, and one for each sheet that it means', () => {
    const shared = new Shared();
    const written = ['COUNTIF(A1:A9,C1)', 'COUNTIF($A$1:$A$9,$C1)', 'COUNTIF(Data!A1:A9,Data!C1)'];
    shared.share([...written, ...written].map((text) => ({ text: `=${text}`, sheet })));
    const other = createSheet('Other');
    shared.share(Array.from({ length: 4 }, () => ({ text: '=COUNTIF(A1:A9,C1)', sheet: other })));
    expect([...shared.inputs().values()]).toEqual([
      '=COUNTIF(Data!A1:A9,Data!C1)',
      '=COUNTIF(Other!A1:A9,Other!C1)',
    ]);
  });
});

describe('left alone', () => {
  test.each([
    '=COUNTIFS(A1:A9,B1:B9)', // an answer for each of B1:B9
    '=MATCH(B1:B9,A1:A9,0)',
    '=A1:A9*COUNTIFS(A1:A9,C1)', // spills
    '=COUNTIFS(A1:A9,TODAY())', // changes by itself
    '=SUM(SEQUENCE(3))',
  ])('%s', (formula) => {
    expect(texts(four(formula))).toEqual(four(formula));
  });

  test('what only three ask for', () => {
    const formulas = four('=COUNTIFS(A1:A9,C1)').slice(1);
    expect(texts(formulas)).toEqual(formulas);
  });
});

test('a part is kept while a formula refers to it, and its cell is given to the next', () => {
  const shared = new Shared();
  const ask = (part: string) => shared.share(four(`=${part}`).map((text) => ({ text, sheet })));
  const first = ask('COUNTIF(A1:A9,1)');
  first.slice(1).forEach(({ parts }) => shared.release(parts));
  expect(shared.inputs().get(0)).toBe('=COUNTIF(Data!A1:A9,1)');
  shared.release(first[0]?.parts ?? []);
  expect(shared.inputs().size).toBe(0);
  ask('COUNTIF(A1:A9,2)');
  expect([...shared.inputs()]).toEqual([[0, '=COUNTIF(Data!A1:A9,2)']]);
});

describe('in a workbook', () => {
  const asked: CalculatorRequest[] = [];
  const real = nodeCalculator();
  const port: CalculatorPort = {
    calculate: (request) => {
      asked.push(request);
      return real.calculate(request);
    },
    close: () => real.close(),
  };

  test('every formula gives what it gives alone, also after a change and when fewer ask', async () => {
    const workbook = createWorkbook(['Data']);
    const [data] = workbook.sheets;
    if (!data) throw new Error('no sheet');
    const engine = new Engine(port);
    const column = (at: number) => [0, 1, 2, 3, 4].map((row) => cellAt(data, row, at)?.value);
    [30, 10, 50, 20, 40].forEach((value, row) => {
      setContent(data, row, 0, value);
      setContent(data, row, 1, `lead ${value}`);
      // The second largest, looked for in each row.
      setContent(data, row, 2, null, '=INDEX(B$1:B$5,MATCH(LARGE($A$1:$A$5,2),$A$1:$A$5,0))&"!"');
      setContent(data, row, 3, null, '=MATCH(99,$A$1:$A$5,0)');
      setContent(data, row, 4, null, `=IF(A${row + 1}>25,COUNTIF($A$1:$A$5,">25"),"")`);
    });
    await engine.calculate(workbook, 0);
    expect(asked.at(-1)?.inputs.filter((input) => input.sheet === SHARED_SHEET)).toHaveLength(3);
    expect(column(2)).toEqual(Array.from({ length: 5 }, () => 'lead 40!'));
    expect(column(3)).toEqual(Array.from({ length: 5 }, () => ({ error: '#N/A' })));
    expect(column(4)).toEqual([3, '', 3, '', 3]);
    setContent(data, 1, 0, 99);
    await engine.calculate(workbook, 0);
    expect(column(2)).toEqual(Array.from({ length: 5 }, () => 'lead 50!'));
    expect(column(3)).toEqual([2, 2, 2, 2, 2]);
    expect(column(4)).toEqual([4, 4, 4, '', 4]);
    [0, 1, 2, 3].forEach((row) => setContent(data, row, 2, null));
    setContent(data, 2, 0, 1);
    await engine.calculate(workbook, 0);
    expect(cellAt(data, 4, 2)?.value).toBe('lead 40!');
    expect(column(4)).toEqual([3, 3, '', '', 3]);
  });

  test('rows of a table have one formula for the engine, each with its own values', async () => {
    const workbook = createWorkbook(['My data']);
    const [data] = workbook.sheets;
    if (!data) throw new Error('no sheet');
    const look = { headerRow: true, totalsRow: false, style: null, bandedRows: false, filterButton: false };
    const area = { row: 1, column: 1, rows: 4, columns: 3 };
    data.tables.push({ id: 1, name: 'Months', area, columns: ['Leads', 'Won', 'Rate'], ...look });
    ['Leads', 'Won', 'Rate'].forEach((header, at) => setContent(data, 1, 1 + at, header));
    [2, 3, 4].forEach((row) => {
      setContent(data, row, 1, row * 10);
      setContent(data, row, 2, row);
      setContent(data, row, 3, null, '=[@Won]/Months[[#This Row],[Leads]]+SUM(Months[Won])');
    });
    await new Engine(port).calculate(workbook, 0);
    const formulas = asked.at(-1)?.inputs.filter(({ text }) => text.startsWith('=')) ?? [];
    expect(formulas.map(({ text }) => text)).toEqual(
      [3, 4, 5].map((row) => `=$C${row}/$B${row}+SUM($C$3:$C$5)`),
    );
    expect([2, 3, 4].map((row) => cellAt(data, row, 3)?.value)).toEqual([9.1, 9.1, 9.1]);
  });
});
