// Import details: the short tables that the import fills and other sheets sum, side by side with one empty column
// between, so that each grows downwards. A table that is not filled yet has one blank row.

import { calc, input, named, row, text } from '../language/cells';
import { detailGroups, type DetailTable } from './tables';
import { frame } from '../language/frame';
import type { Options } from '../language/options';
import type { BlockTemplate, RowTemplate, SheetTemplate } from '../language/template';
import type { Texts } from '../language/texts';

interface Place {
  readonly table: DetailTable;
  /** Sheet column of its first cell. */
  readonly column: number;
}

const GAP = 1;
const [NUMBER_WIDTH, TEXT_WIDTH, GAP_WIDTH] = [64, 105, 14];
/** Columns of a width of their own. */
const WIDTHS: Readonly<Record<string, number>> = {
  file: 160,
  listed: 40,
  id: 64,
  name: 72,
  company: 80,
  owner: 66,
  source: 66,
  leadType: 64,
  silent: 44,
};
const MARGIN = 14;

function places(): Place[] {
  let column = 1;
  return detailGroups.flat().map((table) => {
    const place = { table, column };
    column += table.columns.length + GAP;
    return place;
  });
}

const blockOf = ({ key }: DetailTable): string => `${key}Table`;

/** What an open SQL without an amount (0 is none) counts as when SQLs are ranked: 1 where nobody knows of any. */
const PRICED = 'openSqls[amount],">0"';
const MEAN = `=IF(COUNTIFS(${PRICED})>0,SUMIFS(openSqls[amount],${PRICED})/COUNTIFS(${PRICED}),1)`;

/** Above the amounts of the open SQLs, beside its own name. */
function meanAmount(all: readonly Place[], texts: Texts): RowTemplate['cells'] {
  const place = all.find(({ table }) => table.key === 'openSqls');
  const offset = place?.table.columns.findIndex(({ key }) => key === 'amount') ?? -1;
  if (!place || offset < 1) throw new Error('There are no amounts of open SQLs');
  const at = (column: number) => `c${String(place.column + column)}`;
  return {
    [at(offset - 1)]: text(texts('details.meanAmount'), 'note', 'right'),
    [at(offset)]: named('details.meanAmount', calc(MEAN, 'money', 'note')),
  };
}

/** Titles stand right above the tables, each over its first column. */
function titles(all: readonly Place[], texts: Texts): BlockTemplate {
  const last = all[all.length - 1];
  const width = (last?.column ?? 1) + (last?.table.columns.length ?? 0) - 1;
  const keys = Array.from({ length: width }, (_, index) => `c${String(index + 1)}`);
  return {
    id: 'titles',
    column: 1,
    columns: keys,
    rows: [
      row(
        'titles',
        {
          ...Object.fromEntries(
            all.map(({ table, column }) => [
              `c${String(column)}`,
              text(texts(`details.title.${table.key}`), 'heading'),
            ]),
          ),
          ...meanAmount(all, texts),
        },
        20,
      ),
    ],
  };
}

function tableBlock({ table, column }: Place, first: DetailTable, texts: Texts): BlockTemplate {
  const keys = table.columns.map(({ key }) => key);
  return {
    id: blockOf(table),
    ...(table !== first && { beside: blockOf(first) }),
    column,
    columns: keys,
    keyed: false,
    table: {
      key: table.key,
      name: table.name,
      columns: table.columns.map(({ key, formula }) => ({
        key,
        header: texts(`details.${key}`),
        filledBy: formula === undefined ? ('import' as const) : ('formula' as const),
      })),
    },
    rows: [
      row(
        'header',
        Object.fromEntries(
          table.columns.map(({ key, format }) => [
            key,
            text(texts(`details.${key}`), 'head', sideOf(format === 'general' || format === 'month')),
          ]),
        ),
        32,
      ),
      row(
        'row1',
        Object.fromEntries(
          table.columns.map(({ key, format, formula }) => [
            key,
            formula === undefined
              ? input(null, format, format === 'month' ? 'left' : undefined)
              : calc(formula, format),
          ]),
        ),
      ),
    ],
  };
}

const sideOf = (left: boolean): 'left' | 'right' => (left ? 'left' : 'right');

function widths(all: readonly Place[]): number[] {
  return [
    MARGIN,
    ...all.flatMap(({ table }, index) => [
      ...table.columns.map(
        ({ key, format }) => WIDTHS[key] ?? (format === 'general' ? TEXT_WIDTH : NUMBER_WIDTH),
      ),
      ...(index < all.length - 1 ? [GAP_WIDTH] : []),
    ]),
  ];
}

export function detailsSheet(_options: Options, texts: Texts): SheetTemplate {
  const all = places();
  const [first] = all;
  if (first === undefined) throw new Error('There is no table');
  const opens = new Set(detailGroups.slice(1).map(([table]) => table));
  return {
    key: 'details',
    name: texts('sheet.details'),
    blocks: [
      frame(texts, 'details', [2, 3, 3]),
      titles(all, texts),
      ...all.map((place) => tableBlock(place, first.table, texts)),
    ],
    columnWidths: widths(all),
    freeze: { through: `${blockOf(first.table)}/header`, columns: 0 },
    page: {
      orientation: 'Landscape',
      pagesWide: detailGroups.length,
      grows: true,
      titleRow: `${blockOf(first.table)}/header`,
      columnBreaks: all.filter(({ table }) => opens.has(table)).map(({ column }) => column),
    },
  };
}
