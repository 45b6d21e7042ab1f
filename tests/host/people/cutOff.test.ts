// An action that is refused at any of its steps, or whose answer is lost, or whose pane is closed at any request: afterwards
// recovery makes the workbook what it was before, or what it is after the action.
// @module-tag engine
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createExcel, type RunningExcel } from '../../../host/node';
import { inPanes } from '../../../host/people/inPanes';
import type { Schedule } from '../../../host/people/panes';
import { putWorkbook } from '../builds';
import { often, seedOf } from '../../deep';
import { actionNamed, actions, CLOCKS, recoverWorkbook, type Action, type Answer } from './actions';
import { differences, dumpOf, type Dump } from './dump';
import { stages, type Stage, type State } from './workbook';

interface Alone {
  readonly before: Dump;
  readonly after: Dump;
  readonly requests: number;
  readonly steps: number;
}

let excel: RunningExcel;
let all: Readonly<Record<State, Stage>>;
const known = new Map<Action, Promise<Alone>>();

beforeAll(async () => {
  excel = await createExcel();
  const restore = excel.installGlobals();
  all = await stages(excel);
  return restore;
});

async function act(action: Action, schedule: Schedule = { order: [] }): Promise<Answer | symbol | undefined> {
  const stage = all[action.from];
  putWorkbook(excel, stage.text);
  const [answer] = await inPanes<Answer>(excel.host, [() => action.act(stage, CLOCKS[0])], schedule);
  return answer;
}

async function actAlone(action: Action): Promise<Alone> {
  const { counters } = excel.host;
  putWorkbook(excel, all[action.from].text);
  const before = await dumpOf(excel);
  const { syncs, actions: steps } = counters;
  const answer = await act(action);
  expect(answer, action.name).toMatchObject({ ok: true });
  const [requests, done] = [counters.syncs - syncs, counters.actions - steps];
  return { before, after: await dumpOf(excel), requests, steps: done };
}

function alone(action: Action): Promise<Alone> {
  const found = known.get(action) ?? actAlone(action);
  known.set(action, found);
  return found;
}

type Cut =
  | { readonly kind: 'refuse' | 'loseReply'; readonly at: number }
  | { readonly kind: 'closed'; readonly at: number; readonly carriedOut: boolean };

const at = fc.nat({ max: 100_000 });
const anyCut: fc.Arbitrary<Cut> = fc.oneof(
  fc.record({ kind: fc.constantFrom('refuse' as const, 'loseReply' as const), at }),
  fc.record({ kind: fc.constant('closed' as const), at, carriedOut: fc.boolean() }),
);

/** Does the action and cuts it off; undefined where the pane did not live to see an answer. */
async function actCut(action: Action, cut: Cut): Promise<Answer | symbol | undefined> {
  const { requests, steps } = await alone(action);
  if (cut.kind === 'closed')
    return act(action, {
      order: [],
      closes: [{ pane: 0, request: 1 + (cut.at % requests), carriedOut: cut.carriedOut }],
    });
  const { failures, counters } = excel.host;
  failures.inject(cut.kind, counters.actions + (cut.at % steps));
  const answer = await act(action);
  failures.clear();
  return answer;
}

test('cut off anywhere, and recovered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...actions.map(({ name }) => name)), anyCut, async (name, cut) => {
      const action = actionNamed(name);
      const { before, after } = await alone(action);
      const answer = await actCut(action, cut);
      const what = `${action.name} ${JSON.stringify(cut)}: ${String(JSON.stringify(answer))}`;
      // Who says that it is done has done it, but for looks.
      if (typeof answer === 'object' && answer.ok)
        expect(differences(await dumpOf(excel), after), what).toEqual([]);
      expect(await recoverWorkbook(), what).toMatchObject({ ok: true });
      const found = await dumpOf(excel);
      const [least] = [before, after]
        .map((wanted) => differences(found, wanted))
        .sort((a, b) => a.length - b.length);
      expect(least, what).toEqual([]);
    }),
    { numRuns: often(30, 1000), seed: seedOf(8_2025) },
  );
});
