// Checks: everything that does not add up, with its months and what to do; then the reported figures that have changed,
// the months in which bookings are not what finance says, and what the last import found. On the second page each check
// stands against each of the months that the reports use.

import { across, calc, filler, input, row, text } from '../language/cells';
import { allChecks, checkGroups, type Check } from './declared';
import { financeList, restatedList } from './lists';
import { settingsList } from './settingsList';
import { frame } from '../language/frame';
import { placeOf } from '../language/lookup';
import { bears, compared } from '../language/rows';
import type { Options } from '../language/options';
import { sentence } from '../language/sentence';
import { colors, styleKey } from '../language/styles';
import type {
  AreaTemplate,
  BlockTemplate,
  CellTemplate,
  RowTemplate,
  SheetTemplate,
} from '../language/template';
import type { Texts } from '../language/texts';

/** The months that the reports use: the report month, its year before, and the trailing twelve of that. */
const MONTHS = 25;
const FLAGS = Array.from({ length: MONTHS }, (_, index) => `f${String(index + 1)}`);
const [FIRST_FLAG, LAST_FLAG] = [FLAGS[0] ?? '', FLAGS.at(-1) ?? ''];
/** Months that stand on one printed page beside the names of the checks. */
const MONTHS_A_PAGE = 12;
const CASES = ['case1', 'case2', 'case3'] as const;
const CHECK_COLUMNS = ['check', 'count', 'status', ...CASES, 'advice'] as const;
const COLUMNS = [...CHECK_COLUMNS, 'gap', ...FLAGS];
const [FIRST_CHECK, LAST_CHECK] = [allChecks[0]?.key ?? '', allChecks.at(-1)?.key ?? ''];
/** Channels of Settings whose costs are looked for. */
const CHANNELS = 40;

const flagged = (row: string) => `$${row}.${FIRST_FLAG}:$${row}.${LAST_FLAG}`;

function countOf(check: Check): string {
  if (check.kind === 'count') return `=IF(${check.comparable},${check.count},"")`;
  const [bad, good] = ['«checkMark»', '«checkFine»'].map((mark) => `COUNTIFS(${flagged(check.key)},${mark})`);
  return `=IF(${bad ?? ''}+${good ?? ''}=0,"",${bad ?? ''})`;
}

function statusOf(check: Check): string {
  const look =
    check.kind === 'months' && check.lookIf !== undefined
      ? `IF(${check.lookIf},«checkLook»,«checkNote»)`
      : check.kind === 'count' && check.note === true
        ? '«checkNote»'
        : '«checkLook»';
  return `=IF(COUNT($count)=0,«checkNothing»,IF($count=0,«checkHolds»,${look}))`;
}

/** The first months of a check, each after the one before it. */
function caseOf(check: Check, index: number): CellTemplate {
  if (check.kind === 'count') {
    const month = check.first?.[index];
    return month === undefined
      ? filler('body')
      : calc(`=IF(COUNT($count)=0,"",IF($count=0,"",${month}))`, 'month');
  }
  const months = flagged('header');
  const marked = `${months},${flagged(check.key)},«checkMark»`;
  const before = CASES[index - 1];
  const later = before === undefined ? '' : `,${months},">"&$${before}`;
  const enough = `IF(COUNT($count)=0,TRUE,$count<${String(index + 1)})`;
  return calc(`=IF(${enough},"",MINIFS(${marked}${later}))`, 'month');
}

function flagCells(check: Check): RowTemplate['cells'] {
  if (check.kind === 'count') return across(FLAGS, filler('muted'));
  const cell = `=IF(${check.comparable},IF(${check.wrong},«checkMark»,«checkFine»),"")`;
  return across(FLAGS, calc(cell, 'general', 'body', 'center'));
}

