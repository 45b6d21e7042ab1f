// The two short lists beneath the checks: reported figures that have changed since, and months in which bookings are not
// what finance says. Each has as many lines as fit, and says how many more there are.

import { across, calc, filler, row, text } from '../language/cells';
import { isNumberIn } from '../language/rows';
import { sentence } from '../language/sentence';
import type { BlockTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const COLUMNS = ['check', 'count', 'status', 'case1', 'case2', 'case3', 'advice'] as const;
const [RESTATED_LINES, FINANCE_LINES] = [15, 6];

/** Title, a line that says that there is nothing or how much more, and the headers. */
function heading(
  texts: Texts,
  id: string,
  says: string,
  heads: Readonly<Record<string, readonly [key: string, side: 'left' | 'right']>>,
): RowTemplate[] {
  return [
    row('title', { check: text(texts(`checks.${id}List`), 'heading') }, 20),
    row('says', { check: calc(`=${says}`, 'general', 'note', 'left') }),
    row('header', {
      ...across(COLUMNS, filler('head')),
      ...Object.fromEntries(
        Object.entries(heads).map(([column, [key, side]]) => [
          column,
          text(
            texts(`checks.${id}.${key}`),
            side === 'left' && column !== 'check' ? 'headBeside' : 'head',
            side,
          ),
        ]),
      ),
    }),
  ];
}

function saysOf(texts: Texts, id: string, count: string, lines: number): string {
  const more = sentence(texts(`checks.${id}.more`), { n: `(${count}-${String(lines)})` });
  return `IF(${count}=0,${sentence(texts(`checks.${id}.none`))},IF(${count}>${String(lines)},${more},""))`;
}

const DIFFERENCES = 'COUNT({reported.differences})';

/** The k-th difference: line by line of As reported, the latest month first. */
function restatedLine(place: number): RowTemplate {
  const lineOf = (k: number) => `COUNTIFS({reported.upto},"<${String(k)}")+1`;
  const line = lineOf(place);
  const months = `{reported.months},${isNumberIn(`INDEX({reported.differences},${line},0)`)}`;
  const latest = `MAXIFS(${months})`;
  const earlier = `MAXIFS(${months},{reported.months},"<"&$line${String(place - 1)}.count)`;
  const month = place === 1 ? latest : `IF(${line}=${lineOf(place - 1)},${earlier},${latest})`;
  const column = 'MATCH($count,{reported.months},0)';
  const shown = (value: string) =>
    `IF($count="","",IF($status="%",ROUND(100*(${value}),1),ROUND(${value},2)))`;
  const said = `INDEX({reported.figures},${line},${column})`;
  const off = `INDEX({reported.differences},${line},${column})`;
  const known = (value: string) => `=IF($count="","",${value})`;
  return row(`line${String(place)}`, {
    check: calc(known(`INDEX({reported.metrics},${line})`), 'general', 'open'),
    count: calc(`=IF(${DIFFERENCES}<${String(place)},"",${month})`, 'month', 'open'),
    status: calc(known(`INDEX({reported.units},${line})`), 'general', 'openBeside'),
    case1: calc(`=${shown(said)}`, 'general', 'open', 'right'),
    case2: calc(`=${shown(`${said}+${off}`)}`, 'general', 'open', 'right'),
    case3: calc(`=${shown(off)}`, 'general', 'open', 'right'),
    advice: calc(known(`INDEX({reported.closedOn},${column})`), 'date', 'openBeside', 'left'),
  });
}

const lines = (count: number, line: (place: number) => RowTemplate): RowTemplate[] =>
  Array.from({ length: count }, (_, index) => line(index + 1));

export function restatedList(texts: Texts): BlockTemplate {
  return {
    id: 'restatedList',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      ...heading(texts, 'restated', saysOf(texts, 'restated', DIFFERENCES, RESTATED_LINES), {
        check: ['metric', 'left'],
        count: ['month', 'right'],
        status: ['unit', 'left'],
        case1: ['said', 'right'],
        case2: ['now', 'right'],
        case3: ['difference', 'right'],
        advice: ['closed', 'left'],
      }),
      ...lines(RESTATED_LINES, restatedLine),
    ],
  };
}

function financeLine(place: number): RowTemplate {
  const before = place === 1 ? '' : `,{checks.months},"<"&$line${String(place - 1)}.check`;
  const month = `MAXIFS({checks.months},{checks.finance},«checkMark»${before})`;
  const sum = (key: string) => `SUMIFS(monthly[${key}],monthly[month],$check)`;
  const known = (value: string) => `=IF($check="","",${value})`;
  return row(`line${String(place)}`, {
    check: calc(
      `=IF(COUNTIFS({checks.finance},«checkMark»)<${String(place)},"",${month})`,
      'month',
      'open',
      'left',
    ),
    status: calc(known(`${sum('bookings')}+${sum('bookingsExisting')}`), 'money', 'open'),
    case1: calc(known(sum('bookingsFinance')), 'money', 'open'),
    case2: calc(known('$status-$case1'), 'gap', 'open'),
    case3: calc(known('IF($case1=0,"–",$case2/$case1)'), 'percent', 'open'),
  });
}

export function financeList(texts: Texts): BlockTemplate {
  const count = 'COUNTIFS({checks.finance},«checkMark»)';
  return {
    id: 'financeList',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      ...heading(texts, 'finance', saysOf(texts, 'finance', count, FINANCE_LINES), {
        check: ['month', 'left'],
        status: ['crm', 'right'],
        case1: ['finance', 'right'],
        case2: ['difference', 'right'],
        case3: ['share', 'right'],
      }),
      ...lines(FINANCE_LINES, financeLine),
    ],
  };
}
