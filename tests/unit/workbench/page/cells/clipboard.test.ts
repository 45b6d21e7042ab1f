// Tab-separated text, both ways: what is copied comes back, and what other programs write is read.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromClipboardText, toClipboardText } from '../../../../../workbench/page/cells/clipboard';

it('reads rows and cells with any line ending, and takes a last line break as an end', () => {
  expect(fromClipboardText('a\tb\r\n1\t2\r\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(fromClipboardText('a\n\nb')).toEqual([['a'], [''], ['b']]);
  expect(fromClipboardText('')).toEqual([['']]);
});

it('reads quoted cells with tabs, line breaks and quotes, and leaves other quotes alone', () => {
  expect(fromClipboardText('"two\nlines"\t"a ""b"""\t6" pipe')).toEqual([['two\nlines', 'a "b"', '6" pipe']]);
  expect(fromClipboardText('"unclosed\tcell')).toEqual([['"unclosed', 'cell']]);
});

it('gives back what was copied', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\t', '\n', '\r', 'é', ',') });
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(
    fc.property(rows, (table) => {
      // One blank cell alone in the last row cannot be told from a final line break.
      const last = table[table.length - 1];
      fc.pre(!(table.length > 1 && last?.length === 1 && last[0] === ''));
      expect(fromClipboardText(toClipboardText(table))).toEqual(table);
    }),
  );
});
