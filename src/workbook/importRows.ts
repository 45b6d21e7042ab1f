// Where new months go: into empty rows at the table's end, into rows added at its end, or into rows inserted so that
// the months stay in order.
import type { MonthTable } from './monthTable';
import type { InsertedRows } from './record/record';

export type HowAdded = 'reused' | 'grown' | 'inserted';

export interface NewMonth {
  readonly month: number;
  readonly how: HowAdded;
  /** Row within the table (header 0) once all rows are there. */
  readonly row: number;
}

export interface RowPlan {
  readonly added: readonly NewMonth[];
  /** From the bottom of the table to its top; offsets count rows before any insertion. */
  readonly inserted: readonly InsertedRows[];
  readonly grown: number;
  /** Rows of the months that were there already, once all rows are there. */
  readonly rowOf: ReadonlyMap<number, number>;
}

interface Slot {
  readonly month: number;
  /** Table rows above it before any insertion. */
  readonly offset: number;
}

function lastUsedRow(table: MonthTable): number {
  return table.rows.reduce((last, { row, empty }) => (empty ? last : row), 0);
}

/** A month goes below the last row with an earlier one; in a table sorted downwards this still loses nothing. */
function slotOf(table: MonthTable, month: number): Slot {
  const above = table.rows.reduce(
    (last, { row, month: there }) => (there !== null && there < month ? row : last),
    0,
  );
  return { month, offset: above };
}

function groups(slots: readonly Slot[]): InsertedRows[] {
  const counts = new Map<number, number>();
  for (const { offset } of slots) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  return [...counts].map(([offset, count]) => ({ offset, count })).sort((a, b) => b.offset - a.offset);
}

/** @param months those to be written, ascending */
export function planRows(table: MonthTable, months: readonly number[]): RowPlan {
  const there = new Map<number, number>();
  for (const { month, row } of table.rows) if (month !== null && !there.has(month)) there.set(month, row);
  const missing = months.filter((month) => !there.has(month));
  const last = lastUsedRow(table);
  const slots = missing.map((month) => slotOf(table, month));
  const middle = slots.filter(({ offset }) => offset < last);
  const tail = slots.filter(({ offset }) => offset >= last);
  const inserted = groups(middle);
  const shift = (row: number) =>
    inserted.reduce((sum, { offset, count }) => (offset < row ? sum + count : sum), 0);
  const free = table.rows.length - last;
  const beyond = Math.max(0, tail.length - free);
  // Above a totals row the table can only grow by inserting.
  const { totals } = table.reading;
  if (totals && beyond > 0) inserted.unshift({ offset: table.rows.length, count: beyond });
  const placedMiddle = middle.map(({ month, offset }, index): NewMonth => {
    const before = middle.slice(0, index).filter((other) => other.offset === offset).length;
    return { month, how: 'inserted', row: offset + shift(offset) + before + 1 };
  });
  const total = middle.length;
  const placedTail = tail.map(({ month }, index): NewMonth => ({
    month,
    how: index < free ? 'reused' : totals ? 'inserted' : 'grown',
    row: last + total + index + 1,
  }));
  return {
    added: [...placedMiddle, ...placedTail],
    inserted,
    grown: totals ? 0 : beyond,
    rowOf: new Map([...there].map(([month, row]) => [month, row + shift(row)])),
  };
}
