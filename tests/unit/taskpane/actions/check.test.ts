// "Check this Excel" in the pane: what the state goes through, what is read out, and what happens where it cannot be done.
import { expect, test } from 'vitest';
import type { Services } from '../../../../src/taskpane/services';
import { CHECKED } from '../fakeCheck';
import { FAILURE, open } from '../opened';

const answering = (checkExcel: Services['workbook']['checkExcel']) => (services: Services) => ({
  ...services,
  workbook: { ...services.workbook, checkExcel },
});

test('is opened, run, its report copied, and closed', async () => {
  const { state, actions, calls, spoken } = open();
  expect(state().check).toBeNull();
  await actions.check('open');
  expect(state().check).toEqual({ work: { phase: 'idle' }, copied: null });
  await actions.check('copy');
  expect(calls).toEqual([]);
  await actions.check('run');
  expect(state().check).toEqual({ work: { phase: 'done', result: CHECKED }, copied: null });
  expect(spoken()).toBe('2 of 5 are as expected.');
  await actions.check('copy');
  expect(state().check?.copied).toBe(true);
  expect(spoken()).toBe('The report is copied.');
  expect(calls).toEqual([['checkExcel'], ['copy', CHECKED.report]]);
  await actions.check('close');
  expect(state().check).toBeNull();
});

test('says how far it is, begins once, and is cancelled', async () => {
  let end: () => void = () => undefined;
  let begun = 0;
  let signal = { aborted: false };
  const { state, actions } = open(
    undefined,
    answering(async (options) => {
      begun += 1;
      ({ signal } = options);
      options.onProgress(7, 70);
      await new Promise<void>((done) => (end = done));
      return { ok: true, value: { ...CHECKED, cancelled: true } };
    }),
  );
  await actions.check('open');
  const running = actions.check('run');
  await expect
    .poll(() => state().check?.work)
    .toEqual({ phase: 'working', sentence: 'Checking: 7 of 70', share: 0.1 });
  await actions.check('run');
  expect(begun).toBe(1);
  expect(signal.aborted).toBe(false);
  await actions.check('cancel');
  expect(signal.aborted).toBe(true);
  end();
  await running;
  expect(state().check?.work).toMatchObject({ phase: 'done', result: { cancelled: true } });
});

test('says why it was not made', async () => {
  const { state, actions, spoken } = open(
    undefined,
    answering(() => Promise.resolve({ ok: false, failure: FAILURE })),
  );
  await actions.check('open');
  await actions.check('run');
  expect(state().check?.work).toEqual({ phase: 'failed', failure: FAILURE });
  expect(spoken()).toBe(`The check was not made. ${FAILURE.sentence}`);
});

test('says that the report must be copied by hand where there is no clipboard', async () => {
  const { state, actions, spoken } = open(undefined, (services) => ({
    ...services,
    copy: () => Promise.resolve(false),
  }));
  await actions.check('run');
  await actions.check('copy');
  expect(state().check?.copied).toBe(false);
  expect(spoken()).toContain('select the text below');
});
