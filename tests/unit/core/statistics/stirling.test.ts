import { expect, it } from 'vitest';
import { stirlingError } from '../../../../src/core/statistics/stirling';

// Source: mpmath 1.3, 40 digits: loggamma(x + 1) − ((x + 1/2)·log(x) − x + log(2π)/2).
it.each([
  [0.5, 0.153426409720027345],
  [1, 0.0810614667953272582],
  [2.5, 0.0331628735199362875],
  [10, 0.00833056343336287126],
  [15.5, 0.00537559903292683449],
  [16, 0.00520765591960964044],
  [100, 0.000833330555634914683],
  [1000000, 8.33333333333305556e-8],
  [1000000000.0, 8.33333333333333333e-11],
])('δ(%d)', (x, expected) => {
  expect(Math.abs(stirlingError(x) / expected - 1)).toBeLessThan(2e-14);
});
