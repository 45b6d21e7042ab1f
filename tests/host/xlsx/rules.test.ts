// Tables, names, print settings, validation, conditional formats, styles and protection as the file holds them.
import { describe, expect, it } from 'vitest';
import type { Validation } from '../../../host/model/types';
import { writeXlsx } from '../../../host/xlsx/writeXlsx';
import { area, Book } from './book';
import { cellElement, childNames, contents, elements, part, partsOf } from './parts';
import type { Parts } from './parts';
import { sampleReport } from './report';

const FIRST_SHEET = 'xl/worksheets/sheet1.xml';

function saved(book: Book): Parts {
  return partsOf(writeXlsx(book.workbook));
}

function names(parts: Parts): [string, string][] {
  const xml = part(parts, 'xl/workbook.xml');
  const texts = contents(xml, 'definedName');
  return elements(xml, 'definedName').map((found, index) => [found.get('name') ?? '', texts[index] ?? '']);
}

describe('tables', () => {
  it('name their columns as the header cells do, as text', () => {
    const book = new Book()
      .put('A1', 'Month')
      .put('B1', 2025)
      .put('A2', 1)
      .table('Sheet1', 'A1:B2', 'T', ['Month', '2025']);
    const parts = saved(book);
    const columns = elements(part(parts, 'xl/tables/table1.xml'), 'tableColumn').map((found) =>
      found.get('name'),
    );
    expect(columns).toEqual(['Month', '2025']);
    expect(cellElement(part(parts, FIRST_SHEET), 'B1')).toContain('t="s"');
    expect(contents(part(parts, 'xl/sharedStrings.xml'), 't')).toEqual(['Month', '2025']);
  });

  it('have filter buttons only where the model has them', () => {
    const withButtons = (filterButton: boolean): string =>
      part(
        saved(new Book().put('A1', 'a').put('A2', 1).table('Sheet1', 'A1:A2', 'T', ['a'], { filterButton })),
        'xl/tables/table1.xml',
      );
    expect(elements(withButtons(true), 'autoFilter')[0]?.get('ref')).toBe('A1:A2');
    expect(elements(withButtons(false), 'autoFilter')).toEqual([]);
  });

  it('remember a formula that fills a column, so that new rows get it', () => {
    const table = part(saved(sampleReport()), 'xl/tables/table1.xml');
    expect(contents(table, 'calculatedColumnFormula')).toEqual([
      'IF(MonthlyData[[#This Row],[Leads]]=0,"",MonthlyData[[#This Row],[MQLs]]/MonthlyData[[#This Row],[Leads]])',
    ]);
    const mixed = sampleReport().put('Monthly data!E6', 0.5);
    expect(contents(part(saved(mixed), 'xl/tables/table1.xml'), 'calculatedColumnFormula')).toEqual([]);
  });

  it('say what stands in their totals row', () => {
    const book = new Book()
      .put('A1', 'a')
      .put('B1', 'b')
      .put('B2', 1)
      .put('A3', 'Total')
      .put('B3', '=SUBTOTAL(109,T[b])', 1)
      .table('Sheet1', 'A1:B3', 'T', ['a', 'b'], { totalsRow: true, filterButton: true });
    const xml = part(saved(book), 'xl/tables/table1.xml');
    expect(elements(xml, 'table')[0]?.get('totalsRowCount')).toBe('1');
    expect(elements(xml, 'autoFilter')[0]?.get('ref')).toBe('A1:B2');
    expect(elements(xml, 'tableColumn').map((found) => found.get('totalsRowLabel'))).toEqual([
      'Total',
      undefined,
    ]);
    expect(contents(xml, 'totalsRowFormula')).toEqual(['SUBTOTAL(109,T[b])']);
  });
});

