// The real services behind the pane, against Microsoft's client library and our host: the sample export is counted,
// the report built and filled in one action, and all of it taken back. Counts are checked against the file itself.
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { importCsv, importTouches, inspect, isProblem } from '../../../src/crm';
import { translator } from '../../../src/i18n';
import { pane } from '../../../src/i18n/en/pane';
import { lastWholeMonth } from '../../../src/taskpane/months';
import { NEW_WORKBOOK } from '../../../src/taskpane/wiring/newWorkbook';
import { reportServices } from '../../../src/taskpane/wiring/reports';
import { workbookServices } from '../../../src/taskpane/wiring/workbook';
import { startExcel } from '../../host/builds';

vi.setConfig({ testTimeout: 60_000 });

const SAMPLE = readFileSync(new URL('../../../assets/sample/hubspot-contacts-sample.csv', import.meta.url));
let clock = 0; // no two moments are the same
const services = workbookServices({
  t: translator(pane, 'en-GB'),
  prefix: '',
  now: () => new Date(Date.UTC(2025, 3, 3, 9) + clock++),
});

async function counted() {
  const seen = inspect(SAMPLE.subarray(0, 256 * 1024), 'hubspot-contacts-sample.csv');
  if (isProblem(seen)) throw new Error(seen.code);
  const outcome = await importCsv([
    { name: 'hubspot-contacts-sample.csv', chunks: [SAMPLE], mapping: seen.mapping },
  ]);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.result;
}

const must = <Value>(
  outcome: { ok: true; value: Value } | { ok: false; failure: { sentence: string } },
): Value => {
  if (!outcome.ok) throw new Error(outcome.failure.sentence);
  return outcome.value;
};

test('lists the reports and what building one would make', () => {
  expect(reportServices.templates.map(({ key }) => key).slice(0, 2)).toEqual([
    'lifecycleReport',
    'funnelPlan',
  ]);
  expect(reportServices.outlook(['lifecycleReport'], [])).toEqual([
    'Settings',
    'Targets',
    'Costs',
    'Monthly data',
    'Lifecycle report',
    'As reported',
  ]);
  const built = [{ key: 'settings', name: 'Einstellungen' }];
  expect(reportServices.outlook(['lifecycleReport'], built)).not.toContain('Settings');
});

test('builds and fills in one action, and takes all of it back', async () => {
  const excel = await startExcel();
  const before = await excel.serialise();
  expect(must(await services.readState())).toMatchObject({ built: [], operations: [], unfinished: null });
  const result = await counted();
  const options = {
    reportMonth: lastWholeMonth(result.asOf),
    months: 13,
    currency: 'USD',
    fiscalYearStart: 1,
  };
  const build = { templates: ['lifecycleReport'], options };
  const filled = must(await services.fill({ result, build, typed: 'ask' }));
  if (filled.kind !== 'filled') throw new Error('asked');
  // The report is what the analyst wants to see first, not the table behind it.
  const seen = { months: result.months.length, sheet: 'Lifecycle report', missingColumns: [] };
  expect(filled).toMatchObject(seen);
  expect(filled.built).toContain('Lifecycle report');

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
  expect(await excel.serialise()).toBe(before);
});

test('a second import asks about what was typed since, and leaves it when told to', async () => {
  await startExcel();
  const result = await counted();
  const options = {
    reportMonth: lastWholeMonth(result.asOf),
    months: 13,
    currency: 'EUR',
    fiscalYearStart: 1,
  };
  must(await services.fill({ result, build: { templates: ['lifecycleReport'], options }, typed: 'ask' }));
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('lf.Monthly');
    const cell = table.columns.getItem('New leads').getDataBodyRange().getLastRow();
    cell.values = [[987]];
    await context.sync();
  });
  const asked = must(await services.fill({ result, build: null, typed: 'ask' }));
  expect(asked).toMatchObject({ kind: 'question', differences: [{ column: 'New leads', typed: 987 }] });
  const kept = must(await services.fill({ result, build: null, typed: 'keep' }));
  expect(kept).toMatchObject({ kind: 'filled', kept: 1, built: [], sheet: 'Monthly data' });
});

test('a yes to losing what was typed is about one operation: the next one asks for itself', async () => {
  await startExcel();
  const result = await counted();
  const options = {
    reportMonth: lastWholeMonth(result.asOf),
    months: 13,
    currency: 'EUR',
    fiscalYearStart: 1,
  };
  const build = { templates: ['lifecycleReport'], options };
  const filled = must(await services.fill({ result, build, typed: 'ask' }));
  if (filled.kind !== 'filled') throw new Error('asked');
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    const leads = tables.getItem('lf.Monthly').columns.getItem('New leads');
    leads.getDataBodyRange().getLastRow().values = [[987]];
    tables.getItem('lf.Targets').getDataBodyRange().getCell(0, 1).values = [[412]];
    await context.sync();
  });
  const first = must(await services.undo(filled.operations, 'ask'));
  expect(first).toMatchObject({ kind: 'question', gone: 0, changes: [{ what: 'now holds 987' }] });
  const second = must(await services.undo(filled.operations, 'force'));
  expect(second).toMatchObject({ kind: 'question', gone: 1, changes: [{ what: 'now holds 412' }] });
  expect(must(await services.undo(filled.operations, 'force'))).toEqual({ kind: 'undone' });
});

