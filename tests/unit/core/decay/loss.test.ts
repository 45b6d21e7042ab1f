import { describe, expect, it } from 'vitest';
import { Fault } from '../../../../src/core/fault';
import { customersFrom, customersLeft, returnAfterLoss, revenueLost } from '../../../../src/core/decay/loss';

// FUNCTIONS.md: 40 SQLs for 10 customers of 100 000, 5 lost, 250 000 spent.
const loss = { sqls: 40, lost: 5, close: 0.25, deal: 100_000, residual: 0, whole: false };

describe('loss', () => {
  it('counts customers of the SQLs that are left', () => {
    expect(customersFrom(40, 0.25, false)).toBe(10);
    expect(customersLeft(40, 5, 0.25, false)).toBe(8.75);
    expect(customersLeft(40, 5, 0.25, true)).toBe(8);
  });

  it('is 125 000 exactly, 200 000 in whole customers, and less where a cold SQL keeps something', () => {
    expect(revenueLost(loss)).toBe(125_000);
    expect(revenueLost({ ...loss, whole: true })).toBe(200_000);
    // 41 SQLs are 10 whole customers, 36 are 9.
    expect(revenueLost({ ...loss, sqls: 41, whole: true })).toBe(100_000);
    expect(revenueLost({ ...loss, residual: 0.2 })).toBeCloseTo(100_000, 6);
    expect(revenueLost({ ...loss, residual: 1 })).toBe(0);
    expect(revenueLost({ ...loss, residual: 1, whole: true })).toBe(0);
  });

  it('moves the return and the cost per customer', () => {
    const [, customers, revenue, roi, cost] = returnAfterLoss(loss, 250_000);
    expect(customers).toEqual(['Customers', 10, 8.75, -1.25, -0.125]);
    expect(revenue).toEqual(['Revenue', 1_000_000, 875_000, -125_000, -0.125]);
    expect(roi?.slice(0, 4)).toEqual(['ROI', 3, 2.5, -0.5]);
    expect(cost?.slice(1, 3)).toEqual([25_000, 250_000 / 8.75]);
  });

  it('says of a return that was negative already that it fell', () => {
    // Planned −50%, after the loss −56.25%: an eighth worse.
    const [, , , roi] = returnAfterLoss(loss, 2_000_000);
    expect(roi).toEqual(['ROI', -0.5, -0.5625, -0.0625, -0.125]);
  });

  it('has no return without spend, and no cost per customer without customers', () => {
    const none = new Fault('#DIV/0!', 'zeroDenominator');
    const [, , , roi, cost] = returnAfterLoss({ ...loss, lost: 40 }, 0);
    expect(roi).toEqual(['ROI', none, none, none, none]);
    expect(cost).toEqual(['Cost per customer', 0, none, none, none]);
  });
});
