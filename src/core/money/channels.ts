// What each channel costs and brings.
import { divide, type Table } from '../fault';
import { Names } from '../names';
import { Sum } from '../statistics/sum';

/** Parallel columns, NaN where blank; `customers` and `bookings` may be left out. */
export interface ChannelRows {
  readonly channels: readonly string[];
  readonly cost: ArrayLike<number>;
  readonly leads: ArrayLike<number>;
  readonly customers: ArrayLike<number> | undefined;
  readonly bookings: ArrayLike<number> | undefined;
}

const MEASURES = ['cost', 'leads', 'customers', 'bookings'] as const;
type Totals = Readonly<Record<(typeof MEASURES)[number], Sum>>;

const emptyTotals = (): Totals => ({
  cost: new Sum(),
  leads: new Sum(),
  customers: new Sum(),
  bookings: new Sum(),
});

/**
 * A row a channel, in the order of first appearance, and a total. Rows of one channel are added up; a blank channel is
 * "(none)", and a row that holds nothing is no row. Each ratio is one of sums; only the cell of a zero count fails.
 */
export function channelReturns(rows: ChannelRows, margin: number): Table {
  const names = new Names();
  const totals: Totals[] = [];
  const all = emptyTotals();
  for (const [row, channel] of rows.channels.entries()) {
    if (channel === '' && MEASURES.every((measure) => Number.isNaN(rows[measure]?.[row] ?? NaN))) continue;
    const own = (totals[names.add(channel)] ??= emptyTotals());
    for (const measure of MEASURES) {
      const value = rows[measure]?.[row] ?? NaN;
      if (Number.isNaN(value)) continue;
      own[measure].add(value);
      all[measure].add(value);
    }
  }
  const columns = columnsOf(rows, margin);
  const shown = names.shown();
  return [
    ['Channel', ...columns.map(([header]) => header)],
    ...totals.map((own, i) => [shown[i] ?? '', ...columns.map(([, cell]) => cell(own))]),
    ['Total', ...columns.map(([, cell]) => cell(all))],
  ];
}

type Column = readonly [header: string, cell: (totals: Totals) => ReturnType<typeof divide>];

function columnsOf({ customers, bookings }: ChannelRows, margin: number): Column[] {
  const columns: Column[] = [
    ['Cost', ({ cost }) => cost.value],
    ['Leads', ({ leads }) => leads.value],
    ['Cost per lead', ({ cost, leads }) => divide(cost.value, leads.value)],
  ];
  if (customers !== undefined) {
    columns.push(
      ['Customers', (totals) => totals.customers.value],
      ['Lead-to-customer', (totals) => divide(totals.customers.value, totals.leads.value)],
      ['CAC', (totals) => divide(totals.cost.value, totals.customers.value)],
    );
  }
  if (bookings !== undefined) {
    columns.push(
      ['Bookings', (totals) => totals.bookings.value],
      ['Value per lead', (totals) => divide(totals.bookings.value, totals.leads.value)],
      ['ROI', (totals) => divide(totals.bookings.value * margin - totals.cost.value, totals.cost.value)],
    );
  }
  return columns;
}
