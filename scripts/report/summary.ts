// What `npm run report` prints: what was read, what was dropped and why, what was counted, what was written.
import type { ImportResult, MonthCounts, RowList } from '../../src/crm';
import type { Workbook } from '../../host/model/types';
import { sayCrm } from './explain';
import { say } from './messages';

const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

export const isoDay = (serial: number): string =>
  new Date((serial - UNIX_EPOCH) * DAY).toISOString().slice(0, 10);
export const isoMonth = (serial: number): string => isoDay(serial).slice(0, 7);

function rowsOf({ rows, count }: RowList, files: number): string {
  const numbers = rows.map(({ file, row }) =>
    files > 1 ? `${String(file + 1)}:${String(row)}` : String(row),
  );
  return say('rows', { rows: numbers.join(', ') + (count > rows.length ? ', …' : '') });
}

function counted({ leads, mqls, sqls, customers, bookings }: MonthCounts): string {
  const stages = [
    ['leads', leads],
    ['mqls', mqls],
    ['sqls', sqls],
    ['customers', customers],
    ['bookings', bookings],
  ] as const;
  return stages
    .flatMap(([stage, count]) => (count === null ? [] : [say(`count.${stage}`, { count })]))
    .join(', ');
}

/** A line each: rows, drops with their reasons, warnings, and the counts of the report month. */
export function describeImport(result: ImportResult, month: number): string[] {
  const { read, used, dropped, dateRange, asOf, outOfOrder, skippedStages, provenance } = result;
  const files = provenance.files.length;
  const skipped = Object.values(skippedStages).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const counts = result.months.find((each) => each.month === month);
  return [
    `${say('read', { count: read })} ${say('used', { count: used })}`,
    ...dropped.map(
      (drop) => `  ${sayCrm(`dropped.${drop.reason}`, { count: drop.count })} ${rowsOf(drop, files)}`,
    ),
    say('range', { first: isoDay(dateRange.first), last: isoDay(dateRange.last), asOf: isoDay(asOf) }),
    ...(skipped > 0 ? [say('skipped', { count: skipped })] : []),
    ...(outOfOrder.count > 0
      ? [`${say('outOfOrder', { count: outOfOrder.count })} ${rowsOf(outOfOrder, files)}`]
      : []),
    ...(counts ? [say('month', { month: isoMonth(month), counts: counted(counts) })] : []),
  ];
}

/**
 * Cells that show an error, as Sheet!A1; a report with one is not handed to anybody. #N/A within what a function spills is
 * its answer where nothing is known, such as the limits of a rate of 0.
 */
export function errorCells(workbook: Workbook): string[] {
  return workbook.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([key, { value, spilledFrom }]) => {
      if (typeof value !== 'object' || value === null) return [];
      if (spilledFrom !== undefined && value.error === '#N/A') return [];
      const [row, column] = [Math.floor(key / 16_384), key % 16_384];
      return [`${name}!R${String(row + 1)}C${String(column + 1)} (${value.error})`];
    }),
  );
}

export function countFormulas(workbook: Workbook): number {
  return workbook.sheets.reduce(
    (sum, { cells }) => sum + [...cells.values()].filter(({ formula }) => formula !== undefined).length,
    0,
  );
}