test('what Settings says about channels decides which sources are marketing’s', async () => {
  await startExcel();
  const options = { reportMonth: { year: 2025, month: 3 }, months: 13, currency: 'EUR', fiscalYearStart: 1 };
  must(await services.build({ templates: ['lifecycleReport'], options }, () => undefined));
  const sources = async () => must(await services.readState()).settings?.marketingSources;
  expect(await sources()).toEqual(NEW_WORKBOOK.marketingSources);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('lf.Channels');
    table.getDataBodyRange().values = [
      ['Organic search', 'No'],
      ['Paid search', ' yes '],
      ['Social media', 'Yes'],
      ['Paid social', 'No'],
      ['Web', true],
      ['Referral', ''],
      ['', 'Yes'],
      ['Partner portal', 'No'],
    ];
    table.name = 'OurChannels';
    await context.sync();
  });
  expect(await sources()).toEqual({
    only: [
      ...['paid search', 'ppc', 'sem', 'google ads', 'google adwords', 'paid_search'],
      ...['social media', 'social', 'organic social', 'social_media', 'web'],
    ],
  });
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('OurChannels').delete();
    await context.sync();
  });
  expect(await sources()).toEqual(NEW_WORKBOOK.marketingSources);
});

test('what Settings says about silence and answers decides how they are counted', async () => {
  await startExcel();
  const options = { reportMonth: { year: 2025, month: 3 }, months: 13, currency: 'EUR', fiscalYearStart: 1 };
  must(await services.build({ templates: ['settings'], options }, () => undefined));
  const setting = (context: Excel.RequestContext, name: string) =>
    context.workbook.names.getItem(`lf.${name}`).getRange();
  await Excel.run(async (context) => {
    setting(context, 'coldSilent').values = [['']];
    setting(context, 'followUpLimit').values = [[4]];
    setting(context, 'weekend').values = [['0000011']];
    const holidays = context.workbook.tables.getItem('lf.Holidays').getDataBodyRange();
    holidays.getCell(0, 0).values = [[45_778]];
    holidays.getCell(0, 1).values = [['Labour day']];
    await context.sync();
  });
  const { settings } = must(await services.readState());
  expect(settings?.shelfLife).toBeGreaterThan(100_000); // blank: nobody is silent for too long
  expect(settings?.followUp).toMatchObject({ limit: 4, holidays: [45_778] });
  expect(String(settings?.followUp.weekend)).toMatch(/^(0000011|11)$/);
});

test('what was typed on Targets keeps it, and Settings with it, when the build is taken back', async () => {
  const excel = await startExcel();
  const options = { reportMonth: { year: 2025, month: 3 }, months: 13, currency: 'EUR', fiscalYearStart: 1 };
  const { operations } = must(
    await services.build({ templates: ['lifecycleReport'], options }, () => undefined),
  );
  await Excel.run(async (context) => {
    const targets = context.workbook.tables.getItem('lf.Targets').getDataBodyRange();
    targets.getCell(0, 1).values = [[412]];
    await context.sync();
  });
  const asked = must(await services.undo(operations, 'ask'));
  if (asked.kind !== 'question' || !asked.keeping) throw new Error(JSON.stringify(asked));
  expect(asked.changes).toEqual([
    { where: expect.stringMatching(/^Targets!/) as string, what: 'now holds 412' },
  ]);
  expect(asked.keeping.kept).toContain('Targets');
  expect(asked.keeping.goes).toContain('Lifecycle report');
  expect(must(await services.undo(operations, 'keep'))).toEqual({ kind: 'undone' });
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...asked.keeping.kept]);
  expect(JSON.stringify(excel.workbook.names)).not.toContain('#REF!');
  const formulas = excel.workbook.sheets.flatMap(({ cells }) =>
    [...cells.values()].map(({ formula }) => formula),
  );
  expect(formulas.filter((formula) => formula?.includes('#REF!'))).toEqual([]);
});

test('a refusal comes in words, with what to do', async () => {
  await startExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Settings');
    await context.sync();
  });
  const options = { reportMonth: { year: 2025, month: 3 }, months: 13, currency: 'EUR', fiscalYearStart: 1 };
  const refused = await services.build({ templates: ['lifecycleReport'], options }, () => undefined);
  expect(refused).toMatchObject({
    ok: false,
    failure: {
      sentence: 'There is a sheet called Settings already, made by somebody else.',
      details: [expect.stringMatching(/^Rename it/)],
    },
  });
});

test('a function goes into an empty cell only', async () => {
  await startExcel();
  const inserted = must(await services.insertFormula('=FUNNEL.SQLS(1000000, 100000, 25%)'));
  expect(inserted.address).toMatch(/!A1$/);
  expect(await services.insertFormula('=1')).toMatchObject({
    ok: false,
    failure: { sentence: expect.stringMatching(/A1 is not empty/) },
  });
});

