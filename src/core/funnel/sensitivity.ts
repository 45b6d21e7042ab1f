// How many MQLs the goal needs if the rates turn out a little better or worse than planned.
import { Fault, type Cell, type Table } from '../fault';

const STEPS = [-2, -1, 0, 1, 2] as const;
const AXIS_PRECISION = 1e12;

/** 5×5 MQLs needed, close rates down, SQL rates across, with labelled axes; impossible rates are #N/A in their cells. */
export function sensitivity(
  revenue: number,
  deal: number,
  close: number,
  sqlRate: number,
  step: number,
): Table {
  const closes = axis(close, step);
  const sqlRates = axis(sqlRate, step);
  const rows = closes.map((c): Cell[] => [c, ...sqlRates.map((s) => cell(revenue / deal, c, s))]);
  return [['close ↓ sqlRate →', ...sqlRates], ...rows];
}

/** Rounded to 1e-12, so that 20% − 2 · 5% is 10% and not 9.999999999999998%. */
function axis(rate: number, step: number): number[] {
  return STEPS.map((i) => Math.round((rate + i * step) * AXIS_PRECISION) / AXIS_PRECISION);
}

function cell(customers: number, close: number, sqlRate: number): Cell {
  const possible = (rate: number): boolean => rate > 0 && rate <= 1;
  return possible(close) && possible(sqlRate)
    ? customers / close / sqlRate
    : new Fault('#N/A', 'impossibleRate');
}
