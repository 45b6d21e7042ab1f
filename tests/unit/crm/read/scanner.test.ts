// Cells against papaparse, the parser that everybody uses, over random tables, quoting, delimiters, line ends and
// chunk boundaries; then what papaparse leaves open: files that are broken.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../../src/crm/read/rows';
import type { CsvRecord, Dialect } from '../../../../src/crm/read/scanner';
import { Scanner } from '../../../../src/crm/read/scanner';
import { bytes } from '../helpers';
import { often } from '../../../deep';

const COMMA: Dialect = { delimiter: 44, newline: 10 };
const everyColumn = (count: number) => Array.from({ length: count }, (_, index) => index);

function scan(file: Uint8Array, dialect: Dialect, cuts: readonly number[] = [], columns = 40): string[][] {
  const rows: string[][] = [];
  const take = (record: CsvRecord) => {
    const shown = Math.min(record.cells, columns);
    rows.push(record.broken ? ['BROKEN'] : everyColumn(shown).map((slot) => textOf(record, slot)));
  };
  const scanner = new Scanner(dialect, everyColumn(columns), take);
  const places = [...new Set(cuts.map((cut) => cut % (file.length + 1)))].sort((a, b) => a - b);
  let from = 0;
  for (const to of [...places, file.length]) {
    scanner.push(file.slice(from, to));
    from = to;
  }
  scanner.end();
  return rows;
}

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'Ž', '漢', '😀', ' ', '"', ',', ';', '\t', '|', '\n', '5', '-'),
    maxLength: 8,
  }),
  fc.constantFrom('', '""', ' x', 'line one\nline two', '"quoted"'),
);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 12 });

describe('the scanner', () => {
  test('finds the cells that papaparse finds, however the bytes are cut into chunks', () => {
    const always = fc.record({
      rows: table,
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      quoteAll: fc.boolean(),
      lastLineEnds: fc.boolean(),
      cuts: fc.array(fc.nat(), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(always, ({ rows, delimiter, newline, quoteAll, lastLineEnds, cuts }) => {
        const written = rows.map((row) => row.map((text) => text.replaceAll('\n', newline)));
        const text =
          Papa.unparse(written, { delimiter, newline, quotes: quoteAll }) + (lastLineEnds ? newline : '');
        const parsed = Papa.parse<string[]>(text, { delimiter, newline, skipEmptyLines: true });
        expect(parsed.data).toEqual(written);
        const dialect: Dialect = { delimiter: delimiter.charCodeAt(0), newline: newline === '\r' ? 13 : 10 };
        expect(scan(bytes(text), dialect, cuts)).toEqual(written);
      }),
      { numRuns: often(200, 20_000) },
    );
  });

  test('agrees with itself over chunk boundaries inside a batch of records', () => {
    // Enough for several batches of 64 KB, with a quoted line break across each possible boundary.
    const rows = Array.from(
      { length: 9000 },
      (_, i) => `${i},"note ${i}\nsecond, line",2025-01-${(i % 28) + 1}`,
    );
    const file = bytes(rows.join('\r\n'));
    const whole = scan(file, COMMA);
    expect(whole).toHaveLength(9000);
    expect(whole[8999]).toEqual(['8999', 'note 8999\nsecond, line', '2025-01-12']);
    for (const size of [1 << 16, 65_537, 100_003, 7]) {
      const cuts = Array.from({ length: Math.floor(file.length / size) }, (_, i) => (i + 1) * size);
      expect(scan(file, COMMA, cuts)).toEqual(whole);
    }
  });

  test('notes only the columns that were asked for, and knows how many there are', () => {
    const seen: unknown[] = [];
    const scanner = new Scanner(COMMA, [-1, 0, -1, 1], (record) => {
      seen.push([record.row, record.cells, record.filled, textOf(record, 0), textOf(record, 1)]);
    });
    scanner.push(bytes('a,b,c,d,e\n1,2\n\n,, ,\n'));
    scanner.end();
    expect(seen).toEqual([
      [1, 5, 5, 'b', 'd'],
      [2, 2, 2, '2', ''],
      [4, 4, 0, '', ''],
    ]);
  });

  test('reads marks inside cells as text, as papaparse does', () => {
    const text = 'a,5" pipe,b\n"say "hi" now",c,d\n"x" ,y,z\n';
    expect(scan(bytes(text), COMMA)).toEqual([
      ['a', '5" pipe', 'b'],
      ['say "hi" now', 'c', 'd'],
      ['x', 'y', 'z'],
    ]);
  });

  test('gives up only the line of a quotation mark that never ends, whatever the chunks', () => {
    const text = 'a,b\n1,"never closed\n2,x\n3,y\n4,"also\n5,z\n';
    const expected = [['a', 'b'], ['BROKEN'], ['2', 'x'], ['3', 'y'], ['BROKEN'], ['5', 'z']];
    // The mark of line 2 pairs with that of line 4, which does not end a cell; nothing after it does either.
    const found = scan(bytes(text), COMMA);
    expect(found).toEqual(expected);
    for (let cut = 1; cut < text.length; cut++) expect(scan(bytes(text), COMMA, [cut])).toEqual(expected);
  });

  test('stays linear and small on files that are nothing but open marks or one endless line', () => {
    const started = performance.now();
    const marks = scan(bytes('"a\n'.repeat(400_000)), COMMA);
    expect(marks.length).toBeGreaterThan(1000);
    const endless = scan(bytes(`a,b\n${'x'.repeat(5_000_000)}\n1,2\n`), COMMA);
    expect(endless).toEqual([['a', 'b'], ['BROKEN'], ['1', '2']]);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
