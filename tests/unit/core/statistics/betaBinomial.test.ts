import { describe, expect, it } from 'vitest';
import { betaBinomial, betaBinomialAt } from '../../../../src/core/statistics/betaBinomial';
import { sumDown } from '../../../../src/core/statistics/tail';

describe('betaBinomialAt', () => {
  it('is even where the prior is: Beta(1, 1) gives every count the same chance', () => {
    for (let k = 0; k <= 7; k++) expect(betaBinomialAt(k, 7, 1, 1)).toBeCloseTo(1 / 8, 14);
  });

  it('is Pólya’s urn: 3 red of 5 drawn from 2 red and 3 black, each returned with one more', () => {
    // C(5, 3) · (2·3·4)·(3·4) / (5·6·7·8·9), by hand.
    expect(betaBinomialAt(3, 5, 2, 3)).toBeCloseTo((10 * 24 * 12) / 15_120, 14);
  });

  it('adds up to 1', () => {
    expect(sumDown(betaBinomial(5000, 10.5, 30.5), 5000)).toBeCloseTo(1, 12);
    expect(sumDown(betaBinomial(2000, 0.5, 0.5), 2000)).toBeCloseTo(1, 12);
  });

  it('knows nothing drawn', () => {
    expect(betaBinomialAt(0, 0, 2, 3)).toBeCloseTo(1, 14);
  });
});
