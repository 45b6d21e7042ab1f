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
  const muted = { fontColor: colors.muted, italic: true };
  const few = (value: string, cases: string) =>
    `=AND(ISNUMBER(${value}),ISNUMBER(${cases}),${cases}<${String(FEW_CASES)})`;
  const part = (known: string, all: string) => `=AND(COUNT(${known})=1,${known}<${all})`;
  const above = lines.filter(({ metric }) => metric.above !== undefined);
  return [
    // "–" and "maturing" are not yet known; a change that is a text can be chance.
    { area: on('this', 'before'), formula: '=ISTEXT($here)', style: muted },
    { area: on('change', 'change'), formula: '=ISTEXT($here)', style: { fontColor: colors.muted } },
    { area: on('needed', 'quarter'), formula: '=ISTEXT($here)', style: muted },
    { area: on('this', 'this'), formula: few('$this', '$cases'), style: muted },
    { area: on('before', 'before'), formula: few('$before', '$casesBefore'), style: muted },
    ...above.map(({ metric: { key } }): ConditionTemplate => ({
      area: { block: 'mqlReturn', rows: [key, key], columns: ['this', 'before'] },
      formula: '=N($here)>1',
      style: muted,
    })),
    { area: on('ytd', 'ytd'), formula: part('$known', '$wanted'), style: { italic: true } },
    {
      area: on('quarter', 'quarter'),
      formula: part('$quarterKnown', '$quarterWanted'),
      style: { italic: true },
    },
    {
      area: on('quarterTarget', 'quarterTarget'),
      formula: part('$quarterBoth', '$quarterWanted'),
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
