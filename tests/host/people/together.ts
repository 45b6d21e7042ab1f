// Two actions in two panes at once, and what they come to one after the other or alone: what the laws about panes compare.
import { inPanes } from '../../../host/people/inPanes';
import type { Schedule } from '../../../host/people/panes';
import type { RunningExcel } from '../../../host/node';
import { putWorkbook } from '../builds';
import { comparable } from '../modes/stories';
import { actionNamed, CLOCKS, recoverWorkbook, type Answer } from './actions';
import { differences, dumpOf, type Dump } from './dump';
import type { Stage, State } from './workbook';

export interface Pair {
  readonly state: State;
  /** By their names: what a counterexample shows. */
  readonly actions: readonly [string, string];
  /** Whose clock is behind: the second's, or the first's. */
  readonly clocks: readonly [string, string];
}

export const named = ({ state, actions: [a, b] }: Pair): string => `${state}: ${a} and ${b}`;

export const clocksOf = (swapped: boolean): readonly [string, string] =>
  swapped ? [CLOCKS[1], CLOCKS[0]] : CLOCKS;

/** By pane what was answered (nothing where it was not asked, or was closed), and what is in the workbook then. */
interface Result {
  readonly answers: readonly [unknown, unknown];
  readonly dump: Dump;
}

type Which = 0 | 1;

export class Together {
  private readonly known = new Map<string, Promise<Result>>();

  constructor(
    private readonly excel: RunningExcel,
    private readonly stages: Readonly<Record<State, Stage>>,
  ) {}

  /** The actions of these panes, one after the other. */
  inTurn(pair: Pair, panes: readonly Which[]): Promise<Result> {
    const names = panes.map((pane) => `${pair.actions[pane]} at ${pair.clocks[pane]} in ${String(pane)}`);
    const key = [pair.state, ...names].join(', ');
    const found = this.known.get(key) ?? this.actInTurn(pair, panes);
    this.known.set(key, found);
    return found;
  }

  private async actInTurn({ state, actions, clocks }: Pair, panes: readonly Which[]): Promise<Result> {
    const stage = this.stages[state];
    putWorkbook(this.excel, stage.text);
    const answers: [unknown, unknown] = [null, null];
    for (const pane of panes)
      answers[pane] = comparable(await actionNamed(actions[pane]).act(stage, clocks[pane]));
    return { answers, dump: await dumpOf(this.excel) };
  }

  /** Both at once; what was cut off is then recovered, as the next pane does. */
  async atOnce(
    { state, actions, clocks }: Pair,
    schedule: Schedule,
  ): Promise<Result & { readonly given: readonly (Answer | symbol | undefined)[] }> {
    const stage = this.stages[state];
    putWorkbook(this.excel, stage.text);
    const given = await inPanes<Answer>(
      this.excel.host,
      actions.map((name, pane) => () => actionNamed(name).act(stage, clocks[pane] ?? '')),
      schedule,
    );
    if (schedule.closes) {
      const recovered = await recoverWorkbook();
      if (!recovered.ok) throw new Error(`not recovered: ${JSON.stringify(recovered)}`);
    }
    const [a = null, b = null] = given.map((answer) =>
      typeof answer === 'symbol' ? null : comparable(answer),
    );
    return { given, answers: [a, b], dump: await dumpOf(this.excel) };
  }
}

/** How far a result is from another: answers where both are known, then the workbook. */
export function apart(found: Result, wanted: Result): string[] {
  const answers = found.answers.flatMap((answer, pane) => {
    const [is, should] = [answer, wanted.answers[pane]].map((each) => JSON.stringify(each));
    return answer === null || wanted.answers[pane] === null || is === should
      ? []
      : [`pane ${String(pane)} answered ${is ?? ''}, not ${should ?? ''}`];
  });
  return [...answers, ...differences(found.dump, wanted.dump)];
}

/** The difference from what is nearest; empty where it is one of them. */
export function nearest(found: Result, wanted: readonly Result[]): string[] {
  const [least = ['there is nothing to compare with']] = wanted
    .map((each) => apart(found, each))
    .sort((a, b) => a.length - b.length);
  return least;
}
