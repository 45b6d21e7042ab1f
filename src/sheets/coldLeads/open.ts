// Cold leads, what is at stake: open SQLs by how long they have been silent, why SQLs went cold, and what is left of the
// plan. Values are close rate × amount × the fraction that Settings' curve leaves.

import { across, calc, filler, named, row, text, input } from '../language/cells';
import { isNumber, ratioOver, span } from '../language/lookup';
import { quote } from '../language/formula';
import type { BlockTemplate, CellTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** The columns of the whole sheet, from the label on. */
export const COLUMNS = ['label', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'] as const;
const LAST_YEAR = span('monthly', 'EDATE({reportMonth},-11)', '{reportMonth}');
const COLD_YEAR = span('coldMonths', 'EDATE({reportMonth},-11)', '{reportMonth}');

/** Headings over columns of numbers. */
export const heads = (first: string, keys: readonly string[], texts: Texts): RowTemplate =>
  row(
    'header',
    {
      ...across(COLUMNS, filler('head')),
      label: text(texts(first), 'head'),
      ...Object.fromEntries(
        keys.map((key, index) => [`c${String(index + 1)}`, text(texts(key), 'head', 'right')]),
      ),
    },
    32,
  );

/** The sum of a column of Monthly data over twelve months, only if all of them are known. */
export const year = (column: string): string =>
  `IF(COUNTIFS(${LAST_YEAR},${isNumber('monthly', column)})<12,"",SUMIFS(monthly[${column}],${LAST_YEAR}))`;

/** As Import details ranks it, so that the list of calls runs from the most to the least. */
const UNPRICED = '=IF(SUM(openSqls[amount])>0,{details.meanAmount},IF(COUNT({cold.deal})=0,"",{cold.deal}))';

export function assumptions(texts: Texts): RowTemplate[] {
  const line = (key: string, cell: CellTemplate): RowTemplate =>
    row(key, {
      ...across(COLUMNS, filler('body')),
      label: text(texts(`cold.${key}`)),
      c1: named(`cold.${key}`, cell),
      c2: text(texts(`cold.${key}.note`), 'besideMuted'),
    });
  return [
    line('close', calc('={plan.close}', 'percent')),
    line('deal', calc('={plan.deal}', 'money')),
    line('unpriced', calc(UNPRICED, 'money')),
    line('costPerMql', calc(`=${ratioOver('monthly', 'marketingCost', 'mqls', LAST_YEAR)}`, 'money')),
    line('wake', input(null, 'money')),
  ];
}

interface Band {
  readonly key: string;
  /** Multiples of the shelf life. */
  readonly from: number;
  readonly to: number | null;
}
const BANDS: readonly Band[] = [
  { key: '1', from: 0, to: 0.5 },
  { key: '2', from: 0.5, to: 1 },
  { key: '3', from: 1, to: 2 },
  { key: '4', from: 2, to: null },
];

/** Sums over open SQLs that are silent for so long; `criteria` ends with what else must hold. */
function sums({ from, to }: Pick<Band, 'from' | 'to'>) {
  const age = [
    `openSqls[age],">="&${String(from)}*{shelfLife}`,
    ...(to === null ? [] : [`openSqls[age],"<"&${String(to)}*{shelfLife}`]),
  ].join(',');
  const unpriced = `${age},openSqls[amount],""`;
  const known = `COUNT({cold.unpriced},{cold.close})<2`;
  const fresh = `{cold.close}*(SUMIFS(openSqls[amount],${age})+{cold.unpriced}*COUNTIFS(${unpriced}))`;
  const now = `{cold.close}*(SUMIFS(openSqls[worth],${age})+{cold.unpriced}*SUMIFS(openSqls[left],${unpriced}))`;
  return { sqls: `COUNTIFS(${age})`, fresh: `IF(${known},"",${fresh})`, now: `IF(${known},"",${now})` };
}

export function bands(texts: Texts): RowTemplate[] {
  const line = (band: Band, role: 'body' | 'strong'): RowTemplate => {
    const { sqls, fresh, now } = sums(band);
    const shown = (formula: string) => `=IF(COUNT(openSqls[age])=0,"",${formula})`;
    return row(`band${band.key}`, {
      ...across(COLUMNS, filler(role)),
      label: text(texts(`cold.band.${band.key}`), role === 'strong' ? 'strong' : 'label'),
      c1: band.key === 'all' ? filler(role) : calc(`=${String(band.from)}*{shelfLife}`, 'days', 'muted'),
      c2: calc(shown(sqls), 'count', role),
      c3: calc(shown(fresh), 'money', role),
      c4: calc(shown(now), 'money', role),
      c5: calc('=IF(COUNT($c3,$c4)<2,"",$c3-$c4)', 'money', role),
      c6: calc('=IF(COUNT($c3,$c5)<2,"",IF($c3=0,"–",$c5/$c3))', 'percent', role),
    });
  };
  return [
    row('title', { label: text(texts('cold.bands'), 'heading') }),
    heads(
      'cold.band',
      ['cold.from', 'cold.sqls', 'cold.fresh', 'cold.now', 'cold.gone', 'cold.goneShare'],
      texts,
    ),
    ...BANDS.map((band) => line(band, 'body')),
    line({ key: 'all', from: 0, to: null }, 'strong'),
  ];
}

/** Losses of SQLs in contact: no cold ones, so that they have no value beneath what silence cost. */
const REASONS = ['competitor', 'contactLeft', 'noAnswer', 'otherReason', 'noReason'] as const;

export function reasons(texts: Texts): BlockTemplate {
  const shown = (formula: string) => `=IF(COUNT(coldMonths[month])=0,"",${formula})`;
  const counts = (word: string): RowTemplate['cells'] => ({
    ...across(COLUMNS, filler('body')),
    label: text(texts(`word.${word}`)),
    c1: calc(
      shown(`SUMIFS(coldMonths[sqls],coldMonths[month],{reportMonth},coldMonths[reason],«${word}»)`),
      'count',
    ),
    c2: calc(shown(`SUMIFS(coldMonths[sqls],${COLD_YEAR},coldMonths[reason],«${word}»)`), 'count'),
  });
  return {
    id: 'coldReasons',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', { label: text(texts('cold.why'), 'heading') }),
      heads('cold.reason', ['cold.month', 'cold.year', 'cold.left', 'cold.valueLost'], texts),
      row('silent', {
        ...counts('silent'),
        c3: calc('={residual}', 'percent', 'muted'),
        c4: calc(
          '=IF(COUNT($c2,{cold.close},{cold.deal})<3,"",$c2*{cold.close}*{cold.deal}*(1-$c3))',
          'money',
        ),
      }),
      row('lost', { label: text(texts('cold.lostInContact'), 'note') }),
      ...REASONS.map((word) => row(word, counts(word))),
    ],
  };
}

/** Rows and columns of what SQL.ROI gives. */
const ROI_ROWS = 5;
const ROI_COLUMNS = ['label', 'c1', 'c2', 'c3', 'c4'] as const;

const PLANNED = ['sqls', 'sqlsCold', 'acquisitionSpend'].map(year);
const [SQLS = '', COLD = '', SPEND = ''] = PLANNED;
const ROI_ARGUMENTS = `${SQLS},${COLD},{cold.close},{cold.deal},${SPEND}`;
/** True unless every cell of the answer is a number: so many customers must be left, and something spent. */
function notKnown(customers: string): string {
  const sum = (column: string) => `SUMIFS(monthly[${column}],${LAST_YEAR})`;
  const left = `(${sum('sqls')}-${sum('sqlsCold')})*N({cold.close})`;
  return `OR(COUNT(${ROI_ARGUMENTS})<5,${sum('acquisitionSpend')}=0,${left}<${customers})`;
}

/** One call that spills. */
function planned(whole: boolean, texts: Texts): RowTemplate[] {
  const key = whole ? 'whole' : 'expected';
  const call = `SQL.ROI(${ROI_ARGUMENTS},{residual},${whole ? 'TRUE' : 'FALSE'})`;
  const formula = `=IF(${notKnown(whole ? '1' : '0.000001')},"",${call})`;
  const formats = ['general', 'count', 'money', 'percent', 'money'] as const;
  return [
    row(`${key}Title`, { label: text(texts(`cold.planned.${key}`), 'note') }),
    ...Array.from({ length: ROI_ROWS }, (_, index) => {
      const role = index === 0 ? 'head' : 'body';
      const cells = ROI_COLUMNS.map((column, place): [string, CellTemplate] => {
        const format = index === 0 || place === 0 ? 'general' : place === 4 ? 'percent' : formats[index];
        const cell = calc(formula, format ?? 'general', role, place === 0 ? 'left' : 'right');
        return [column, index === 0 && place === 0 ? cell : { ...cell, content: null }];
      });
      return row(`${key}${String(index)}`, Object.fromEntries(cells));
    }),
  ];
}

export function plannedAgainstLeft(texts: Texts): BlockTemplate {
  return {
    id: 'coldPlanned',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', {
        label: text(texts('cold.planned'), 'heading'),
        c2: calc(
          `=IF(${notKnown('0.000001')},${quote(texts('cold.planned.none'))},"")`,
          'general',
          'note',
          'left',
        ),
      }),
      ...planned(false, texts),
      ...planned(true, texts),
    ],
  };
}
