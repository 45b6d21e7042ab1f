// Sums by channel and by month, business days and money, through the cell's border. Peers: arquero over columns that are
// already in its table, formulajs for Excel's own functions, financial for present values.
import { NETWORKDAYS } from '@formulajs/formulajs';
import { desc, escape, op, table } from 'arquero';
import { PaymentDueTime, pv } from 'financial';
import { monthOf } from '../src/core/calendar/date';
import { evaluate } from '../src/functions/evaluate';
import type { Answer } from '../src/functions/values';
import { isNear, numberOf, rowsOf } from './answers';
import type { Measurement } from './measure';

const ROWS = 100_000;
const HOLIDAYS = [41_640, 41_747, 41_750, 41_760, 41_868];

function column<Value>(value: (row: number) => Value): Value[] {
  return Array.from({ length: ROWS }, (_, row) => value(row));
}

const labels = column((row) => `Channel ${(row * 7919) % 12}`);
const cost = column((row) => (row * 31) % 500);
const leads = column((row) => (row * 17) % 9);
const entered = column((row) => 45_000 + ((row * 31) % 360));
const converted = column((row) => 45_000 + ((row * 31) % 360) + ((row * 17) % 80));
const rows = <Value>(values: readonly Value[]): Value[][] => values.map((value) => [value]);

/** First and second column, without the header. */
const pairs = (answer: Answer): string =>
  JSON.stringify(
    rowsOf(answer)
      .slice(1)
      .map(([a, b]) => [a, b]),
  );

const measurements: readonly Measurement[] = [
  {
    name: 'LEAD.SPLIT of 100 000 weighted labels',
    unit: 'call',
    units: 1,
    peer: 'arquero: groupby, rollup, orderby',
    make: () => {
      const [label, weight] = [rows(labels), rows(cost)];
      const held = table({ label: labels, cost });
      return {
        run: () => evaluate('LEAD.SPLIT', [label, weight]),
        peer: () =>
          held
            .groupby('label')
            .rollup({ sum: op.sum('cost') })
            .orderby(desc('sum'))
            .objects(),
        agree: (ours: Answer, theirs: { label: string; sum: number }[]) =>
          pairs(ours) === JSON.stringify(theirs.map(({ label: name, sum }) => [name, sum])),
      };
    },
  },
  {
    name: 'ROI.CHANNELS of 100 000 rows',
    unit: 'call',
    units: 1,
    peer: 'arquero: groupby, rollup',
    make: () => {
      const [label, costs, counts] = [rows(labels), rows(cost), rows(leads)];
      const held = table({ label: labels, cost, leads });
      return {
        run: () => evaluate('ROI.CHANNELS', [label, costs, counts]),
        peer: () =>
          held
            .groupby('label')
            .rollup({ cost: op.sum('cost'), leads: op.sum('leads') })
            .objects(),
        agree: (ours: Answer, theirs: { label: string; cost: number; leads: number }[]) =>
          JSON.stringify(rowsOf(ours).slice(1, -1)) ===
          JSON.stringify(theirs.map((row) => [row.label, row.cost, row.leads, row.cost / row.leads])),
      };
    },
  },
  {
    name: 'LEAD.COHORT of 100 000 leads',
    unit: 'call',
    units: 1,
    peer: 'arquero: entered by month alone',
    make: () => {
      const [from, to] = [rows(entered), rows(converted)];
      const held = table({ entered });
      return {
        run: () => evaluate('LEAD.COHORT', [from, to]),
        peer: () =>
          held
            .groupby({ month: escape((row: { entered: number }) => monthOf(row.entered)) })
            .rollup({ entered: op.count() })
            .orderby('month')
            .objects(),
        agree: (ours: Answer, theirs: { entered: number }[]) =>
          theirs.every((row, i) => row.entered === rowsOf(ours)[i + 1]?.[1]),
      };
    },
  },
  {
    name: 'LEAD.PERDAY of a year with holidays',
    unit: 'call',
    units: 1,
    peer: 'formulajs: NETWORKDAYS.INTL',
    make: () => {
      const holidays = rows(HOLIDAYS);
      return {
        run: () => evaluate('LEAD.PERDAY', [1000, 41_640, 42_004, 1, holidays]),
        peer: () => 1000 / Number(NETWORKDAYS.INTL(41_640, 42_004, 1, [...HOLIDAYS])),
        agree: (ours: Answer, theirs: number) => isNear(numberOf(ours), theirs, 1e-14),
      };
    },
  },
  {
    name: 'ROI.LTV',
    unit: 'call',
    units: 1,
    peer: 'financial: pv of 5000 margins',
    make: () => ({
      run: () => evaluate('ROI.LTV', [2000, 0.8, 0.03, 0.01]),
      peer: () => pv(1.01 / 0.97 - 1, 5000, -1600, 0, PaymentDueTime.Begin),
      agree: (ours: Answer, theirs: number) => isNear(numberOf(ours), theirs, 1e-12),
    }),
  },
];
export default measurements;
