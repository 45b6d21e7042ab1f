// Another library reads what was written: exceljs, which shares no code with the writer.
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS, ROWS } from '../../../host/model/address';
import { changeFormats } from '../../../host/model/areaFormats';
import { setContent, setFormat } from '../../../host/model/cells';
import type { Workbook } from '../../../host/model/types';
import { writeXlsx } from '../../../host/xlsx/writeXlsx';
import { Book } from './book';
import { sampleReport } from './report';

async function readBack(workbook: Workbook): Promise<ExcelJS.Workbook> {
  const bytes = writeXlsx(workbook);
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(buffer);
  return book;
}

describe('exceljs reads a saved report', () => {
  let book: ExcelJS.Workbook;
  const sheet = (name: string): ExcelJS.Worksheet => {
    const found = book.getWorksheet(name);
    if (!found) throw new Error(`exceljs found no sheet ${name}`);
    return found;
  };

  beforeAll(async () => {
    book = await readBack(sampleReport().workbook);
  });

  it('with its sheets, values and texts', () => {
    expect(book.worksheets.map((found) => found.name)).toEqual(["Director's report", 'Monthly data']);
    expect(sheet('Monthly data').getCell('B4').value).toBe('Month');
    expect(sheet('Monthly data').getCell('C7').value).toBe(1100);
    expect(sheet('Monthly data').getCell('B5').value).toEqual(new Date(Date.UTC(2025, 0, 1)));
  });

  it('with its formulas and their results', () => {
    const report = sheet("Director's report");
    expect(report.getCell('C6').formula).toBe('C4/NETWORKDAYS.INTL(C3,EOMONTH(C3,0),1)');
    expect(report.getCell('C6').result).toBe(1200 / 22);
    expect(report.getCell('C9').formula).toBe('_xldudf_FUNNEL_MQLS(1000000,100000,25%,20%)');
    expect(report.getCell('C11').result).toEqual({ error: '#DIV/0!' });
    expect(report.getCell('C12').result).toBe(true);
    expect(report.getCell('C13').result).toBe('● On target');
    expect(report.getCell('E7').value).toBe('Jan');
  });

  it('with its formats', () => {
    const title = sheet('Monthly data').getCell('B1');
    expect([title.font.size, title.font.bold, title.font.color?.argb]).toEqual([18, true, 'FF1F2933']);
    expect(title.font.scheme).toBe('minor');
    const input = sheet('Monthly data').getCell('C5');
    expect(input.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFEEF4FF' } });
    expect(input.border.left).toMatchObject({ style: 'hair', color: { argb: 'FFD5DAE0' } });
    expect(input.protection).toMatchObject({ locked: false });
    expect(sheet('Monthly data').getCell('E5').numFmt).toBe('0.0%');
    expect(sheet('Monthly data').getCell('B4').alignment).toMatchObject({
      horizontal: 'right',
      wrapText: true,
    });
    expect(sheet('Monthly data').getColumn(2).width).toBeCloseTo(96 / 7, 2);
  });

  it('with its view, print settings and validation', () => {
    const data = sheet('Monthly data');
    expect(data.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 4, showGridLines: false });
    expect(data.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      printArea: 'B1:E30',
      printTitlesRow: '4:4',
    });
    expect(data.headerFooter.oddFooter).toBe('&L&A&RPage &P of &N');
    expect(data.getCell('D8').dataValidation).toMatchObject({
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formulae: [0],
      prompt: 'A whole number.',
      error: 'Type a whole number, 0 or more.',
    });
    expect(sheet("Director's report").getCell('C33').isMerged).toBe(true);
  });

  it('with its table and properties', () => {
    expect(sheet('Monthly data').getTable('MonthlyData').name).toBe('MonthlyData');
    expect([book.title, book.creator, book.subject]).toEqual(['Lifecycle report', 'Marketing', 'April 2025']);
  });
});

describe('exceljs reads the looks of whole columns and rows', () => {
  /** Columns B:C as percentages, row 3 in bold, as the client library sets them; then values in and beside them. */
  function lined(): Workbook {
    const book = new Book();
    const { workbook } = book;
    const sheet = book.sheet();
    const columns = { row: 0, column: 1, rows: ROWS, columns: 2 };
    changeFormats(workbook, sheet, columns, (format) => ({ ...format, numberFormat: '0.0%' }));
    const row = { row: 2, column: 0, rows: 1, columns: COLUMNS };
    changeFormats(workbook, sheet, row, (format) => ({ ...format, bold: true }));
    setContent(sheet, 0, 0, 0.5);
    setContent(sheet, 0, 1, 0.5);
    setContent(sheet, 2, 3, 'bold');
    setContent(sheet, 4, 2, 0.25);
    setFormat(sheet, 4, 2, 0);
    return workbook;
  }

  it('for cells that are there and for those typed later', async () => {
    const sheet = (await readBack(lined())).getWorksheet('Sheet1');
    if (!sheet) throw new Error('exceljs found no sheet');
    expect([1, 2, 3, 4].map((column) => sheet.getColumn(column).numFmt)).toEqual([
      undefined,
      '0.0%',
      '0.0%',
      undefined,
    ]);
    expect([2, 3, 4].map((row) => sheet.getRow(row).font?.bold ?? false)).toEqual([false, true, false]);
    expect([sheet.getCell('A1').numFmt, sheet.getCell('B1').numFmt]).toEqual([undefined, '0.0%']);
    expect(sheet.getCell('D3').font.bold).toBe(true);
  });

  it('but not for a cell whose own look was taken away', async () => {
    const sheet = (await readBack(lined())).getWorksheet('Sheet1');
    expect(sheet?.getCell('C5').value).toBe(0.25);
    expect(sheet?.getCell('C5').numFmt).toBeUndefined();
  });
});