/** What to do; where it says figures, only while there is something to do. */
function adviceOf(check: Check, texts: Texts): CellTemplate {
  if (check.kind !== 'count' || check.says === undefined)
    return text(texts(`checks.${check.advice ?? check.key}.advice`), 'besideMuted');
  const says = `=IF(COUNT($count)=0,"",IF($count=0,"",${check.says(texts)}))`;
  return calc(says, 'general', 'besideMuted', 'left');
}

const checkRow = (check: Check, texts: Texts): RowTemplate =>
  row(check.key, {
    check: text(texts(`checks.${check.key}`)),
    count: calc(countOf(check), 'count', 'strong'),
    status: calc(statusOf(check), 'general', 'beside'),
    ...Object.fromEntries(CASES.map((key, index) => [key, caseOf(check, index)])),
    advice: adviceOf(check, texts),
    ...flagCells(check),
  });

function header(texts: Texts): RowTemplate {
  const month = (index: number) =>
    index === MONTHS - 1 ? '={reportMonth}' : `=EDATE({reportMonth},-${String(MONTHS - 1 - index)})`;
  return row(
    'header',
    {
      check: text(texts('checks.check'), 'head'),
      count: text(texts('checks.count'), 'head', 'right'),
      status: text(texts('checks.status'), 'headBeside'),
      ...across(CASES, filler('head')),
      case1: text(texts('checks.first'), 'head', 'right'),
      advice: text(texts('checks.advice'), 'headBeside'),
      ...Object.fromEntries(FLAGS.map((key, index) => [key, calc(month(index), 'month', 'head')])),
    },
    32,
  );
}

const band = (key: string, texts: Texts): RowTemplate =>
  row(`group.${key}`, {
    ...across(
      COLUMNS.filter((column) => column !== 'gap'),
      filler('band'),
    ),
    check: text(texts(`checks.group.${key}`), 'band'),
  });

/** How many checks need a look, of those that had something to check. */
function verdict(texts: Texts): BlockTemplate {
  const says = (key: string) =>
    sentence(texts(`checks.${key}`), {
      k: 'COUNTIFS({checks.status},«checkLook»)',
      n: 'COUNT({checks.counts})',
    });
  const look = 'COUNTIFS({checks.status},«checkLook»)';
  const formula = `=IF(COUNT({checks.counts})=0,${says('none')},IF(${look}=0,${says('all')},IF(${look}=1,${says('one')},${says('some')})))`;
  return {
    id: 'checksVerdict',
    column: 1,
    columns: ['says'],
    rows: [row('says', { says: calc(formula, 'general', 'heading', 'left') }, 22)],
  };
}

function checkBlock(texts: Texts): BlockTemplate {
  return {
    id: 'checkList',
    column: 1,
    columns: COLUMNS,
    rows: [
      header(texts),
      ...checkGroups.flatMap(({ key, checks }) => [
        band(key, texts),
        ...checks.map((check) => checkRow(check, texts)),
      ]),
      row('places', {
        check: text(texts('checks.place'), 'muted'),
        ...across(FLAGS, calc(`=${placeOf('monthly', '$header.here')}`, 'count', 'muted')),
      }),
      row('end', { [FIRST_FLAG]: text(texts('checks.months'), 'note') }),
    ],
  };
}

/** How many costs each channel of Settings has: beyond the page, because nobody reads it. */
function channelCosts(): BlockTemplate {
  const counted = (place: string) => {
    const name = `INDEX(channels[channel],${place})`;
    const costs = compared('costs[amount]<>""', bears('costs[channel]', `${name}&""`)).count;
    return `=IF(ROWS(channels[channel])<${place},"",IF(${name}="","",${costs}))`;
  };
  return {
    id: 'channelCosts',
    beside: 'checkList',
    column: 1 + COLUMNS.length + 1,
    columns: ['count'],
    rows: Array.from({ length: CHANNELS }, (_, index) =>
      row(`c${String(index + 1)}`, { count: calc(counted(String(index + 1)), 'count', 'muted') }),
    ),
  };
}

