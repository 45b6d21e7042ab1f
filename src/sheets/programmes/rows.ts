// The table of Programmes that is typed or imported: a row a month, programme and step.

import { input, row, text } from '../language/cells';
import { DATES } from '../settings/lists';
import type { Format } from '../language/styles';
import type { BlockTemplate, ValidationTemplate } from '../language/template';
import type { Texts } from '../language/texts';

type Where = Pick<BlockTemplate, 'column' | 'beside'>;

/** As many as the lists beside it have. */
const EMPTY_ROWS = 20;

const columns: readonly { readonly key: string; readonly format: Format; readonly width: number }[] = [
  { key: 'month', format: 'month', width: 64 },
  { key: 'programme', format: 'general', width: 150 },
  { key: 'step', format: 'general', width: 130 },
  ...(['delivered', 'opened', 'clicked', 'left', 'mqls'] as const).map((key) => ({
    key,
    format: 'count' as const,
    width: 62,
  })),
  { key: 'cost', format: 'money', width: 70 },
];
export const ROW_WIDTHS: readonly number[] = columns.map(({ width }) => width);

const isText = (format: Format): boolean => format === 'general' || format === 'month';

export function rowsTitle(where: Where, texts: Texts): BlockTemplate {
  return {
    id: 'programmesTitle',
    ...where,
    columns: ['title'],
    rows: [
      row('title', { title: text(texts('programmes.rows'), 'heading') }),
      row('note', { title: text(texts('programmes.rows.note'), 'note') }),
    ],
  };
}

export function programmeRows(where: Where, texts: Texts): BlockTemplate {
  return {
    id: 'programmesTable',
    ...where,
    columns: columns.map(({ key }) => key),
    keyed: false,
    table: {
      key: 'programmes',
      name: 'lf.Programmes',
      columns: columns.map(({ key }) => ({ key, header: texts(`programmes.${key}`), filledBy: 'import' })),
    },
    rows: [
      row(
        'header',
        Object.fromEntries(
          columns.map(({ key, format }) => [
            key,
            text(texts(`programmes.${key}`), 'head', isText(format) ? 'left' : 'right'),
          ]),
        ),
      ),
      ...Array.from({ length: EMPTY_ROWS }, (_, index) =>
        row(
          `row${String(index + 1)}`,
          Object.fromEntries(
            columns.map(({ key, format }) => [
              key,
              input(null, format, format === 'month' ? 'left' : undefined),
            ]),
          ),
        ),
      ),
    ],
  };
}

export function rowValidations(texts: Texts): ValidationTemplate[] {
  const area = (from: string, to: string) =>
    ({ block: 'programmesTable', rows: ['row1', `row${String(EMPTY_ROWS)}`], columns: [from, to] }) as const;
  const alert = (name: string) => ({ title: texts('alert.title'), message: texts(`alert.${name}`) });
  return [
    {
      area: area('month', 'month'),
      alert: alert('costMonth'),
      kind: 'date',
      operator: 'Between',
      ...DATES,
    },
    {
      area: area('delivered', 'cost'),
      alert: alert('notNegative'),
      kind: 'decimal',
      operator: 'GreaterThanOrEqualTo',
      from: 0,
    },
  ];
}
