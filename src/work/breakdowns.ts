// A breakdown that a sheet can hold: the biggest values, the rest of each month added up.
import type { BreakdownRow } from '../crm/contract';

/** Values told apart on a sheet. */
const VALUES = 60;

const COUNTS = ['leads', 'mqls', 'sqls', 'customers', 'lost', 'open', 'bookings'] as const;

/** Records of a row, by the first stage that the file has. */
function size({ leads, mqls, sqls, customers, lost }: BreakdownRow): number {
  return leads ?? mqls ?? sqls ?? customers ?? lost ?? 0;
}

function added(a: BreakdownRow, b: BreakdownRow): BreakdownRow {
  const sum = (key: (typeof COUNTS)[number]) =>
    a[key] === null && b[key] === null ? null : (a[key] ?? 0) + (b[key] ?? 0);
  const counts = Object.fromEntries(COUNTS.map((key) => [key, sum(key)])) as Pick<
    BreakdownRow,
    (typeof COUNTS)[number]
  >;
  // Medians cannot be added up.
  return { ...a, medianDays: null, ...counts };
}

/** Values by other names: rows of a month that fall together are added up. */
export function renamed(
  rows: readonly BreakdownRow[],
  name: (value: string) => string,
): readonly BreakdownRow[] {
  const byName = new Map<string, BreakdownRow>();
  for (const row of rows) {
    const value = row.value === null ? null : name(row.value);
    const key = `${String(row.month)} ${row.other ? 'other' : value === null ? 'none' : `=${value}`}`;
    const before = byName.get(key);
    byName.set(key, before ? added(before, row) : { ...row, value });
  }
  return [...byName.values()];
}

function sizesOf(rows: readonly BreakdownRow[]): [value: string, size: number][] {
  const sizes = new Map<string, number>();
  for (const row of rows)
    if (row.value !== null && !row.other) sizes.set(row.value, (sizes.get(row.value) ?? 0) + size(row));
  return [...sizes].sort((a, b) => b[1] - a[1]);
}

/** The biggest values over all months, in the order of their size. */
export const biggestNames = (rows: readonly BreakdownRow[], most: number): string[] =>
  sizesOf(rows)
    .slice(0, most)
    .map(([value]) => value);

/** At most 60 values over all months, blank ones apart; in each month what is left is one row "other". */
export function biggest(rows: readonly BreakdownRow[]): readonly BreakdownRow[] {
  const told = new Set(biggestNames(rows, VALUES));
  const isTold = ({ value, other }: BreakdownRow) => !other && (value === null || told.has(value));
  const rest = new Map<number, BreakdownRow>();
  for (const row of rows) {
    if (isTold(row)) continue;
    const before = rest.get(row.month);
    rest.set(row.month, before ? added(before, row) : { ...row, value: null, other: true });
  }
  const months = [...new Set(rows.map(({ month }) => month))];
  return months.flatMap((month) => [
    ...rows.filter((row) => row.month === month && isTold(row)),
    ...(rest.has(month) ? [rest.get(month) as BreakdownRow] : []),
  ]);
}
