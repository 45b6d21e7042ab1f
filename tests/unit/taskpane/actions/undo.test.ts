// Going back to an earlier step, what the question about it is answered with, and what is said afterwards.
import { expect, test } from 'vitest';
import { pane, translator } from '../../../../src/i18n';
import { withLater } from '../../../../src/taskpane/actions/undo';
import { sameTarget } from '../../../../src/taskpane/state';
import type { Services, UndoAnswer } from '../../../../src/taskpane/services';
import { BUILT_WORKBOOK } from '../fakes';
import { open, toPreview } from '../opened';

const t = translator(pane, 'en-GB');

test('going back to an earlier step names what was done since, latest first, and itself', () => {
  const line = (id: string, ...parts: string[]) => ({ id, parts, what: `did ${id}`, at: null });
  const list = [line('d', 'd'), line('c', 'c', 'b'), line('a', 'a2', 'a1'), line('o', 'o')];
  const { steps, target } = withLater({ t }, list, { operations: ['a2', 'a1'], what: 'did a' });
  expect(steps.map(({ what }) => what)).toEqual(['did d', 'did c', 'did a']);
  expect(target).toEqual({ operations: ['d', 'c', 'b', 'a2', 'a1'], what: 'the last 3 actions' });
});

test('a question about the second part stays where it was asked when the first is gone', () => {
  const target = (...operations: string[]) => ({ operations, what: '' });
  expect(sameTarget(target('b', 'a'), target('a'))).toBe(true);
  expect(sameTarget(target('b'), target('b', 'a'))).toBe(false);
  expect(sameTarget(target(), target())).toBe(true);
  expect(sameTarget(target(), target('a'))).toBe(false);
});

const QUESTION: UndoAnswer = {
  kind: 'question',
  asked: 'what was asked',
  changes: [
    { where: 'Monthly data!C9', what: 'now holds 412' },
    { where: 'Targets!D12:D24', what: '13 cells changed', count: 13 },
  ],
  keeping: { kept: ['Monthly data'], goes: ['Costs'] },
};

/** The first undo answers so; those after it do what they are told. */
const answeringFirst = (answer: UndoAnswer) => (services: Services) => {
  let isFirst = true;
  const { undo } = services.workbook;
  return {
    ...services,
    workbook: {
      ...services.workbook,
      undo: (...request: Parameters<typeof undo>) => {
        if (!isFirst) return undo(...request);
        isFirst = false;
        return Promise.resolve({ ok: true, value: answer } as const);
      },
    },
  };
};

const TARGET = { operations: ['b'], what: 'Filled Monthly data' };

test('an answer carries its question, and what was kept is said', async () => {
  const { actions, state, calls, spoken } = open(BUILT_WORKBOOK, answeringFirst(QUESTION));
  await actions.refresh();
  await actions.undo(TARGET);
  expect(spoken()).toBe('14 things were changed since');
  await actions.undo(TARGET, 'keep');
  expect(calls).toEqual([['undo', ['b'], 'keep', 'what was asked']]);
  expect(state().undone).toBe(
    'Taken back in part: Filled Monthly data. Kept, with what was changed: Monthly data.',
  );
  expect(state().workbook?.operations[0]).toMatchObject({ id: 'b', partly: true });
});

test('to keep everything asks nothing of the workbook', async () => {
  const { actions, state, calls } = open(BUILT_WORKBOOK, answeringFirst(QUESTION));
  await actions.refresh();
  const before = state().workbook;
  await actions.undo(TARGET);
  actions.dropUndo();
  expect(state()).toMatchObject({ undo: null, undone: null });
  expect(state().workbook).toEqual(before);
  expect(calls).toEqual([]);
});

test('what came to an end half-way says what is gone and what is not', async () => {
  const failure = { sentence: 'Excel stopped half-way.', details: [] };
  const stopped: UndoAnswer = { kind: 'stopped', lead: 'Taken back: a. Not taken back: b.', failure };
  const { actions, state, spoken } = open(BUILT_WORKBOOK, answeringFirst(stopped));
  await actions.undo(TARGET);
  expect(state().undo?.step).toEqual({ phase: 'failed', lead: stopped.lead, failure });
  expect(spoken()).toBe('Taken back: a. Not taken back: b. Excel stopped half-way.');
});

test('“Filled” is said for as long as the filling is there, whatever becomes of what was built with it', async () => {
  let gone: string | null = null;
  const opened = open(undefined, (services) => ({
    ...services,
    workbook: {
      ...services.workbook,
      readState: async () => {
        const read = await services.workbook.readState();
        if (!read.ok || gone === null) return read;
        const left = (parts: readonly string[]) => parts.filter((id) => id !== gone);
        const operations = read.value.operations.flatMap((each) =>
          left(each.parts).length > 0 ? [{ ...each, parts: left(each.parts) }] : [],
        );
        return { ok: true, value: { ...read.value, operations } };
      },
    },
  }));
  await toPreview(opened);
  await opened.actions.fill();
  const { import: filled } = opened.state();
  if (filled.phase !== 'done') throw new Error(filled.phase);
  await opened.actions.refresh();
  expect(opened.state().import.phase).toBe('done');
  gone = filled.answer.operations[0] ?? null;
  await opened.actions.refresh();
  expect(opened.state().import.phase).toBe('choose');
});
