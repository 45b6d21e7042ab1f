// Benchmarks of the two rates by which MQL return reads whether the visitors are the right ones: typed with where they come
// from. They are no targets and give no status.

import { input, row, text } from '../language/cells';
import type { BlockTemplate, NameTemplate, ValidationTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** Metrics of Monthly data. */
export const BENCHMARKS = ['visitorToLead', 'leadToCustomerCohortRate'] as const;
const ID = 'benchmarksTyped';

/** Right of the rules, on the same page. */
export function benchmarks(beside: string, column: number, texts: Texts): BlockTemplate {
  return {
    id: ID,
    beside,
    column,
    columns: ['metric', 'more', 'value', 'source', 'year'],
    rows: [
      row('header', {
        metric: text(texts('targets.benchmark'), 'head'),
        more: text(null, 'head'),
        value: text(texts('targets.benchmark.value'), 'head', 'right'),
        source: text(texts('targets.benchmark.source'), 'headBeside'),
        year: text(texts('targets.benchmark.year'), 'head', 'right'),
      }),
      ...BENCHMARKS.map((key) =>
        row(key, {
          metric: text(texts(`targets.benchmark.${key}`)),
          more: text(null),
          value: input(null, 'percent'),
          source: input(null, 'general'),
          year: input(null, 'score'),
        }),
      ),
      row('note', { metric: text(texts('targets.benchmark.note'), 'note') }),
    ],
  };
}

/** What is typed of a benchmark: its rate, its source, its year. */
export const benchmark = (key: (typeof BENCHMARKS)[number], column: 1 | 2 | 3): string =>
  `INDEX({benchmarks},${String(BENCHMARKS.indexOf(key) + 1)},${String(column)})`;

export const benchmarkName: NameTemplate = {
  name: 'benchmarks',
  scope: 'workbook',
  area: { block: ID, rows: [BENCHMARKS[0], BENCHMARKS[1]], columns: ['value', 'year'] },
};

export const benchmarkValidations = (texts: Texts): ValidationTemplate[] => [
  {
    area: { block: ID, rows: [BENCHMARKS[0], BENCHMARKS[1]], columns: ['value', 'value'] },
    alert: { title: texts('alert.title'), message: texts('alert.rate') },
    kind: 'decimal',
    operator: 'Between',
    from: 0,
    to: 1,
  },
];
