import { describe, expect, it } from 'vitest';
import { grossRetention, netRetention, retention } from '../../../../src/core/customers/retention';
import { Fault } from '../../../../src/core/fault';

describe('retention', () => {
  it('leaves out who was won', () => {
    expect(retention(200, 210, 15)).toBe(0.975);
    expect(retention(200, 15, 15)).toBe(0);
  });

  it('has no answer where more were won than there are', () => {
    const details = { part: 'won', whole: 'atEnd', given: 16, of: 15 };
    expect(retention(200, 15, 16)).toEqual(new Fault('#NUM!', 'partAboveWhole', details));
  });
});

describe('revenue retention', () => {
  it('counts growth in net only', () => {
    expect(grossRetention(100_000, 4000, 6000)).toBe(0.9);
    expect(netRetention(100_000, 15_000, 4000, 6000)).toBe(1.05);
    expect(netRetention(100_000, 0, 4000, 6000)).toBe(grossRetention(100_000, 4000, 6000));
  });

  it('is 0 where all is lost, though tenths do not add up', () => {
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(grossRetention(0.3, 0.1, 0.2)).toBe(0);
    expect(netRetention(0.3, 0, 0.1, 0.2)).toBe(0);
  });

  it('has no answer where more is gone than there was, in net neither', () => {
    for (const answer of [grossRetention(100, 41, 60), netRetention(100, 500, 41, 60)])
      expect(answer).toMatchObject({ error: '#NUM!', details: { given: 101, of: 100 } });
  });
});
