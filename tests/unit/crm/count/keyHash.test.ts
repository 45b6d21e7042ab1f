// Records by 64-bit hash: none missed, none invented. The oracle is JavaScript's Map.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyHash } from '../../../../src/crm/count/keyHash';
import { KeyMap } from '../../../../src/crm/join/keyMap';
import { bytes } from '../helpers';

const hash = new KeyHash();
function find(map: KeyMap, key: string, next: number, foldCase = false): number {
  const cells = bytes(key);
  hash.of(cells, 0, cells.length, foldCase, 1);
  return map.find(hash.high, hash.low, next);
}

describe('records by the hash of their key', () => {
  test('are found as a Map of texts finds them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 300 }), (keys) => {
        const map = new KeyMap();
        const oracle = new Map<string, number>();
        for (const [index, key] of keys.entries()) {
          expect(find(map, key, index)).toBe(oracle.get(key) ?? -1);
          if (!oracle.has(key)) oracle.set(key, index);
        }
      }),
    );
  });

  test('are kept apart, 300 000 ids in a row, and each is found again', () => {
    const map = new KeyMap();
    const wrong: number[] = [];
    for (let i = 0; i < 300_000; i++) if (find(map, String(1_000_000 + i), i) !== -1) wrong.push(i);
    for (let i = 0; i < 300_000; i += 7) if (find(map, String(1_000_000 + i), 0) !== i) wrong.push(i);
    expect(wrong).toEqual([]);
  });

  test('fold the capitals of ASCII only when asked to, and keep 0 as a hash', () => {
    const map = new KeyMap();
    expect([find(map, 'Ann@X.com', 1, true), find(map, 'ann@x.COM', 2, true)]).toEqual([-1, 1]);
    expect([find(map, 'Ab', 3), find(map, 'aB', 4)]).toEqual([-1, -1]);
    expect([map.find(0, 0, 5), map.find(0, 0, 6)]).toEqual([-1, 5]);
  });
});
