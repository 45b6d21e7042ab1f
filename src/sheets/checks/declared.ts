// Every check, as data. A check of months asks each of the months that the reports use; the others count at once.

import { KINDS } from '../costs/costs';
import { isNumber } from '../language/lookup';

/** Formula texts without '=', in the template language. */
export type Check = {
  readonly key: string;
  /** Key of the advice, where several checks share one. */
  readonly advice?: string;
} & (
  | {
      readonly kind: 'months';
      /** Whether there is something to compare in a month, and whether it does not add up. */
      readonly comparable: string;
      readonly wrong: string;
      /** Can be right in one month: needs a look only if this holds. */
      readonly lookIf?: string;
    }
  | {
      readonly kind: 'count';
      /** Whether there is something to check. */
      readonly comparable: string;
      readonly count: string;
      /** Up to three months. */
      readonly first?: readonly string[];
      /** Worth knowing, but nothing to mend. */
      readonly note?: true;
    }
);

/** The months of the matrix, oldest last column; the header of the column a formula stands in. */
const MONTH = '$header.here';
const at = `monthly[month],${MONTH}`;
/** Figures are taken from the month's row, which the last line of the matrix looks up once. */
const figure = (key: string) => `INDEX(monthly[${key}],$places.here)`;
/** What is no number counts as 0. */
const number = (key: string) => `N(${figure(key)})`;
/** Whether the month is there and all of these are numbers. */
const known = (...keys: string[]) => `COUNT(${keys.map(figure).join(',')})=${String(keys.length)}`;
/** Less than a cent, or a digit that calculation loses, is no difference. */
const isMore = (difference: string) => `ROUND(${difference},6)>0`;
const exceeds = (more: string, less: string) => isMore(`${more}-${less}`);

const above = (key: string, later: string, earlier: string): Check => ({
  key,
  kind: 'months',
  advice: 'above',
  comparable: known(later, earlier),
  wrong: exceeds(figure(later), figure(earlier)),
  lookIf: exceeds(total(later, earlier), total(earlier, later)),
});
/** Over the months of the matrix in which both are known. */
function total(key: string, other: string): string {
  const window = 'monthly[month],">="&EDATE({reportMonth},-24),monthly[month],"<="&{reportMonth}';
  return `SUMIFS(monthly[${key}],${window},${isNumber('monthly', key)},${isNumber('monthly', other)})`;
}

type Pair = readonly [part: string, whole: string];

/** Whether a part is more than its whole, of those pairs of which both are known. */
function beyond(key: string, first: Pair, ...more: readonly Pair[]): Check {
  if (more.length === 0)
    return { key, kind: 'months', comparable: known(...first), wrong: exceeds(...bothFigures(first)) };
  const pairs = [first, ...more];
  const excess = (pair: Pair) => `IF(${known(...pair)},${bothFigures(pair).join('-')},0)`;
  return {
    key,
    kind: 'months',
    comparable: `OR(${pairs.map((pair) => known(...pair)).join(',')})`,
    wrong: isMore(`MAX(${pairs.map(excess).join(',')})`),
  };
}
const bothFigures = ([part, whole]: Pair): [string, string] => [figure(part), figure(whole)];

const leads = isNumber('monthly', 'leads');
const anyLeads = `COUNTIFS(monthly[month],">0",${leads})>0`;
const rowsOf = `COUNTIFS(${at})`;
const anyDay = `COUNTIFS(monthly[month],">="&${MONTH},monthly[month],"<"&EDATE(${MONTH},1))`;

const months: readonly Check[] = [
  {
    key: 'missing',
    kind: 'months',
    comparable: `AND(COUNTIFS(monthly[month],"<="&${MONTH},${leads})>0,COUNTIFS(monthly[month],">="&${MONTH},${leads})>0)`,
    wrong: `COUNTIFS(${at},${leads})=0`,
  },
  { key: 'twice', kind: 'months', comparable: `AND(${rowsOf}>0,${anyLeads})`, wrong: `${rowsOf}>1` },
  {
    key: 'notFirst',
    kind: 'months',
    comparable: `AND(${anyDay}>0,${anyLeads})`,
    wrong: `${anyDay}>${rowsOf}`,
  },
  {
    key: 'reportMonth',
    kind: 'count',
    comparable: anyLeads,
    count: `IF(COUNTIFS(monthly[month],{reportMonth},${leads})=0,1,0)`,
    first: ['{reportMonth}'],
  },
];

const FINANCE_SHARE = '0.005';
/** The books hold what existing customers buy, too; the import counts it beside bookings. */
const allBookings = `(${figure('bookings')}+${number('bookingsExisting')})`;
const bookings: readonly Check[] = [
  {
    key: 'newAndExisting',
    kind: 'months',
    comparable: known('bookings', 'bookingsNew'),
    wrong: `ROUND(${figure('bookings')}-${figure('bookingsNew')},2)<>0`,
  },
  {
    key: 'finance',
    kind: 'months',
    comparable: known('bookings', 'bookingsFinance'),
    wrong: exceeds(
      `ABS(${allBookings}-${figure('bookingsFinance')})`,
      `${FINANCE_SHARE}*ABS(${figure('bookingsFinance')})`,
    ),
  },
];

