// The goals of the report month, one a stage for the whole workbook: what Targets say, else the plan's need by the business
// days of the month. Other sheets show these and say where they come from.

import { calc, named, row, text } from '../language/cells';
import { isNumber, span, valueAt } from '../language/lookup';
import { sentence } from '../language/sentence';
import type { BlockTemplate, CellTemplate, RowTemplate } from '../language/template';
import { metricName, type Texts } from '../language/texts';
import { STAGES } from './chain';
import { figureHeader } from './needs';

const COLUMNS = ['label', 'target', 'fromPlan', 'goal', 'ofMarketing', 'yearTargets', 'note'] as const;
/** Beyond this the goals of the year and the plan are two goals. */
const TOLERANCE = '2/100';

const MONTHS = 12;
const FISCAL_YEAR = span('targets', '{yearStart}', '{yearEnd}');
/** A year of targets: of part of it nobody knows what it asks for. */
const yearTargets = (stage: string): string =>
  `=IF(COUNTIFS(${FISCAL_YEAR},${isNumber('targets', stage)})<${String(MONTHS)},"",SUMIFS(targets[${stage}],${FISCAL_YEAR}))`;

/** Targets know who came from marketing only at the end. */
const ownTarget = (stage: string): string =>
  stage === 'customers' ? valueAt('targets', 'customersFromMarketing', '{reportMonth}') : '""';

/** Visits have no source. */
const marketingGoal = (stage: string): string => {
  if (stage === 'visits') return '="–"';
  const own = ownTarget(stage);
  const part = 'IF(COUNT($goal,{plan.share})<2,"",$goal*{plan.share})';
  return own === '""' ? `=${part}` : `=IF(COUNT(${own})=1,${own},${part})`;
};

/** Only what other cells read has a name. */
const [MARKETING_NAMED, YEAR_NAMED] = [['mqls', 'customers'], ['mqls']] as const;
const bearing = (stages: readonly string[], stage: string, name: string, cell: CellTemplate): CellTemplate =>
  stages.includes(stage) ? named(`${name}.${stage}`, cell) : cell;

function goalRow(stage: string, texts: Texts): RowTemplate {
  const need = `{plan.need.${stage}}`;
  return row(stage, {
    label: text(metricName(texts, stage)),
    target: calc(`=${valueAt('targets', stage, '{reportMonth}')}`, 'count'),
    fromPlan: calc(`=IF(COUNT(${need})=0,"",IF({daysYear}=0,"–",${need}*{daysMonth}/{daysYear}))`, 'decimal'),
    goal: named(`goal.${stage}`, calc('=IF(COUNT($target)=1,$target,$fromPlan)', 'decimal', 'strong')),
    ofMarketing: bearing(MARKETING_NAMED, stage, 'goal.marketing', calc(marketingGoal(stage), 'decimal')),
    yearTargets: bearing(YEAR_NAMED, stage, 'goal.year', calc(yearTargets(stage), 'count')),
    note: named(
      `goal.from.${stage}`,
      text('=IF(COUNT($goal)=0,"",IF(COUNT($target)=1,«fromTargets»,«fromPlan»))', 'besideMuted'),
    ),
  });
}

/** Whether a year of MQL targets and the plan differ. */
export const MQL_GOALS_DIFFER = `IF(COUNT({goal.year.mqls},{plan.need.mqls})<2,FALSE,ROUND(ABS({goal.year.mqls}-{plan.need.mqls})-${TOLERANCE}*{plan.need.mqls},6)>0)`;

export const mqlGoalsSay = (texts: Texts): string =>
  sentence(texts('plan.goals.differ'), {
    targets: 'FIXED({goal.year.mqls},0)',
    plan: 'FIXED({plan.need.mqls},0)',
  });

export function goals(texts: Texts): BlockTemplate {
  return {
    id: 'goals',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', {
        label: text(texts('plan.goals'), 'heading'),
        target: calc(`=IF(${MQL_GOALS_DIFFER},${mqlGoalsSay(texts)},"")`, 'general', 'note', 'left'),
      }),
      figureHeader(texts('plan.head.stage'), COLUMNS.slice(1), texts),
      ...STAGES.map(({ key }) => goalRow(key, texts)),
    ],
  };
}
