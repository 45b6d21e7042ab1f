// What Settings says decides how an import is counted.
// @module-tag engine
import { expect, test } from 'vitest';
import { NEW_WORKBOOK } from '../../../src/work/newWorkbook';
import { startExcel } from '../../host/builds';
import { must, services } from './opened';

test('what Settings says about channels decides which sources are marketing’s', async () => {
  await startExcel();
  const options = { reportMonth: { year: 2025, month: 3 }, months: 13, currency: 'EUR', fiscalYearStart: 1 };
  must(await services.build({ templates: ['settings'], options }, () => undefined));
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
    // A channel of which nobody says whose it is stands on neither list.
    others: expect.arrayContaining(['organic search', 'seo', 'paid social', 'partner portal']) as string[],
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
    setting(context, 'fiscalYearStart').values = [[10]];
    setting(context, 'weekend').values = [['0000011']];
    const holidays = context.workbook.tables.getItem('lf.Holidays').getDataBodyRange();
    holidays.getCell(0, 0).values = [[45_778]];
    holidays.getCell(0, 1).values = [['Labour day']];
    await context.sync();
  });
  const { settings } = must(await services.readState());
  expect(settings?.shelfLife).toBe(30); // blank: the shelf life
  expect(settings?.followUp).toMatchObject({ limit: 4, holidays: [45_778] });
  expect(settings?.fiscalYearStart).toBe(10);
  expect(String(settings?.followUp.weekend)).toMatch(/^(0000011|11)$/);
});
