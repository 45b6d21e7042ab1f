// Monthly data: one table, one row a month. What the import and the analyst write is blue; every metric is calculated
// here, once, and nowhere else.

import { calc, input, row, text } from '../language/cells';
import { frame } from '../language/frame';
import { columns, type MonthlyColumn } from './columns';
import { monthKey, monthsBetween, addMonths, fiscalYearOf } from '../language/months';
import type { Options } from '../language/options';
import type {
  BlockTemplate,
  CellTemplate,
  ConditionTemplate,
  SheetTemplate,
  ValidationTemplate,
} from '../language/template';
import { colors } from '../language/styles';
import type { Texts } from '../language/texts';

export const MONTHLY_TABLE = 'lf.Monthly';

/** Every month known, at least the 25 ending at the report month, and on to the end of its fiscal year. */
export function dataMonths(options: Options): number[] {
  const { reportMonth, fiscalYearStart, firstDataMonth, lastDataMonth } = options;
  const yearEnd = addMonths(fiscalYearOf(reportMonth, fiscalYearStart), 11);
  return monthsBetween(firstDataMonth, Math.max(lastDataMonth, yearEnd));
}

function cell({ format, filledBy, formula }: MonthlyColumn, month: number): CellTemplate {
  if (filledBy === 'key') return { owner: 'ours', content: month, style: `strong.${format}.left` };
  return formula === undefined ? input(null, format) : calc(formula, format);
}

const isText = ({ filledBy }: MonthlyColumn): boolean => filledBy === 'key';

function groups(texts: Texts): BlockTemplate {
  const first = (filledBy: MonthlyColumn['filledBy']) =>
    columns.find((column) => column.filledBy === filledBy)?.key ?? '';
  const title = new Map(
    (['import', 'analyst', 'formula'] as const).map((each) => [first(each), texts(`monthly.group.${each}`)]),
  );
  return {
    id: 'groups',
    column: 1,
    columns: columns.map(({ key }) => key),
    rows: [
      row('group', Object.fromEntries(columns.map(({ key }) => [key, text(title.get(key) ?? null, 'band')]))),
    ],
  };
}

function table(options: Options, texts: Texts): BlockTemplate {
  const header = Object.fromEntries(
    columns.map((column) => [
      column.key,
      text(texts(`column.${column.key}`), 'head', isText(column) ? 'left' : 'right'),
    ]),
  );
  return {
    id: 'monthlyTable',
    column: 1,
    columns: columns.map(({ key }) => key),
    table: {
      key: 'monthly',
      name: MONTHLY_TABLE,
      columns: columns.map(({ key, filledBy }) => ({ key, filledBy, header: texts(`column.${key}`) })),
    },
    rows: [
      row('header', header, 60),
      ...dataMonths(options).map((month) =>
        row(monthKey(month), Object.fromEntries(columns.map((column) => [column.key, cell(column, month)]))),
      ),
    ],
  };
}

/** Columns beside each other that take the same numbers: one rule serves them all. */
interface Typed {
  readonly columns: readonly [string, string];
  readonly least: number;
  readonly most: number | undefined;
}

function typedRuns(): Typed[] {
  return columns
    .reduce<(Typed | null)[]>((runs, { key, filledBy, least = 0, most }) => {
      if (filledBy !== 'import' && filledBy !== 'analyst') return [...runs, null];
      const before = runs.at(-1);
      const isSame = before?.least === least && before.most === most;
      return isSame
        ? [...runs.slice(0, -1), { ...before, columns: [before.columns[0], key] }]
        : [...runs, { columns: [key, key], least, most }];
    }, [])
    .filter((run) => run !== null);
}

function validations(first: string, last: string, texts: Texts): ValidationTemplate[] {
  const alert = (name: string) => ({ title: texts('alert.title'), message: texts(`alert.${name}`) });
  return typedRuns().map(({ columns: [from, to], least, most }): ValidationTemplate => {
    const area = { block: 'monthlyTable', rows: [first, last], columns: [from, to] } as const;
    if (most !== undefined)
      return { area, alert: alert('rate'), kind: 'decimal', operator: 'Between', from: least, to: most };
    return {
      area,
      alert: alert('notNegative'),
      kind: 'decimal',
      operator: 'GreaterThanOrEqualTo',
      from: least,
    };
  });
}

export function monthlyDataSheet(options: Options, texts: Texts): SheetTemplate {
  const keys = dataMonths(options).map(monthKey);
  const [first = '', last = ''] = [keys[0], keys[keys.length - 1]];
  const firstFormula = columns.find(({ filledBy }) => filledBy === 'formula')?.key ?? '';
  const lastFormula = columns[columns.length - 1]?.key ?? '';
  const notKnown: ConditionTemplate = {
    area: { block: 'monthlyTable', rows: [first, last], columns: [firstFormula, lastFormula] },
    formula: '=ISTEXT($here)',
    style: { fontColor: colors.muted, italic: true },
  };
  return {
    key: 'monthlyData',
    name: texts('sheet.monthlyData'),
    blocks: [frame(texts, 'monthlyData'), groups(texts), table(options, texts)],
    columnWidths: [14, MONTH_WIDTH, ...columns.slice(1).map(() => 72)],
    freeze: { through: 'monthlyTable/header', columns: 2 },
    validations: validations(first, last, texts),
    conditions: [notKnown],
    page: {
      orientation: 'Landscape',
      pagesWide: Math.ceil(columns.length / PER_PAGE),
      titleColumns: 1,
      titleRow: 'monthlyTable/header',
      columnBreaks: columns.flatMap((_, index) =>
        index > 1 && (index - 1) % PER_PAGE === 0 ? [index + 1] : [],
      ),
    },
  };
}

/** Columns that fit a landscape page beside the month at a readable size. */
const PER_PAGE = 12;
/** Wide enough for the sheet's title, which is printed in this column alone on every page after the first. */
const MONTH_WIDTH = 140;
