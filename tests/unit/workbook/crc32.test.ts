// Against the check value of the catalogue of CRC algorithms ("123456789" is CBF43926) and Node's zlib.
import { expect, test } from 'vitest';
import fc from 'fast-check';
import zlib from 'node:zlib';
import { crc32 } from '../../../src/workbook/record/crc32';

test('known values', () => {
  expect(crc32('123456789')).toBe('cbf43926');
  expect(crc32('')).toBe('00000000');
});

test('as the trailer of a gzip file has it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w+/=]*$/), (text) => {
      const trailer = zlib.gzipSync(text).subarray(-8, -4);
      expect(crc32(text)).toBe(trailer.readUInt32LE(0).toString(16).padStart(8, '0'));
    }),
  );
});
