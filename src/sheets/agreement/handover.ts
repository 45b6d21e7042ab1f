// What came of the SQLs handed over: accepted and rejected by owner, why they were rejected, and how many came back to
// marketing. The report month stands beside the twelve months to it; the owners and reasons with the most are named.

import { across, calc, filler, row, text } from '../language/cells';
import { quote } from '../language/formula';
import { isNumber, twelveTo } from '../language/lookup';
import { bears, knownSum, rowsIn, rowsNamed, type Months } from '../language/rows';
import { sentence } from '../language/sentence';
import type { BlockTemplate, CellTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';
import { COLUMNS } from './columns';

const [OWNERS, REASONS] = [6, 4];
const MONTHS = 12;
const FIGURES = COLUMNS.slice(1);

type Count = 'handed' | 'accepted' | 'rejected' | 'cold';
/** Of the month, then of the year. */
const BY_OWNER: readonly (readonly [column: (typeof COLUMNS)[number], count: Count, of: 'month' | 'year'])[] =
  [
    ['agreed', 'handed', 'month'],
    ['now', 'accepted', 'month'],
    ['note', 'rejected', 'month'],
    ['n2', 'handed', 'year'],
    ['n3', 'accepted', 'year'],
    ['n4', 'rejected', 'year'],
  ];

const monthsOf = (table: string) =>
  ({
    month: { table, from: '{reportMonth}', until: '<=', to: '{reportMonth}' },
    year: { table, from: 'EDATE({reportMonth},-11)', until: '<=', to: '{reportMonth}' },
  }) as const satisfies Record<string, Months>;
const OF_OWNERS = monthsOf('handoverMonths');
const OF_REASONS = monthsOf('rejectionMonths');

const total = (count: Count, of: 'month' | 'year'): string =>
  knownSum(rowsIn(OF_OWNERS[of]), `handoverMonths[${count}]`);

/** The row of the table in which the so-manieth largest name of the year stands in the report month. */
const placeIn = (table: string, place: number): string =>
  `MATCH(LARGE(${table}[year],${String(place)}),${table}[year],0)`;

function nameOf(table: string, name: string, place: number): CellTemplate {
  const found = `INDEX(${table}[${name}],${placeIn(table, place)})&""`;
  return calc(`=IF(COUNT(${table}[year])<${String(place)},"",${found})`, 'general', 'open');
}

const ifNamed = (formula: string): CellTemplate => calc(`=IF($label="","",${formula})`, 'count', 'open');

function ownerRow(place: number): RowTemplate {
  const figure = (column: string, count: Count, of: 'month' | 'year') => {
    const counts = `handoverMonths[${count}]`;
    const found =
      of === 'month'
        ? `INDEX(${counts},${placeIn('handoverMonths', place)})`
        : rowsNamed(OF_OWNERS.year, bears('handoverMonths[owner]', '$label')).sum(counts);
    return ifNamed(`IF(COUNT($all.${column})=0,"",${found})`);
  };
  return row(`owner${String(place)}`, {
    label: nameOf('handoverMonths', 'owner', place),
    ...Object.fromEntries(BY_OWNER.map(([column, count, of]) => [column, figure(column, count, of)])),
  });
}

/** Whatever the lines above it leave of a total. */
const restOf = (of: string, column: string, first: string, last: string): CellTemplate =>
  calc(`=IF(COUNT(${of})=0,"",${of}-SUM($${first}.${column}:$${last}.${column}))`, 'count');

function reasonRow(place: number): RowTemplate {
  const named = bears('rejectionMonths[reason]', '$label');
  return row(`reason${String(place)}`, {
    label: nameOf('rejectionMonths', 'reason', place),
    agreed: ifNamed(`INDEX(rejectionMonths[sqls],${placeIn('rejectionMonths', place)})`),
    now: ifNamed(rowsNamed(OF_REASONS.year, named).sum('rejectionMonths[sqls]')),
    ...across(FIGURES.slice(2), filler('open')),
  });
}

/** Why something is blank, or of how many months it is. */
function state(texts: Texts): string {
  const says = (key: string) => quote(texts(`agreement.handover.${key}`));
  const known = `COUNTIFS(${twelveTo('monthly', '{reportMonth}')},${isNumber('monthly', 'sqls')})`;
  const part = sentence(texts('report.months'), { known, all: String(MONTHS) });
  const months = `IF(${known}<${String(MONTHS)},${part},"")`;
  const unknown = `IF(COUNT($all.n3)=0,${says('noAccepted')},IF(COUNT($all.n4)=0,${says('noRejected')},${months}))`;
  return `=IF(COUNT(handoverMonths[handed])=0,${says('none')},IF(COUNT($all.n2)=0,${says('nobody')},${unknown}))`;
}

const numbered = (count: number, line: (place: number) => RowTemplate): RowTemplate[] =>
  Array.from({ length: count }, (_, index) => line(index + 1));

export function handover(texts: Texts): BlockTemplate {
  const says = (key: string) => texts(`agreement.handover.${key}`);
  const head = (key: string) => text(says(key), 'head', 'right');
  const lastOwner = `owner${String(OWNERS)}`;
  const lastReason = `reason${String(REASONS)}`;
  const coldNote = `=IF(OR(COUNT($now)=1,COUNT(handoverMonths[handed])=0),"",${quote(says('noCold'))})`;
  const recycled = (column: string, rejected: string) =>
    calc(
      `=IF(COUNT($all.${rejected},$cold.${column})<2,"",$all.${rejected}+$cold.${column})`,
      'count',
      'strong',
    );
  return {
    id: 'handover',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', { label: text(says('title'), 'heading') }),
      row('state', { label: calc(state(texts), 'general', 'note', 'left') }),
      row('band', {
        ...across(COLUMNS, filler('band')),
        agreed: text(says('month'), 'band'),
        n2: text(says('year'), 'band'),
      }),
      row('header', {
        label: text(says('owner'), 'head'),
        ...Object.fromEntries(BY_OWNER.map(([column, count]) => [column, head(count)])),
      }),
      row('all', {
        label: text(says('all'), 'strong'),
        ...Object.fromEntries(
          BY_OWNER.map(([column, count, of]) => [column, calc(`=${total(count, of)}`, 'count', 'strong')]),
        ),
      }),
      ...numbered(OWNERS, ownerRow),
      row('owners', {
        label: text(says('owners')),
        ...Object.fromEntries(
          BY_OWNER.map(([column]) => [column, restOf(`$all.${column}`, column, 'owner1', lastOwner)]),
        ),
      }),
      row('gap', {}, 8),
      row('back', {
        ...across(COLUMNS, filler('head')),
        label: text(says('back'), 'head'),
        agreed: head('month'),
        now: head('year'),
      }),
      ...numbered(REASONS, reasonRow),
      row('reasons', {
        ...across(FIGURES, filler('body')),
        label: text(says('reasons')),
        agreed: restOf('$all.note', 'agreed', 'reason1', lastReason),
        now: restOf('$all.n4', 'now', 'reason1', lastReason),
      }),
      row('cold', {
        ...across(FIGURES, filler('body')),
        label: text(says('cold')),
        agreed: calc(`=${total('cold', 'month')}`, 'count'),
        now: calc(`=${total('cold', 'year')}`, 'count'),
        note: calc(coldNote, 'general', 'besideMuted', 'left'),
      }),
      row('recycled', {
        ...across(FIGURES, filler('body')),
        label: text(says('recycled'), 'strong'),
        agreed: recycled('agreed', 'note'),
        now: recycled('now', 'n4'),
        note: text(says('recycled.note'), 'besideMuted'),
      }),
    ],
  };
}
