// From counts to sheets: what is built first, what is asked, what is written.
import { expect, test } from 'vitest';
import { serialOfMonth } from '../../../../src/work/months';
import { file } from '../fakeFiles';
import { RESULT } from '../fakeCounts';
import { BUILT_WORKBOOK, EMPTY_WORKBOOK } from '../fakes';
import { open, toPreview, withFiles } from '../opened';

test('a long list of leads is written only when asked for again, and builds its sheet', async () => {
  const pane = open(BUILT_WORKBOOK, withFiles({}));
  await pane.actions.refresh();
  await pane.actions.chooseFiles([file()]);
  pane.actions.wantLeads(50_000);
  await pane.actions.count();
  expect(pane.state().import).toMatchObject({ result: { leads: { ok: false, total: 120_000 } } });
  await pane.actions.countAllLeads(1_048_575);
  expect(pane.state().import).toMatchObject({ result: { leads: { ok: true } } });
  await pane.actions.fill();
  expect(pane.calls.at(-1)).toMatchObject(['fill', { build: { templates: ['leads'] } }]);
});

test('builds the report first where there is no Monthly data, for the last whole month of the file', async () => {
  const pane = open();
  await toPreview(pane);
  await pane.actions.fill();
  const [, request] = pane.calls[1] ?? [];
  expect(request).toMatchObject({
    typed: 'ask',
    build: {
      templates: ['lifecycleReport', 'details', 'checks'],
      options: { reportMonth: { year: 2025, month: 3 } },
    },
  });
  expect(pane.spoken()).toMatch(/^Built Settings.*Filled 15 months of Monthly data\.$/);
});

test('builds Import details where it alone is missing, so that the second file fills it too', async () => {
  const built = BUILT_WORKBOOK.built.filter(({ key }) => key !== 'details');
  const pane = open({ ...BUILT_WORKBOOK, built });
  await toPreview(pane);
  await pane.actions.fill();
  expect(pane.calls[1]).toMatchObject(['fill', { build: { templates: ['details'] } }]);
  expect(pane.spoken()).toBe('Built Import details. Filled 15 months of Monthly data.');
});

test('proposes no month before the first that the file has counts for', async () => {
  const march = serialOfMonth({ year: 2025, month: 3 });
  const short = { ...RESULT, months: RESULT.months.slice(-1), asOf: march + 27 };
  const pane = open(EMPTY_WORKBOOK, (services) => ({
    ...services,
    crm: { ...services.crm, count: () => Promise.resolve({ ok: true, value: short }) },
  }));
  await toPreview(pane);
  expect(short.months[0]?.month).toBe(march);
  expect(pane.state().build.options.reportMonth).toEqual({ year: 2025, month: 3 });
});

test('fills what is there, asks about typed numbers, and does as told', async () => {
  const answers: string[] = [];
  const pane = open(BUILT_WORKBOOK, (services) => ({
    ...services,
    workbook: {
      ...services.workbook,
      fill: (request) => {
        answers.push(request.typed);
        expect(request.build).toBeNull();
        if (request.typed !== 'ask') return services.workbook.fill(request);
        const differences = [{ month: 45_658, column: 'New leads', typed: 60, imported: 58 }];
        return Promise.resolve({ ok: true, value: { kind: 'question', differences } });
      },
    },
  }));
  await toPreview(pane);
  await pane.actions.fill();
  expect(pane.state().import).toMatchObject({ phase: 'preview', question: [{ typed: 60 }] });
  await pane.actions.fill('keep');
  expect(answers).toEqual(['ask', 'keep']);
  expect(pane.state().import.phase).toBe('done');
});

test('amounts in two currencies need a rate above 0, and the reporting currency counts as 1', async () => {
  const rates: unknown[] = [];
  const currencies = [
    { code: 'EUR', customers: 1, amount: 10 },
    { code: 'USD', customers: 1, amount: 10 },
  ];
  const pane = open(BUILT_WORKBOOK, (services) => ({
    ...services,
    crm: {
      ...services.crm,
      count: (_sources, options) => {
        rates.push(options.rates);
        return Promise.resolve({ ok: true, value: { ...RESULT, currencies } });
      },
    },
  }));
  await toPreview(pane);
  pane.actions.typeRate('USD', '0');
  await pane.actions.count();
  expect(pane.state().import).toMatchObject({ phase: 'preview', rateFailure: expect.any(String) });
  pane.actions.typeRate('USD', '0,92');
  await pane.actions.count();
  expect(rates).toEqual([null, { EUR: 1, USD: 0.92, '': 1 }]);
});
