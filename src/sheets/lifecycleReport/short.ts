// The lines on top of the lifecycle report: goal, year to date, where this pace lands, the gap in SQLs, the biggest mover,
// and how many targets were met; then what is decided. Each is a figure and the sentence that a director would say about it.

import { across, calc, filler, input, row, text, wideInput } from '../language/cells';
import { quote } from '../language/formula';
import { MOVERS, SUMMARY } from './rows';
import { isNumber, span, sumOver } from '../language/lookup';
import { YEAR, YEAR_MONTHS } from './year';
import { sentence } from '../language/sentence';
import type { RowTemplate } from '../language/template';
import { metrics } from '../monthlyData/metrics';
import { metricName, type Texts } from '../language/texts';

type Figures = Readonly<Record<string, string>>;

interface Line {
  readonly key: string;
  /** Formula texts without '='. */
  readonly unit: string;
  readonly value: string;
  readonly format: 'money' | 'count' | 'change';
  readonly says: string;
  /** How many months are added up, and of how many. */
  readonly months?: readonly [known: string, wanted: string];
}

const GOAL_YEAR = span('targets', '{yearStart}', '{yearEnd}');
const ofGoal = 'ROUND(100*$this/$goal.this,0)';

function goalLines(says: (key: string, figures?: Figures) => string): Line[] {
  const gone = 'ROUND(100*{daysElapsed}/{daysYear},0)';
  const months = { known: '$known', all: '$wanted' };
  /** Part of a year, or a goal of part of one, has no share. */
  const compared = (key: string, figures: Figures) => {
    const part = says(`${key}.part`, months);
    const share = `IF($goal.this=0,"",${says(`${key}.text`, figures)})`;
    const noGoal = `OR(COUNT($goal.this)=0,$goal.known<$goal.wanted)`;
    return `IF(OR(COUNT($this)=0,{daysYear}=0),"",IF($known<$wanted,${part},IF(${noGoal},${says(`${key}.noGoal`, figures)},${share})))`;
  };
  const counted = `COUNTIFS(${YEAR},${isNumber('monthly', 'bookings')})`;
  const pace = `SUMIFS(monthly[businessDays],${YEAR},${isNumber('monthly', 'bookings')})`;
  return [
    {
      key: 'goal',
      unit: '{currency}',
      value: sumOver('targets', 'bookings', GOAL_YEAR),
      format: 'money',
      says: `IF(COUNT($this)=0,${says('goal.none')},IF($known<$wanted,${says('goal.part', months)},${says('goal.text')}))`,
      months: [`COUNTIFS(${GOAL_YEAR},${isNumber('targets', 'bookings')})`, '12'],
    },
    {
      key: 'ytd',
      unit: '{currency}',
      value: sumOver('monthly', 'bookings', YEAR),
      format: 'money',
      says: compared('ytd', { share: ofGoal, gone }),
      months: [counted, YEAR_MONTHS],
    },
    {
      key: 'landing',
      unit: '{currency}',
      // The pace is that of the months that are known.
      value: `IF(COUNT($ytd.this)=0,"",IF(${pace}=0,"–",$ytd.this/${pace}*{daysYear}))`,
      format: 'money',
      says: compared('landing', { share: ofGoal }),
      months: [counted, YEAR_MONTHS],
    },
  ];
}

/** What Funnel plan still asks for from the day of the data; where it says why it asks for nothing, the same. */
function gapLine(says: (key: string, figures?: Figures) => string, texts: Texts): Line {
  const atMost = `IF(COUNT({plan.inTime})=0," "&${quote(texts('plan.today.atMost'))},"")`;
  const needed = `IF($this=0,${says('gap.none')},${says('gap.text')}&${atMost})`;
  return {
    key: 'gap',
    unit: quote(metricName(texts, 'sqls')),
    value: '{today.sqls}',
    format: 'count',
    says: `IF(COUNT($this)=1,${needed},IF({today.says}="",${says('gap.unknown')},{today.says}))`,
  };
}

