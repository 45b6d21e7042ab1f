// Amounts as exports write them; expected values by hand, and against JavaScript's own reading for plain ones.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, readPlainNumber } from '../../../../src/crm/numbers/readNumber';
import { bytes } from '../helpers';

describe('readNumber', () => {
  test.each([
    ['48000', 48000],
    ['12,500.50', 12500.5],
    ['1 250 000,00', 1250000],
    ['1\u00a0250\u202f000,00', 1250000],
    ['1.250.000', 1250000],
    ['1.250,5', 1250.5],
    ["1'250'000.25", 1250000.25],
    ['12,34,567.80', 1234567.8],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['-1,000.00', -1000],
    ['(1,000.00)', -1000],
    ['−5', -5],
    ['100-', -100],
    ['.5', 0.5],
    ['(1 200,00)', -1200],
    ['(-1,000)', -1000],
    ['1’250.50', 1250.5],
    ["1'000.-", 1000],
    ['1 000,–', 1000],
    ['12,34,56,789', 123456789],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text, null)?.value).toBe(value);
  });

  test.each([
    ['1.250', 'comma', 1250],
    ['1.250', 'point', 1.25],
    ['1,250', 'comma', 1.25],
    ['1,250', 'point', 1250],
  ] as const)('%s with decimal %s is %d', (text, mark, value) => {
    expect(readNumber(text, mark)).toMatchObject({ value, assumed: false });
  });

  test('takes a lone group of three digits for thousands, and says so', () => {
    expect(readNumber('45.000', null)).toMatchObject({ value: 45000, assumed: true });
    expect(readNumber('45,000', null)).toMatchObject({ value: 45000, assumed: true });
  });

  test.each([
    ['€ 1.250,00', 1250, '€'],
    ['USD 45,000.00', 45000, 'USD'],
    ['45,000.00 EUR', 45000, 'EUR'],
    ['-$1,000', -1000, '$'],
    ['1 250,00 Kč', 1250, 'Kč'],
    ['(1 200,00) €', -1200, '€'],
    ['($1,200)', -1200, '$'],
    ['1,200 (EUR)', 1200, 'EUR'],
    ['₹ 1,00,000', 100000, '₹'],
    ['CHF 1’000.-', 1000, 'CHF'],
  ])('%s is %d in %s', (text, value, currency) => {
    expect(readNumber(text, null)).toMatchObject({ value, currency });
  });

  test.each(['', 'abc', '45k', '1,2,3', '1.2.3', '1..2', '--5', '12 apples', '1000 (net)', '1(2)', ','])(
    '%j is no number',
    (text) => {
      expect(readNumber(text, null)).toBeNull();
    },
  );

  test('reads what JavaScript writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const text = `${whole}.${String(cents).padStart(2, '0')}`;
          expect(readNumber(text, null)?.value).toBe(Number(text));
          const cells = bytes(text);
          expect(readPlainNumber(cells, 0, cells.length)).toBe(Number(text));
          const american = whole.toLocaleString('en-US', { minimumFractionDigits: 2 });
          const german = whole.toLocaleString('de-DE', { minimumFractionDigits: 2 });
          expect(readNumber(american, null)?.value).toBe(whole);
          expect(readNumber(german, null)?.value).toBe(whole);
        },
      ),
    );
  });
});
