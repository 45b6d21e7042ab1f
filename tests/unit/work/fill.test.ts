// The sample is filled in through the real services, over the client library and our host: what is built with it, what is
// asked, what the sheets say of where their figures came from. Counts are checked against the file itself.
// @module-tag engine
import { expect, test } from 'vitest';
import { NEW_WORKBOOK } from '../../../src/work/newWorkbook';
import { reportServices } from '../../../src/work/outlook';
import { startExcel } from '../../host/builds';
import { counted, countedSample, must, optionsFor, services } from './opened';
import { whole } from '../../host/whole';

test('builds and fills in one action, and takes all of it back', async () => {
  const excel = await startExcel();
  const before = await whole(excel);
  expect(must(await services.readState())).toMatchObject({ built: [], operations: [], unfinished: null });
  const result = await counted();
  const options = optionsFor(result, { currency: 'USD' });
  const build = { templates: ['lifecycleReport'], options };
  const filled = must(await services.fill({ result, build, typed: 'ask' }));
  if (filled.kind !== 'filled') throw new Error('asked');
  // The report is what the analyst wants to see first, not the table behind it.
  const seen = { months: result.months.length, sheet: 'Lifecycle report', missingColumns: [] };
  expect(filled).toMatchObject(seen);
  expect(filled.built).toContain('Lifecycle report');
  const source = excel.workbook.sheets
    .flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value)))
    .find((text) => text.startsWith('hubspot-contacts-sample.csv'));
  // 600 rows over eighteen months, as the sample is made; which of them say nothing is told on Checks.
  expect(source).toMatch(/^hubspot-contacts-sample\.csv, 600 rows, 20 left out, Jul 2024 to Dec 2025$/);

  const state = must(await services.readState());
  expect(state).toMatchObject({
    currency: 'USD',
    settings: NEW_WORKBOOK, // the preview counted as the new Settings say
  });
  expect(state.operations.map(({ what }) => what)).toEqual([
    expect.stringMatching(/^Built Settings, .*Lifecycle report.*\. Filled \d+ months of Monthly data$/),
  ]);
  expect(state.operations[0]?.parts).toEqual(filled.operations);
  const undone = must(await services.undo(filled.operations, 'ask'));
  expect(undone).toEqual({ kind: 'undone' });
  expect(await whole(excel)).toBe(before);
});

test('tells how far it is, and leaves nothing behind when it is cancelled once the sheets stand', async () => {
  const excel = await startExcel();
  const before = await whole(excel);
  const result = await counted();
  const options = optionsFor(result, { months: 6 });
  const build = { templates: ['monthlyData'], options };
  const cancelling = new AbortController();
  const told: number[] = [];
  const outcome = await services.fill({
    result,
    build,
    typed: 'ask',
    signal: cancelling.signal,
    onProgress: (done, of) => {
      told.push(done / of);
      if (done === 3) cancelling.abort();
    },
  });
  expect(outcome).toMatchObject({
    ok: false,
    failure: { sentence: 'Cancelled. Everything was taken back.' },
  });
  expect(await whole(excel)).toBe(before);
  expect(told.at(-1)).toBe(0.5); // built, and not filled
  const all: number[] = [];
  must(await services.fill({ result, build, typed: 'ask', onProgress: (done, of) => all.push(done / of) }));
  expect(all.slice(0, told.length)).toEqual(told);
  expect(all).toEqual([...all].sort((a, b) => a - b));
  expect(all.at(-1)).toBe(1);
});

test('a second import asks about what was typed since, and leaves it when told to', async () => {
  await startExcel();
  const result = await counted();
  const options = optionsFor(result);
  must(await services.fill({ result, build: { templates: ['lifecycleReport'], options }, typed: 'ask' }));
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('lf.Monthly');
    const cell = table.columns.getItem('New leads').getDataBodyRange().getLastRow();
    cell.values = [[987]];
    await context.sync();
  });
  const asked = must(await services.fill({ result, build: null, typed: 'ask' }));
  expect(asked).toMatchObject({ kind: 'question', differences: [{ column: 'New leads', typed: 987 }] });
  // The CRM's history has moved since: one lead more in the first month.
  const [first, ...others] = result.months;
  if (!first) throw new Error('no month');
  const leads = (first.leads ?? 0) + 1;
  const moved = { ...result, months: [{ ...first, leads }, ...others] };
  const kept = must(await services.fill({ result: moved, build: null, typed: 'keep' }));
  expect(kept).toMatchObject({
    kind: 'filled',
    kept: 1,
    built: [],
    sheet: 'Monthly data',
    restated: [{ month: first.month, column: 'New leads', before: leads - 1, after: leads }],
  });
});

