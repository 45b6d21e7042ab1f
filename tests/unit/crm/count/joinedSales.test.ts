// What joined deals brought: added up by record, a sum of 0 told from none, and an amount of 0 is no amount.
import { expect, test } from 'vitest';
import { JoinedSales } from '../../../../src/crm/count/joinedSales';

const amount = (value: number) => ({ value, currency: null, weighted: 0 });

test('adds up by record, and knows a sum of 0 from no deal', () => {
  const sales = new JoinedSales();
  sales.add(1, 500);
  sales.add(1, 250);
  sales.add(2, 0);
  expect([sales.of(1), sales.of(2), sales.of(3)]).toEqual([750, 0, null]);
  sales.add(2, 40);
  expect(sales.of(2)).toBe(40);
});

test('an amount is the company’s, else the record’s; 0 is none', () => {
  const sales = new JoinedSales();
  sales.addFirst(1, 7, amount(10));
  sales.addFirst(2, 0, amount(20));
  sales.addFirst(3, 0, amount(0));
  sales.addFirst(4, 8, null);
  expect([sales.hasAmount(9, 7), sales.hasAmount(2, 0)]).toEqual([true, true]);
  expect([sales.hasAmount(1, 0), sales.hasAmount(3, 0), sales.hasAmount(4, 8)]).toEqual([
    false,
    false,
    false,
  ]);
});
