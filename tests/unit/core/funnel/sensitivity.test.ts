import { describe, expect, it } from 'vitest';
import { Fault } from '../../../../src/core/fault';
import { sensitivity } from '../../../../src/core/funnel/sensitivity';

const tableOf = (): ReturnType<typeof sensitivity> => sensitivity(1e6, 1e5, 0.25, 0.2, 0.05);

describe('sensitivity', () => {
  it('writes close rates down and SQL rates across, as an analyst would type them', () => {
    const table = tableOf();
    expect(table[0]).toEqual(['close ↓ sqlRate →', 0.1, 0.15, 0.2, 0.25, 0.3]);
    expect(table.slice(1).map(([rate]) => rate)).toEqual([0.15, 0.2, 0.25, 0.3, 0.35]);
  });

  it('has in each cell the MQLs that its two rates need', () => {
    // 10 customers: ÷ 25% ÷ 20% are 200; ÷ 20% ÷ 10% are 500; ÷ 35% ÷ 30% are 95.24.
    const table = tableOf();
    expect(table[3]?.[3]).toBe(200);
    expect(table[2]?.[1]).toBeCloseTo(500, 9);
    expect(table[5]?.[5]).toBeCloseTo(10 / 0.35 / 0.3, 9);
  });

  it('knows 100%, but no rate above it, and none of 0', () => {
    const edge = sensitivity(100, 10, 0.9, 0.05, 0.05);
    expect(edge[5]?.[5]).toBeCloseTo(10 / 0.15, 9);
    expect(edge[3]?.[2]).toEqual(new Fault('#N/A', 'impossibleRate'));
    expect(sensitivity(100, 10, 0.95, 0.5, 0.05)[5]?.[3]).toEqual(new Fault('#N/A', 'impossibleRate'));
  });
});
