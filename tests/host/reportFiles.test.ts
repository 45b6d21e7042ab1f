// Reports of CRM files, made as `npm run report` makes them: a file through the import, Microsoft's client library, our
// functions and IronCalc, held to tests/expected (counted by hand or by plain Python) and recalculated by LibreOffice. The
// command itself is in reportCommand.test.ts.
// @module-tag office
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningExcel } from '../../host/node';
import { setContent } from '../../host/model/cells';
import type { Workbook } from '../../host/model/types';
import { cellKey } from '../../host/model/address';
import { writeXlsx } from '../../host/xlsx/writeXlsx';
import { importCsv } from '../../src/crm';
import { evaluate } from '../../src/functions/evaluate';
import { openSources } from '../../scripts/report/source';
import { errorCells } from '../../scripts/report/summary';
import { buildReport } from '../../scripts/report/workbook';
import { textsOf } from '../../src/sheets/language/texts';
import { NEW_WORKBOOK } from '../../src/work/newWorkbook';
import { compareWorkbooks } from '../office/compare';
import { recalculate } from '../office/libreoffice';
import type { StoredWorkbook } from '../office/readValues';
import { requireTool } from '../office/tools';
import { differs, monthlyData, reportMonths } from './reportBook';

type Figures = Record<string, Record<string, number | string>>;
const expectedOf = (name: string) =>
  (JSON.parse(readFileSync('tests/expected/report-fixtures.json', 'utf8')) as Record<string, Figures>)[
    name
  ] ?? {};

const HUBSPOT = 'tests/fixtures/crm/hubspot_contacts_synthetic.csv';
const SAMPLE = 'tests/fixtures/sample/hubspot-contacts-sample.csv';
const MAVEN = '../shared/data/maven_crm/sales_pipeline.csv';
const MAVEN_MAP = {
  id: 'opportunity_id',
  sql: 'engage_date',
  customer: { column: 'close_date', when: 'deal_stage = Won' },
  lost: { column: 'close_date', when: 'deal_stage = Lost' },
  amount: 'close_value',
};

const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const mapFile = path.join(folder, 'map.json');
writeFileSync(mapFile, JSON.stringify(MAVEN_MAP));

const NOW = new Date('2026-03-02T09:00:00Z');

async function excelOf(file: string, map: string | null, year: number, month: number): Promise<RunningExcel> {
  const opened = await openSources([file], map, null);
  if (!opened.ok) throw new Error(opened.message);
  const counted = await importCsv(opened.value.sources, NEW_WORKBOOK);
  if (!counted.ok) throw new Error(counted.problem.code);
  const built = await buildReport({
    result: counted.result,
    month: { year, month },
    currency: 'EUR',
    now: NOW,
  });
  if (!built.ok) throw new Error(built.message);
  return built.excel;
}

/** A workbook takes longer to build than to read: each is built once, and what changes it comes after what reads it. */
const made = new Map<string, Promise<RunningExcel>>();
function excelOnce(...given: Parameters<typeof excelOf>): Promise<RunningExcel> {
  const key = given.join(' ');
  const excel = made.get(key) ?? excelOf(...given);
  made.set(key, excel);
  return excel;
}

async function bookOf(...given: Parameters<typeof excelOf>): Promise<Workbook> {
  return (await excelOnce(...given)).workbook;
}

/** What an analyst types on the Funnel plan, so that the sheet's calls of our functions have something to answer. */
const PLAN = { revenue: 5_000_000, deal: 40_000, close: 0.25, basedOn: 40, sqlRate: 0.2, share: 1 } as const;
const YOUR_FIGURE = 2;
const USED = 4;

const files: [name: string, file: string, map: string | null, year: number, month: number][] = [
  ['hubspot-contacts', HUBSPOT, null, 2025, 3],
  ['sample', SAMPLE, null, 2025, 12],
  ...(existsSync(MAVEN) || process.env['CI_STRICT'] === '1'
    ? [['maven', MAVEN, mapFile, 2017, 12] as [string, string, string, number, number]]
    : []),
];

