// Costs: a small table that cost metrics rest on, with the report month's totals by kind above it. What has no
// channel stays visible as unallocated.

import { calc, filler, input, row, text } from './cells';
import { frame } from './frame';
import { DATES } from './settingsLists';
import type { Options } from './options';
import type { BlockTemplate, SheetTemplate } from './template';
import type { Texts } from './texts';

export const KINDS = ['kindProgramme', 'kindPeople', 'kindTechnology', 'kindAgency', 'kindSales'] as const;
/** As many as print on one page at a readable size; further rows are typed beneath, under a repeated header. */
const EMPTY_ROWS = 28;

const ofMonth = 'costs[month],">="&{reportMonth},costs[month],"<"&EDATE({reportMonth},1)';

function summary(texts: Texts): BlockTemplate {
  const sum = (criteria: string) =>
    `=IF(COUNTIFS(${ofMonth})=0,"",SUMIFS(costs[amount],${ofMonth}${criteria}))`;
  const known = KINDS.map((kind) => `-SUMIFS(costs[amount],${ofMonth},costs[kind],«${kind}»)`).join('');
  const line = (key: string, label: string, formula: string, role: 'label' | 'strong' = 'label') =>
    row(key, {
      kind: text(label, role),
      amount: calc(formula, 'money', role === 'strong' ? 'strong' : 'body'),
    });
  return {
    id: 'summary',
    column: 1,
    columns: ['kind', 'amount'],
    rows: [
      row('header', {
        kind: text(texts('costs.summary'), 'head'),
        amount: text(texts('costs.amount'), 'head', 'right'),
      }),
      ...KINDS.map((kind) => line(kind, texts(`word.${kind}`), sum(`,costs[kind],«${kind}»`))),
      line(
        'other',
        texts('costs.otherKind'),
        `=IF(COUNTIFS(${ofMonth})=0,"",SUMIFS(costs[amount],${ofMonth})${known})`,
      ),
      line('total', texts('costs.total'), sum(''), 'strong'),
      line('unallocated', texts('costs.unallocated'), sum(',costs[channel],""')),
    ],
  };
}

function list(texts: Texts): BlockTemplate {
  const columns = ['month', 'channel', 'campaign', 'kind', 'amount'] as const;
  const amountSide = {
    month: 'left',
    channel: 'left',
    campaign: 'left',
    kind: 'left',
    amount: 'right',
  } as const;
  return {
    id: 'costsTable',
    column: 1,
    columns,
    keyed: false,
    table: {
      key: 'costs',
      name: 'lf.Costs',
      columns: columns.map((key) => ({ key, header: texts(`costs.${key}`), filledBy: 'analyst' })),
    },
    rows: [
      row(
        'header',
        Object.fromEntries(columns.map((key) => [key, text(texts(`costs.${key}`), 'head', amountSide[key])])),
      ),
      ...Array.from({ length: EMPTY_ROWS }, (_, index) =>
        row(`row${String(index + 1)}`, {
          month: input(null, 'month', 'left'),
          channel: input(null, 'general'),
          campaign: input(null, 'general'),
          kind: input(null, 'general'),
          amount: input(null, 'money'),
        }),
      ),
    ],
  };
}

export function costsSheet(_options: Options, texts: Texts): SheetTemplate {
  const alert = (name: string) => ({ title: texts('alert.title'), message: texts(`alert.${name}`) });
  const column = (key: string) =>
    ({ block: 'costsTable', rows: ['row1', `row${String(EMPTY_ROWS)}`], columns: [key, key] }) as const;
  return {
    key: 'costs',
    name: texts('sheet.costs'),
    blocks: [
      frame(texts, 'costs'),
      summary(texts),
      {
        id: 'listTitle',
        gap: 1,
        column: 1,
        columns: ['title', 'rest'],
        rows: [row('title', { title: text(texts('costs.list'), 'heading'), rest: filler('plain') })],
      },
      list(texts),
    ],
    columnWidths: [14, 190, 130, 170, 120, 100],
    freeze: { through: 'frame/gap', columns: 0 },
    validations: [
      { area: column('month'), alert: alert('costMonth'), kind: 'date', operator: 'Between', ...DATES },
      {
        area: column('kind'),
        alert: alert('list'),
        kind: 'list',
        source: KINDS.map((kind) => texts(`word.${kind}`)).join(','),
      },
    ],
    page: { orientation: 'Landscape', pagesWide: 1, titleRow: 'costsTable/header' },
  };
}