describe('names', () => {
  it('are hidden, scoped and quoted as they must be', () => {
    const parts = saved(sampleReport());
    expect(names(parts)).toEqual([
      ['lf.month', "'Director''s report'!$C$3"],
      ['_xlnm.Print_Area', "'Monthly data'!$B$1:$E$30"],
      ['_xlnm.Print_Titles', "'Monthly data'!$4:$4"],
      ['lf.data', "'Monthly data'!$B$4:$E$8"],
    ]);
    const attributes = elements(part(parts, 'xl/workbook.xml'), 'definedName');
    expect(attributes.map((found) => found.get('localSheetId'))).toEqual([undefined, '1', '1', '1']);
    expect(attributes.map((found) => found.get('hidden'))).toEqual(['1', undefined, undefined, '1']);
  });

  it('repeat columns before rows, and print more than one area', () => {
    const book = new Book("It's");
    const layout = book.sheet().pageLayout;
    layout.titleColumns = { first: 0, last: 1 };
    layout.titleRows = { first: 3, last: 4 };
    layout.printArea = [area('A1:B2'), area('D4:E5')];
    expect(names(saved(book))).toEqual([
      ['_xlnm.Print_Area', "'It''s'!$A$1:$B$2,'It''s'!$D$4:$E$5"],
      ['_xlnm.Print_Titles', "'It''s'!$A:$B,'It''s'!$4:$5"],
    ]);
  });

  it('may be LAMBDAs', () => {
    const book = new Book();
    book.workbook.names.push({
      name: 'lf.half',
      formula: '=LAMBDA(x,x/2)',
      visible: true,
      comment: 'Half of it',
    });
    const parts = saved(book);
    expect(names(parts)).toEqual([['lf.half', '_xlfn.LAMBDA(_xlpm.x,_xlpm.x/2)']]);
    expect(elements(part(parts, 'xl/workbook.xml'), 'definedName')[0]?.get('comment')).toBe('Half of it');
  });
});

function validation(rule: Validation['rule'], more: Partial<Validation> = {}): string {
  const book = new Book();
  book.sheet().validations.push({ areas: [area('A1:A3'), area('C1')], rule, ignoreBlanks: true, ...more });
  return part(saved(book), FIRST_SHEET);
}

describe('validation', () => {
  it('lists texts in quotes and references without', () => {
    const texts = validation({ kind: 'list', source: 'Up,"Down"', inCellDropDown: true });
    expect(contents(texts, 'formula1')).toEqual(['"Up,""Down"""']);
    expect(elements(texts, 'dataValidation')[0]?.has('showDropDown')).toBe(false);
    expect(elements(texts, 'dataValidation')[0]?.get('sqref')).toBe('A1:A3 C1');
    const reference = validation({ kind: 'list', source: '=lf.channels', inCellDropDown: false });
    expect(contents(reference, 'formula1')).toEqual(['lf.channels']);
    expect(elements(reference, 'dataValidation')[0]?.get('showDropDown')).toBe('1');
  });

  it('translates operators and dates', () => {
    const xml = validation({
      kind: 'date',
      operator: 'Between',
      formula1: '2025-01-01',
      formula2: '=TODAY()',
    });
    expect(contents(xml, 'formula1')).toEqual(['45658']);
    expect(contents(xml, 'formula2')).toEqual(['TODAY()']);
    const atLeast = validation({ kind: 'decimal', operator: 'GreaterThanOrEqualTo', formula1: 0.5 });
    expect(elements(atLeast, 'dataValidation')[0]?.get('operator')).toBe('greaterThanOrEqual');
    expect(() => validation({ kind: 'decimal', operator: 'Near', formula1: 1 })).toThrow('Near');
  });

  it('shows the prompt and the alert, with line breaks', () => {
    const xml = validation(
      { kind: 'custom', formula: '=A1>0' },
      {
        prompt: { title: 'Hint', message: 'One\nTwo', show: true },
        alert: { title: 'No', message: 'More than 0.', style: 'Warning', show: true },
      },
    );
    const found = Object.fromEntries(elements(xml, 'dataValidation')[0] ?? []);
    expect(found).toMatchObject({
      type: 'custom',
      errorStyle: 'warning',
      allowBlank: '1',
      showInputMessage: '1',
      showErrorMessage: '1',
      promptTitle: 'Hint',
      prompt: 'One\nTwo',
      errorTitle: 'No',
      error: 'More than 0.',
    });
    expect(xml).toContain('prompt="One_x000A_Two"');
  });
});

describe('conditional formats', () => {
  it('have distinct priorities from 1 in the order of the model, each with its format', () => {
    const book = new Book();
    const { conditionalFormats } = book.sheet();
    const shared = { areas: [area('B2:B9')], stopIfTrue: true };
    conditionalFormats.push(
      {
        ...shared,
        id: 'b',
        priority: 1,
        rule: { kind: 'containsText', text: 'Behind' },
        format: { fill: '#EEEEEE' },
      },
      { ...shared, id: 'a', priority: 0, rule: { kind: 'custom', formula: '=B2>1' }, format: { bold: true } },
    );
    const parts = saved(book);
    const xml = part(parts, FIRST_SHEET);
    const rules = elements(xml, 'cfRule');
    expect(rules.map((rule) => [rule.get('type'), rule.get('priority'), rule.get('dxfId')])).toEqual([
      ['expression', '1', '0'],
      ['containsText', '2', '1'],
    ]);
    expect(rules.map((rule) => rule.get('stopIfTrue'))).toEqual(['1', '1']);
    expect(contents(xml, 'formula')).toEqual(['B2>1', 'NOT(ISERROR(SEARCH("Behind",B2)))']);
    const styles = part(parts, 'xl/styles.xml');
    expect(styles).toContain('<dxfs count="2"><dxf><font><b val="1"/></font></dxf>');
    expect(styles).toContain('<bgColor rgb="FFEEEEEE"/>');
  });
});

