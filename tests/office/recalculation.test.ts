// LibreOffice calculates every formula of a file that holds no results, and arrives where we did; a wrong result
// planted on purpose is found.
// @module-tag office
import { beforeAll, describe, expect, it } from 'vitest';
import { cellKey } from '../../host/model/address';
import type { CellValue, Workbook } from '../../host/model/types';
import { writeXlsx } from '../../host/xlsx/writeXlsx';
import { Book } from '../host/xlsx/book';
import { sampleReport } from '../host/xlsx/report';
import { compareWorkbooks } from './compare';
import { convert, recalculate } from './libreoffice';
import { readValues } from './readValues';
import type { StoredWorkbook } from './readValues';
import { requireTool } from './tools';

const WITHOUT_VALUES = { withoutValues: true, customFunctionsAsValues: true };
const REPORT = "Director's report";

function plant(workbook: Workbook, row: number, column: number, value: CellValue): void {
  const cell = workbook.sheets[0]?.cells.get(cellKey(row, column));
  if (!cell) throw new Error('There is no such cell.');
  cell.value = value;
}

describe.runIf(requireTool('soffice'))('a report recalculated by LibreOffice', () => {
  let theirs: StoredWorkbook = new Map();

  beforeAll(async () => {
    theirs = await recalculate(writeXlsx(sampleReport().workbook, WITHOUT_VALUES));
  });

  it('comes from a file in which no plain formula has a result', () => {
    const stored = readValues(writeXlsx(sampleReport().workbook, WITHOUT_VALUES)).get(REPORT);
    expect(['C4', 'C6', 'C10', 'E4', 'H4'].map((address) => stored?.has(address))).toEqual(
      Array(5).fill(false),
    );
    expect(stored?.get('C9')).toBe(200);
  });

  it('has our results: structured references, names, spills, dates, errors, texts', () => {
    const result = compareWorkbooks(sampleReport().workbook, theirs);
    expect(result.different).toEqual([]);
    // Nine plain formulas and a spill of four on the report, four rows of the table.
    expect(result.compared).toBe(17);
    expect(result.custom).toEqual(['C9', 'E6', 'F6', 'G6', 'E7', 'F7', 'G7'].map((at) => `${REPORT}!${at}`));
  });

  it('never takes a stored result for a calculated one', async () => {
    const { workbook } = sampleReport();
    plant(workbook, 3, 2, 999);
    expect((await recalculate(writeXlsx(workbook))).get(REPORT)?.get('C4')).toBe(1200);
  });

  it('recalculates what hangs on our functions from their results', () => {
    expect(theirs.get(REPORT)?.get('C10')).toBe(-50);
  });

  it.each<[string, number, number, CellValue]>([
    ['a number off by 1e-10', 5, 2, (1200 / 22) * (1 + 1e-10)],
    ['an error hidden as nothing', 10, 2, null],
    ['a text', 12, 2, '○ Behind'],
    ['TRUE as 1', 11, 2, 1],
    ['a cell of a spill', 3, 6, 1101],
  ])('differs from a workbook with %s', (_, row, column, value) => {
    const { workbook } = sampleReport();
    plant(workbook, row, column, value);
    const { different } = compareWorkbooks(workbook, theirs);
    expect(different.map((found) => found.ours)).toEqual([value]);
  });

  it('misses a whole sheet that did not arrive', () => {
    expect(compareWorkbooks(sampleReport().workbook, new Map()).different).toHaveLength(17);
  });
});

// What Excel 2019 calculates and templates use; expected values by hand or from the functions' definitions.
const FORMULAS: readonly (readonly [string, CellValue])[] = [
  ['=SUMPRODUCT((A1:A4>1)*B1:B4)', 90],
  ['=SUM((A1:A4>1)*B1:B4)', 90],
  ['=INDEX(B1:B4,MATCH(3,A1:A4,0))', 30],
  ['=COUNTIFS(A1:A4,">=2",B1:B4,"<40")', 2],
  ['=AVERAGEIFS(B1:B4,A1:A4,">2")', 35],
  ['=MINIFS(B1:B4,A1:A4,">1")', 20],
  ['=IFS(A1>1,"a",TRUE,"b")', 'b'],
  ['=IFNA(MATCH(9,A1:A4,0),0)', 0],
  ['=MATCH(9,A1:A4,0)', { error: '#N/A' }],
  ['=TEXTJOIN("; ",TRUE,"x","","y")', 'x; y'],
  ['=CONCAT("a",A1)', 'a1'],
  ['=EDATE(DATE(2025,1,31),1)', 45716], // 28 February
  ['=PERCENTILE.INC(B1:B4,0.5)', 25],
  ['=STDEV.S(A1:A4)', Math.sqrt(5 / 3)],
  ['=NETWORKDAYS.INTL(DATE(2014,1,1),DATE(2014,1,31),1)', 23],
  ['=WORKDAY.INTL(DATE(2025,1,3),1,1)', 45663], // Friday to Monday 6 January
  ['=AGGREGATE(9,6,B1:B4)', 100],
  ['=NORM.S.INV(0.975)', 1.959963984540054], // Abramowitz and Stegun 26.5: z of 97.5%
  ['=DAYS(DATE(2025,3,1),DATE(2025,2,1))', 28],
  ['=IF(A9="","",A9/0)', ''],
  ['=ISOWEEKNUM(DATE(2025,12,29))', 1],
  ['=SUBTOTAL(109,B1:B4)', 100],
  ['="a"&CHAR(10)&" b "', 'a\n b '],
  ['=0.1+0.2', 0.1 + 0.2],
];

describe.runIf(requireTool('soffice'))('functions as a file spells them', () => {
  it('are understood by LibreOffice', async () => {
    const book = new Book();
    [1, 2, 3, 4].forEach((value) => {
      book.put(`A${String(value)}`, value).put(`B${String(value)}`, value * 10);
    });
    FORMULAS.forEach(([formula, value], index) => book.put(`D${String(index + 1)}`, formula, value));
    const theirs = await recalculate(writeXlsx(book.workbook, WITHOUT_VALUES));
    const { compared, different } = compareWorkbooks(book.workbook, theirs);
    expect(different).toEqual([]);
    expect(compared).toBe(FORMULAS.length);
  });

  it('keep their stored results where a reader does not calculate', () => {
    const stored = readValues(writeXlsx(sampleReport().workbook)).get(REPORT);
    expect(stored?.get('C6')).toBe(1200 / 22);
    expect(stored?.get('E6')).toBe('Label');
  });

  it('are told apart from a file that LibreOffice cannot read', async () => {
    await expect(convert(new Uint8Array([1, 2, 3]), 'pdf')).rejects.toThrow();
  });
});
