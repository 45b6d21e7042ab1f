import { describe, expect, it } from 'vitest';
import { forecast } from '../../../../src/core/funnel/forecast';

const counts = (...args: Parameters<typeof forecast>): unknown[] =>
  forecast(...args)
    .slice(1)
    .map(([, count]) => count);

describe('forecast', () => {
  it('is the plan read forwards', () => {
    expect(forecast(10_000, [0.04, 0.5, 0.2, 0.25], 1e5, false)).toEqual([
      ['Stage', 'Count'],
      ['Visits', 10_000],
      ['Leads', 400],
      ['MQLs', 200],
      ['SQLs', 40],
      ['Customers', 10],
      ['Revenue', 1_000_000],
    ]);
  });

  it('in whole ones drops what is no whole lead, MQL, SQL or customer', () => {
    expect(counts(99.9, [0.5, 0.5, 0.5, 0.5], 1000, true)).toEqual([99, 49, 24, 12, 6, 6000]);
    expect(counts(99, [0.5, 0.5, 0.5, 0.5], 1000, false)).toEqual([99, 49.5, 24.75, 12.375, 6.1875, 6187.5]);
  });
});