describe.each(files)('the report of %s', (name, file, map, year, month) => {
  let book: Workbook;
  const expected = expectedOf(name);
  beforeAll(async () => {
    book = await bookOf(file, map, year, month);
  });

  it('shows no error', () => expect(errorCells(book)).toEqual([]));

  it('calculates every metric of every month on Monthly data', () => {
    const data = monthlyData(book);
    const wrong = Object.entries(expected).flatMap(([at, metrics]) =>
      Object.entries(metrics).flatMap(([metric, right]) => {
        const value = data.get(at)?.get(metric);
        return differs(value, right) ? [`${metric} ${at}: ${String(value)} is not ${String(right)}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
    expect(Object.keys(expected).length).toBeGreaterThan(3);
  });

  it('shows every metric of every month in the report, and nothing where there is no data', () => {
    const report = reportMonths(book, `${String(year)}-${String(month).padStart(2, '0')}`);
    expect(report.size).toBe(13);
    const metrics = Object.keys(Object.values(expected)[0] ?? {});
    expect(metrics.length).toBeGreaterThan(45);
    const wrong = [...report].flatMap(([at, shown]) =>
      metrics.flatMap((metric) => {
        const right = expected[at]?.[metric] ?? '';
        return differs(shown.get(metric), right)
          ? [`${metric} ${at}: ${String(shown.get(metric))} is not ${String(right)}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  describe('recalculated by LibreOffice from a file without stored results', () => {
    let theirs: StoredWorkbook;
    beforeAll(async () => {
      if (!requireTool('soffice')) return;
      theirs = await recalculate(writeXlsx(book, { withoutValues: true, customFunctionsAsValues: true }));
    });

    it('comes to the same values', (context) => {
      if (!requireTool('soffice')) context.skip();
      const { compared, different } = compareWorkbooks(book, theirs);
      expect(different).toEqual([]);
      expect(compared).toBeGreaterThan(2000);
    });

    it('differs where a wrong value is planted', (context) => {
      if (!requireTool('soffice')) context.skip();
      const sheet = book.sheets.find((each) => each.name === 'Lifecycle report');
      const planted = [...(sheet?.cells.values() ?? [])].find(
        ({ formula, value }) => formula !== undefined && typeof value === 'number' && value >= 1,
      );
      if (!planted) throw new Error('The report shows no number to spoil');
      const right = Number(planted.value);
      planted.value = right * (1 + 1e-9);
      const { different } = compareWorkbooks(book, theirs);
      planted.value = right;
      expect(different.map(({ sheet: where, ours }) => [where, ours])).toEqual([
        ['Lifecycle report', right * (1 + 1e-9)],
      ]);
    });
  });
});

describe.each(files)('our functions on the Funnel plan of %s', (_name, file, map, year, month) => {
  it('give what the core gives for the same arguments', async () => {
    const { host, workbook } = await excelOnce(file, map, year, month);
    const sheet = workbook.sheets.find(({ name }) => name === 'Funnel plan');
    if (!sheet) throw new Error('There is no Funnel plan');
    const place = (name: string) => {
      const formula = workbook.names.find((each) => each.name === `lf.plan.${name}`)?.formula ?? '';
      const row = /^='Funnel plan'!\$E\$(\d+)$/.exec(formula)?.[1];
      if (row === undefined) throw new Error(`lf.plan.${name} is not in column E: ${formula}`);
      return Number(row) - 1;
    };
    await host.exclusively(() => {
      for (const [name, value] of Object.entries(PLAN)) setContent(sheet, place(name), YOUR_FIGURE, value);
      host.session.touch();
    });
    await host.recalculate();
    const used = (name: string) => sheet.cells.get(cellKey(place(name), USED))?.value ?? null;
    const { close, basedOn, sqlRate, deal } = PLAN;
    expect([used('close'), used('basedOn'), used('sqlRate'), used('deal')]).toEqual([
      close,
      basedOn,
      sqlRate,
      deal,
    ]);
    const shown = (call: string, before: number) => {
      const found = [...sheet.cells].find(([, { formula }]) => formula?.includes(`${call}(`));
      if (!found) throw new Error(`${call} is not on the sheet`);
      const [key, { value }] = found;
      return { value, input: sheet.cells.get(key - before * 16_384)?.value ?? null };
    };
    const core = (id: string, ...given: unknown[]) => {
      const answer = evaluate(id, given);
      return answer.ok ? answer.value : answer.error;
    };
    const marketing = Number(used('marketingRevenue'));
    const customers = Math.ceil(marketing / deal - 1e-9);
    const chance = shown('FUNNEL.CHANCE', 1);
    expect(chance.input).toBeGreaterThan(0);
    expect(chance.value).toBeCloseTo(
      Number(core('FUNNEL.CHANCE', chance.input, close, customers, basedOn)),
      12,
    );
    const needed = shown('FUNNEL.SQLSFOR', 1);
    expect(needed.value).toBe(core('FUNNEL.SQLSFOR', customers, close, needed.input, basedOn));
    // Plain formulas on the sheet; marketing's part is all of the plan here.
    const axes = textsOf()('plan.sensitivity.axes');
    const corner = [...sheet.cells].find(([, { value }]) => value === axes)?.[0] ?? NaN;
    const right = core('FUNNEL.SENSITIVITY', marketing, deal, close, sqlRate, 0.05) as (string | number)[][];
    expect(right.map((row) => row.length)).toEqual([6, 6, 6, 6, 6, 6]);
    const wrong = right.flatMap((row, down) =>
      row.flatMap((number, across) => {
        const value = sheet.cells.get(corner + down * 16_384 + across)?.value ?? '';
        const isCorner = down + across === 0;
        return isCorner || !differs(value, number)
          ? []
          : [`${String(down)}, ${String(across)}: ${String(value)}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
