// What Excel would call damaged is refused at saving, with the place named. The numbers are Excel's published
// specifications and limits.
import { describe, expect, it } from 'vitest';
import { writeXlsx, XlsxError } from '../../../host/xlsx/writeXlsx';
import { area, Book } from './book';

function problems(book: Book): readonly string[] {
  try {
    writeXlsx(book.workbook);
    return [];
  } catch (error) {
    if (error instanceof XlsxError) return error.problems;
    throw error;
  }
}

describe('saving is refused for', () => {
  it.each([
    ['a'.repeat(32), 'longer than 31'],
    ['a/b', 'holds one of'],
    ["'a", 'apostrophe'],
    ['History', 'reserved'],
    ['', 'no name'],
  ])('the sheet name "%s"', (name, reason) => {
    expect(problems(new Book(name)).join()).toContain(reason);
  });

  it('two sheets that differ in capitals only', () => {
    expect(problems(new Book('Data', 'DATA')).join()).toContain('Two sheets');
  });

  it('text of more than 32 767 characters', () => {
    expect(problems(new Book().put('B4', 'x'.repeat(32_767)))).toEqual([]);
    expect(problems(new Book().put('B4', 'x'.repeat(32_768)))).toEqual([
      'Sheet1, B4: 32768 characters; a cell holds 32767.',
    ]);
  });

  it('numbers that are none', () => {
    expect(problems(new Book().put('A1', NaN)).join()).toContain('A1: NaN');
  });

  it('tables whose columns repeat, are too few, or have no row', () => {
    expect(problems(new Book().table('Sheet1', 'A1:B2', 'T', ['a', 'A'])).join()).toContain('two columns');
    expect(problems(new Book().table('Sheet1', 'A1:B2', 'T', ['a'])).join()).toContain('1 names for 2');
    expect(problems(new Book().table('Sheet1', 'A1:B1', 'T', ['a', 'b'])).join()).toContain(
      'no row for data',
    );
  });

  it('a table and a name called the same', () => {
    const book = new Book().table('Sheet1', 'A1:A2', 'Data', ['a']);
    book.workbook.names.push({ name: 'DATA', formula: '=1', visible: true, comment: '' });
    expect(problems(book).join()).toContain('Two tables or names');
  });

  it('prompts and lists that Excel would cut', () => {
    const book = new Book();
    book.sheet().validations.push({
      areas: [area('A1')],
      rule: { kind: 'list', source: 'x'.repeat(256), inCellDropDown: true },
      ignoreBlanks: true,
      prompt: { title: 'x'.repeat(33), message: 'x'.repeat(256), show: true },
    });
    expect(problems(book)).toHaveLength(3);
  });

  it('a workbook without a visible sheet', () => {
    const book = new Book();
    book.sheet().visibility = 'Hidden';
    expect(problems(book)).toEqual(['No sheet is visible.']);
  });
});
