// The worksheet part against the facts of ECMA-376 part 1 (18.3.1), and the cells in it.
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../host/xlsx/writeXlsx';
import { area, Book } from './book';
import { cellElement, childNames, contents, elements, part, partsOf } from './parts';
import { sampleReport } from './report';

// 18.3.1.99, CT_Worksheet: Excel calls a file damaged when these come in another order.
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'drawing',
  'tableParts',
];

function sheetXml(book: Book, number = 1, options = {}): string {
  return part(partsOf(writeXlsx(book.workbook, options)), `xl/worksheets/sheet${String(number)}.xml`);
}

function everything(): Book {
  const book = sampleReport();
  const sheet = book.sheet('Monthly data');
  sheet.protection.protected = true;
  sheet.merges.push(area('B2:E2'));
  sheet.charts.push(...book.sheet("Director's report").charts);
  Object.assign(sheet.pageLayout, {
    centerHorizontally: true,
    horizontalBreaks: [20],
    verticalBreaks: [3],
    header: { left: '', center: 'Draft', right: '' },
  });
  return book;
}

describe('a worksheet', () => {
  it('has its pieces in the order of the schema', () => {
    const names = [...new Set(childNames(sheetXml(everything(), 2), 'worksheet'))];
    expect(names).toEqual(ORDER.filter((name) => name !== 'autoFilter'));
  });

  it('shows what the model shows', () => {
    const book = new Book('First', 'Second');
    const sheet = book.sheet('Second');
    sheet.freeze = { rows: 4, columns: 2 };
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    book.workbook.activeSheet = sheet.id;
    book.workbook.selection = { sheet: sheet.id, area: area('C5:D6') };
    const xml = sheetXml(book, 2);
    expect(elements(xml, 'sheetView')[0]).toEqual(
      new Map([
        ['showGridLines', '0'],
        ['showRowColHeaders', '0'],
        ['tabSelected', '1'],
        ['workbookViewId', '0'],
      ]),
    );
    expect(Object.fromEntries(elements(xml, 'pane')[0] ?? [])).toEqual({
      xSplit: '2',
      ySplit: '4',
      topLeftCell: 'C5',
      activePane: 'bottomRight',
      state: 'frozen',
    });
    expect(elements(xml, 'selection').at(-1)?.get('sqref')).toBe('C5:D6');
    expect(elements(sheetXml(book, 1), 'sheetView')[0]?.has('tabSelected')).toBe(false);
  });

  it('turns points into characters as Excel does: 64 pixels are 9.140625', () => {
    const book = new Book();
    const sheet = book.sheet();
    sheet.columnWidths.set(0, 48).set(1, 48).set(3, 96);
    sheet.hiddenColumns.add(5);
    const columns = elements(sheetXml(book), 'col').map((column) => Object.fromEntries(column));
    expect(columns).toEqual([
      { min: '1', max: '2', width: '9.140625', customWidth: '1' },
      { min: '4', max: '4', width: '18.28515625', customWidth: '1' },
      { min: '6', max: '6', width: '9.140625', hidden: '1' },
    ]);
  });

  it('writes heights, hidden rows and the looks of whole rows and columns', () => {
    const book = new Book();
    const bold = book.format({ bold: true });
    const sheet = book.sheet();
    sheet.rowHeights.set(1, 30);
    sheet.hiddenRows.add(2);
    sheet.rowFormats = new Map([[4, bold]]);
    sheet.columnFormats = new Map([[2, bold]]);
    book.put('C1', null);
    const xml = sheetXml(book);
    expect(elements(xml, 'row').map((row) => Object.fromEntries(row))).toEqual([
      { r: '1' },
      { r: '2', ht: '30', customHeight: '1' },
      { r: '3', hidden: '1' },
      { r: '5', s: '1', customFormat: '1' },
    ]);
    expect(elements(xml, 'col')[0]?.get('style')).toBe('1');
    expect(cellElement(xml, 'C1')).toBe('<c r="C1"/>');
  });

  it('breaks pages above a row and left of a column, and fits to pages', () => {
    const xml = sheetXml(everything(), 2);
    expect(elements(xml, 'brk').map((found) => found.get('id'))).toEqual(['20', '3']);
    expect(elements(xml, 'pageSetUpPr')[0]?.get('fitToPage')).toBe('1');
    const setup = elements(xml, 'pageSetup')[0];
    expect([setup?.get('paperSize'), setup?.get('fitToWidth'), setup?.get('fitToHeight')]).toEqual([
      '9',
      '1',
      '0',
    ]);
    expect(setup?.get('orientation')).toBe('landscape');
    expect(contents(xml, 'oddFooter')).toEqual(['&L&A&RPage &P of &N']);
  });
});

