// A map of hashes beside JavaScript's own.
import { expect, test } from 'vitest';
import { KeyMap } from '../../../../src/crm/join/keyMap';

test('finds what was put in, while it grows', () => {
  const map = new KeyMap();
  const known = new Map<number, number>();
  const wrong: number[] = [];
  for (let i = 0; i < 60_000; i++) {
    const high = Math.imul(i % 40_000, 0x9e3779b1);
    const low = Math.imul((i % 40_000) ^ 0x55, 0x85ebca6b);
    const before = known.get(i % 40_000) ?? -1;
    // Asked once at the end: saying 120,000 times that it is right takes longer than finding out.
    if (map.get(high, low) !== before || map.set(high, low, i) !== before) wrong.push(i);
    known.set(i % 40_000, i);
  }
  expect(wrong).toEqual([]);
  expect(map.get(1, 2)).toBe(-1);
  expect(map.set(0, 0, 0)).toBe(-1);
  expect(map.get(0, 0)).toBe(0);
});
