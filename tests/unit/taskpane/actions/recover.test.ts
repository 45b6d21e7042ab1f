// Unfinished work in the pane: looked at twice, twenty seconds apart; only what stood still is offered to be ended, and
// each way of ending it says what became of it.
import { expect, test } from 'vitest';
import { pane, translator } from '../../../../src/i18n';
import { LOOK_AGAIN_MS } from '../../../../src/taskpane/actions/recover';
import type { RecoverAnswer, Services, Unfinished, WorkbookState } from '../../../../src/taskpane/services';
import { BUILT_WORKBOOK, UNFINISHED } from '../fakes';
import { FAILURE, open } from '../opened';

const WITH: WorkbookState = { ...BUILT_WORKBOOK, unfinished: UNFINISHED };
const SEEN = UNFINISHED.seen;

/** What the pane finds at its second look; null: it has ended. */
interface Later {
  readonly later?: Unfinished | null;
  readonly stopped?: boolean;
  readonly answer?: RecoverAnswer;
  readonly fails?: boolean;
}

/** A pane that has seen unfinished work; what is asked of its services is noted. */
async function withUnfinished({ later, stopped = true, answer, fails = false }: Later = {}, first = WITH) {
  const asked: unknown[][] = [];
  let looks = 0;
  const change = (services: Services): Services => ({
    ...services,
    wait: (ms) => {
      asked.push(['wait', ms]);
      return Promise.resolve();
    },
    workbook: {
      ...services.workbook,
      readState: async () => {
        looks += 1;
        const read = await services.workbook.readState();
        if (!read.ok || looks === 1 || later === undefined) return read;
        return { ok: true, value: { ...read.value, unfinished: later } };
      },
      hasStopped: (before, now) => {
        asked.push(['hasStopped', before, now]);
        return stopped;
      },
      recover: async (seen, how) => {
        asked.push(['recover', seen, how]);
        if (fails) return { ok: false, failure: FAILURE };
        return answer ? { ok: true, value: answer } : services.workbook.recover(seen, how);
      },
    },
  });
  const opened = open(first, change);
  await opened.actions.refresh();
  return { ...opened, asked };
}

test('watching waits for twenty seconds, looks again, and compares the two looks', async () => {
  const later = { ...UNFINISHED, seen: { ...SEEN, n: 4 }, canFinish: false };
  const { actions, asked, state, spoken } = await withUnfinished({ later });
  await actions.recover('watch');
  expect(LOOK_AGAIN_MS).toBe(20_000);
  expect(asked).toEqual([
    ['wait', LOOK_AGAIN_MS],
    ['hasStopped', SEEN, later.seen],
  ]);
  // What is decided on is the second look.
  expect(state().recovery).toEqual({ phase: 'stopped', seen: later.seen, canFinish: false });
  expect(spoken()).toBe('It has stopped: nothing of it has moved.');
});

test('while it waits it says so, and offers nothing', async () => {
  let meanwhile: unknown = null;
  const opened = open(WITH, (services) => ({
    ...services,
    wait: () => {
      meanwhile = [opened.state().recovery, opened.spoken()];
      return Promise.resolve();
    },
  }));
  await opened.actions.refresh();
  await opened.actions.recover('watch');
  expect(meanwhile).toEqual([{ phase: 'watching' }, 'Looking for 20 seconds whether it goes on']);
});

test('what has moved goes on: nothing is offered', async () => {
  const { actions, state, spoken } = await withUnfinished({ stopped: false });
  await actions.recover('watch');
  expect(state().recovery).toEqual({ phase: 'goesOn' });
  expect(spoken()).toBe('It goes on. Wait until it has ended.');
  await actions.recover('takeBack');
  expect(state().recovery).toEqual({ phase: 'goesOn' });
});