describe('cells', () => {
  it('hold every kind of value', () => {
    const book = new Book()
      .put('A1', 'text')
      .put('B1', 0.1 + 0.2)
      .put('C1', true)
      .put('D1', { error: '#N/A' });
    const xml = sheetXml(book);
    expect(cellElement(xml, 'A1')).toBe('<c r="A1" t="s"><v>0</v></c>');
    expect(cellElement(xml, 'B1')).toBe('<c r="B1"><v>0.30000000000000004</v></c>');
    expect(cellElement(xml, 'C1')).toBe('<c r="C1" t="b"><v>1</v></c>');
    expect(cellElement(xml, 'D1')).toBe('<c r="D1" t="e"><v>#N/A</v></c>');
  });

  it('store a spill as a dynamic array with its rectangle', () => {
    const book = new Book().spill('B2', '=SEQUENCE(2,2)', [
      [1, 2],
      [3, 4],
    ]);
    const parts = partsOf(writeXlsx(book.workbook));
    const xml = part(parts, 'xl/worksheets/sheet1.xml');
    expect(cellElement(xml, 'B2')).toBe(
      '<c r="B2" cm="1"><f t="array" ref="B2:C3">_xlfn.SEQUENCE(2,2)</f><v>1</v></c>',
    );
    expect(cellElement(xml, 'C3')).toBe('<c r="C3"><v>4</v></c>');
    const metadata = part(parts, 'xl/metadata.xml');
    expect(elements(metadata, 'metadataType')[0]?.get('name')).toBe('XLDAPR');
    expect(elements(metadata, 'xda:dynamicArrayProperties')[0]?.get('fDynamic')).toBe('1');
  });

  it('leave results out when asked to, also those of spilled cells, but keep typed values', () => {
    const book = new Book()
      .put('A1', 5)
      .put('A2', '=A1*2', 10)
      .spill('C1', '=TRANSPOSE(A1:A2)', [[5, 10]]);
    const xml = sheetXml(book, 1, { withoutValues: true });
    expect(cellElement(xml, 'A1')).toContain('<v>5</v>');
    expect(cellElement(xml, 'A2')).toBe('<c r="A2"><f>A1*2</f></c>');
    expect(cellElement(xml, 'C1')).not.toContain('<v>');
    expect(xml).not.toContain('r="D1"');
  });

  it('can hold the results of add-in functions in the place of their formulas', () => {
    const book = new Book()
      .put('A1', '=FUNNEL.MQLS(1,2,3,4)', 12)
      .put('A2', '=A1*2', 24)
      .spill('C1', '=LEAD.SPLIT(A1:A2)', [['Label', 'Count']]);
    const xml = sheetXml(book, 1, { withoutValues: true, customFunctionsAsValues: true });
    expect(cellElement(xml, 'A1')).toBe('<c r="A1"><v>12</v></c>');
    expect(cellElement(xml, 'A2')).toBe('<c r="A2"><f>A1*2</f></c>');
    expect(cellElement(xml, 'C1')).toBe('<c r="C1" t="str"><v>Label</v></c>');
    expect(cellElement(xml, 'D1')).toBe('<c r="D1" t="str"><v>Count</v></c>');
  });

  it('keep text that looks like a formula as text, also when it is edited', () => {
    const book = new Book().put('A1', '-5% off').put('A2', 'plain');
    const cell = book.sheet().cells.get(0);
    if (cell) cell.value = '=HYPERLINK("http://example.com")';
    const parts = partsOf(writeXlsx(book.workbook));
    const xml = part(parts, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('<f>');
    expect(cellElement(xml, 'A1')).toBe('<c r="A1" s="1" t="s"><v>0</v></c>');
    expect(elements(part(parts, 'xl/styles.xml'), 'xf').at(-1)?.get('quotePrefix')).toBe('1');
    expect(cellElement(xml, 'A2')).not.toContain(' s=');
  });
});

describe('text', () => {
  it('keeps outer spaces, line breaks, control characters and what looks like an escape', () => {
    const texts = [' two ', 'a\nb', 'a\rb', 'a\u0001b', '_x0041_', '<&">', 'caf\u00e9 \u{1f600}', '\ud800'];
    const book = new Book();
    texts.forEach((text, index) => book.put(`A${String(index + 1)}`, text));
    const strings = part(partsOf(writeXlsx(book.workbook)), 'xl/sharedStrings.xml');
    expect(strings).toContain('<t xml:space="preserve"> two </t>');
    expect(strings).toContain('<t>a_x000D_b</t>');
    expect(strings).toContain('<t>a_x0001_b</t>');
    expect(strings).toContain('<t>_x005F_x0041_</t>');
    expect(strings).toContain('<t>&lt;&amp;&quot;&gt;</t>');
    expect(contents(strings, 't')).toEqual([...texts.slice(0, -1), '\ufffd']);
  });

  it('is stored once however often it is used', () => {
    const strings = part(
      partsOf(writeXlsx(new Book().put('A1', 'same').put('A2', 'same').put('A3', 'other').workbook)),
      'xl/sharedStrings.xml',
    );
    expect(elements(strings, 'sst')[0]?.get('count')).toBe('3');
    expect(contents(strings, 't')).toEqual(['same', 'other']);
  });
});
