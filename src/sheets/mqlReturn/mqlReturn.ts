// MQL return: six keys to what MQLs bring back: the lead goal, traffic, daily pace, customers from marketing, conversion
// and personas; then the month that runs, whether they are the right visitors, and the last eight weeks.

import { across, calc, filler, row, text } from '../language/cells';
import { frame } from '../language/frame';
import { quote } from '../language/formula';
import { gold } from './gold';
import { monthSoFar } from './monthSoFar';
import { MOST, personas } from './personas';
import { BESIDE, besideHeads, COLUMNS, FIGURES, keyRows, KEYS, PAGE } from './rows';
import { weekChart, weeks } from './weeks';
import type { Options } from '../language/options';
import { colors } from '../language/styles';
import type { ConditionTemplate, SheetTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** A rate from fewer cases is muted. */
const FEW_CASES = 30;

function conditions(): ConditionTemplate[] {
  const lines = KEYS.flatMap(({ lines }) => lines);
  const [first, last] = [KEYS[0]?.key ?? '', lines.at(-1)?.metric.key ?? ''];
  const on = (from: string, to: string) =>
    ({ block: 'mqlReturn', rows: [first, last], columns: [from, to] }) as const;
  const few = `AND(ISNUMBER($here),ISNUMBER($>cases),$>cases<${String(FEW_CASES)})`;
  const part = (column: string, known: string, all: string) =>
    `AND(COLUMN($here)=COLUMN($${column}),COUNT(${known})=1,${known}<${all})`;
  const quarter = part('quarter', '$quarterKnown', '$quarterWanted');
  const target = part('quarterTarget', '$quarterBoth', '$quarterWanted');
  return [
    // Few cases, or above 100%, say little.
    {
      area: on('this', 'before'),
      formula: `=OR(${few},AND($mayExceed=1,N($here)>1))`,
      style: { fontColor: colors.muted, italic: true },
    },
    // "–" and "maturing" are not yet known; a change that is a text can be chance.
    { area: on('this', 'quarter'), formula: '=ISTEXT($here)', style: { fontColor: colors.muted } },
    {
      area: on('ytd', 'quarterTarget'),
      formula: `=OR(${part('ytd', '$known', '$wanted')},${quarter},${target})`,
      style: { italic: true },
    },
    {
      area: { block: 'personaReturn', rows: ['all', `p${String(MOST)}`], columns: ['change', 'change'] },
      formula: '=ISTEXT($here)',
      style: { fontColor: colors.muted },
    },
  ];
}

export function mqlReturnSheet(_options: Options, texts: Texts): SheetTemplate {
  return {
    key: 'mqlReturn',
    name: texts('sheet.mqlReturn'),
    blocks: [
      frame(texts, 'mqlReturn'),
      {
        id: 'mqlReturn',
        column: 1,
        columns: COLUMNS,
        rows: [
          row(
            'header',
            {
              ...across(PAGE, filler('head')),
              ...Object.fromEntries(
                FIGURES.map((key) => [key, text(texts(`mqlReturn.${key}`), 'head', 'right')]),
              ),
              note: text(texts('mqlReturn.note'), 'headBeside'),
              change: calc(
                `=${quote(texts('mqlReturn.change'))}&IF({perBusinessDay}=«yes»,«changePerDay»,«changePlain»)`,
                'general',
                'head',
                'right',
              ),
              ...besideHeads(texts),
            },
            62,
          ),
          ...keyRows(texts),
        ],
      },
      personas(texts),
      monthSoFar(texts),
      gold(texts),
      weeks(texts),
    ],
    columnWidths: [
      14,
      180,
      ...FIGURES.map((key) => (key === 'change' ? 90 : 68)),
      78,
      78,
      78,
      100,
      ...BESIDE.map((key) => (key === 'gap' ? 14 : 56)),
    ],
    freeze: { through: 'mqlReturn/header', columns: 2 },
    conditions: conditions(),
    charts: [weekChart(texts)],
    page: {
      orientation: 'Landscape',
      pagesWide: 1,
      lastColumn: PAGE.length,
      breaksAbove: ['monthSoFar'],
    },
  };
}