/** Rows stand right of a number, with room between; what to do runs over the narrow columns beside it. */
function importCell(key: string, side: 'left' | 'right'): CellTemplate {
  if (key === 'rows')
    return { owner: 'input', content: null, style: styleKey('inputBeside', 'general', 'left') };
  if (key === 'advice') return { owner: 'input', content: null, style: styleKey('inputFirst', 'general') };
  return input(null, key === 'count' ? 'count' : 'general', side);
}

/** What the import fills; nothing stands beneath it. */
function importTable(texts: Texts): BlockTemplate[] {
  const keys = ['what', 'count', 'rows', 'example', 'advice'] as const;
  const side = (key: string) => (key === 'count' ? ('right' as const) : ('left' as const));
  return [
    {
      id: 'importChecksTitle',
      gap: 1,
      column: 1,
      columns: ['title'],
      rows: [row('title', { title: text(texts('checks.importList'), 'heading') }, 20)],
    },
    {
      id: 'importChecksTable',
      column: 1,
      columns: keys,
      keyed: false,
      table: {
        key: 'importChecks',
        name: 'lf.ImportChecks',
        columns: keys.map((key) => ({ key, header: texts(`checks.${key}`), filledBy: 'import' as const })),
      },
      rows: [
        row(
          'header',
          Object.fromEntries(
            keys.map((key) => [
              key,
              text(texts(`checks.${key}`), key === 'rows' ? 'headBeside' : 'head', side(key)),
            ]),
          ),
        ),
        row('row1', Object.fromEntries(keys.map((key) => [key, importCell(key, side(key))]))),
      ],
    },
  ];
}

export function checksSheet(_options: Options, texts: Texts): SheetTemplate {
  const list = (rows: readonly [string, string], columns: readonly [string, string]): AreaTemplate => ({
    block: 'checkList',
    rows,
    columns,
  });
  const all = [FIRST_CHECK, LAST_CHECK] as const;
  return {
    key: 'checks',
    name: texts('sheet.checks'),
    blocks: [
      frame(texts, 'checks', [1, 2, 2]),
      verdict(texts),
      checkBlock(texts),
      channelCosts(),
      restatedList(texts),
      settingsList(texts, COLUMNS.length - CHECK_COLUMNS.length + 1),
      financeList(texts),
      ...importTable(texts),
    ],
    names: [
      { name: 'checks.status', scope: 'workbook', area: list(all, ['status', 'status']) },
      { name: 'checks.counts', scope: 'workbook', area: list(all, ['count', 'count']) },
      { name: 'checks.months', scope: 'workbook', area: list(['header', 'header'], [FIRST_FLAG, LAST_FLAG]) },
      {
        name: 'checks.finance',
        scope: 'workbook',
        area: list(['finance', 'finance'], [FIRST_FLAG, LAST_FLAG]),
      },
      {
        name: 'checks.channelCosts',
        scope: 'workbook',
        area: { block: 'channelCosts', rows: ['c1', `c${String(CHANNELS)}`], columns: ['count', 'count'] },
      },
    ],
    columnWidths: [14, 310, 60, 112, 66, 66, 66, 342, 14, ...FLAGS.map(() => 52), 14, 40],
    freeze: { through: 'checkList/header', columns: 2 },
    conditions: [
      {
        area: list(all, ['check', 'status']),
        formula: '=$status=«checkLook»',
        style: { bold: true },
      },
      {
        area: list(all, ['check', 'status']),
        formula: '=$status=«checkNothing»',
        style: { fontColor: colors.muted, italic: true },
      },
    ],
    page: {
      orientation: 'Landscape',
      pagesWide: 3,
      lastColumn: COLUMNS.length,
      grows: true,
      titleColumns: 1,
      columnBreaks: [1 + COLUMNS.indexOf('gap'), 1 + COLUMNS.indexOf(FLAGS[MONTHS_A_PAGE] ?? '')],
      breaksAbove: ['restatedList'],
    },
  };
}