const cost = (...criteria: string[]) => `COUNTIFS(${['costs[amount],"<>"', ...criteria].join(',')})`;
const hasCosts = `${cost()}>0`;
const costs: readonly Check[] = [
  { key: 'costMonth', kind: 'count', comparable: hasCosts, count: `${cost()}-${cost('costs[month],">0"')}` },
  {
    key: 'costKind',
    kind: 'count',
    comparable: hasCosts,
    count: `${cost()}${KINDS.map((kind) => `-${cost(`costs[kind],«${kind}»`)}`).join('')}`,
  },
  {
    key: 'costChannel',
    kind: 'count',
    comparable: hasCosts,
    count: `MAX(0,${cost('costs[channel],"<>"')}-SUM({checks.channelCosts}))`,
  },
];

const imported = 'COUNTIFS(files[file],"<>")>0';
const found = (...words: string[]) =>
  words.map((word) => `SUMIFS(importChecks[count],importChecks[what],«${word}»)`).join('+');
const listed = (word: string) => `COUNTIFS(importChecks[what],«${word}»)`;
const DROPPED = [
  'importNoStageDate',
  'importUnreadableDate',
  'importTooManyCells',
  'importBrokenRow',
] as const;
const currencies = 'importChecks[advice],«importCurrencies»';
const fromImport = (key: string, count: string, note?: true): Check => ({
  key,
  kind: 'count',
  comparable: imported,
  count,
  ...(note && { note }),
});
const NAMED = ['importDuplicate', 'importOutOfOrder', ...DROPPED];
const remarks = `COUNTIFS(importChecks[what],"<>")-COUNTIFS(importChecks[advice],«importNothingToDo»)-COUNTIFS(${currencies})-${NAMED.map(listed).join('-')}`;

/** Of the SQLs of a month; what the import cannot know is blank. */
const STATES = [
  'sqlsWonAsOf',
  'sqlsLostAsOf',
  'sqlsDisqualifiedAsOf',
  'sqlsSilentAsOf',
  'sqlsOpenAsOf',
] as const;

/** In the order of the sheet. */
export const checkGroups: readonly { readonly key: string; readonly checks: readonly Check[] }[] = [
  {
    key: 'stages',
    checks: [
      above('mqlsAbove', 'mqls', 'leads'),
      above('sqlsAbove', 'sqls', 'mqls'),
      above('customersAbove', 'customers', 'sqls'),
      beyond(
        'cohortAbove',
        ['leadToMqlCohort', 'leadsEntered'],
        ['sqlToCustomerCohort', 'sqlsEntered'],
        ['leadToCustomerCohort', 'leadsEntered'],
      ),
      {
        key: 'states',
        kind: 'months',
        comparable: known('sqls', 'sqlsWonAsOf', 'sqlsOpenAsOf'),
        wrong: `ROUND(${STATES.map(number).join('+')}-${figure('sqls')},6)<>0`,
      },
    ],
  },
  { key: 'months', checks: months },
  {
    key: 'figures',
    checks: [
      { key: 'bounce', kind: 'months', comparable: known('bounceRate'), wrong: `${figure('bounceRate')}>1` },
      beyond('opened', ['prospectOpened', 'prospectDelivered'], ['customerOpened', 'customerDelivered']),
      beyond('clicked', ['prospectClicked', 'prospectOpened'], ['customerClicked', 'customerOpened']),
      beyond('fromMarketing', ['customersFromMarketing', 'customers']),
      beyond('answers', ['answersInTime', 'answersDue']),
      beyond('customersLost', ['customersLost', 'customersAtStart']),
      {
        key: 'survey',
        kind: 'months',
        comparable: known('npsPromoters', 'npsDetractors', 'npsAnswers'),
        wrong: exceeds(`${figure('npsPromoters')}+${figure('npsDetractors')}`, figure('npsAnswers')),
      },
      beyond('upsell', ['upsellSales', 'existingSales']),
    ],
  },
  {
    key: 'bookings',
    checks: [...bookings, fromImport('currencies', `SUMIFS(importChecks[count],${currencies})`)],
  },
  { key: 'costs', checks: costs },
  {
    key: 'import',
    checks: [
      fromImport('outOfOrder', found('importOutOfOrder')),
      fromImport('duplicates', found('importDuplicate'), true),
      fromImport('dropped', found(...DROPPED)),
      fromImport('remarks', `MAX(0,${remarks})`, true),
    ],
  },
  {
    key: 'reported',
    checks: [
      {
        key: 'restated',
        kind: 'count',
        comparable: 'COUNT({reported.months})>0',
        count: 'COUNT({reported.differences})',
      },
    ],
  },
];

export const allChecks: readonly Check[] = checkGroups.flatMap(({ checks }) => checks);