test('what has ended meanwhile is gone from the pane', async () => {
  const { actions, state, asked } = await withUnfinished({ later: null });
  await actions.recover('watch');
  expect(state().recovery).toBeNull();
  expect(state().workbook?.unfinished).toBeNull();
  expect(asked).toEqual([['wait', LOOK_AGAIN_MS]]);
});

test('where nobody has the turn there is nobody to wait for', async () => {
  const free = { ...WITH, unfinished: { ...UNFINISHED, isFree: true } };
  const { actions, state, asked } = await withUnfinished({ stopped: false }, free);
  await actions.recover('watch');
  expect(asked).toEqual([]);
  expect(state().recovery).toEqual({ phase: 'stopped', seen: SEEN, canFinish: true });
});

test('where nothing is unfinished nothing is looked for', async () => {
  const { actions, state, asked } = await withUnfinished({}, BUILT_WORKBOOK);
  await actions.recover('watch');
  expect([asked, state().recovery]).toEqual([[], null]);
});

test.each([
  ['finish', 'The unfinished work was finished.'],
  ['takeBack', 'The unfinished work was taken back.'],
] as const)('%s: done, said, and gone', async (how, sentence) => {
  const { actions, state, asked, spoken } = await withUnfinished();
  await actions.recover('watch');
  await actions.recover(how);
  expect(asked.at(-1)).toEqual(['recover', SEEN, how]);
  expect(state()).toMatchObject({ recovery: null, undone: sentence, workbook: { unfinished: null } });
  expect(spoken()).toBe(sentence);
});

test('nothing is ended before it was seen to stand still', async () => {
  const { actions, state, asked } = await withUnfinished();
  await actions.recover('takeBack');
  await actions.recover('force');
  expect([asked, state().recovery]).toEqual([[], null]);
});

const changes = [{ where: 'Costs!B3', what: 'now holds 7' }];

test('typed since: it asks; only then may it be forced', async () => {
  const { actions, state, asked, spoken } = await withUnfinished({ answer: { kind: 'question', changes } });
  await actions.recover('watch');
  await actions.recover('takeBack');
  expect(state().recovery).toEqual({ phase: 'question', seen: SEEN, changes });
  expect(state().undone).toBeNull();
  expect(spoken()).toBe(translator(pane, 'en-GB')('undo.title', { count: 1 }));
  await actions.recover('force');
  expect(asked.at(-1)).toEqual(['recover', SEEN, 'force']);
});

test('cells in one rectangle are as many things as they are', async () => {
  const cells = [{ where: 'Costs!B3:B15', what: '13 cells changed', count: 13 }];
  const { actions, spoken } = await withUnfinished({ answer: { kind: 'question', changes: cells } });
  await actions.recover('watch');
  await actions.recover('takeBack');
  expect(spoken()).toBe(translator(pane, 'en-GB')('undo.title', { count: 13 }));
});

test('left alone: the question goes, the work stays unfinished', async () => {
  const { actions, state, asked } = await withUnfinished({ answer: { kind: 'question', changes } });
  await actions.recover('watch');
  await actions.recover('takeBack');
  await actions.recover('leave');
  expect(state().recovery).toBeNull();
  expect(state().workbook?.unfinished).toEqual(UNFINISHED);
  expect(asked.filter(([what]) => what === 'recover')).toHaveLength(1);
});

test('somebody went on with it before it was ended: it says that it goes on', async () => {
  const { actions, state, spoken } = await withUnfinished({ answer: { kind: 'moved' } });
  await actions.recover('watch');
  await actions.recover('finish');
  expect(state()).toMatchObject({ recovery: { phase: 'goesOn' }, undone: null });
  expect(spoken()).toBe('It goes on. Wait until it has ended.');
});

test('a failure is shown and said', async () => {
  const { actions, state, spoken } = await withUnfinished({ fails: true });
  await actions.recover('watch');
  await actions.recover('finish');
  expect(state().recovery).toEqual({ phase: 'failed', failure: FAILURE });
  expect(spoken()).toBe(FAILURE.sentence);
});
