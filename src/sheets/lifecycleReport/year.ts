// The year to date of a metric and the target of the same months. Where months are missing, what is known is added up, and
// the cell beside says of how many months; the target is that of the months in which both are known. Those months stand
// beside the page, one a column.

import { calc, filler } from '../language/cells';
import { monthsFrom, ratioOver, span, twelveTo, valueAt } from '../language/lookup';
import { chosen, isNumberIn } from '../language/rows';
import { sentence } from '../language/sentence';
import { addsUp, unitFormats, type Metric } from '../monthlyData/metrics';
import { targetKey } from '../targets/targets';
import type { RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

export const MONTHS = 12;
/** The last twelve months, the oldest first, by how long ago: the target of the year's where the figure is known too. */
export const GOALS = Array.from({ length: MONTHS }, (_, index) => `goal${String(MONTHS - 1 - index)}`);
/** How many months the figure knows, how many there are, how many know figure and target. */
export const YEAR_COLUMNS = ['known', 'wanted', 'both', ...GOALS] as const;

const numeric = (...columns: readonly string[]): string =>
  columns.map((column) => isNumberIn(`monthly[${column}]`)).join(',');

/** Months from one to the report month. */
interface Period {
  readonly from: string;
  readonly months: string;
  readonly wanted: string;
}
const period = (from: string): Period => ({
  from,
  months: span('monthly', from, '{reportMonth}'),
  wanted: monthsFrom(from, '{reportMonth}'),
});
const YEAR_TO_DATE = period('{yearStart}');
export const QUARTER_TO_DATE = period('{quarterStart}');
export const YEAR = YEAR_TO_DATE.months;
export const YEAR_MONTHS = YEAR_TO_DATE.wanted;

interface ToDate {
  /** `known`: what says how many months are known, a cell with the count of that name or the count itself. */
  readonly value: (known: string) => string;
  readonly known: string;
  readonly wanted: string;
}

/** Of those at the start of the first month, and of those who came since if they count: null before that start is known. */
function lostSince(
  { from, months: span, wanted }: Period,
  { top, under, entered }: Extract<Metric['source'], { kind: 'lost' }>,
): ToDate {
  const start = valueAt('monthly', under, from);
  const months = chosen(`${span},${numeric(top, ...(entered === undefined ? [] : [entered]))}`);
  const all = entered === undefined ? start : `(${start}+${months.sum(`monthly[${entered}]`)})`;
  const lost = months.sum(`monthly[${top}]`);
  return {
    value: (known) => `IF(OR(${known}=0,COUNT(${start})=0),"",IF(${all}=0,"–",${lost}/${all}))`,
    known: months.count,
    wanted,
  };
}

type Known = Extract<Metric['source'], { kind: 'known' }>;

/** The months that know all of it, and of how many it is told. */
function knownSums({ months: span }: Period, { top, under, of }: Known) {
  const months = chosen(`${span},${numeric(top, under, of)}`);
  return { months, some: months.sum(`monthly[${under}]`), every: months.sum(`monthly[${of}]`) };
}

function knownSince(since: Period, source: Known): ToDate {
  const { top } = source;
  const { months, some, every } = knownSums(since, source);
  const share = `IF(${some}=0,"",IF(2*${some}<${every},"–",${months.sum(`monthly[${top}]`)}/${some}))`;
  return {
    value: (known) => `IF(${known}=0,"",IF(${every}=0,"–",${share}))`,
    known: months.count,
    wanted: since.wanted,
  };
}

/** "5 of 8 known", of the year to date. */
export function knownToDate({ source }: Metric, texts: Texts): string {
  if (source.kind !== 'known') throw new Error('Only a share of what is known says of how many');
  const { some, every } = knownSums(YEAR_TO_DATE, source);
  return sentence(texts('share.known'), { known: some, all: every });
}

/** Formula texts without '='; null where nothing is added up. */
export function toDate({ key, source }: Metric, since: Period = YEAR_TO_DATE): ToDate | null {
  const { months, wanted } = since;
  const known = (...columns: readonly string[]): string => `COUNTIFS(${months},${numeric(...columns)})`;
  switch (source.kind) {
    case 'trailing':
      return null;
    case 'column':
    case 'formula':
      return source.overYear === 'sum'
        ? {
            value: (count) => `IF(${count}=0,"",${chosen(months).sum(`monthly[${key}]`)})`,
            known: known(key),
            wanted,
          }
        : null;
    case 'typedRate':
    case 'ratio':
      return {
        value: (counted) =>
          ratioOver('monthly', source.top, source.under, months, {
            counted,
            ...(source.kind === 'ratio' && source.times !== undefined && { times: source.times }),
          }),
        known: known(source.top, source.under),
        wanted,
      };
    case 'known':
      return knownSince(since, source);
    case 'lost':
      return lostSince(since, source);
    case 'cohort':
      return {
        value: () => ratioOver('monthly', source.top, source.under, months, { only: key }),
        known: known(key),
        wanted: `${wanted}-COUNTIFS(${months},monthly[${key}],«maturing»)`,
      };
  }
}

/** Months are added up; so are the parts of a year's churn. */
export const targetAdds = (metric: Metric): boolean => addsUp(metric) || metric.source.kind === 'lost';

/** The target of the month in a column where the figure is known too; of a month that is not over, of its days gone. */
function goals(metric: Metric, shown: number): RowTemplate['cells'] {
  const format = unitFormats[metric.unit];
  const target = `INDEX(targets[${targetKey(metric)}],$goal.here)`;
  const share = addsUp(metric) ? '*$ytd.here' : '';
  return Object.fromEntries(
    GOALS.map((key, index) => {
      // The row shows the figure already, unless the report is shorter than a year.
      const month = shown - MONTHS + index;
      const figure = month < 0 ? `INDEX(monthly[${metric.key}],$short.here)` : `$m${String(month)}`;
      return [key, calc(`=IF(COUNT(${figure},${target})<2,"",${target}${share})`, format, 'worked')];
    }),
  );
}

/** How many months the year to date knows; or how it stands to the target, where fewer know that. */
function monthsTold(metric: Metric, hasTarget: boolean, months: number, texts: Texts): string {
  const goals = `$${GOALS[0] ?? ''}:$${GOALS.at(-1) ?? ''}`;
  const of = { known: '$known', all: '$wanted', both: '$both' };
  const missing = sentence(texts('report.months'), of);
  if (!hasTarget) return `=IF(OR($known=0,$known>=$wanted),"",${missing})`;
  const shown = `$m${String(months - MONTHS)}:$m${String(months - 1)}`;
  const [actual, goal] = [`SUMIFS(${shown},${goals},">-1E+99")`, `SUM(${goals})`];
  const compared = sentence(texts('report.months.compared'), {
    ...of,
    share: `ROUND(100*${actual}/${goal},0)`,
  });
  const fewer = sentence(texts('report.months.target'), of);
  // A report of fewer than twelve months does not show all of the year's.
  const less = addsUp(metric) && months >= MONTHS ? `IF(${goal}=0,${fewer},${compared})` : fewer;
  return `=IF($known=0,"",IF(AND($both>0,$both<$known),${less},IF($known>=$wanted,"",${missing})))`;
}

/** Of a trailing figure: of how many months it is, and to which day where the data end within the month. */
function trailing(top: string, under: string, texts: Texts): RowTemplate['cells'] {
  const iso = 'YEAR({asOf})&"-"&RIGHT("0"&MONTH({asOf}),2)&"-"&RIGHT("0"&DAY({asOf}),2)';
  const missing = sentence(texts('report.months'), { known: '$known', all: '$wanted' });
  const running = 'AND({asOf}>={reportMonth},{asOf}<EOMONTH({reportMonth},0))';
  const day = sentence(texts('report.toDay'), { day: iso });
  return {
    ytd: filler('body'),
    ytdMonths: calc(
      `=IF($known=0,"",IF($known<$wanted,${missing},IF(${running},${day},"")))`,
      'general',
      'besideMuted',
    ),
    ytdTarget: filler('body'),
    known: calc(
      `=COUNTIFS(${twelveTo('monthly', '{reportMonth}')},${numeric(top, under)})`,
      'count',
      'worked',
    ),
    wanted: calc(`=${String(MONTHS)}`, 'count', 'worked'),
  };
}

/** Year to date, of how many months, and its target; beside the page, what they rest on. `shown`: months of the report. */
export function yearCells(metric: Metric, shown: number, texts: Texts): RowTemplate['cells'] {
  if (metric.source.kind === 'trailing') return trailing(metric.source.top, metric.source.under, texts);
  const year = toDate(metric);
  const none = { ytd: filler('body'), ytdMonths: filler('body'), ytdTarget: filler('body') };
  if (year === null) return none;
  const format = unitFormats[metric.unit];
  const hasTarget = metric.aside !== true && metric.good !== null;
  const months = `$${GOALS[0] ?? ''}:$${GOALS.at(-1) ?? ''}`;
  const together = targetAdds(metric) ? 'SUM' : 'AVERAGE';
  return {
    ytd: calc(`=${year.value('$known')}`, format),
    ytdMonths: calc(monthsTold(metric, hasTarget, shown, texts), 'general', 'besideMuted'),
    ytdTarget: hasTarget ? calc(`=IF(COUNT(${months})=0,"",${together}(${months}))`, format) : filler('body'),
    known: calc(`=${year.known}`, 'count', 'worked'),
    wanted: calc(`=${year.wanted}`, 'count', 'worked'),
    ...(hasTarget && { both: calc(`=COUNT(${months})`, 'count', 'worked'), ...goals(metric, shown) }),
  };
}

/** The header, and the rows above the metrics that say where each month stands and what share of it is gone. */
export function yearHeads(): Readonly<Record<'header' | 'short' | 'goal' | 'ytd', RowTemplate['cells']>> {
  const each = (formula: (index: number) => string, format: 'month' | 'count' | 'percent') =>
    Object.fromEntries(
      GOALS.map((key, index) => [key, calc(formula(index), format, format === 'month' ? 'head' : 'worked')]),
    );
  const until = (place: string) => `=IF($header.here<{yearStart},"",${place})`;
  const at = (table: string) => until(`IFNA(MATCH($header.here,${table}[month],0),"")`);
  return {
    header: each((index) => `=EDATE({reportMonth},-${String(MONTHS - 1 - index)})`, 'month'),
    short: each(() => at('monthly'), 'count'),
    goal: each(() => at('targets'), 'count'),
    ytd: each(() => '=IF(AND($header.here={reportMonth},{daysMonth}>0),{daysThis}/{daysMonth},1)', 'percent'),
  };
}
