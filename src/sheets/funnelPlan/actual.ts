// How the year up to the end of the report month compares with the plan: the need of the business days gone beside what
// came, first of everybody, then of marketing. Both sides of a line are the same people.

import { calc, filler, row, text } from '../language/cells';
import { quote } from '../language/formula';
import { isNumber, span, sumOver } from '../language/lookup';
import { sentence } from '../language/sentence';
import { colors, type Format } from '../language/styles';
import type { BlockTemplate, CellTemplate, ConditionTemplate, RowTemplate } from '../language/template';
import { metricName, type Texts } from '../language/texts';
import { STAGES } from './chain';
import { marketingPart } from './marketing';
import { figureHeader } from './needs';

const COLUMNS = ['label', 'planned', 'actual', 'difference', 'note'] as const;
const YEAR = span('monthly', '{yearStart}', '{reportMonth}');
const MONTHS_GONE = '(12*(YEAR({reportMonth})-YEAR({yearStart}))+MONTH({reportMonth})-MONTH({yearStart})+1)';

const toDate = (need: string): string =>
  `IF(COUNT(${need})=0,"",IF({daysYear}=0,"–",${need}*{daysElapsed}/{daysYear}))`;
const monthsKnown = (column: string): string => `COUNTIFS(${YEAR},${isNumber('monthly', column)})`;
/** Of part of the year nothing is compared: the plan speaks of all of it. */
const difference = (isWhole: string): string =>
  `=IF(COUNT($planned,$actual)<2,"",IF(${isWhole},$actual-$planned,""))`;
/** How many months are known, where some are not. */
function partly(column: string, texts: Texts): string {
  const known = monthsKnown(column);
  const says = sentence(texts('plan.months'), { known, all: MONTHS_GONE });
  return `IF(OR(${known}=0,${known}=${MONTHS_GONE}),"",${says})`;
}
const isWhole = (column: string): string => `${monthsKnown(column)}=${MONTHS_GONE}`;

const allSources = (key: string, texts: Texts): RowTemplate =>
  row(key, {
    label: text(metricName(texts, key)),
    planned: calc(`=${toDate(`{plan.need.${key}}`)}`, 'count'),
    actual: calc(`=${sumOver('monthly', key, YEAR)}`, 'count', 'strong'),
    difference: calc(difference(isWhole(key)), 'gap'),
    note: text(`=${partly(key, texts)}`, 'besideMuted'),
  });

export function actual(texts: Texts): BlockTemplate {
  return {
    id: 'actual',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', { label: text(texts('plan.actual'), 'heading') }),
      figureHeader(texts('plan.head.stage'), COLUMNS.slice(1), texts),
      ...STAGES.map(({ key }) => allSources(key, texts)),
    ],
  };
}

/** Marketing's is everybody's while its share is all of it. */
const EVERYBODY = '{plan.share}=1';

function marketingStage(key: string, texts: Texts): RowTemplate {
  const { all, known, scaled } = marketingPart(key, '{yearStart}', '{reportMonth}');
  const says = sentence(texts('plan.scaled'), { known, all });
  const note = `IF(${EVERYBODY},${partly(key, texts)},IF(OR(${all}=0,${known}=${all}),"",${says}))`;
  return row(key, {
    label: text(metricName(texts, key)),
    planned: calc(`=${toDate(`{plan.marketing.${key}}`)}`, 'count'),
    actual: calc(`=IF(${EVERYBODY},${sumOver('monthly', key, YEAR)},${scaled})`, 'count', 'strong'),
    difference: calc(difference(isWhole(key)), 'gap'),
    note: text(`=${note}`, 'besideMuted'),
  });
}

const moneyLine = (
  key: string,
  planned: string,
  shown: string,
  formats: readonly [Format, Format],
  note: CellTemplate,
  texts: Texts,
): RowTemplate =>
  row(key, {
    label: text(texts(`plan.actual.${key}`)),
    planned: calc(`=${planned}`, formats[0]),
    actual: calc(`=${shown}`, formats[0], 'strong'),
    difference: calc(difference(isWhole('marketingCost')), formats[1]),
    note,
  });

export function marketingActual(texts: Texts): BlockTemplate {
  const cost = '$budget.actual';
  return {
    id: 'marketingActual',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', {
        label: text(
          `=IF(${EVERYBODY},${quote(texts('plan.actual.everybody'))},${quote(texts('plan.actual.marketing'))})`,
          'heading',
        ),
      }),
      figureHeader(texts('plan.head.stage'), COLUMNS.slice(1), texts),
      ...STAGES.map(({ key }) =>
        key === 'visits'
          ? row(key, {
              label: text(metricName(texts, key)),
              planned: calc('="–"', 'count'),
              actual: calc('="–"', 'count', 'strong'),
              difference: calc('="–"', 'gap'),
              note: text(texts('plan.visits.note'), 'besideMuted'),
            })
          : marketingStage(key, texts),
      ),
      moneyLine(
        'budget',
        toDate('{plan.budget}'),
        sumOver('monthly', 'marketingCost', YEAR),
        ['money', 'gap'],
        text(`=${partly('marketingCost', texts)}`, 'besideMuted'),
        texts,
      ),
      moneyLine(
        'costPerLead',
        '{plan.costPerLead}',
        `IF(COUNT(${cost},$leads.actual)<2,"",IF($leads.actual=0,"–",${cost}/$leads.actual))`,
        ['cents', 'centsGap'],
        filler('besideMuted'),
        texts,
      ),
    ],
  };
}

/** A sum of some of the months is in italics. */
export const partlyKnown = (block: string, first: string, last: string): ConditionTemplate => ({
  area: { block, rows: [first, last], columns: ['actual', 'actual'] },
  formula: '=$note<>""',
  style: { fontColor: colors.muted, italic: true },
});