describe('styles', () => {
  const parts = saved(sampleReport());
  const styles = part(parts, 'xl/styles.xml');

  it('has its pieces in the order of the schema (18.8.39)', () => {
    expect(childNames(styles, 'styleSheet')).toEqual([
      'numFmts',
      'fonts',
      'fills',
      'borders',
      'cellStyleXfs',
      'cellXfs',
      'cellStyles',
      'dxfs',
      'tableStyles',
    ]);
  });

  it('names no font but the body font of the theme', () => {
    expect(new Set(elements(styles, 'scheme').map((found) => found.get('val')))).toEqual(new Set(['minor']));
    expect(elements(styles, 'scheme')).toHaveLength(elements(styles, 'name').length);
    const theme = part(parts, 'xl/theme/theme1.xml');
    expect(theme).toContain(
      `<a:minorFont><a:latin typeface="${elements(styles, 'name')[0]?.get('val') ?? ''}"/>`,
    );
    const named = new Book();
    named.put('A1', 1, null, named.format({ fontName: 'Georgia' }));
    expect(part(saved(named), 'xl/styles.xml')).toContain('<name val="Georgia"/></font>');
  });

  it('keeps the two fills that Excel takes for its own, and counts what it lists', () => {
    expect(
      elements(styles, 'patternFill')
        .slice(0, 2)
        .map((found) => found.get('patternType')),
    ).toEqual(['none', 'gray125']);
    for (const [list, item] of [
      ['fonts', 'font'],
      ['fills', 'fill'],
      ['borders', 'border'],
      ['cellXfs', 'xf'],
      ['numFmts', 'numFmt'],
    ] as const) {
      const inner = childNames(styles, list);
      expect(inner).toEqual(inner.map(() => item));
      expect(elements(styles, list)[0]?.get('count')).toBe(String(inner.length));
    }
  });

  it('stores equal formats once', () => {
    const book = new Book();
    book.put('A1', 1, null, book.format({ bold: true })).put('A2', 2, null, book.format({ bold: true }));
    expect(elements(part(saved(book), 'xl/styles.xml'), 'cellXfs')[0]?.get('count')).toBe('2');
  });

  it('has the lines of a border in the order of the schema (18.8.4)', () => {
    expect(childNames(styles, 'border')).toEqual(['left', 'right', 'top', 'bottom', 'diagonal']);
  });

  it('unlocks inputs', () => {
    expect(elements(styles, 'protection').map((found) => found.get('locked'))).toEqual(['0']);
  });
});

describe('the workbook', () => {
  it('has its pieces in the order of the schema (18.2.27), and the state of each sheet', () => {
    const book = new Book('Hidden', 'Deep', 'Shown');
    book.sheet('Hidden').visibility = 'Hidden';
    book.sheet('Deep').visibility = 'VeryHidden';
    book.workbook.structureProtected = true;
    book.workbook.date1904 = true;
    book.workbook.names.push({ name: 'lf.a', formula: '=1', visible: true, comment: '' });
    const xml = part(saved(book), 'xl/workbook.xml');
    expect(childNames(xml, 'workbook')).toEqual([
      'workbookPr',
      'workbookProtection',
      'bookViews',
      'sheets',
      'definedNames',
      'calcPr',
    ]);
    expect(elements(xml, 'sheet').map((found) => found.get('state'))).toEqual([
      'hidden',
      'veryHidden',
      undefined,
    ]);
    expect(elements(xml, 'workbookPr')[0]?.get('date1904')).toBe('1');
    expect(elements(xml, 'workbookView')[0]?.get('activeTab')).toBe('2');
  });

  it('is calculated at opening only when it holds no results', () => {
    const { workbook } = sampleReport();
    const calculation = (withoutValues: boolean): string | undefined =>
      elements(part(partsOf(writeXlsx(workbook, { withoutValues })), 'xl/workbook.xml'), 'calcPr')[0]?.get(
        'fullCalcOnLoad',
      );
    expect([calculation(false), calculation(true)]).toEqual([undefined, '1']);
  });
});
