// Building and updating through the real services: what is listed, what is refused, what stays.
// @module-tag engine
import { expect, test } from 'vitest';
import { reportServices } from '../../../src/work/outlook';
import { startExcel } from '../../host/builds';
import { must, services } from './opened';
import { whole } from '../../host/whole';

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
    'Import details',
    'Lifecycle report',
    'As reported',
    'Funnel plan',
  ]);
  const built = [{ key: 'settings', name: 'Einstellungen' }];
  expect(reportServices.outlook(['lifecycleReport'], built)).not.toContain('Settings');
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

test('sheets that are there are updated with what they themselves say, and what was typed stays', async () => {
  const excel = await startExcel();
  const options = { reportMonth: { year: 2025, month: 2 }, months: 6, currency: 'CZK', fiscalYearStart: 4 };
  must(await services.build({ templates: ['lifecycleReport'], options }, () => undefined));
  const before = await whole(excel);
  expect(must(await services.update(() => undefined))).toMatchObject({
    operation: null,
    updated: 0,
    added: [],
    kept: [],
  });
  expect(await whole(excel)).toBe(before);
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
