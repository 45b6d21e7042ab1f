// A list of Programmes as blocks: its title, the lines for everything and for what is not listed, and the table of names.

import { across, calc, filler, input, row, text } from '../language/cells';
import { formulaOf, type List } from './lists';
import { rowsIn } from '../language/rows';
import type { BlockTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

type Where = Pick<BlockTemplate, 'column' | 'gap' | 'beside'>;

const keysOf = ({ typed, columns }: List): string[] => [...typed, ...columns.map(({ key }) => key)];
/** How many columns a list takes. */
export const listWidth = (list: List): number => keysOf(list).length;

const HEADER_HEIGHT = 46;

const heads = ({ typed, columns }: List, texts: Texts): RowTemplate['cells'] => ({
  ...Object.fromEntries(typed.map((key) => [key, text(texts(`programmes.${key}`), 'head')])),
  ...Object.fromEntries(columns.map(({ key }) => [key, text(texts(`programmes.${key}`), 'head', 'right')])),
});

export function listTitle(list: List, where: Where, texts: Texts): BlockTemplate {
  return {
    id: `${list.key}Title`,
    ...where,
    columns: ['title'],
    rows: [
      row('title', { title: text(texts(`programmes.${list.key}`), 'heading') }),
      row('note', { title: text(texts(`programmes.${list.key}.note`), 'note') }),
    ],
  };
}

const inRow = (key: string): string => `$${key}`;

function everything(list: List, texts: Texts): RowTemplate {
  const { columns, typed } = list;
  return row('all', {
    ...across(typed, filler('body')),
    [typed[0] ?? '']: text(texts(`programmes.${list.key}.all`), 'strong'),
    ...Object.fromEntries(
      columns.map((column) => [
        column.key,
        calc(`=${formulaOf(column, rowsIn, inRow)}`, column.format, 'strong'),
      ]),
    ),
  });
}

/** Sums less the list's, and ratios of those; a rate whose parts are not columns of the list is left out. */
function notListed(list: List, texts: Texts): RowTemplate {
  const cells = list.columns.map((column) => {
    const { key, format, source } = column;
    if (source.kind === 'sum')
      return [
        key,
        calc(`=IF(COUNT($all.${key})=0,"",$all.${key}-SUM(${list.key}[${key}]))`, format),
      ] as const;
    return source.kind === 'ratio'
      ? ([key, calc(`=${formulaOf(column, rowsIn, inRow)}`, format)] as const)
      : ([key, filler('body')] as const);
  });
  return row('rest', {
    ...across(list.typed, filler('body')),
    [list.typed[0] ?? '']: text(texts('programmes.rest')),
    ...Object.fromEntries(cells),
  });
}

export function listHeads(list: List, where: Where, texts: Texts): BlockTemplate {
  const columns = keysOf(list);
  return {
    id: `${list.key}Heads`,
    ...where,
    columns,
    rows: [
      row('band', {
        ...across(columns, filler('band')),
        [list.columns[0]?.key ?? '']: text(texts('programmes.band.month'), 'band'),
        [list.yearFrom]: text(texts('programmes.band.year'), 'band'),
      }),
      row('header', heads(list, texts), HEADER_HEIGHT),
    ],
  };
}

export function listTotals(list: List, where: Where, texts: Texts): BlockTemplate {
  return {
    id: `${list.key}Totals`,
    ...where,
    columns: keysOf(list),
    rows: [everything(list, texts), notListed(list, texts), row('gap', {}, 8)],
  };
}

export function listTable(list: List, where: Where, texts: Texts): BlockTemplate {
  const formulas = Object.fromEntries(
    list.columns.map((column) => {
      const filled = formulaOf(column, list.own, (key) => `[@${key}]`);
      return [column.key, calc(`=IF(${list.isBlank},"",${filled})`, column.format)];
    }),
  );
  return {
    id: `${list.key}Table`,
    ...where,
    columns: keysOf(list),
    keyed: false,
    table: {
      key: list.key,
      name: list.name,
      columns: keysOf(list).map((key) => ({
        key,
        header: texts(`programmes.${key}`),
        filledBy: list.typed.includes(key) ? 'analyst' : 'formula',
      })),
    },
    rows: [
      row('header', heads(list, texts), HEADER_HEIGHT),
      ...Array.from({ length: list.emptyRows }, (_, index) =>
        row(`row${String(index + 1)}`, { ...across(list.typed, input(null, 'general')), ...formulas }),
      ),
    ],
  };
}
