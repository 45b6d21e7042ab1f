// What the goal needs at each stage in the year, from the bottom up with plain formulas: of everybody, and of marketing.

import { calc, filler, named, row, text } from '../language/cells';
import { quote } from '../language/formula';
import type { Format } from '../language/styles';
import type { BlockTemplate, CellTemplate, RowTemplate } from '../language/template';
import { metricName, type Texts } from '../language/texts';
import { STAGES, stageFormula } from './chain';

const MONTHS = 12;
const COLUMNS = ['label', 'needed', 'marketing', 'rate', 'month', 'day'] as const;

const spread = (of: string, by: string) => `=IF(COUNT(${of})=0,"",IF(${by}=0,"–",${of}/${by}))`;

/** Headings over columns of numbers, by `plan.head.<key>`. */
export function figureHeader(label: string, keys: readonly string[], texts: Texts): RowTemplate {
  return row(
    'header',
    {
      label: text(label, 'head'),
      ...Object.fromEntries(
        keys.map((key) =>
          key === 'note'
            ? [key, text(texts('plan.head.noted'), 'headBeside')]
            : [key, text(texts(`plan.head.${key}`), 'head', 'right')],
        ),
      ),
    },
    32,
  );
}

export function needs(texts: Texts): BlockTemplate {
  const line = (
    key: string,
    label: string,
    format: Format,
    cells: { readonly needed: CellTemplate; readonly marketing: CellTemplate; readonly rate: CellTemplate },
    of = '$needed',
  ): RowTemplate =>
    row(key, {
      label: text(label),
      ...cells,
      month: calc(spread(of, String(MONTHS)), format),
      day: calc(spread(of, '{daysYear}'), format),
    });
  return {
    id: 'needs',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', {
        label: text(texts('plan.needs'), 'heading'),
        needed: calc(`=IF(COUNT({plan.revenue})=0,${quote(texts('plan.needs.none'))},"")`, 'general', 'note'),
      }),
      figureHeader(texts('plan.head.stage'), COLUMNS.slice(1), texts),
      ...STAGES.map(({ key, rate }) =>
        line(key, metricName(texts, key), 'decimal', {
          needed: named(
            `plan.need.${key}`,
            calc(stageFormula(key, 'plan.need', '{plan.toCreate}'), 'count', 'strong'),
          ),
          marketing: named(
            `plan.marketing.${key}`,
            calc(stageFormula(key, 'plan.marketing', '{plan.marketingRevenue}'), 'count'),
          ),
          rate: rate === null ? filler('body') : calc(`=${rate}`, 'percent'),
        }),
      ),
      line('revenue', texts('plan.toCreate'), 'money', {
        needed: calc('={plan.toCreate}', 'money', 'strong'),
        marketing: calc('={plan.marketingRevenue}', 'money'),
        rate: filler('body'),
      }),
      line(
        'budget',
        texts('plan.budget'),
        'money',
        {
          needed: filler('body'),
          marketing: named(
            'plan.budget',
            calc(
              '=IF(COUNT({plan.marketing.leads},{plan.costPerLead})<2,"",{plan.marketing.leads}*{plan.costPerLead})',
              'money',
              'strong',
            ),
          ),
          rate: filler('body'),
        },
        '$marketing',
      ),
    ],
  };
}
