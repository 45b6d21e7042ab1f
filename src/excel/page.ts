// How a sheet prints.
import type { PagePlan } from '../workbook/plan';
import { addressOf, columnLetters } from '../workbook/address';
import type { Lines, PageParts } from '../workbook/pageParts';

export function setPage(sheet: Excel.Worksheet, plan: PagePlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = plan.orientation;
  // Fitted pages ignore manual breaks, so a plan that knows its scale is printed at that scale.
  pageLayout.zoom =
    plan.scale === undefined ? { horizontalFitToPages: plan.pagesWide } : { scale: plan.scale };
  pageLayout.setPrintArea(addressOf(plan.area));
  if (plan.titleRows)
    pageLayout.setPrintTitleRows(`$${plan.titleRows.first + 1}:$${plan.titleRows.last + 1}`);
  if (plan.titleColumns) {
    const { first, last } = plan.titleColumns;
    pageLayout.setPrintTitleColumns(`$${columnLetters(first)}:$${columnLetters(last)}`);
  }
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = plan.footer.left;
  footer.centerFooter = plan.footer.center;
  footer.rightFooter = plan.footer.right;
}

export function setPaper(sheet: Excel.Worksheet): void {
  sheet.pageLayout.paperSize = 'A4';
}

export function addBreaks(sheet: Excel.Worksheet, rows: readonly number[], columns: readonly number[]): void {
  for (const column of columns) sheet.verticalPageBreaks.add(`${columnLetters(column)}1`);
  for (const row of rows) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

const rowsOf = ({ first, last }: Lines) => `$${String(first + 1)}:$${String(last + 1)}`;
const columnsOf = ({ first, last }: Lines) => `$${columnLetters(first)}:$${columnLetters(last)}`;

/** Changes the parts that are told, and nothing else. */
export function setPageParts(sheet: Excel.Worksheet, parts: Partial<PageParts>): void {
  const { pageLayout } = sheet;
  const { orientation, zoom, area, titleRows, titleColumns, footer } = parts;
  if (orientation !== undefined) pageLayout.orientation = orientation as Excel.PageOrientation;
  if (zoom !== undefined)
    pageLayout.zoom =
      zoom.scale === undefined ? { horizontalFitToPages: zoom.pagesWide ?? 1 } : { scale: zoom.scale };
  if (area) pageLayout.setPrintArea(addressOf(area));
  if (titleRows) pageLayout.setPrintTitleRows(rowsOf(titleRows));
  if (titleColumns) pageLayout.setPrintTitleColumns(columnsOf(titleColumns));
  if (footer) {
    const texts = pageLayout.headersFooters.defaultForAllPages;
    texts.leftFooter = footer.left;
    texts.centerFooter = footer.center;
    texts.rightFooter = footer.right;
  }
  setBreaks(
    sheet.verticalPageBreaks,
    parts.columnBreaks?.map((line) => `${columnLetters(line)}1`),
  );
  setBreaks(
    sheet.horizontalPageBreaks,
    parts.rowBreaks?.map((line) => `A${String(line + 1)}`),
  );
}

function setBreaks(breaks: Excel.PageBreakCollection, cells: readonly string[] | undefined): void {
  if (!cells) return;
  breaks.removePageBreaks();
  for (const cell of cells) breaks.add(cell);
}
