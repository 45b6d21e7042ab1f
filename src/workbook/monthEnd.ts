// The month's end as imports of our own: a new month is a row for it and the report month on Settings; closing a month is a
// row of As reported. So both are recorded, undone and recovered as every import is.
import { isBlank, type Content } from './content';
import { isIn, rowsIn, TARGETS, type FoundTable } from './foundTable';
import type { ImportRequest } from './importTypes';
import { monthOf, type MonthTable } from './monthTable';
import type { BlockRecord } from './record/record';
import { refuse, type Refused } from './refusal';
import type { TableRequest } from './shortTables/request';

export const REPORTED = { sheetKey: 'asReported', block: 'reportedTable' } as const;
export const COSTS = { sheetKey: 'costs', block: 'costsTable' } as const;

/** What the workbook holds of the month's end. */
export interface MonthEndReading {
  /** The value of the cell that bears the name. */
  readonly reportMonth: unknown;
  readonly months: MonthTable;
  readonly monthsBlock: BlockRecord;
  readonly reported: FoundTable | null;
  readonly costs: FoundTable | null;
  readonly targets: FoundTable | null;
  /** The values of the settings that are kept, by the cells' names. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A setting that is kept with the month: the cell's name and the column of As reported. */
export interface KeptCell {
  readonly name: string;
  readonly column: string;
}

export interface MonthState {
  /** First day of the report month. */
  readonly month: number;
  /** Headers of figures that are blank, though other months have them. */
  readonly missing: readonly string[];
  /** No costs of the month, though others have some. */
  readonly noCosts: boolean;
  /** The day on which it was closed last; null while it is not. */
  readonly closedOn: number | null;
}

/** A year of earlier months tells what a month is expected to have. */
const EARLIER_DAYS = 366;

/** Figures that only a person knows, and the counts that every month has. */
const EXPECTED = ['leads', 'mqls', 'sqls', 'customers', 'bookings'];

function missingFigures(table: MonthTable, block: BlockRecord, month: number): string[] {
  const { reading, rows, columns, headers } = table;
  const filled = (row: number, column: number) => !isBlank(reading.values[row]?.[column]);
  const own = rows.find((row) => row.month === month)?.row ?? null;
  const earlier = rows.filter(
    (row) => row.month !== null && row.month < month && row.month > month - EARLIER_DAYS,
  );
  const typed = block.columns.filter(({ filledBy }) => filledBy === 'analyst').map(({ key }) => key);
  const blank = (key: string) => {
    const column = columns.get(key);
    if (column === undefined || (own !== null && filled(own, column))) return [];
    return [{ key, column }];
  };
  const usual = (column: number) => earlier.some(({ row }) => filled(row, column));
  const anyUsual = typed.some((key) => usual(columns.get(key) ?? -1));
  // Where nothing was ever typed, all of it is still to come.
  const wanted = typed.flatMap(blank).filter(({ column }) => !anyUsual || usual(column));
  return [...EXPECTED.flatMap(blank), ...wanted].map(({ column }) => headers[column] ?? '');
}

/** What stands in the report month; refused where Settings has none. */
export function monthState(reading: MonthEndReading): MonthState | Refused {
  const { reportMonth, months, monthsBlock, reported, costs } = reading;
  if (typeof reportMonth !== 'number' || reportMonth < 1) return refuse({ code: 'noReportMonth' });
  const month = monthOf(reportMonth);
  const spent = costs ? rowsIn(costs) : [];
  const closed = (reported ? rowsIn(reported) : [])
    .filter((cell) => isIn(cell('month'), month) && isBlank(cell('replaced')))
    .map((cell) => cell('closed'));
  const latest = closed.filter((day) => typeof day === 'number') as number[];
  return {
    month,
    missing: missingFigures(months, monthsBlock, month),
    noCosts:
      spent.some((cell) => typeof cell('month') === 'number') &&
      !spent.some((cell) => isIn(cell('month'), month)),
    closedOn: closed.length === 0 ? null : Math.max(0, ...latest),
  };
}

/** The first day of the month after. */
export const nextMonth = (month: number): number => monthOf(month + 31);

/** Targets are built for two fiscal years; where they end, a year of rows is added for what is to be agreed next. */
const MONTHS_OF_TARGETS = 12;

function targetRows(targets: FoundTable | null, from: number): TableRequest[] {
  if (!targets || rowsIn(targets).some((cell) => isIn(cell('month'), from))) return [];
  const months = Array.from({ length: MONTHS_OF_TARGETS - 1 }).reduce<number[]>(
    (all) => [...all, nextMonth(all.at(-1) ?? from)],
    [from],
  );
  const rows = months.map((month) => [month]);
  return [{ ...TARGETS, columns: ['month'], rows, replace: { by: ['month'] }, key: ['month'] }];
}

/** A row for the next month, which becomes the report month; in Targets too where there is none. */
export function startRequest({ targets }: MonthEndReading, { month }: MonthState): ImportRequest {
  const next = nextMonth(month);
  const tables = targetRows(targets, next);
  return {
    months: [{ month: next, values: {} }],
    settings: { reportMonth: next },
    overwriteTyped: 'keep',
    ...(tables.length > 0 && { tables }),
  };
}

const isError = (value: unknown): boolean => typeof value === 'string' && /^#[A-Z]/.test(value);
const kept = (value: unknown): Content =>
  typeof value === 'number' || (typeof value === 'string' && value !== '' && !isError(value)) ? value : null;

/** The month's figures as Monthly data has them, by column key. */
function figuresOf(
  { reading, rows, columns }: MonthTable,
  month: number,
  keys: readonly string[],
): Content[] {
  const row = rows.find((each) => each.month === month)?.row;
  return keys.map((key) => {
    const column = columns.get(key);
    return row === undefined || column === undefined ? null : kept(reading.values[row]?.[column]);
  });
}

/**
 * The month's row of As reported: its figures and the settings they rest on. Rows of an earlier closing stay, marked as replaced.
 * @param today serial of the day
 */
export function closeRequest(
  reading: MonthEndReading,
  { month }: MonthState,
  figures: readonly string[],
  settings: readonly KeptCell[],
  today: number,
): ImportRequest | Refused {
  const { reported, months } = reading;
  if (!reported) return refuse({ code: 'notReported' });
  const values = figuresOf(months, month, figures);
  if (!values.some((value) => typeof value === 'number')) return refuse({ code: 'nothingToClose', month });
  const columns = [...figures, ...settings.map(({ column }) => column)];
  const earlier = rowsIn(reported)
    .filter((cell) => isIn(cell('month'), month))
    .map((cell) => [
      month,
      kept(cell('closed')),
      kept(cell('replaced')) ?? today,
      ...columns.map((key) => kept(cell(key))),
    ]);
  const rests = settings.map(({ name }) => kept(reading.settings[name]));
  const table: TableRequest = {
    ...REPORTED,
    columns: ['month', 'closed', 'replaced', ...columns],
    rows: [...earlier, [month, today, null, ...values, ...rests]],
    replace: { by: ['month'] },
    key: ['month', 'closed', 'replaced'],
  };
  // Earlier rows are written as they are: nothing typed among them is lost.
  return { months: [], settings: {}, overwriteTyped: 'replace', tables: [table] };
}

/** Months that were closed, of the rows of As reported; what stands of their scores stays. */
export function closedMonths(rows: readonly (readonly unknown[])[]): number[] {
  return rows
    .slice(1)
    .flatMap(([month]) => (typeof month === 'number' && month >= 1 ? [monthOf(month)] : []));
}
