// MQL return: six keys to what MQLs bring back: the lead goal, traffic, daily pace, customers from marketing, conversion
// and personas; then the last eight weeks, week by week.

import { across, filler, row, text } from '../language/cells';
import { frame } from '../language/frame';
import { personas } from './personas';
import { COLUMNS, FIGURES, keyRows, KEYS } from './rows';
import { weekChart, weeks } from './weeks';
import type { Options } from '../language/options';
import { colors } from '../language/styles';
import type { ConditionTemplate, SheetTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** Mutes what is not yet known: "–" and "maturing". */
function notKnown(): ConditionTemplate {
  const first = KEYS[0]?.key ?? '';
  const last = KEYS.at(-1)?.lines.at(-1)?.key ?? '';
  return {
    area: { block: 'mqlReturn', rows: [first, last], columns: ['this', 'ytd'] },
    formula: '=ISTEXT($here)',
    style: { fontColor: colors.muted, italic: true },
  };
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
              ...across(COLUMNS, filler('head')),
              ...Object.fromEntries(
                FIGURES.map((key) => [key, text(texts(`mqlReturn.${key}`), 'head', 'right')]),
              ),
              note: text(texts('mqlReturn.note'), 'headBeside'),
            },
            32,
          ),
          ...keyRows(texts),
        ],
      },
      personas(texts),
      weeks(texts),
    ],
    columnWidths: [14, 190, 84, 84, 84, 84, 84, 84, 84, 84, 84],
    freeze: { through: 'mqlReturn/header', columns: 2 },
    conditions: [notKnown()],
    charts: [weekChart(texts)],
    page: {
      orientation: 'Landscape',
      pagesWide: 1,
      lastColumn: 10,
      breaksAbove: ['weekReturn'],
    },
  };
}
