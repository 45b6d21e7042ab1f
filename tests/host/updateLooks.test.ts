// What is seen of a sheet rather than read, brought up to the next version of its plan: formats of cells that were there,
// what they accept, conditional formats, print settings, charts. What is as we left it follows the plan, what the analyst
// has changed stays and is listed, and undo puts back every byte.
import { expect, test } from 'vitest';
import type { SheetPlan } from '../../src/sheets/language/plan';
import { undo } from '../../src/excel/undo';
import type { RunningExcel } from '../../host/node';
import { reopened, startExcel } from './builds';
import { build, first, LATER, update, sheetOf, shown } from './updates';
import { restyled as next } from './updatesRestyled';
import { whole } from './whole';

const DATA = 'Monthly data';
const REPORT = 'Lifecycle report';

const edit = (excel: RunningExcel, work: (sheet: (name: string) => Excel.Worksheet) => void) =>
  excel.Excel.run(async (context) => {
    work((name) => context.workbook.worksheets.getItem(name));
    await context.sync();
  });

/** All of our sheets that is not cells or records, and the formats of the cells. */
async function seen(excel: RunningExcel): Promise<unknown> {
  const { sheets, formats } = JSON.parse(await whole(excel)) as {
    sheets: Record<string, unknown>[];
    formats: unknown[];
  };
  return sheets.slice(1).map(({ pageLayout, validations, conditionalFormats, charts, cells }) => ({
    pageLayout,
    validations,
    conditionalFormats,
    // Excel moves a chart with the rows above it.
    charts: (charts as Record<string, unknown>[]).map(({ top: _top, height: _height, ...chart }) => chart),
    looks: (cells as [number, number, number][]).map(([row, column, format]) => [
      row,
      column,
      formats[format],
    ]),
  }));
}

test('a sheet that nobody has touched looks as if it were built today; undone, it is as it was, also after reopening', async () => {
  const fresh = await startExcel();
  await build(next);
  const wanted = await seen(fresh);
  const excel = await startExcel();
  await build();
  const before = await whole(excel);
  const updated = await update(next);
  expect(await seen(excel)).toEqual(wanted);
  expect(updated).toMatchObject({ looksLeft: [], chartsLeft: [], restyled: [DATA, REPORT] });
  expect(shown(excel, REPORT, 'C1')).toBe('=SUM(lf.Monthly[Visits])/3');
  expect(await update(next, '2026-05-02T09:00:00.000Z')).toMatchObject({ operation: null, looksLeft: [] });
  const later = await reopened(excel);
  expect(await undo(updated.operation ?? '')).toMatchObject({ ok: true });
  expect(await whole(later)).toBe(before);
});

test('what the analyst has changed stays and is listed, and everything beside it is brought up to date', async () => {
  const excel = await startExcel();
  await build();
  await edit(excel, (sheet) => {
    sheet(REPORT).getRange('D2').numberFormat = [['0.00']];
    sheet(DATA).getRange('D5').dataValidation.clear();
    const rules = sheet(REPORT).getRange('C2:C3').conditionalFormats;
    rules.getItemAt(0).custom.rule.formula = '=C2<5';
    sheet(REPORT).pageLayout.setPrintArea('A1:C9');
    sheet(REPORT).pageLayout.orientation = 'Portrait';
    const chart = sheet(REPORT).charts.getItem('Leads by month');
    chart.title.text = 'Ours, not yours';
    chart.chartType = 'ColumnClustered';
  });
  const before = await whole(excel);
  const updated = await update(next);
  expect(updated.looksLeft).toEqual([
    { sheet: DATA, what: 'accepts', address: 'D5' },
    { sheet: REPORT, what: 'look', address: 'D2' },
    { sheet: REPORT, what: 'rule', address: 'C2' },
    { sheet: REPORT, what: 'rule', address: 'C4' },
    { sheet: REPORT, what: 'page', address: null },
  ]);
  expect(updated.chartsLeft).toEqual([{ sheet: REPORT, chart: 'Leads by month' }]);
  const { pageLayout, conditionalFormats, charts } = sheetOf(excel, REPORT);
  expect(pageLayout).toMatchObject({
    printArea: [{ row: 0, column: 0, rows: 13, columns: 3 }],
    orientation: 'Portrait',
    zoom: { scale: 80 },
    footer: { center: 'Confidential' },
    horizontalBreaks: [6],
  });
  expect(conditionalFormats.map(({ rule }) => rule)).toContainEqual({ kind: 'custom', formula: '=C2<5' });
  // The kind and the title are the analyst's, the colour of the line and the cells that it shows are ours.
  expect(charts[0]).toMatchObject({
    title: 'Ours, not yours',
    type: 'ColumnClustered',
    series: [{ color: '#8A5A00' }, { values: "='Lifecycle report'!$C$3:$D$3" }],
  });
  expect(charts[1]?.name).toBe('Goal by month');
  expect(sheetOf(excel, DATA).validations.flatMap(({ areas }) => areas)).not.toContainEqual(
    expect.objectContaining({ row: 4, column: 3 }),
  );
  expect(await update(next, '2026-05-02T09:00:00.000Z')).toMatchObject({ operation: null });
  expect(await undo(updated.operation ?? '')).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});

