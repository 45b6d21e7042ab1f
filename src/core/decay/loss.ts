// What SQLs that went cold take with them: customers, revenue, and the return on what was spent.
import { type Cell, divide, Fault, type Table } from '../fault';
import { roundDown } from '../whole';

/** Customers that `sqls` SQLs bring at the close rate; whole ones are rounded down. */
export function customersFrom(sqls: number, close: number, whole: boolean): number {
  return whole ? roundDown(sqls * close) : sqls * close;
}

/** (sqls − lost) × close. */
export function customersLeft(sqls: number, lost: number, close: number, whole: boolean): number {
  return customersFrom(sqls - lost, close, whole);
}

export interface Loss {
  readonly sqls: number;
  readonly lost: number;
  readonly close: number;
  readonly deal: number;
  /** Part of its value that a cold SQL keeps as an MQL. */
  readonly residual: number;
  readonly whole: boolean;
}

/** SQLs that count after the loss: a cold one still counts for its residual. */
function sqlsAfter({ sqls, lost, residual }: Loss): number {
  return sqls - lost + lost * residual;
}

/** Revenue lost; in whole customers, the difference of the two whole counts. */
export function revenueLost(loss: Loss): number {
  const { sqls, lost, close, deal, residual, whole } = loss;
  if (!whole) return lost * close * deal * (1 - residual);
  return (customersFrom(sqls, close, true) - customersFrom(sqlsAfter(loss), close, true)) * deal;
}

/** Planned and after the loss: customers, revenue, ROI and cost per customer. */
export function returnAfterLoss(loss: Loss, spend: number): Table {
  const planned = customersFrom(loss.sqls, loss.close, loss.whole);
  const left = customersFrom(sqlsAfter(loss), loss.close, loss.whole);
  const roi = (customers: number): number | Fault => divide(customers * loss.deal - spend, spend);
  return [
    ['Measure', 'Planned', 'After loss', 'Change', 'Change %'],
    row('Customers', planned, left),
    row('Revenue', planned * loss.deal, left * loss.deal),
    row('ROI', roi(planned), roi(left)),
    row('Cost per customer', divide(spend, planned), divide(spend, left)),
  ];
}

function row(measure: string, planned: number | Fault, left: number | Fault): Cell[] {
  const broken = planned instanceof Fault ? planned : left;
  if (planned instanceof Fault || left instanceof Fault) return [measure, planned, left, broken, broken];
  return [measure, planned, left, left - planned, divide(left - planned, Math.abs(planned))];
}
