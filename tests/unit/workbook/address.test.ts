import { expect, test } from 'vitest';
import fc from 'fast-check';
import {
  absoluteFormula,
  addressOf,
  columnLetters,
  parseAddress,
  parseReference,
} from '../../../src/workbook/address';

test('columns as Excel writes them', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
});

test('areas and references survive being written and read', () => {
  const area = fc.record({
    row: fc.nat({ max: 1000 }),
    column: fc.nat({ max: 1000 }),
    rows: fc.integer({ min: 1, max: 500 }),
    columns: fc.integer({ min: 1, max: 500 }),
  });
  fc.assert(
    fc.property(area, fc.string({ minLength: 1, maxLength: 31 }), (cells, sheet) => {
      expect(parseAddress(addressOf(cells))).toEqual(cells);
      expect(parseReference(absoluteFormula(sheet, cells))).toEqual({ sheet, area: cells });
    }),
  );
});

test('whole rows and columns, and what is no reference', () => {
  expect(parseAddress('5:7')).toEqual({ row: 4, column: 0, rows: 3, columns: 16_384 });
  expect(parseReference('=Sheet1!$B$3')).toEqual({
    sheet: 'Sheet1',
    area: { row: 2, column: 1, rows: 1, columns: 1 },
  });
  expect(parseReference('=#REF!$A$1')).toBeNull();
  expect(parseReference('="monthlyData|x"')).toBeNull();
});