test('what the analyst changes after an update is not undone with it', async () => {
  const excel = await startExcel();
  await build();
  await edit(excel, (sheet) => sheet(REPORT).getRange('1:2').insert('Down'));
  const updated = await update(next);
  await edit(excel, (sheet) => {
    sheet(REPORT).getRange('1:1').insert('Down');
    sheet(REPORT).getRange('D5').numberFormat = [['0.000']];
    sheet(REPORT).pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Draft';
    sheet(REPORT).charts.getItem('Leads by month').title.text = 'Mine';
  });
  expect(await undo(updated.operation ?? '')).toMatchObject({ ok: true });
  const { pageLayout, charts, conditionalFormats } = sheetOf(excel, REPORT);
  expect(pageLayout).toMatchObject({ footer: { center: 'Draft' }, orientation: 'Landscape' });
  expect(pageLayout.printArea).toEqual([{ row: 3, column: 0, rows: 10, columns: 5 }]);
  expect(charts.map(({ title }) => title)).toEqual(['Mine']);
  expect(conditionalFormats).toMatchObject([
    { rule: { formula: '=C5<0' }, areas: [{ row: 4, column: 2, rows: 2, columns: 1 }] },
  ]);
  const cellD5 = sheetOf(excel, REPORT).cells.get(4 * 16_384 + 3);
  expect(excel.workbook.formats[cellD5?.format ?? 0]?.numberFormat).toBe('0.000');
});

test('a look of cells is brought up to date one property at a time, a cell of the analyst keeps its own', async () => {
  const styles = {
    ...first.styles,
    count: { ...first.styles['count'], italic: true, numberFormat: '#,##0.0' },
  };
  const excel = await startExcel();
  await build();
  await edit(excel, (sheet) => {
    sheet(REPORT).getRange('C2').format.font.italic = true;
    sheet(REPORT).getRange('C3').format.fill.color = '#FFCC00';
    sheet(REPORT).getRange('D2').formulas = [['=C2*3']];
  });
  const { looksLeft } = await update({ ...first, styles }, LATER);
  const looks = ['C2', 'C3', 'D2', 'D4'].map((address) => {
    const [column = '', row = ''] = address;
    const found = sheetOf(excel, REPORT).cells.get((Number(row) - 1) * 16_384 + column.charCodeAt(0) - 65);
    const { italic, numberFormat, fill } = excel.workbook.formats[found?.format ?? 0] ?? {};
    return [italic, numberFormat, fill ?? null];
  });
  expect(looks).toEqual([
    [true, '#,##0.0', null],
    [true, '#,##0.0', '#FFCC00'],
    [false, 'General', null],
    [true, '#,##0.0', null],
  ]);
  expect(looksLeft).toEqual([]);
});

test('cells and rules of a version without them are left alone', async () => {
  const bare = ({ page, ...sheet }: SheetPlan): SheetPlan => {
    const { titleRows: _titles, ...rest } = page;
    return { ...sheet, page: rest, validations: [], conditionalFormats: [] };
  };
  const excel = await startExcel();
  await build();
  await edit(excel, (sheet) => {
    sheet(REPORT).getRange('B1').conditionalFormats.add('Custom').custom.rule.formula = '=B1=""';
    sheet(DATA).getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
  });
  const before = await whole(excel);
  const { operation, looksLeft } = await update({ ...first, sheets: first.sheets.map(bare) });
  // Excel cannot take repeated rows away.
  expect(looksLeft.map(({ what }) => what)).toEqual(['page', 'page']);
  expect(sheetOf(excel, REPORT).conditionalFormats).toMatchObject([{ rule: { formula: '=B1=""' } }]);
  expect(sheetOf(excel, DATA).validations).toMatchObject([{ rule: { source: 'a,b' } }]);
  expect(await undo(operation ?? '')).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});

test('a chart whose series the analyst has renamed shows what it showed; one that was deleted stays deleted', async () => {
  const excel = await startExcel();
  await build();
  await edit(excel, (sheet) => {
    sheet(REPORT).charts.getItem('Leads by month').series.getItemAt(1).name = 'Last year';
  });
  const drawn = sheetOf(excel, REPORT).charts[0]?.series.map(({ values }) => values);
  const { operation, chartsLeft } = await update({ ...next, sheets: next.sheets.map(withoutNewCharts) });
  expect(chartsLeft).toEqual([{ sheet: REPORT, chart: 'Leads by month' }]);
  expect(sheetOf(excel, REPORT).charts[0]).toMatchObject({ title: 'Leads by month' });
  expect(drawn?.[0]).toBe("='Lifecycle report'!$C$2:$D$2");
  expect(await undo(operation ?? '')).toMatchObject({ ok: true });
  await edit(excel, (sheet) => sheet(REPORT).charts.getItem('Leads by month').delete());
  const { notFound } = await update({ ...next, sheets: next.sheets.map(withoutNewCharts) });
  expect(notFound).toEqual([{ sheet: REPORT, what: 'charts', count: 1 }]);
  expect(sheetOf(excel, REPORT).charts).toEqual([]);
});

const withoutNewCharts = (sheet: SheetPlan): SheetPlan => ({ ...sheet, charts: sheet.charts.slice(0, 1) });