test('what a file tells beside the months fills the tables of Import details, and goes with the months', async () => {
  const excel = await startExcel();
  const before = await excel.serialise();
  const result = await counted();
  const options = {
    reportMonth: lastWholeMonth(result.asOf),
    months: 13,
    currency: 'USD',
    fiscalYearStart: 1,
  };
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
  expect(await excel.serialise()).toBe(before);
});

test('sheets that are there are updated with what they themselves say, and what was typed stays', async () => {
  const excel = await startExcel();
  const options = { reportMonth: { year: 2025, month: 2 }, months: 6, currency: 'CZK', fiscalYearStart: 4 };
  must(await services.build({ templates: ['lifecycleReport'], options }, () => undefined));
  const before = await excel.serialise();
  expect(must(await services.update(() => undefined))).toMatchObject({
    operation: null,
    updated: 0,
    added: [],
    kept: [],
  });
  expect(await excel.serialise()).toBe(before);
  // A label of ours and a heading are gone from what we wrote: as if today's version said something else.
  await excel.Excel.run(async (context) => {
    context.workbook.names.getItem('lf.currency').delete();
    context.workbook.worksheets.getItem('Settings').getRange('B1').values = [['Our settings']];
    await context.sync();
  });
  const done = must(await services.update(() => undefined));
  expect(done.operation).not.toBeNull();
  expect(excel.workbook.names.map(({ name }) => name)).toContain('lf.currency');
  const [operation] = must(await services.readState()).operations;
  expect(operation?.what).toMatch(/^Updated Settings/);
  expect(must(await services.undo([done.operation ?? ''], 'ask'))).toEqual({ kind: 'undone' });
  expect(excel.workbook.names.map(({ name }) => name)).not.toContain('lf.currency');
});

const touch = (id: string, day: number, channel: string, won: string) => [id, day, channel, won];

test('touches that lie in a sheet become paths on Attribution, built with them, and go with one undo', async () => {
  const excel = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Touches');
    const rows = [
      ['Lead ID', 'Touch Date', 'Channel', 'Converted'],
      touch('a', 45_660, 'Search', ''),
      touch('a', 45_670, 'Email', 'yes'),
      touch('b', 45_661, 'Search', ''),
      touch('b', 45_662, 'Email', ''),
      touch('c', 45_663, 'Email', 'yes'),
    ];
    sheet.getRange('B3:E8').values = rows;
    sheet.tables.add('B3:E8', true).name = 'OurTouches';
    await context.sync();
  });
  const before = await excel.serialise();
  expect(must(await services.listTables())).toEqual([{ name: 'OurTouches', sheet: 'Touches' }]);
  const read = async (signal: AbortSignal) =>
    must(await services.readRange('OurTouches', { onProgress: () => undefined, signal }));
  expect(await read(AbortSignal.abort())).toBeNull(); // cancelled: nothing is imported, nothing is refused
  const { file } = (await read(new AbortController().signal)) ?? {};
  if (!(file instanceof File)) throw new Error('no file');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const seen = inspect(bytes, file.name);
  if (isProblem(seen)) throw new Error(seen.code);
  expect(seen).toMatchObject({ name: 'OurTouches', kind: 'touches' });
  const outcome = await importTouches([{ chunks: [bytes], mapping: seen.mapping }]);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const { result } = outcome;
  const options = { reportMonth: { year: 2025, month: 1 }, months: 13, currency: 'EUR', fiscalYearStart: 1 };
  const filled = must(
    await services.fillTable({
      counted: { kind: 'touches', result },
      build: { templates: ['attribution'], options },
      typed: 'ask',
      read: [{ headers: seen.headers, mapping: seen.mapping }],
    }),
  );
  if (filled.kind !== 'filled') throw new Error('asked');
  expect(filled).toMatchObject({ what: 'Filled 2 paths of Attribution', sheet: 'Attribution' });
  const paths = await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('lf.Paths').getDataBodyRange();
    range.load('values');
    await context.sync();
    return (range.values as unknown[][]).map((line) => line.slice(0, 2)).filter(([path]) => path !== '');
  });
  // Counted by hand: a went from Search to Email and converted, b went the same way and did not, c by Email alone.
  expect(paths).toEqual([
    ['Search > Email', 1],
    ['Email', 1],
  ]);
  // The next table with these columns is read as this one; a column that it lacks is left out.
  const same = must(await services.remembered(seen.headers));
  expect(same).toMatchObject({ certain: true, mapping: seen.mapping });
  expect(same?.at).toBeGreaterThan(Date.UTC(2025, 3, 3));
  const fewer = must(await services.remembered(['Lead ID', 'Touch Date', 'Channel']));
  expect(fewer).toMatchObject({ certain: false });
  expect(fewer?.mapping.fields).not.toHaveProperty('converted');
  expect(must(await services.remembered(['Colour', 'Shape']))).toBeNull();
  expect(must(await services.undo(filled.operations, 'ask'))).toEqual({ kind: 'undone' });
  expect(await excel.serialise()).toBe(before);
});