/** Of the changes that would be chance less than once in a hundred, the largest; with what it was a year before. */
function moverLine(says: (key: string, figures?: Figures) => string): Line {
  const moves = `$${MOVERS[0] ?? ''}.mover:$${MOVERS[MOVERS.length - 1] ?? ''}.mover`;
  const place = `MATCH($this,${moves},0)`;
  const of = (column: string) => `INDEX(${moves.replace(/mover/g, column)},${place})`;
  const year = `IF(COUNT(${of('lastYear')})=0,"",${says('mover.year', { count: `FIXED(${of('lastYear')},0)` })})`;
  const moved = `IF($this>0,${says('mover.up', { metric: of('metric') })},${says('mover.down', { metric: of('metric') })})`;
  return {
    key: 'mover',
    unit: '"%"',
    value: `IF(COUNT(${moves})=0,"",IF(MAX(${moves})>=-MIN(${moves}),MAX(${moves}),MIN(${moves})))`,
    format: 'change',
    says: `IF(COUNT($this)=0,${says('mover.none')},${moved}&${year})`,
  };
}

/** Of the metrics with a target this month, how many are where they should be. */
function targetLine(says: (key: string, figures?: Figures) => string): Line {
  const statuses = `$${metrics[0]?.key ?? ''}.status:$${metrics.at(-1)?.key ?? ''}.status`;
  const count = (word: string) => `COUNTIFS(${statuses},«${word}»)`;
  const [on, watch, behind] = [count('onTarget'), count('watch'), count('behind')];
  const all = `${on}+${watch}+${behind}`;
  return {
    key: 'targets',
    unit: quote(''),
    value: `IF(${all}=0,"",${on})`,
    format: 'count',
    says: `IF(COUNT($this)=0,${says('targets.none')},${says('targets.text', { all: `(${all})`, watch, behind })})`,
  };
}

/** `beside`: what further cells of these rows hold, by row. */
export function inShort(texts: Texts, beside: Readonly<Record<string, RowTemplate['cells']>>): RowTemplate[] {
  const says = (key: string, figures?: Figures) => sentence(texts(`report.${key}`), figures);
  return [...goalLines(says), gapLine(says, texts), moverLine(says), targetLine(says)].map(
    ({ key, unit, value, format, says, months }) =>
      row(key, {
        ...across(SUMMARY.slice(1), filler('body')),
        metric: text(texts(`report.${key}`), 'label'),
        unit: calc(`=${unit}`, 'general', 'unit'),
        this: calc(`=${value}`, format, 'strong'),
        change: calc(`=${says}`, 'general', 'beside', 'left'),
        ...(months && {
          known: calc(`=${months[0]}`, 'count', 'worked'),
          wanted: calc(`=${months[1]}`, 'count', 'worked'),
        }),
        ...beside[key],
      }),
  );
}

const STEPS = 3;
const [WHAT, WHO, BY] = [
  ['unit', 'this', 'change', 'lastYear', 'target'],
  ['status', 'ytd', 'ytdMonths'],
  ['ytdTarget'],
] as const;

/** What is decided, who does it, and by when: read closest of all, and carried by the next report. */
export function nextSteps(months: readonly string[], texts: Texts): RowTemplate[] {
  return [
    row('next', {
      ...across([...SUMMARY.slice(1), ...months], filler('purpose')),
      metric: text(texts('report.next'), 'band'),
      [WHAT[0]]: text(texts('report.next.what'), 'purpose'),
      [WHO[0]]: text(texts('report.next.who'), 'purpose'),
      [BY[0]]: text(texts('report.next.by'), 'purpose', 'right'),
    }),
    ...Array.from({ length: STEPS }, (_, index) =>
      row(`next${String(index + 1)}`, {
        metric: text(String(index + 1), 'label'),
        ...wideInput(WHAT),
        ...wideInput(WHO),
        [BY[0]]: input(null, 'date', 'right'),
      }),
    ),
  ];
}
