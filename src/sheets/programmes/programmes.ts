// Programmes: which e-mail programme nurtures best and at which step leads drop out. Left the answer and the list of
// programmes, then the list of steps, then the table that is typed or imported; each can grow, so nothing stands beneath.

import { calc, row, text } from '../language/cells';
import { frame } from '../language/frame';
import { listHeads, listTable, listTitle, listTotals, listWidth } from './blocks';
import { FEW_DELIVERED, programmeList, stepList } from './lists';
import { ROW_WIDTHS, programmeRows, rowsTitle, rowValidations } from './rows';
import { programmesShort } from './short';
import type { Options } from '../language/options';
import { colors } from '../language/styles';
import type { BlockTemplate, ConditionTemplate, SheetTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const STEPS_FROM = 1 + listWidth(programmeList) + 1;
const ROWS_FROM = STEPS_FROM + listWidth(stepList) + 1;
const [NAME_WIDTH, NUMBER_WIDTH, GAP_WIDTH] = [170, 63, 14];

/** The pages right of the first have a title of their own: what stands in column B is not printed on them. */
const pageTitle = (key: string, column: number, texts: Texts): BlockTemplate => ({
  id: `${key}PageTitle`,
  beside: 'frame',
  column,
  columns: ['title'],
  rows: [
    row('title', { title: text(texts('sheet.programmes'), 'title') }),
    row('question', { title: text(texts(`programmes.${key}.question`), 'question') }),
    row('month', { title: calc('={reportMonth}', 'longMonth', 'provenance', 'left') }),
  ],
});

/** A rate from few deliveries is muted. */
function fewCases(): ConditionTemplate[] {
  const of = (list: typeof programmeList, column: string, delivered: string): ConditionTemplate => ({
    area: {
      block: `${list.key}Table`,
      rows: ['row1', `row${String(list.emptyRows)}`],
      columns: [column, column],
    },
    formula: `=AND(ISNUMBER($here),ISNUMBER($${delivered}),$${delivered}<${String(FEW_DELIVERED)})`,
    style: { fontColor: colors.muted, italic: true },
  });
  const year = ['yearOpenRate', 'yearClickRate', 'yearLeftRate', 'yearMqlRate'];
  return [
    of(programmeList, 'mqlRate', 'delivered'),
    ...year.map((key) => of(programmeList, key, 'yearDelivered')),
    of(stepList, 'leftRate', 'delivered'),
    of(stepList, 'yearLeftRate', 'yearDelivered'),
  ];
}

export function programmesSheet(_options: Options, texts: Texts): SheetTemplate {
  const steps = { column: STEPS_FROM };
  return {
    key: 'programmes',
    name: texts('sheet.programmes'),
    blocks: [
      frame(texts, 'programmes'),
      pageTitle('stepList', STEPS_FROM, texts),
      pageTitle('rows', ROWS_FROM, texts),
      programmesShort(texts),
      listTitle(programmeList, { column: 1, gap: 1 }, texts),
      listHeads(programmeList, { column: 1 }, texts),
      listTotals(programmeList, { column: 1 }, texts),
      listTable(programmeList, { column: 1 }, texts),
      listTitle(stepList, { ...steps, beside: 'programmeListTitle' }, texts),
      listHeads(stepList, { ...steps, beside: 'programmeListHeads' }, texts),
      listTotals(stepList, { ...steps, beside: 'programmeListTotals' }, texts),
      listTable(stepList, { ...steps, beside: 'programmeListTable' }, texts),
      rowsTitle({ column: ROWS_FROM, beside: 'programmeListTotals' }, texts),
      programmeRows({ column: ROWS_FROM, beside: 'programmeListTable' }, texts),
    ],
    columnWidths: [
      14,
      NAME_WIDTH,
      ...programmeList.columns.map(() => NUMBER_WIDTH),
      GAP_WIDTH,
      150,
      150,
      ...stepList.columns.map(() => NUMBER_WIDTH),
      GAP_WIDTH,
      ...ROW_WIDTHS,
    ],
    freeze: { through: 'frame/gap', columns: 0 },
    validations: rowValidations(texts),
    conditions: fewCases(),
    page: {
      orientation: 'Landscape',
      pagesWide: 3,
      grows: true,
      titleRow: 'programmeListTable/header',
      columnBreaks: [STEPS_FROM, ROWS_FROM],
    },
  };
}
