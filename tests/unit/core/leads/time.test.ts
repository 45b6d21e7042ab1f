import { describe, expect, it } from 'vitest';
import { Fault } from '../../../../src/core/fault';
import { summarise, timeToConvert } from '../../../../src/core/leads/time';

const entered = [100, 100, 100, 130, 130, NaN];
const converted = [110.5, 100, 140, 120, NaN, 150];

describe('timeToConvert', () => {
  it('counts the day of entry as 0 days; who went backwards or never converted is left out', () => {
    expect(timeToConvert(entered, converted, 'median')).toBe(10.5);
    expect(timeToConvert(entered, converted, 'mean')).toBeCloseTo(50.5 / 3, 12);
  });

  it('waits for somebody to convert', () => {
    expect(timeToConvert([100, 130], [NaN, 120], 'mean')).toEqual(new Fault('#N/A', 'nobodyConverted'));
  });
});

describe('summarise', () => {
  // Source: the example of Microsoft's page on PERCENTILE.INC: 0.3 of {1, 2, 3, 4} is 1.9; by the same rule 0.9 is 3.7.
  it('takes percentiles as PERCENTILE.INC does', () => {
    expect(summarise(Float64Array.of(4, 1, 3, 2), 'p90')).toBeCloseTo(3.7, 12);
    expect(summarise(Float64Array.of(4, 1, 3, 2), 'median')).toBe(2.5);
  });

  it('keeps the digits of a mean over spans of every size', () => {
    const spans = new Float64Array(11).fill(1);
    spans[0] = 1e16;
    expect(summarise(spans, 'mean')).toBe((1e16 + 10) / 11);
  });
});
