// A map of hashes beside JavaScript's own.
import { expect, test } from 'vitest';
import { KeyMap } from '../../../../src/crm/join/keyMap';

test('finds what was put in, while it grows', () => {
  const map = new KeyMap();
  const known = new Map<number, number>();
  for (let i = 0; i < 60_000; i++) {
    const high = Math.imul(i % 40_000, 0x9e3779b1);
    const low = Math.imul((i % 40_000) ^ 0x55, 0x85ebca6b);
    expect(map.get(high, low)).toBe(known.get(i % 40_000) ?? -1);
    expect(map.set(high, low, i)).toBe(known.get(i % 40_000) ?? -1);
    known.set(i % 40_000, i);
  }
  expect(map.get(1, 2)).toBe(-1);
  expect(map.set(0, 0, 0)).toBe(-1);
  expect(map.get(0, 0)).toBe(0);
});
