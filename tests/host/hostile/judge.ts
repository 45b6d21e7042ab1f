// An edit, then an action, then the action taken back: what it came to, and all that is not as it should be.
import type { RunningExcel } from '../../../host/node';
import type { Edit } from '../../../host/people/edits';
import type { Workbook } from '../../../host/model/types';
import { undo } from '../../../src/excel/undo';
import { putWorkbook } from '../builds';
import { editNow } from '../people/editNow';
import { whole } from '../whole';
import type { Action } from './actions';
import { marksIn, missing, type Found } from './marks';
import type { Stage, State } from './workbook';

export interface Outcome {
  /** Done, a question, or a refusal with its code. */
  readonly came: string;
  readonly wrong: readonly string[];
}

interface Seen {
  readonly marks: ReadonlyMap<string | number, readonly Found[]>;
  readonly sheets: readonly string[];
  /** Of each sheet: how many rows and columns are hidden, and by which filters. */
  readonly hidden: ReadonlyMap<string, string>;
}

function hiddenIn({ sheets }: Workbook): Map<string, string> {
  return new Map(
    sheets.map(({ name, hiddenRows, hiddenColumns, tables, filter: own }) => {
      const filters = [...tables.flatMap(({ filter }) => filter ?? []), ...(own ? [own] : [])];
      return [name, JSON.stringify([hiddenRows.size, hiddenColumns.size, filters])];
    }),
  );
}

export class Judge {
  constructor(
    private readonly excel: RunningExcel,
    private readonly stages: Readonly<Record<State, Stage>>,
  ) {}

  private look(): Promise<Seen> {
    return this.excel.host.exclusively(() => {
      const { workbook } = this.excel;
      const sheets = workbook.sheets.map(({ name }) => name);
      return { marks: marksIn(workbook), sheets, hidden: hiddenIn(workbook) };
    });
  }

  /** What is not there any more of what was seen before, whatever has come. */
  private async gone(before: Seen): Promise<string[]> {
    const after = await this.look();
    const stayed = (names: readonly string[], there: readonly string[]) =>
      names.filter((name) => there.includes(name)).join(', ');
    const order =
      stayed(after.sheets, before.sheets) === stayed(before.sheets, after.sheets)
        ? []
        : [`the sheets are in another order: ${after.sheets.join(', ')}`];
    const hidden = [...before.hidden].flatMap(([name, was]) => {
      const now = after.hidden.get(name);
      // Taking a build back takes its sheets away, with what is hidden there.
      return now === was || now === undefined ? [] : [`hidden on ${name}: ${now}, not ${was}`];
    });
    return [...missing(before.marks, after.marks), ...order, ...hidden];
  }

  /** @param edit null: none, which is what every edit is compared with */
  async judge(action: Action, edit: Edit | null): Promise<Outcome> {
    const stage = this.stages[action.from];
    putWorkbook(this.excel, stage.text);
    if (edit && !(await editNow(this.excel, edit)))
      return { came: 'not made', wrong: ['Excel refused the edit'] };
    const [before, seen] = [await whole(this.excel), await this.look()];
    const answer = await action.act(stage);
    const same = async (what: string) => ((await whole(this.excel)) === before ? [] : [what]);
    if (!answer.ok) {
      const came = answer.refusal ? `refused: ${answer.refusal.code}` : 'asked';
      const wrong = await same('nothing was done, and the workbook is not as it was');
      return {
        came,
        wrong: action.isUndo && !answer.refusal ? [...wrong, ...(await this.keep(stage, seen))] : wrong,
      };
    }
    const wrong = await this.gone(seen);
    if (action.isUndo) return { came: 'done', wrong };
    if (typeof answer.operation !== 'string') return { came: 'nothing to do', wrong };
    const undone = await undo(answer.operation, 'ask');
    if (!undone.ok)
      return { came: 'done', wrong: [...wrong, `not undone: ${JSON.stringify(undone).slice(0, 300)}`] };
    return { came: 'done', wrong: [...wrong, ...(await same('undone, and the workbook is not as it was'))] };
  }

  /** The question answered with "keep what I typed". */
  private async keep({ operation }: Stage, seen: Seen): Promise<string[]> {
    const kept = await undo(operation, 'keep');
    if (kept.ok) return this.gone(seen);
    return 'refusal' in kept ? [`not undone: ${JSON.stringify(kept)}`] : [];
  }
}
