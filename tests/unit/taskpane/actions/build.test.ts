// Choosing what to build, with which options, and building it.
import { expect, test } from 'vitest';
import { initialState } from '../../../../src/taskpane/state';
import { BUILT_WORKBOOK, EMPTY_WORKBOOK } from '../fakes';
import { FAILURE, open, toPreview } from '../opened';

test('opens with the last whole month and, in an empty workbook, the first template ticked', async () => {
  const { state, actions } = open();
  expect(state().build.options.reportMonth).toEqual({ year: 2025, month: 3 });
  await actions.refresh();
  expect(state().build.chosen).toEqual(['lifecycleReport']);
});

test('in January the report month is December of the year before', () => {
  expect(initialState(new Date(2025, 0, 10), 'EUR').build.options.reportMonth).toEqual({
    year: 2024,
    month: 12,
  });
});

test('does not tick again what was unticked, nor anything in a workbook with our sheets', async () => {
  const { state, actions } = open();
  await actions.refresh();
  actions.chooseTemplate('lifecycleReport', false);
  await actions.refresh();
  expect(state().build.chosen).toEqual([]);
  const built = open(BUILT_WORKBOOK);
  await built.actions.refresh();
  expect(built.state().build.chosen).toEqual([]);
});

test('what is built already cannot be chosen, nor stay chosen when another window built it', async () => {
  const { state, actions, calls } = open(BUILT_WORKBOOK);
  actions.chooseTemplate('lifecycleReport', true);
  actions.chooseTemplate('funnelPlan', true);
  await actions.refresh();
  expect(state().build.chosen).toEqual(['funnelPlan']);
  actions.chooseTemplate('lifecycleReport', true);
  expect(state().build.chosen).toEqual(['funnelPlan']);
  await actions.build();
  expect(calls).toMatchObject([['build', { templates: ['funnelPlan'] }]]);
  await actions.build();
  expect(calls).toHaveLength(1);
  expect(state().build.work.phase).toBe('done');
});

test('builds what was ticked with the options chosen, says so, and offers to undo it', async () => {
  const { state, actions, calls, spoken } = open();
  await actions.refresh();
  actions.chooseTemplate('funnelPlan', true);
  actions.setOptions({ months: 24, fiscalYearStart: 7 });
  actions.typeCurrency('usd');
  await actions.build();
  expect(calls[0]).toEqual([
    'build',
    {
      templates: ['lifecycleReport', 'funnelPlan'],
      options: { reportMonth: { year: 2025, month: 3 }, months: 24, currency: 'USD', fiscalYearStart: 7 },
    },
  ]);
  expect(state().build.work).toMatchObject({ phase: 'done', result: { formulas: 214 } });
  expect(spoken()).toBe(
    'Built Settings, Targets, Monthly data, Costs, Lifecycle report and Funnel plan. 214 formulas.',
  );
  expect(state().workbook?.operations).toHaveLength(1);
  await actions.undo({ operations: ['operation-1'], what: 'Built Settings' });
  expect(state().build.work).toEqual({ phase: 'idle' });
  expect(state().undone).toBe('Taken back: Built Settings.');
  expect(state().workbook?.operations).toEqual([]);
});

test('asks for a report and for a currency before it bothers Excel', async () => {
  const { state, actions, calls } = open();
  await actions.build();
  expect(state().build.work).toMatchObject({
    phase: 'failed',
    failure: { sentence: expect.stringMatching(/Choose/) },
  });
  actions.chooseTemplate('funnelPlan', true);
  actions.typeCurrency('euros');
  await actions.build();
  expect(state().build.work).toMatchObject({
    phase: 'failed',
    failure: { sentence: expect.stringMatching(/euros/) },
  });
  expect(calls).toEqual([]);
});

test('shows a refusal, and a fault that was thrown, instead of swallowing them', async () => {
  const refused = open(EMPTY_WORKBOOK, (services) => ({
    ...services,
    workbook: { ...services.workbook, build: () => Promise.resolve({ ok: false, failure: FAILURE }) },
  }));
  await refused.actions.refresh();
  await refused.actions.build();
  expect(refused.state().build.work).toEqual({ phase: 'failed', failure: FAILURE });
  expect(refused.state().build.chosen).toEqual(['lifecycleReport']);
  const thrown = open(EMPTY_WORKBOOK, (services) => ({
    ...services,
    workbook: { ...services.workbook, build: () => Promise.reject(new Error('lost')) },
  }));
  await thrown.actions.refresh();
  await thrown.actions.build();
  expect(thrown.spoken()).toContain('lost');
});

test('where Settings is built, it decides: neither a file nor the pane says month and currency', async () => {
  const built = BUILT_WORKBOOK.built.slice(0, 1);
  const pane = open({ ...BUILT_WORKBOOK, built, currency: 'Euro' });
  await toPreview(pane);
  expect(pane.state().build.currency).toBe('Euro');
  pane.actions.chooseTemplate('funnelPlan', true);
  await pane.actions.build();
  expect(pane.state().build.work).toMatchObject({ phase: 'done' });
});

test('follows the currency of the workbook, but not over what is being typed', async () => {
  const { state, actions } = open({ ...BUILT_WORKBOOK, currency: 'CZK' });
  await actions.refresh();
  expect(state().build.options.currency).toBe('CZK');
  actions.typeCurrency('PLN');
  await actions.refresh();
  expect(state().build.options.currency).toBe('PLN');
});
