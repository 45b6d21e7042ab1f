// Cold leads, planned against left: what the year's SQLs would bring had none been lost to silence, and what they bring, with
// what is typed or with the company's own figures.

import { across, calc, filler, input, row, text } from '../language/cells';
import { quote } from '../language/formula';
import { sentence } from '../language/sentence';
import type { Format } from '../language/styles';
import type { BlockTemplate, RowTemplate, ValidationTemplate } from '../language/template';
import type { Texts } from '../language/texts';
import { COLUMNS, heads, monthsKnown, wholeYearOf, yearOf } from './columns';
import { asOfHeading, farSentence, IS_FAR } from './dated';
import { partNote } from './lost';

interface Given {
  readonly key: string;
  readonly format: Format;
  /** Formula text without '=': what the data say. */
  readonly data: string;
}

/** The SQLs of the months of becoming SQL, and those of them that were ever silent: won after it, or not won. */
const COHORT = ['sqls', 'sqlsSilentAsOf', 'sqlsWokenAsOf'] as const;
const cohort = (column: string): string => yearOf(column, ...COHORT);
const everSilent = `IF(${monthsKnown(...COHORT)}=0,"",${cohort('sqlsSilentAsOf')}+${cohort('sqlsWokenAsOf')})`;

const GIVEN: readonly Given[] = [
  { key: 'close', format: 'percent', data: '{plan.closeWorked}' },
  { key: 'sqls', format: 'count', data: cohort('sqls') },
  { key: 'cold', format: 'count', data: everSilent },
  { key: 'deal', format: 'money', data: '{plan.deal}' },
  { key: 'spend', format: 'money', data: wholeYearOf('acquisitionSpend') },
];
const used = (key: string): string => `$${key}.c3`;
const OVER = `IF(COUNT(${used('sqls')},${used('cold')})<2,FALSE,${used('cold')}>${used('sqls')})`;
const UNTYPED = `COUNT($close.c1:$spend.c1)=0`;

function givenRow({ key, format, data }: Given, texts: Texts): RowTemplate {
  const source = quote(texts(`cold.plan.${key}.note`));
  const part = partNote(texts, ...COHORT);
  const note =
    key === 'sqls' || key === 'cold'
      ? `=IF(COUNT($c1)=1,"",${source}&${part})`
      : `=IF(COUNT($c1)=1,"",${source})`;
  return row(key, {
    ...across(COLUMNS, filler('body')),
    label: text(texts(`cold.plan.${key}`)),
    c1: input(null, format),
    c2: calc(`=${data}`, format),
    c3: calc('=IF(COUNT($c1)=1,$c1,IF(COUNT($c2)=1,$c2,""))', format, 'strong'),
    c4: text(note, 'besideMuted'),
  });
}

/** Which of the figures nobody knows. */
function missing(texts: Texts): string {
  const names = GIVEN.map(
    ({ key }) => `IF(COUNT(${used(key)})=0,${quote(`, ${texts(`cold.plan.${key}`)}`)},"")`,
  ).join('&');
  const all = GIVEN.map(({ key }) => used(key)).join(',');
  const named = sentence(texts('cold.planned.missing'), { names: `MID(${names},3,200)` });
  return `=IF(${IS_FAR},${farSentence(texts)},IF(COUNT(${all})<${String(GIVEN.length)},${named},IF(${OVER},${quote(texts('cold.planned.over'))},"")))`;
}

const SIDES = ['c1', 'c2', 'c3'] as const;
type Side = (typeof SIDES)[number];

/** Formula texts without '=' of the customers of each side; the other lines follow from them. */
const CUSTOMERS: Readonly<Record<Side, string>> = {
  c1: `${used('sqls')}*${used('close')}`,
  c2: `(${used('sqls')}-${used('cold')}*(1-{worth}))*${used('close')}`,
  c3: 'ROUNDDOWN(ROUND($customers.c2,9),0)',
};

function results(texts: Texts): RowTemplate[] {
  const line = (key: string, format: Format, formula: (side: Side) => string) =>
    row(key, {
      ...across(COLUMNS, filler('body')),
      label: text(texts(`cold.plan.${key}`)),
      ...Object.fromEntries(SIDES.map((side) => [side, calc(`=${formula(side)}`, format, 'strong')])),
    });
  const needed = ['sqls', 'cold', 'close'].map(used).join(',');
  const unless = (cells: string, count: number, formula: string) =>
    `IF(COUNT(${cells})<${String(count)},"",${formula})`;
  const spend = used('spend');
  return [
    line('customers', 'cents', (side) =>
      unless(needed, 3, `IF(OR(${IS_FAR},${OVER}),"",${CUSTOMERS[side]})`),
    ),
    line('revenue', 'money', (side) =>
      unless(`$customers.${side},${used('deal')}`, 2, `$customers.${side}*${used('deal')}`),
    ),
    line('roi', 'percent', (side) =>
      unless(`$revenue.${side},${spend}`, 2, `IF(${spend}=0,"–",($revenue.${side}-${spend})/${spend})`),
    ),
    line('costPer', 'cents', (side) =>
      unless(`$customers.${side},${spend}`, 2, `IF($customers.${side}=0,"–",${spend}/$customers.${side})`),
    ),
  ];
}

/** What is said of the company's own SQLs only: how they stand, and why the loss is not that of the months. */
function ownRows(texts: Texts): RowTemplate[] {
  const states = sentence(texts('cold.planned.states'), {
    won: `SUM(${cohort('sqlsWonAsOf')})`,
    open: `SUM(${cohort('sqlsOpenAsOf')})`,
  });
  return [
    row('difference', {
      ...across(COLUMNS, filler('body')),
      label: text(texts('cold.plan.difference')),
      c1: calc(
        `=IF(OR(NOT(${UNTYPED}),COUNT($revenue.c1,$revenue.c2,{cold.lostHigh})<3),"",$revenue.c1-$revenue.c2-{cold.lostHigh})`,
        'money',
      ),
      c2: text(texts('cold.plan.difference.note'), 'besideMuted'),
    }),
    row('states', {
      label: text(`=IF(OR(COUNT($sqls.c1,$cold.c1)>0,COUNT($customers.c1)=0),"",${states})`, 'note'),
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
      row('title', { label: asOfHeading('cold.planned', texts) }),
      row('missing', { label: text(missing(texts), 'note') }),
      heads('cold.given', ['plan.head.input', 'plan.head.data', 'plan.head.used'], texts),
      ...GIVEN.map((given) => givenRow(given, texts)),
      row('gap', {}, 8),
      {
        ...heads(
          'cold.planned.what',
          SIDES.map((side) => `cold.planned.${side}`),
          texts,
        ),
        key: 'sides',
      },
      ...results(texts),
      ...ownRows(texts),
    ],
  };
}

export function plannedValidations(texts: Texts): ValidationTemplate[] {
  const alert = (name: string) => ({ title: texts('alert.title'), message: texts(`alert.${name}`) });
  const typed = (from: string, to: string) =>
    ({ block: 'coldPlanned', rows: [from, to], columns: ['c1', 'c1'] }) as const;
  const positive = { kind: 'decimal', operator: 'GreaterThanOrEqualTo', from: 0 } as const;
  return [
    {
      area: typed('close', 'close'),
      alert: alert('rate'),
      kind: 'decimal',
      operator: 'Between',
      from: 0,
      to: 1,
    },
    { area: typed('sqls', 'spend'), alert: alert('notNegative'), ...positive },
  ];
}
