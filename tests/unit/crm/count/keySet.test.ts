// Duplicates by 64-bit hash: none missed, none invented, in the memory that was promised. The oracle is JavaScript's Set.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyHash, KeySet } from '../../../../src/crm/count/keySet';
import { bytes } from '../helpers';

const hash = new KeyHash();
function add(set: KeySet, key: string, foldCase = false): boolean {
  const cells = bytes(key);
  hash.of(cells, 0, cells.length, foldCase, 1);
  return set.add(hash.high, hash.low);
}

describe('the set of keys', () => {
  test('answers as a Set of texts does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 300 }), (keys) => {
        const set = new KeySet();
        const oracle = new Set<string>();
        for (const key of keys) {
          expect(add(set, key)).toBe(!oracle.has(key));
          oracle.add(key);
        }
      }),
    );
  });

  test('keeps 300 000 ids in a row apart, and finds each again', () => {
    const set = new KeySet();
    let added = 0;
    for (let i = 0; i < 300_000; i++) if (add(set, String(1_000_000 + i))) added++;
    expect(added).toBe(300_000);
    for (let i = 0; i < 300_000; i += 7) if (add(set, String(1_000_000 + i))) added++;
    expect(added).toBe(300_000);
  });

  test('folds the capitals of ASCII only when asked to, and keeps 0 as a hash', () => {
    const set = new KeySet();
    expect([add(set, 'Ann@X.com', true), add(set, 'ann@x.COM', true)]).toEqual([true, false]);
    expect([add(set, 'Ab'), add(set, 'aB')]).toEqual([true, true]);
    expect([set.add(0, 0), set.add(0, 0)]).toEqual([true, false]);
  });
});