test('what a file tells beside the months fills the tables of Import details, and goes with the months', async () => {
  const excel = await startExcel();
  const before = await whole(excel);
  const result = await counted();
  const options = optionsFor(result, { currency: 'USD' });
  const build = { templates: ['lifecycleReport', 'details'], options };
  const read = [{ headers: ['Record ID'], mapping: result.provenance.mapping }];
  const filled = must(await services.fill({ result, build, typed: 'ask', read }));
  if (filled.kind !== 'filled') throw new Error('asked');
  const tables = excel.workbook.sheets.flatMap((sheet) => sheet.tables);
  const rows = (name: string) => (tables.find((table) => table.name === name)?.area.rows ?? 0) - 1;
  expect(rows('lf.OpenSqls')).toBe(result.details.openSqls.rows.length);
  expect(rows('lf.SqlSpans')).toBe(result.details.sqlSpans.rows.length);
  expect(rows('lf.StageMonths')).toBe(result.details.stageMonths.length);
  expect(rows('lf.ImportedFiles')).toBe(1);
  expect(filled.sheet).toBe('Lifecycle report');
  const monthly = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('lf.Monthly');
    const [months, starts] = ['Month', 'Open leads at start of month'].map((name) =>
      table.columns.getItem(name).getDataBodyRange().load('values'),
    );
    await context.sync();
    return new Map(months?.values.map(([month], index) => [month as number, starts?.values[index]?.[0]]));
  });
  // Who is open when a month begins is who was open when the one before it ended.
  const { stageMonths } = result.details;
  const last = stageMonths.at(-1)?.month ?? 0;
  const monthBefore = stageMonths.filter(({ month }) => month < last).at(-1)?.month ?? 0;
  const open = stageMonths.filter(({ month }) => month === monthBefore).map((stage) => stage.open);
  expect(monthly.get(last)).toBe(open.reduce((sum, each) => sum + each, 0));
  const channels = await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem('lf.ChannelMonths').columns.getItem('Channel');
    const range = column.getDataBodyRange();
    range.load('values');
    await context.sync();
    return new Set(range.values.flat());
  });
  // The file says "Organic Search" and "Email Marketing"; Settings, by which Channels looks them up, does not.
  expect(channels).toContain('Organic search');
  expect(channels).toContain('E-mail');
  expect(channels).not.toContain('Email Marketing');
  // The same file once more changes nothing, and asks nothing.
  const again = must(await services.fill({ result, build: null, typed: 'ask' }));
  if (again.kind !== 'filled') throw new Error('asked');
  must(await services.undo(again.operations, 'ask'));
  expect(must(await services.undo(filled.operations, 'ask'))).toEqual({ kind: 'undone' });
  expect(await whole(excel)).toBe(before);
});

test('the sample has a sheet for every figure it brings, and leaves nothing to type', async () => {
  const excel = await startExcel();
  const result = await countedSample();
  const { importTemplate, importSheets, sheetsOf } = reportServices;
  const templates = [importTemplate, importSheets.details, importSheets.checks, ...sheetsOf(result)];
  const options = optionsFor(result);
  const filled = must(await services.fill({ result, build: { templates, options }, typed: 'ask' }));
  expect(filled).toMatchObject({ kind: 'filled', missingSheets: [], byHand: [] });
  const attribution = excel.workbook.sheets.find(({ name }) => name === 'Attribution');
  const shown = [...(attribution?.cells.values() ?? [])].map(({ value }) => value);
  for (const { path } of result.sample.paths) expect(shown).toContain(path);
});
