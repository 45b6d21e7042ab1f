// Cold leads, what is at stake: the figures that the sheet rests on, and open SQLs by how long they have been silent. Values
// are close rate when worked × amount × the fraction that Settings' curve leaves.

import { across, calc, filler, input, named, row, text } from '../language/cells';
import { workedNote } from '../funnelPlan/closeRates';
import { ratioOver, span } from '../language/lookup';
import type { CellTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';
import { COLUMNS, heads, ifOpenKnown } from './columns';
import { asOfHeading } from './dated';

const LAST_YEAR = span('monthly', 'EDATE({reportMonth},-11)', '{reportMonth}');
const PRICED = 'openSqls[amount],">0"';

/** As Import details ranks it, so that the list of calls runs from the most to the least. */
const UNPRICED = `=IF(COUNTIFS(${PRICED})>0,{details.meanAmount},IF(COUNT({cold.deal})=0,"",{cold.deal}))`;

export function assumptions(texts: Texts): RowTemplate[] {
  const line = (key: string, cell: CellTemplate, note = texts(`cold.${key}.note`)): RowTemplate =>
    row(key, {
      ...across(COLUMNS, filler('body')),
      label: text(texts(`cold.${key}`)),
      c1: named(`cold.${key}`, cell),
      c2: text(note, 'besideMuted'),
    });
  return [
    line('close', calc('={plan.closeWorked}', 'percent'), workedNote(texts)),
    line('worth', calc('={worth}', 'percent'), '={worth.says}'),
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

/** Sums over open SQLs that are silent for so long; an amount of 0 is none. */
function sums({ from, to }: Pick<Band, 'from' | 'to'>) {
  const age = [
    `openSqls[age],">="&${String(from)}*{shelfLife}`,
    ...(to === null ? [] : [`openSqls[age],"<"&${String(to)}*{shelfLife}`]),
  ].join(',');
  const priced = `${age},${PRICED}`;
  const known = `COUNT({cold.unpriced},{cold.close})<2`;
  const fresh = `{cold.close}*(SUMIFS(openSqls[amount],${priced})+{cold.unpriced}*(COUNTIFS(${age})-COUNTIFS(${priced})))`;
  const left = `(SUMIFS(openSqls[left],${age})-SUMIFS(openSqls[left],${priced}))`;
  const now = `{cold.close}*(SUMIFS(openSqls[worth],${priced})+{cold.unpriced}*${left})`;
  return { sqls: `COUNTIFS(${age})`, fresh: `IF(${known},"",${fresh})`, now: `IF(${known},"",${now})` };
}

export function bands(texts: Texts): RowTemplate[] {
  const line = (band: Band, role: 'body' | 'strong'): RowTemplate => {
    const { sqls, fresh, now } = sums(band);
    return row(`band${band.key}`, {
      ...across(COLUMNS, filler(role)),
      label: text(texts(`cold.band.${band.key}`), role === 'strong' ? 'strong' : 'label'),
      c1: band.key === 'all' ? filler(role) : calc(`=${String(band.from)}*{shelfLife}`, 'days', 'muted'),
      c2: calc(ifOpenKnown(sqls), 'count', role),
      c3: calc(ifOpenKnown(fresh), 'money', role),
      c4: calc(ifOpenKnown(now), 'money', role),
      c5: calc('=IF(COUNT($c3,$c4)<2,"",$c3-$c4)', 'money', role),
      c6: calc('=IF(COUNT($c3,$c5)<2,"",IF($c3=0,"–",$c5/$c3))', 'percent', role),
    });
  };
  return [
    row('title', { label: asOfHeading('cold.bands', texts) }),
    heads(
      'cold.band',
      ['cold.from', 'cold.sqls', 'cold.fresh', 'cold.now', 'cold.lost', 'cold.goneShare'],
      texts,
    ),
    ...BANDS.map((band) => line(band, 'body')),
    line({ key: 'all', from: 0, to: null }, 'strong'),
  ];
}
