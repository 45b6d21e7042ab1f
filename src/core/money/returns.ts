// What a customer costs and brings.
import { divide, type Fault } from '../fault';

/** (bookings × margin − cost) ÷ cost. */
export function returnOnCost(bookings: number, cost: number, margin: number): number {
  return (bookings * margin - cost) / cost;
}

/**
 * The margin of this and every later month, surviving at 1 − churn and discounted at d a month:
 * m·Σ ((1 − churn) ÷ (1 + d))ᵏ = m·(1 + d) ÷ (churn + d). Without churn and discount it has no end: #DIV/0!.
 */
export function lifetimeValue(
  monthlyRevenue: number,
  margin: number,
  monthlyChurn: number,
  monthlyDiscount: number,
): number | Fault {
  return divide(monthlyRevenue * margin * (1 + monthlyDiscount), monthlyChurn + monthlyDiscount);
}

/** Months until the margin of a customer has paid its acquisition cost. */
export function payback(cac: number, monthlyRevenue: number, margin: number): number | Fault {
  return divide(cac, monthlyRevenue * margin);
}
