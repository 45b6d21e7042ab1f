// The working part of Attribution, right of the page: the paths that are typed or imported, and one call of
// ATTRIBUTION.COMPARE that spills every model's credit. Nothing stands beneath either, so that both can grow.

import { input, row, text } from '../language/cells';
import { styleKey } from '../language/styles';
import type { BlockTemplate, NameTemplate, ValidationTemplate } from '../language/template';
import type { Texts } from '../language/texts';

type Where = Pick<BlockTemplate, 'column' | 'beside'>;

/** In the order in which the function gives them. */
export const MODELS = ['first', 'last', 'lastnondirect', 'linear', 'position', 'markov', 'shapley'] as const;
/** Room that is kept, and read by the analysis, for so many channels. */
const MOST_CHANNELS = 120;
const EMPTY_PATHS = 20;
export const PATH_WIDTHS: readonly number[] = [260, 76, 76, 76];

const CREDIT = ['channel', ...MODELS] as const;
/** How the sheet calls a column of the credit. */
export const credit = (column: (typeof CREDIT)[number]): string => `{attribution.credit.${column}}`;

/**
 * One call for all models (the other half of the choice is not calculated). A blank path is passed as empty text: on older hosts a blank cell arrives as 0, and would be
 * a channel of that name. A blank among the numbers means 0 anyway.
 */
const compare = (values: string) =>
  `ATTRIBUTION.COMPARE(paths[path]&"",paths[conversions],${values},paths[nulls])`;
const COMPARE = `=IF(COUNT({attribution.total})=0,"",IF({attribution.by}=«byValue»,${compare('paths[value]')},${compare('')}))`;
/** Nothing to compare yet, or the call cannot be answered or shown. */
export const NO_CREDIT = 'SUM({attribution.credit.linear})=0';

export function creditBlocks(where: Where, texts: Texts): BlockTemplate[] {
  const lines = Array.from({ length: MOST_CHANNELS }, (_, index) =>
    row(
      `r${String(index + 1)}`,
      Object.fromEntries(
        CREDIT.map((key) => [
          key,
          {
            owner: 'ours' as const,
            content: null,
            style: styleKey('open', key === 'channel' ? 'general' : 'decimal'),
          },
        ]),
      ),
    ),
  );
  const names = Object.fromEntries(
    CREDIT.map((key) => [
      key,
      {
        owner: 'ours' as const,
        content: key === 'channel' ? COMPARE : null,
        style: styleKey('head', undefined, key === 'channel' ? 'left' : 'right'),
      },
    ]),
  );
  return [
    {
      id: 'creditTitle',
      ...where,
      columns: ['title'],
      rows: [
        row('title', { title: text(texts('attribution.credit'), 'heading') }),
        row('note', { title: text(texts('attribution.credit.note'), 'note') }),
      ],
    },
    { id: 'credit', column: where.column, columns: CREDIT, rows: [row('names', names), ...lines] },
  ];
}

export function creditNames(): NameTemplate[] {
  return CREDIT.map((key) => ({
    name: `attribution.credit.${key}`,
    scope: 'workbook',
    area: { block: 'credit', rows: ['r1', `r${String(MOST_CHANNELS)}`], columns: [key, key] },
  }));
}

export function pathBlocks(where: Where, texts: Texts): BlockTemplate[] {
  const columns = ['path', 'conversions', 'value', 'nulls'] as const;
  const side = (key: string) => (key === 'path' ? 'left' : 'right');
  return [
    {
      id: 'pathsTitle',
      ...where,
      columns: ['title'],
      rows: [
        row('title', { title: text(texts('attribution.paths'), 'heading') }),
        row('note', { title: text(texts('attribution.paths.note'), 'note') }),
      ],
    },
    {
      id: 'pathsTable',
      column: where.column,
      beside: 'credit',
      columns,
      keyed: false,
      table: {
        key: 'paths',
        name: 'lf.Paths',
        columns: columns.map((key) => ({ key, header: texts(`attribution.${key}`), filledBy: 'import' })),
      },
      rows: [
        row(
          'header',
          Object.fromEntries(
            columns.map((key) => [key, text(texts(`attribution.${key}`), 'head', side(key))]),
          ),
        ),
        ...Array.from({ length: EMPTY_PATHS }, (_, index) =>
          row(`row${String(index + 1)}`, {
            path: input(null, 'general'),
            conversions: input(null, 'count'),
            value: input(null, 'money'),
            nulls: input(null, 'count'),
          }),
        ),
      ],
    },
  ];
}

export function pathValidation(texts: Texts): ValidationTemplate {
  return {
    area: {
      block: 'pathsTable',
      rows: ['row1', `row${String(EMPTY_PATHS)}`],
      columns: ['conversions', 'nulls'],
    },
    alert: { title: texts('alert.title'), message: texts('alert.notNegative') },
    kind: 'decimal',
    operator: 'GreaterThanOrEqualTo',
    from: 0,
  };
}
