// Whether a change can be chance: the probability that two figures at least this far apart come from the same pace. The n
// events of both months are coins that fall into the later one with its share of the business days (of the cases, for a
// rate). Counts are burstier than coins, so both are divided first by how much the twelve months before varied about their
// mean. All of it stands in cells beside the page, in plain Excel.

import { calc } from './cells';
import { placeOf } from './lookup';
import type { RowTemplate } from './template';

const MONTHS = 12;
/** Fewer known months do not say how much a count varies. */
const LEAST_MONTHS = 6;
export const MAY_BE_CHANCE = 0.05;

/** The twelve months before the report month, the latest first: counts a business day. */
export const BEFORE = Array.from({ length: MONTHS }, (_, index) => `before${String(index + 1)}`);
/** Change as a number, burstiness, events and what they fall on (now, before), probability, then the months. */
export const EVIDENCE = ['moved', 'phi', 'a1', 'a0', 'b1', 'b0', 'p', ...BEFORE] as const;

const FIRST = BEFORE[0] ?? '';
const LAST = BEFORE.at(-1) ?? '';
const MONTHS_BEFORE = `$${FIRST}:$${LAST}`;

const PROBABILITY =
  '=IF(COUNT($a1,$a0,$b1,$b0)<4,"",IF($b1+$b0=0,"",IF($a1+$a0=0,1,MIN(1,2*MIN(BINOM.DIST($a1,$a1+$a0,$b1/($b1+$b0),TRUE),BINOM.DIST($a0,$a1+$a0,$b0/($b1+$b0),TRUE))))))';

/** How much the counts of a business day varied, in events; `days` is the row of the months' business days. */
const burstiness = (days: string): string => {
  const mean = `SUMIFS($${days}.${FIRST}:$${days}.${LAST},${MONTHS_BEFORE},">-1E+99")/COUNT(${MONTHS_BEFORE})`;
  return `=IF(COUNT(${MONTHS_BEFORE})<${String(LEAST_MONTHS)},"",IF(AVERAGE(${MONTHS_BEFORE})=0,1,MAX(1,VAR.S(${MONTHS_BEFORE})/AVERAGE(${MONTHS_BEFORE})*${mean})))`;
};

/** Business days that count where Settings compare daily paces; plain counts fall on one each. */
const daysOf = (days: string, always: boolean): string =>
  always ? days : `IF({perBusinessDay}=«yes»,${days},1)`;

const probability = (): RowTemplate['cells'] => ({ p: calc(PROBABILITY, 'decimal', 'worked') });

interface CountEvidence {
  readonly now: string;
  readonly before: string;
  /** A figure that is a count a business day already. */
  readonly perDay: boolean;
  /** Of Monthly data. */
  readonly column: string;
  /** Rows that say where the months before stand on Monthly data, and their business days as they count; blank for none. */
  readonly places: string;
  readonly days: string;
}

/** Of a count; how it was in the months before is for the caller to say. */
export function burstyCount(now: string, before: string, days: string, perDay = false): RowTemplate['cells'] {
  const events = (figure: string, on: string) =>
    `=IF(COUNT(${figure},$phi)<2,"",ROUND(${figure}${perDay ? `*${on}` : ''}/$phi,0))`;
  return {
    phi: calc(burstiness(days), 'decimal', 'worked'),
    a1: calc(events(now, '{daysThis}'), 'count', 'worked'),
    a0: calc(events(before, '{daysBefore}'), 'count', 'worked'),
    b1: calc(`=${daysOf('{daysThis}', perDay)}`, 'count', 'worked'),
    b0: calc(`=${daysOf('{daysBefore}', perDay)}`, 'count', 'worked'),
    ...probability(),
  };
}

/** Of a count of Monthly data, or of a count a business day. */
export function countEvidence({
  now,
  before,
  perDay,
  column,
  places,
  days,
}: CountEvidence): RowTemplate['cells'] {
  // A place that is blank makes an error of INDEX, which COUNT passes over.
  const figure = `INDEX(monthly[${column}],$${places}.here)`;
  const month = perDay
    ? `=IF(COUNT(${figure})=0,"",${figure})`
    : `=IF(COUNT(${figure},$${days}.here)<2,"",${figure}/$${days}.here)`;
  return {
    ...burstyCount(now, before, days, perDay),
    ...Object.fromEntries(BEFORE.map((key) => [key, calc(month, 'decimal', 'worked')])),
  };
}

/**
 * Of a rate of so many cases. Above one half the others are counted, which are fewer: the answer is cautious for shares
 * that are not small.
 */
export function rateEvidence(
  now: readonly [rate: string, cases: string],
  before: readonly [rate: string, cases: string],
): RowTemplate['cells'] {
  const [top1, top0] = [now, before].map(([rate, cases]) => `ROUND(${rate}*${cases},0)`);
  const known = `COUNT(${[...now, ...before].join(',')})`;
  const most = `2*(${top1 ?? ''}+${top0 ?? ''})>${now[1]}+${before[1]}`;
  const events = (top: string, cases: string) =>
    `=IF(${known}<4,"",IF(MAX(${now[0]},${before[0]})>1,"",IF(${most},${cases}-${top},${top})))`;
  const cases = (cell: string) => `=IF(COUNT(${cell})=0,"",${cell})`;
  return {
    a1: calc(events(top1 ?? '', now[1]), 'count', 'worked'),
    a0: calc(events(top0 ?? '', before[1]), 'count', 'worked'),
    b1: calc(cases(now[1]), 'count', 'worked'),
    b0: calc(cases(before[1]), 'count', 'worked'),
    ...probability(),
  };
}

/** Above the months before: which they are, and in the rows named where each stands and the business days it has. */
export function evidenceHeads(): Readonly<
  Record<'month' | 'place' | 'days' | 'counted', RowTemplate['cells']>
> {
  const each = (formula: (back: string) => string, format: 'month' | 'count') =>
    Object.fromEntries(
      BEFORE.map((key, index) => [
        key,
        calc(formula(String(index + 1)), format, format === 'month' ? 'head' : 'worked'),
      ]),
    );
  const days = (back: string) =>
    `NETWORKDAYS.INTL(EDATE({reportMonth},-${back}),EOMONTH({reportMonth},-${back}),{weekend},holidays[date])`;
  return {
    month: each((back) => `=EDATE({reportMonth},-${back})`, 'month'),
    place: each((back) => `=${placeOf('monthly', `EDATE({reportMonth},-${back})`)}`, 'count'),
    days: each((back) => `=IF(${days(back)}=0,"",${days(back)})`, 'count'),
    counted: each((back) => `=IF(${days(back)}=0,"",${daysOf(days(back), false)})`, 'count'),
  };
}
