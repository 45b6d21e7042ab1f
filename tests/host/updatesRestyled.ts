// The next version of the small plan of updates, in which all that is seen is changed as well: formats, input rules,
// conditional formats, print settings and charts.
import type { BlockPlan, CellPlan, SheetPlan, WorkbookPlan } from '../../src/sheets/language/plan';
import { second } from './updates';

function withCell(block: BlockPlan, row: string, column: number, change: Partial<CellPlan>): BlockPlan {
  const at = (block.rowKeys ?? []).indexOf(row);
  return {
    ...block,
    cells: block.cells.map((line, down) =>
      down === at ? line.map((each, across) => (across === column ? { ...each, ...change } : each)) : line,
    ),
  };
}

const page = {
  area: { row: 0, column: 0, rows: 24, columns: 6 },
  orientation: 'Portrait',
  scale: 80,
  titleRows: { first: 0, last: 1 },
  rowBreaks: [6],
  columnBreaks: [],
  footer: { left: '&A', center: 'Confidential', right: '&P / &N' },
} as const;

/** The next version, in which all that is seen is changed as well. */
function restyledSheet(sheet: SheetPlan): SheetPlan {
  const [drawn] = sheet.charts;
  const blocks = sheet.blocks.map((block) => {
    if (block.id !== 'stages') return block;
    const changed = withCell(block, 'leads', 2, { style: 'rate' });
    return withCell(changed, 'title', 1, {
      owner: 'ours',
      content: '=SUM(lf.Monthly[Visits])/3',
      style: 'rate',
    });
  });
  return {
    ...sheet,
    blocks,
    page: { ...sheet.page, ...page },
    validations: sheet.validations.map((rule) => ({
      ...rule,
      alert: { title: 'A count', message: 'A whole number of 0 or more.' },
    })),
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({
      area: rule.area,
      formula: '=C2<10',
      fontColor: '#8A5A00',
    })),
    charts: drawn
      ? [
          {
            ...drawn,
            title: 'New leads by month',
            series: drawn.series.map((each, index) => (index === 0 ? { ...each, color: '#8A5A00' } : each)),
          },
          { ...drawn, name: 'Goal by month', title: 'Goal by month', anchor: { ...drawn.anchor, row: 18 } },
        ]
      : [],
  };
}
export const restyled: WorkbookPlan = { ...second, sheets: second.sheets.map(restyledSheet) };
