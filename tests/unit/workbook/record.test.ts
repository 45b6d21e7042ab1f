// A record survives being written as XML, in one piece and in many; damage is seen, left-overs are told apart.
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { fromBase64, toBase64 } from '../../../src/workbook/record/base64';
import { piecesOf, pieceXml } from '../../../src/workbook/record/codec';
import { readStore } from '../../../src/workbook/record/store';
import type { OperationRecord } from '../../../src/workbook/record/record';

function record(label: string, content: string[][] = [['a']]): OperationRecord {
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const block = { id: 'block', area, content, table: null, columns: [], rowKeys: ['r'], columnKeys: ['c'] };
  return {
    id: 'one',
    label,
    seq: 1,
    at: '2026-01-01T00:00:00.000Z',
    state: 'closed',
    body: {
      kind: 'build',
      sheets: [{ key: 'k', name: 'n', blocks: [block], charts: [], names: [], defined: [], drawn: [] }],
      inverse: [],
    },
  };
}

const encode = (one: OperationRecord, version: number) => piecesOf(one, version).map(pieceXml);
const partsOf = (xml: string[]) => xml.map((text, index) => ({ id: `p${index}`, xml: text }));

/** Text that deflate cannot make small. */
function noise(length: number): string {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (seed % 90));
  }).join('');
}

test('base64 as everyone else writes it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(text)).toEqual(bytes);
    }),
  );
  expect(fromBase64('ab$=')).toBeNull();
});

test('any label survives the XML', () => {
  const label = fc.string({ unit: 'grapheme' }).filter((text) => !/[\u0000-\u001f\ufffe\uffff]/.test(text));
  fc.assert(
    fc.property(label, (text) => {
      const { records } = readStore(partsOf(encode(record(text), 1)));
      expect(records[0]?.record).toEqual(record(text));
    }),
  );
});

test('a large record is continued in parts of at most 512 KB, read in any order', () => {
  const large = record('large', [[noise(1_200_000)]]);
  const parts = encode(large, 3);
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(512 * 1024);
  expect(readStore(partsOf(parts).reverse()).records[0]?.record).toEqual(large);
});

test('a missing piece makes it damaged; pieces of another version or without a head are left over', () => {
  const [head = '', ...rest] = encode(record('large', [[noise(1_200_000)]]), 2);
  const damaged = readStore(partsOf([head, ...rest.slice(1)]));
  expect(damaged.records[0]).toMatchObject({ label: 'large', record: null });
  const stale = encode(record('large', [[noise(1_200_000)]]), 1)[1] ?? '';
  const whole = readStore(partsOf([head, ...rest, stale]));
  expect(whole.records[0]?.record).not.toBeNull();
  expect(whole.leftOver).toEqual([`p${rest.length + 1}`]);
  expect(readStore(partsOf(rest)).leftOver.length).toBe(rest.length);
  expect(readStore([{ id: 'x', xml: '<other xmlns="urn:lifecycle-funnel:operation:1"/>' }]).records).toEqual(
    [],
  );
});

test('one changed character of the data makes it damaged', () => {
  const parts = encode(record('one', [[noise(400)]]), 1);
  const [head = '', body = ''] = parts;
  const start = body.indexOf('>') + 1;
  const length = body.lastIndexOf('<') - start;
  fc.assert(
    fc.property(fc.nat(length - 1), fc.constantFrom(...'AZaz09+/'), (place, character) => {
      const at = start + place;
      fc.pre(body[at] !== character);
      const changed = body.slice(0, at) + character + body.slice(at + 1);
      expect(readStore(partsOf([head, changed])).records[0]?.record).toBeNull();
    }),
  );
});

test('a newer format is seen, and what it left over is not swept up', () => {
  const parts = encode(record('one'), 1).map((xml) => xml.replace('format="1"', 'format="2"'));
  expect(readStore(partsOf(parts))).toMatchObject({ newer: true });
  expect(readStore(partsOf(parts.slice(1)))).toMatchObject({ newer: true, leftOver: [] });
  expect(readStore(partsOf(encode(record('one'), 1)))).toMatchObject({ newer: false });
});
