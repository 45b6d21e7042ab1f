// The funnel read forwards: what a number of visits brings.
import { type Table } from '../fault';
import { roundDown } from '../whole';

const STAGES = ['Leads', 'MQLs', 'SQLs', 'Customers'] as const;

/** `rates` from the top down: leadRate, mqlRate, sqlRate, close. Whole: rounded down at each stage, visits included. */
export function forecast(visits: number, rates: readonly number[], deal: number, whole: boolean): Table {
  const finish = (count: number): number => (whole ? roundDown(count) : count);
  let count = finish(visits);
  const table: Table = [
    ['Stage', 'Count'],
    ['Visits', count],
  ];
  STAGES.forEach((stage, step) => {
    count = finish(count * (rates[step] ?? 0));
    table.push([stage, count]);
  });
  table.push(['Revenue', count * deal]);
  return table;
}
