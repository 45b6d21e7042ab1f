// The sample workbook, made as `npm run report -- --sample` makes it: every sheet shows something, the invented figures go
// where they belong and are said to be invented, no cell is an error, and LibreOffice comes to the same values as the host's
// engine (IronCalc) from a file without results. The command itself is tried in tests/host/reportCommand.test.ts.
// @module-tag office
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningExcel } from '../../host/node';
import { writeXlsx } from '../../host/xlsx/writeXlsx';
import { SAMPLE, withInvented } from '../../scripts/report/sample';
import { openSources } from '../../scripts/report/source';
import { errorCells } from '../../scripts/report/summary';
import { buildReport } from '../../scripts/report/workbook';
import { importCsv } from '../../src/crm';
import { compileWorkbook, templateKeys } from '../../src/sheets/compileWorkbook';
import { NEW_WORKBOOK } from '../../src/work/newWorkbook';
import type { SampleFigures } from '../../src/work/sample';
import { blockOf, shownAt } from '../host/templateData';
import { compareWorkbooks } from './compare';
import { recalculate } from './libreoffice';
import { requireTool } from './tools';

const DECEMBER_2025 = 45_992;
const file = (name: string) => readFileSync(new URL(`../../assets/sample/${name}`, import.meta.url), 'utf8');
const invented = JSON.parse(file('invented-figures.json')) as SampleFigures;

const plan = compileWorkbook(templateKeys, { reportMonth: DECEMBER_2025 });
let excel: RunningExcel;
/** By sheet, block, row and column of the plan. */
function shown(sheet: string, id: string, row: string, column: number) {
  const block = blockOf(plan, sheet, id);
  const at = (block.rowKeys ?? []).indexOf(row);
  if (at < 0) throw new Error(`There is no row ${row}`);
  return shownAt({ excel, plan, close: () => undefined }, block, at, column);
}

beforeAll(async () => {
  const opened = await openSources([SAMPLE.file], null, null);
  if (!opened.ok) throw new Error(opened.message);
  const counted = await importCsv(opened.value.sources, NEW_WORKBOOK);
  if (!counted.ok) throw new Error(counted.problem.code);
  const built = await buildReport({
    result: await withInvented(counted.result),
    month: { year: 2025, month: 12 },
    currency: 'EUR',
    now: new Date('2026-01-05T09:00:00Z'),
  });
  if (!built.ok) throw new Error(built.message);
  excel = built.excel;
});

const ofYear = <Row extends { readonly month: string }>(rows: readonly Row[]): Row[] =>
  rows.filter(({ month }) => month.startsWith('2025'));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('the sample', () => {
  it('says on every sheet that it is invented, and has no error', () => {
    const silent = excel.workbook.sheets.filter(
      ({ cells }) => ![...cells.values()].some(({ value }) => String(value).includes('; invented sample')),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(errorCells(excel.workbook)).toEqual([]);
  });

  it('has the costs of the year, and the budget beside them', () => {
    const spent = sum(ofYear(invented.costs).map(({ amount }) => amount));
    expect(shown('costs', 'summary', 'total', 3)).toBe(spent);
    expect(shown('lifecycleReport', 'report', 'acquisitionSpend', 7)).toBe(spent);
    const budget = sum(ofYear(invented.targets).map(({ values }) => values['acquisitionSpend'] ?? 0));
    expect(shown('lifecycleReport', 'report', 'acquisitionSpend', 9)).toBe(budget);
  });

  it('adds up: campaigns and channels to the months', () => {
    const leads = shown('lifecycleReport', 'report', 'leads', 7);
    expect(shown('channels', 'campaignTotals', 'all', 2)).toBe(leads);
    expect(shown('channels', 'campaignTotals', 'rest', 2)).toBe(0);
    expect(shown('channels', 'channelReturn', 'gap', 2)).toBe(0);
  });

  it('fills every tile of the dashboard', () => {
    const keys = blockOf(plan, 'dashboard', 'dashboard').columnKeys ?? [];
    const places = [1, 2, 3, 4, 5].map((tile) => keys.indexOf(`t${String(tile)}a`));
    const tiles = ['a', 'b'].map((band) =>
      places.map((column) => typeof shown('dashboard', 'dashboard', `${band}_value`, column)),
    );
    expect(tiles).toEqual([Array(5).fill('number'), Array(5).fill('number')]);
  });

  it('recalculates to the same values in LibreOffice, on every sheet', async (context) => {
    if (!requireTool('soffice')) context.skip();
    const bytes = writeXlsx(excel.workbook, { withoutValues: true, customFunctionsAsValues: true });
    const { different, sheets } = compareWorkbooks(excel.workbook, await recalculate(bytes));
    expect(different).toEqual([]);
    expect([...sheets].filter(([, { filled }]) => filled === 0)).toEqual([]);
  });
});
