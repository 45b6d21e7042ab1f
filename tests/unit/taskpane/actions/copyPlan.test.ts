// Copy plan to Targets in the pane: what it asks before anything is copied, and what it says afterwards.
import { expect, it } from 'vitest';
import { pane, translator } from '../../../../src/i18n';
import { createActions } from '../../../../src/taskpane/actions';
import { copiedSentence } from '../../../../src/taskpane/actions/copyPlan';
import { initialState } from '../../../../src/taskpane/state';
import { createStore } from '../../../../src/taskpane/store';
import { COPIED, COPY_QUESTION } from '../fakeCopy';
import { COMPLETE_WORKBOOK, fakeServices } from '../fakes';

const t = translator(pane, 'en');

function started() {
  const { services, calls } = fakeServices(COMPLETE_WORKBOOK);
  const store = createStore(initialState(services.today(), services.currency));
  return { actions: createActions({ store, services, t }), store, calls, services };
}

it('asks about typed targets, copies as answered, and is undone', async () => {
  const { actions, store, calls } = started();
  await actions.copyPlan('ask');
  expect(store.get().copyPlan).toEqual({ phase: 'question', question: COPY_QUESTION });
  expect(store.get().announcement.text).toBe('2 typed targets differ from the plan');
  await actions.copyPlan('keep');
  expect(calls.filter(([name]) => name === 'copyPlan')).toEqual([
    ['copyPlan', { typed: 'ask' }],
    ['copyPlan', { typed: 'keep', asked: 'as asked' }],
  ]);
  expect(store.get().announcement.text).toBe(
    'Jan 2025 to Dec 2025: the plan’s figures are in Targets. 2 typed targets were kept.',
  );
  const done = store.get().copyPlan;
  if (done.phase !== 'done') throw new Error(`It is ${done.phase}`);
  await actions.undo({ operations: [done.result.operation ?? ''], what: done.result.what });
  expect(store.get().copyPlan.phase).toBe('idle');
});

it('copies nothing where the question is left, and answers it with the question itself', async () => {
  const { actions, store, calls } = started();
  await actions.copyPlan('ask');
  await actions.copyPlan('leave');
  expect(store.get().copyPlan.phase).toBe('idle');
  await actions.copyPlan('ask');
  await actions.copyPlan('replace');
  expect(calls.at(-1)).toEqual(['copyPlan', { typed: 'replace', asked: 'as asked' }]);
});

it('says what stood in the way', async () => {
  const { actions, store, services } = started();
  const failure = { sentence: 'Still missing on Funnel plan: MQLs.', details: [] };
  Object.assign(services.workbook, { copyPlan: () => Promise.resolve({ ok: false, failure }) });
  await actions.copyPlan('ask');
  expect(store.get().copyPlan).toEqual({ phase: 'failed', failure });
  expect(store.get().announcement.text).toBe('Nothing was copied. Still missing on Funnel plan: MQLs.');
});

it('says where nothing was to be done', () => {
  expect(copiedSentence(t, { ...COPIED, operation: null, kept: 0 })).toBe(
    'Jan 2025 to Dec 2025: the plan’s figures were in Targets already. Nothing was changed.',
  );
  expect(copiedSentence(t, { ...COPIED, operation: null, kept: 1 })).toBe(
    'Jan 2025 to Dec 2025: all that differs from the plan was typed. Nothing was changed. 1 typed target was kept.',
  );
});
