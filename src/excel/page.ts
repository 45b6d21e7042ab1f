// How a sheet prints.
import type { PagePlan } from '../reports/plan';
import { addressOf, columnLetters } from '../edits/address';

export function setPage(sheet: Excel.Worksheet, plan: PagePlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = plan.orientation;
  pageLayout.paperSize = 'A4';
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
  for (const column of plan.columnBreaks) sheet.verticalPageBreaks.add(`${columnLetters(column)}1`);
  for (const row of plan.rowBreaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
