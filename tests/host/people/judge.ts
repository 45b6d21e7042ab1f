// One action, one edit of a colleague between two of its requests, and what came of it: one of the two orders in which they
// could have been done one after the other, or a refusal or question that left the edit alone in the workbook. Whatever else
// it is, is wrong, and lost where something that a person typed is no longer there.
import { areaAddress } from '../../../host/model/address';
import type { Edit } from '../../../host/people/edits';
import type { RunningExcel } from '../../../host/node';
import { putWorkbook } from '../builds';
import { CLOCKS, type Action, type Answer } from './actions';
import { countOf, differences, dumpOf, type Dump } from './dump';
import { editNow } from './editNow';
import { TYPED, type Stage, type State } from './workbook';

export type Verdict = 'before' | 'after' | 'refused' | 'asked' | 'LOST' | 'WRONG' | 'not made';

export interface Outcome {
  readonly verdict: Verdict;
  /** Against the order it comes closest to; nothing where it is as it should be. */
  readonly differs: readonly string[];
}

interface Done {
  readonly answer: Answer;
  readonly dump: Dump;
}

/** What an edit and an action come to one after the other, and each alone. */
interface Serial {
  readonly edited: Dump;
  readonly before: Done;
  readonly after: Dump;
  /** Whether the edit can be made after the action at all: not on a sheet that it takes away. */
  readonly canFollow: boolean;
}

const [NOW] = CLOCKS;
const typedBy = (edit: Edit): readonly string[] => (edit.kind === 'type' ? [edit.text] : []);

export class Judge {
  private readonly serial = new Map<string, Promise<Serial>>();
  private readonly alone = new Map<string, Promise<{ text: string; requests: number }>>();

  constructor(
    private readonly excel: RunningExcel,
    private readonly stages: Readonly<Record<State, Stage>>,
  ) {}

  private begin(action: Action, planned: Parameters<RunningExcel['host']['colleague']['plan']>[0]): Stage {
    const stage = this.stages[action.from];
    putWorkbook(this.excel, stage.text);
    this.excel.host.colleague.plan(planned);
    return stage;
  }

  private async dump(): Promise<Dump> {
    this.excel.host.colleague.plan([]);
    return dumpOf(this.excel);
  }

  private runAlone(action: Action): Promise<{ text: string; requests: number }> {
    const found = this.alone.get(action.name) ?? this.actAlone(action);
    this.alone.set(action.name, found);
    return found;
  }

  private async actAlone(action: Action): Promise<{ text: string; requests: number }> {
    const stage = this.begin(action, []);
    const answer = await action.act(stage, NOW);
    if (!answer.ok) throw new Error(`${action.name}: ${JSON.stringify(answer)}`);
    return { requests: this.excel.host.colleague.seen, text: await this.excel.serialise() };
  }

  /** How many requests the action takes when nobody comes between. */
  async requestsOf(action: Action): Promise<number> {
    return (await this.runAlone(action)).requests;
  }

  private serialOf(action: Action, edit: Edit): Promise<Serial> {
    const key = `${action.name} ${JSON.stringify(edit)}`;
    const found = this.serial.get(key) ?? this.oneAfterTheOther(action, edit);
    this.serial.set(key, found);
    return found;
  }

  private async oneAfterTheOther(action: Action, edit: Edit): Promise<Serial> {
    const { text } = await this.runAlone(action);
    const stage = this.begin(action, []);
    await editNow(this.excel, edit);
    const edited = await this.dump();
    this.begin(action, [{ before: 1, edit }]);
    const answer = await action.act(stage, NOW);
    const before = { answer, dump: await this.dump() };
    putWorkbook(this.excel, text);
    const canFollow = await editNow(this.excel, edit);
    return { edited, before, after: await this.dump(), canFollow };
  }

  /** The action with the edit made before that request of it. */
  async judge(action: Action, edit: Edit, request: number): Promise<Outcome> {
    const serial = await this.serialOf(action, edit);
    const stage = this.begin(action, [{ before: request, edit }]);
    const answer = await action.act(stage, NOW);
    const [made] = this.excel.host.colleague.made;
    const dump = await this.dump();
    if (!made || made.refused !== undefined) return { verdict: 'not made', differs: [] };
    return outcome({ answer, dump }, serial, { action, edit });
  }
}

const replaces = (action: Action, edit: Edit): boolean =>
  edit.kind === 'type' &&
  action.replaces === `${edit.sheet}!${areaAddress({ ...edit, rows: 1, columns: 1 })}`;

/** Orders that the answer allows; where there is none, what it would be if the edit did not matter. */
function ordersFor(
  answer: Answer,
  { edited, before, after, canFollow }: Serial,
): (readonly [Verdict, Dump])[] {
  if (!answer.ok) return [[answer.refusal ? 'refused' : 'asked', edited]];
  const orders: (readonly [Verdict, Dump])[] = [];
  if (before.answer.ok) orders.push(['before', before.dump]);
  if (canFollow) orders.push(['after', after]);
  return orders.length > 0 ? orders : [['WRONG', after]];
}

function outcome(
  { answer, dump }: Done,
  serial: Serial,
  { action, edit }: { readonly action: Action; readonly edit: Edit },
): Outcome {
  const [nearest] = ordersFor(answer, serial)
    .map(([verdict, wanted]) => ({ verdict, wanted, differs: differences(dump, wanted) }))
    .sort((a, b) => a.differs.length - b.differs.length);
  if (!nearest) throw new Error('there is always an order to compare with');
  const { verdict, wanted } = nearest;
  const isVain = verdict === 'WRONG';
  const differs = [
    ...(isVain ? ['no trace of the edit, which cannot be made afterwards'] : []),
    ...nearest.differs,
  ];
  const gone = (texts: readonly string[], there: Dump) =>
    texts.filter((text) => countOf(dump, text) < countOf(there, text));
  // What was typed is to be there in whatever order, also where the action takes the whole sheet away, so that nothing could
  // be typed after it. Only the cell that an action is there to change may be written over by one that has seen it.
  const isReplaced = verdict === 'before' && differs.length === 0 && replaces(action, edit);
  const lost = [...gone(TYPED, wanted), ...(isReplaced ? [] : gone(typedBy(edit), serial.edited))];
  if (lost.length > 0)
    return {
      verdict: 'LOST',
      differs: [...lost.map((text) => `${text} was typed, and is gone`), ...nearest.differs],
    };
  return { verdict: differs.length === 0 ? verdict : 'WRONG', differs };
}
