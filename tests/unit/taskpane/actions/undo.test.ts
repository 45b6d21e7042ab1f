// Taking back: what is asked, what is kept, and work that was never finished.
import { expect, test } from 'vitest';
import { BUILT_WORKBOOK, EMPTY_WORKBOOK } from '../fakes';
import { open } from '../opened';

test('asks when something was changed since, and forces only when told to', async () => {
  const asked: string[] = [];
  const pane = open(BUILT_WORKBOOK, (services) => ({
    ...services,
    workbook: {
      ...services.workbook,
      undo: (ids, how) => {
        asked.push(how);
        if (how === 'force') return services.workbook.undo(ids, how);
        const changes = [{ where: 'Targets!C9', what: 'now holds 412' }];
        return Promise.resolve({ ok: true, value: { kind: 'question', changes, keeping: null } });
      },
    },
  }));
  const target = { operations: ['a'], what: 'Built Settings' };
  await pane.actions.refresh();
  await pane.actions.undo(target);
  expect(pane.state().undo?.step).toMatchObject({ phase: 'question' });
  expect(pane.state().workbook?.operations).toHaveLength(2);
  await pane.actions.undo(target, 'force');
  expect(asked).toEqual(['ask', 'force']);
  expect(pane.state().undo).toBeNull();
  expect(pane.state().workbook?.operations.map(({ id }) => id)).toEqual(['b']);
});

test('keeps the sheets that were changed, and says which', async () => {
  const keeping = { kept: ['Settings', 'Targets'], goes: ['Lifecycle report'] };
  const pane = open(BUILT_WORKBOOK, (services) => ({
    ...services,
    workbook: {
      ...services.workbook,
      undo: (ids, how) => {
        if (how !== 'ask') return services.workbook.undo(ids, how);
        const changes = [{ where: 'Targets!C9', what: 'now holds 412' }];
        return Promise.resolve({ ok: true, value: { kind: 'question', changes, keeping } });
      },
    },
  }));
  const target = { operations: ['a'], what: 'Built Settings' };
  await pane.actions.undo(target);
  expect(pane.state().undo?.step).toMatchObject({ phase: 'question', keeping });
  await pane.actions.undo(target, 'keep');
  expect(pane.calls).toEqual([['undo', ['a'], 'keep']]);
  expect(pane.state().undone).toBe('Taken back: Built Settings. Kept: Settings and Targets.');
});

test('takes unfinished work back', async () => {
  const pane = open({ ...EMPTY_WORKBOOK, unfinished: 'Built Settings' });
  await pane.actions.refresh();
  await pane.actions.undo({ operations: [], what: 'Built Settings' });
  expect(pane.calls).toEqual([['recover', 'ask']]);
  expect(pane.state().workbook?.unfinished).toBeNull();
  expect(pane.state().undone).toBe('The unfinished work was taken back.');
});

test('asks before it takes back what somebody may be doing at this moment', async () => {
  const pane = open({ ...EMPTY_WORKBOOK, unfinished: 'Built Settings' }, (services) => ({
    ...services,
    workbook: {
      ...services.workbook,
      recover: (how) =>
        how === 'ask'
          ? Promise.resolve({ ok: true, value: { kind: 'underWay', at: Date.UTC(2025, 3, 10, 9, 30) } })
          : services.workbook.recover(how),
    },
  }));
  const target = { operations: [], what: 'Built Settings' };
  await pane.actions.undo(target);
  expect(pane.state().undo?.step).toMatchObject({ phase: 'underWay' });
  expect(pane.spoken()).toMatch(/^This was begun at .*, only just now\.$/);
  await pane.actions.undo(target, 'sure');
  expect(pane.calls).toEqual([['recover', 'sure']]);
  expect(pane.state().undone).toBe('The unfinished work was taken back.');
});

test('a result is gone once what it tells of is no longer there, wherever it was taken back', async () => {
  let gone = '';
  const pane = open(BUILT_WORKBOOK, (services) => ({
    ...services,
    workbook: {
      ...services.workbook,
      readState: async () => {
        const state = await services.workbook.readState();
        if (!state.ok) return state;
        const operations = state.value.operations.filter(({ parts }) => !parts.includes(gone));
        return { ok: true, value: { ...state.value, operations } };
      },
    },
  }));
  await pane.actions.refresh();
  await pane.actions.startMonth();
  const { monthEnd } = pane.state();
  if (monthEnd.phase !== 'done') throw new Error(monthEnd.phase);
  gone = monthEnd.result.operation;
  await pane.actions.refresh();
  expect(pane.state().monthEnd).toEqual({ phase: 'idle' });
});
