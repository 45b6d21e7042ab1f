// The year from the day the data speak of: what is booked, what the open SQLs in contact will still bring in time, and what
// is left to create, down to the visits of each business day that is left. Of a month that is long past nothing is said:
// open SQLs are known as of one day only.

import { across, calc, filler, named, row, text } from '../language/cells';
import { IS_NEAR, isoDay } from '../language/days';
import { quote } from '../language/formula';
import { isNumber, span, sumOver } from '../language/lookup';
import { sentence } from '../language/sentence';
import type { BlockTemplate, CellTemplate, RowTemplate } from '../language/template';
import { metricName, type Texts } from '../language/texts';
import { STAGES, stageFormula } from './chain';
import { figureHeader } from './needs';

/** So many won SQLs tell how long winning takes. */
const LEAST_SPANS = 5;
const said = (amount: string) => `FIXED(${amount},0)`;

const IS_OVER = '{asOf}>={yearEnd}';
/** Business days left; whatever stands beneath is known only while this is. */
const DAYS = `=IF(COUNT({asOf})=0,"",IF(${IS_NEAR},IF(${IS_OVER},"",NETWORKDAYS.INTL({asOf}+1,{yearEnd},{weekend},holidays[date])),""))`;
const shown = (formula: string): string => `=IF(COUNT({today.days})=0,"",${formula})`;

const YEAR = span('monthly', '{yearStart}', '{yearEnd}');
const BOOKED = sumOver('monthly', 'bookings', span('monthly', '{yearStart}', '{asOf}'));

/** Sums over open SQLs that did not go silent, which the import marks. */
const warm = (column: string): string =>
  `(SUM(openSqls[${column}])-SUMIFS(openSqls[${column}],openSqls[silent],TRUE))`;
const PRICED = 'openSqls[amount],">0"';
const pricedLeft = `(SUMIFS(openSqls[left],${PRICED})-SUMIFS(openSqls[left],${PRICED},openSqls[silent],TRUE))`;
/** Of an SQL without an amount: the mean of the open ones that have one, else the average deal. */
const UNPRICED = `IF(COUNTIFS(${PRICED})=0,N({plan.deal}),SUMIFS(openSqls[amount],${PRICED})/COUNTIFS(${PRICED}))`;
const AMOUNT_LEFT = `(${warm('worth')}+${UNPRICED}*(${warm('left')}-${pricedLeft}))`;
const IN_CONTACT = 'COUNT(openSqls[lastSign])-COUNTIFS(openSqls[silent],TRUE)';
const RATES = '{plan.close},{plan.inTime}';

const WON = 'sqlSpans[outcome],"won"';
const MEAN_DAYS = `IF(COUNTIFS(${WON})<${String(LEAST_SPANS)},"",AVERAGEIFS(sqlSpans[lasted],${WON}))`;
/** The share of open SQLs that close before the year ends, as an assumption of the plan. */
export const IN_TIME =
  'IF(COUNT({today.days},{today.mean})<2,"",IF({today.mean}<=0,1,1-EXP(-({yearEnd}-{asOf})/{today.mean})))';

/** Why nothing is shown, and what to think of it where something is. */
function state(texts: Texts): string {
  const asOf = isoDay('{asOf}');
  const over = sentence(texts('plan.today.over'), {
    booked: said(`SUMIFS(monthly[bookings],${YEAR})`),
    goal: said('{plan.newRevenue}'),
  });
  const booked = `COUNTIFS(${YEAR},${isNumber('monthly', 'bookings')})`;
  const overIfKnown = `IF(OR(COUNT({plan.newRevenue})=0,${booked}=0),"",${over})`;
  const far = sentence(texts('plan.today.far'), { asOf });
  const unknown = quote(texts('plan.today.unknown'));
  return `=IF(COUNT({asOf})=0,${unknown},IF(${IS_NEAR},IF(${IS_OVER},${overIfKnown},""),${far}))`;
}

/** What the CRM makes of the same SQLs; else how ours is worked out. */
function weighedNote(texts: Texts): string {
  const weighed = warm('weighted');
  const says = sentence(texts('plan.today.weighed'), { x: said(weighed), y: said(`${weighed}-$used`) });
  const isSaid = `AND(COUNT({today.days},${RATES})=3,COUNT(openSqls[weighted])>0)`;
  return `=IF(${isSaid},${says},${quote(texts('plan.expected.note'))})`;
}

