import { expect, it } from 'vitest';
import { logLogLimit } from '../../../../src/core/statistics/logLog';

it('is the limit that R prints for ten of twenty still alive', () => {
  // survival 3.5: summary(survfit(Surv(rep(1, 20), rep(0:1, 10)) ~ 1, conf.type = "log-log")).
  const z = 1.959963984540054;
  const error = Math.sqrt((0.5 * 0.5) / 20) / 0.5;
  expect(logLogLimit(0.5, error, z)).toBeCloseTo(0.271327757293128, 12);
  expect(logLogLimit(0.5, error, -z)).toBeCloseTo(0.6918924594215775, 12);
});
