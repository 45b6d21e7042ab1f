import { describe, expect, it } from 'vitest';
import { Fault } from '../../../../src/core/fault';
import { rates } from '../../../../src/core/funnel/rates';

describe('rates', () => {
  it('names steps by their stages, or by their number', () => {
    expect(rates([100, 40, 10], ['Leads', '', 'Wins'], 0.95)).toMatchObject({
      1: { 0: 'Leads → Stage 2' },
      2: { 0: 'Stage 2 → Wins' },
    });
  });

  it('ignores blank rows at the end, unless they have a name', () => {
    expect(rates([100, 40, NaN], ['', '', ''], 0.95)).toHaveLength(2);
    expect(rates([100, 40, NaN], ['', '', 'Wins'], 0.95)).toHaveLength(3);
    expect(rates([100, NaN], ['', ''], 0.95)).toEqual(new Fault('#N/A', 'twoCounts'));
  });

  it('narrows its limits with more cases, and widens them with more confidence', () => {
    const width = (table: ReturnType<typeof rates>): number => {
      const row = Array.isArray(table) ? (table[1] ?? []) : [];
      return Number(row[3]) - Number(row[2]);
    };
    expect(width(rates([400, 100], [], 0.95))).toBeLessThan(width(rates([40, 10], [], 0.95)));
    expect(width(rates([40, 10], [], 0.99))).toBeGreaterThan(width(rates([40, 10], [], 0.95)));
  });
});
