// What the beginning of a file tells: encoding, delimiter, headers; and what is refused as no CSV at all. Encodings
// are made by Node's own encoders, which the product does not use.
import { describe, expect, test } from 'vitest';
import { readHead } from '../../../../src/crm/read/head';
import type { Head } from '../../../../src/crm/read/head';
import type { Problem } from '../../../../src/crm';
import { bytes, fixture } from '../helpers';

function head(file: Uint8Array | string): Head {
  const found = readHead(typeof file === 'string' ? bytes(file) : file, true);
  if ('code' in found) throw new Error(JSON.stringify(found));
  return found;
}
const problem = (file: Uint8Array | string) =>
  readHead(typeof file === 'string' ? bytes(file) : file, true) as Problem;

const text = 'Jméno;Datum\r\nŽofie;31.01.2025\r\nJürgen;01.02.2025\r\n';
const swapped = (even: Uint8Array) => even.map((_, i) => even[i ^ 1] ?? 0);

describe('readHead', () => {
  test.each([
    ['utf-8', bytes(text), 0],
    ['utf-8', bytes(`\uFEFF${text}`), 3],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le'), 2],
    ['utf-16le', Buffer.from(text, 'utf16le'), 0],
    ['utf-16be', swapped(Buffer.from(`\uFEFF${text}`, 'utf16le')), 2],
    ['utf-16be', swapped(Buffer.from(text, 'utf16le')), 0],
  ] as const)('reads %s', (encoding, file, mark) => {
    const found = head(new Uint8Array(file));
    expect(found).toMatchObject({ encoding, mark, delimiter: ';', headers: ['Jméno', 'Datum'] });
    expect(found.rows.map((row) => row.cells[0])).toEqual(['Žofie', 'Jürgen']);
  });

  test('reads Windows-1252 where the bytes are no UTF-8', () => {
    const found = head(fixture('salesforce_leads_report_synthetic.csv'));
    expect(found.encoding).toBe('windows-1252');
    expect(found.rows[0]?.cells.slice(1, 4)).toEqual(['Jean', 'Dupré', 'Société Alpha']);
  });

  test.each([
    [',', 'a,b,c\n1,"x;y;z;w",3\n4,5,6\n'],
    [';', 'a;b;c\n1;1 250,50;3\n4;2 000,75;6\n'],
    ['\t', 'a\tb\tc\n1\tx, y\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    [';', 'sep=;\na;b\n1,5;2,5\n'],
    [',', 'only one column\n2025-01-01\n'],
  ] as const)('finds the delimiter %j', (delimiter, file) => {
    expect(head(file).delimiter).toBe(delimiter);
  });

  test('skips the separator line and titles above the headers', () => {
    expect(head('sep=;\na;b\n1;2\n')).toMatchObject({ headers: ['a', 'b'], headerRow: 2 });
    expect(
      head('Leads of the quarter,,\n\nid,date,source\n1,2025-01-01,Web\n2,2025-01-02,Web\n'),
    ).toMatchObject({
      headers: ['id', 'date', 'source'],
      headerRow: 3,
    });
  });

  test('trims headers, tells repeated ones apart, and leaves out empty ones at the end', () => {
    const found = head(' Email ,Email,Two,,\na,b,c,,\n');
    expect(found.headers).toEqual(['Email', 'Email (2)', 'Two']);
    expect(head('a,"Two\n lines",b,\n1,2,3,\n')).toMatchObject({
      headers: ['a', 'Two lines', 'b'],
      width: 4,
    });
  });

  test('reads old line ends of CR alone', () => {
    expect(head('a,b\r1,2\r3,4\r').rows.map((row) => row.cells)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test.each([
    ['xlsx', [...bytes('PK\x03\x04....[Content_Types].xml')]],
    ['zip', [...bytes('PK\x03\x04....photo.jpg')]],
    ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
    ['gzip', [0x1f, 0x8b, 8, 0]],
    ['pdf', [...bytes('%PDF-1.7\n')]],
    ['image', [0x89, 0x50, 0x4e, 0x47]],
    ['html', [...bytes('  <!DOCTYPE html><html>')]],
    ['html', [...bytes('<?xml version="1.0"?><html xmlns="x">')]],
    ['xml', [...bytes('<?xml version="1.0"?><leads/>')]],
    ['json', [...bytes('[ {"id": 1} ]')]],
    ['json', [...bytes('{"id": 1}')]],
    ['binary', [1, 2, 3, 0, 255, 4, 5, 0]],
  ] as const)('refuses %s', (kind, file) => {
    expect(problem(new Uint8Array(file))).toEqual({ code: 'notCsv', kind });
  });

  test('refuses emptiness in every form', () => {
    for (const nothing of ['', '\n\r\n  \t\n', '\uFEFF', '\uFEFF\r\n']) {
      expect(problem(nothing), JSON.stringify(nothing)).toEqual({ code: 'empty' });
    }
  });
});