/** Whether such SQLs brought something last time; counted by the import, for the fiscal year that Settings had then. */
function yearBefore(texts: Texts): string {
  const total = (column: string) => `SUM(sqlTotals[${column}])`;
  const says = sentence(texts('plan.today.before'), {
    n: said(total('beforeSqls')),
    x: said(total('beforeWon')),
    y: said(total('beforeAmount')),
  });
  const isSaid = `AND(COUNT({today.days},sqlTotals[beforeAmount])=2,${total('beforeSqls')}>0,${total('beforeUntil')}=EOMONTH({yearEnd},-12))`;
  return `=IF(${isSaid},${says},"")`;
}

function heading(texts: Texts): string {
  const dated = sentence(texts('plan.today.asOf'), { asOf: isoDay('{asOf}') });
  return `=IF(COUNT({today.days})=0,${quote(texts('plan.today'))},${dated})`;
}

const TAIL = ['n2', 'n3', 'n4', 'n5'] as const;
const COLUMNS = ['label', 'used', 'note', ...TAIL] as const;

const line = (key: string, cell: CellTemplate, texts: Texts, note = texts(`plan.${key}.note`)): RowTemplate =>
  row(key, {
    label: text(texts(`plan.${key}`)),
    used: cell,
    ...across(TAIL, filler('muted')),
    note: text(note, 'besideMuted'),
  });

export function today(texts: Texts): BlockTemplate {
  const atMost = quote(texts('plan.today.atMost'));
  const note = (key: string) => quote(texts(`plan.${key}.note`));
  const late = sentence(texts('plan.today.late'), { day: isoDay('({yearEnd}-ROUND({today.mean},0))') });
  const money = (formula: string) => calc(shown(formula), 'money', 'strong');
  const expected = `IF(COUNT(${RATES})<2,0,{plan.close}*{plan.inTime}*${AMOUNT_LEFT})`;
  const left =
    'IF(COUNT($goal.used,$booked.used,$expected.used)<3,"",MAX(0,$goal.used-$booked.used-$expected.used))';
  return {
    id: 'today',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', {
        label: text(heading(texts), 'heading'),
        note: named('today.says', text(state(texts), 'note')),
      }),
      row(
        'header',
        {
          ...across(COLUMNS, filler('head')),
          label: text(texts('plan.head.today'), 'head'),
          used: text(texts('plan.head.amount'), 'head', 'right'),
          note: text(texts('plan.head.noted'), 'headBeside'),
        },
        32,
      ),
      line('goal', money('{plan.newRevenue}'), texts),
      line('booked', money(BOOKED), texts),
      line('expected', money(expected), texts, weighedNote(texts)),
      line(
        'left',
        named('today.left', money(left)),
        texts,
        `=IF(COUNT({today.days})=0,${note('left')},IF(COUNT(${RATES})<2,${atMost},${note('left')}))`,
      ),
      line('days', named('today.days', calc(DAYS, 'count', 'strong')), texts),
      line('contact', calc(shown(IN_CONTACT), 'count', 'strong'), texts),
      line(
        'mean',
        named('today.mean', calc(shown(MEAN_DAYS), 'days', 'strong')),
        texts,
        `=IF(COUNT({today.days},{today.mean})<2,${note('mean')},${late})`,
      ),
      row('before', { label: text(yearBefore(texts), 'note') }),
    ],
  };
}

export function stillToCreate(texts: Texts): BlockTemplate {
  const columns = ['label', 'still', 'perDay'] as const;
  return {
    id: 'todayNeeds',
    column: 1,
    columns,
    rows: [
      figureHeader(texts('plan.head.still'), columns.slice(1), texts),
      ...STAGES.map(({ key }) =>
        row(key, {
          label: text(metricName(texts, key)),
          still: named(`today.${key}`, calc(stageFormula(key, 'today', '{today.left}'), 'count', 'strong')),
          perDay: calc('=IF(COUNT($still)=0,"",IF({today.days}=0,"–",$still/{today.days}))', 'decimal'),
        }),
      ),
    ],
  };
}
