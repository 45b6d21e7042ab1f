// Costs: a small table that cost metrics rest on, with totals by kind above it: of the report month, the one before, and
// the year so far. What has no channel stays visible as unallocated.

import { calc, filler, input, row, text } from '../language/cells';
import { frame } from '../language/frame';
import { DATES } from '../settings/lists';
import { timesIn } from '../language/rows';
import type { Options } from '../language/options';
import type { BlockTemplate, RowTemplate, SheetTemplate } from '../language/template';
import type { Texts } from '../language/texts';

export const KINDS = ['kindProgramme', 'kindPeople', 'kindTechnology', 'kindAgency', 'kindSales'] as const;
/** As many as print on one page at a readable size; further rows are typed beneath, under a repeated header. */
const EMPTY_ROWS = 28;

const within = (from: string, end: string): string => `costs[month],">="&${from},costs[month],"<"&${end}`;
const NEXT = 'EDATE({reportMonth},1)';
/** What each column of the summary adds up. */
const WINDOWS = {
  amount: within('{reportMonth}', NEXT),
  before: within('EDATE({reportMonth},-1)', '{reportMonth}'),
  ytd: within('{yearStart}', NEXT),
} as const;
type Window = keyof typeof WINDOWS;
const WINDOW_KEYS = Object.keys(WINDOWS) as Window[];

/** A line of the summary: what it adds up in each window that has costs, and its share of the year so far. */
function summaryLine(
  key: string,
  label: string,
  sum: (window: Window) => string,
  role: 'label' | 'strong' = 'label',
): RowTemplate {
  const look = role === 'strong' ? 'strong' : 'body';
  const none = (window: Window) =>
    key === 'total' ? `COUNTIFS(${WINDOWS[window]})=0` : `$total.${window}=""`;
  const cell = (window: Window) => calc(`=IF(${none(window)},"",${sum(window)})`, 'money', look);
  return row(key, {
    kind: text(label, role),
    ...Object.fromEntries(WINDOW_KEYS.map((each) => [each, cell(each)])),
    share: calc('=IF(COUNT($ytd,$total.ytd)<2,"",IF($total.ytd=0,"–",$ytd/$total.ytd))', 'percent', look),
  });
}

function summary(texts: Texts): BlockTemplate {
  const sum = (window: Window, criteria = '') => `SUMIFS(costs[amount],${WINDOWS[window]}${criteria})`;
  const ofKind = (kind: string) => (window: Window) => sum(window, `,costs[kind],«${kind}»`);
  const [first, last] = [KINDS[0], KINDS.at(-1) ?? ''];
  const rest = (window: Window) => `$total.${window}-SUM($${first}.${window}:$${last}.${window})`;
  const heads = [...WINDOW_KEYS, 'share'].map((key) => [
    key,
    text(texts(`costs.summary.${key}`), 'head', 'right'),
  ]);
  return {
    id: 'summary',
    column: 1,
    columns: ['kind', ...WINDOW_KEYS, 'share'],
    rows: [
      row('header', { kind: text(texts('costs.summary'), 'head'), ...Object.fromEntries(heads) }),
      ...KINDS.map((kind) => summaryLine(kind, texts(`word.${kind}`), ofKind(kind))),
      summaryLine('other', texts('costs.otherKind'), rest),
      summaryLine('total', texts('costs.total'), (window) => sum(window), 'strong'),
      summaryLine('unallocated', texts('costs.unallocated'), (window) => sum(window, ',costs[channel],""')),
    ],
  };
}

const COLUMNS = ['month', 'channel', 'campaign', 'kind', 'amount', 'note'] as const;
/** Said beside the cost itself, where it can be mended. */
const NOTE = `=IF([@channel]="","",IF(${timesIn('channels[channel]', '[@channel]&""')}=0,«notOnSettings»,""))`;

function list(texts: Texts): BlockTemplate {
  const head = (key: (typeof COLUMNS)[number]) => {
    const title = texts(`costs.${key}`);
    if (key === 'note') return text(title, 'headBeside');
    return text(title, 'head', key === 'amount' ? 'right' : 'left');
  };
  return {
    id: 'costsTable',
    column: 1,
    columns: COLUMNS,
    keyed: false,
    table: {
      key: 'costs',
      name: 'lf.Costs',
      columns: COLUMNS.map((key) => ({
        key,
        header: texts(`costs.${key}`),
        filledBy: key === 'note' ? 'formula' : 'analyst',
      })),
    },
    rows: [
      row('header', Object.fromEntries(COLUMNS.map((key) => [key, head(key)]))),
      ...Array.from({ length: EMPTY_ROWS }, (_, index) =>
        row(`row${String(index + 1)}`, {
          month: input(null, 'month', 'left'),
          channel: input(null, 'general'),
          campaign: input(null, 'general'),
          kind: input(null, 'general'),
          amount: input(null, 'money'),
          note: calc(NOTE, 'general', 'besideMuted'),
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
      frame(texts, 'costs', [1, 2, 2]),
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
    columnWidths: [14, 190, 130, 170, 120, 100, 100],
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
