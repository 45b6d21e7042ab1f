// What the add-in does to a workbook, in one list that all laws about people share: from which state of the workbook, and
// how. An answer is either done, a question (nothing was written), or a refusal.
import { buildSheets } from '../../../src/excel/buildSheets';
import { importMonths } from '../../../src/excel/importMonths';
import { copyPlan } from '../../../src/excel/copyPlan';
import { closeMonth, startMonth } from '../../../src/excel/monthEnd';
import { undo } from '../../../src/excel/undo';
import { recoverStopped } from '../recovered';
import { copyingPlan } from '../copying';
import { updateSheets } from '../../../src/excel/update';
import { FIGURES, importing, MONTHLY, next, plan, wider, type Stage, type State } from './workbook';

export interface Answer {
  readonly ok: boolean;
  readonly refusal?: { readonly code: string };
}

export interface Action {
  readonly name: string;
  /** Where it is what comes next. */
  readonly from: State;
  /** Where it can be done as well. */
  readonly also: readonly State[];
  /** A cell with a value that people type and that this action is there to change. */
  readonly replaces?: string;
  /** @param now ISO 8601: what the clock of the pane says */
  readonly act: (stage: Stage, now: string) => Promise<Answer>;
}

const back = (verb: 'build' | 'import' | 'update', from: State): Action => ({
  name: `undo of ${verb}`,
  from,
  also: [],
  act: ({ operations }) => undo(operations[verb] ?? '', 'ask'),
});

export const actions: readonly Action[] = [
  {
    name: 'build',
    from: 'empty',
    also: [],
    act: (_stage, now) => buildSheets(plan, { label: 'Build', now }),
  },
  {
    name: 'build one more',
    from: 'built',
    also: ['fresh', 'imported', 'updated'],
    act: (_stage, now) => buildSheets(wider, { label: 'Build one more', now }),
  },
  {
    name: 'import',
    from: 'built',
    also: ['fresh'],
    act: (_stage, now) => importMonths(importing(false), { label: 'Import', now }),
  },
  {
    name: 'import again',
    from: 'imported',
    also: ['updated'],
    act: (_stage, now) => importMonths(importing(true), { label: 'Import again', now }),
  },
  {
    name: 'update',
    from: 'imported',
    also: ['fresh', 'built'],
    act: (_stage, now) => updateSheets(next, { label: 'Update', now }),
  },
  {
    name: 'start month',
    replaces: `${MONTHLY}!D2`,
    from: 'imported',
    also: ['built', 'updated'],
    act: (_stage, now) => startMonth({ label: () => 'Start', now }),
  },
  {
    name: 'close month',
    from: 'imported',
    also: ['updated'],
    act: (_stage, now) =>
      closeMonth(
        { figures: FIGURES, settings: [], today: 45_720, sure: true },
        { label: () => 'Close', now },
      ),
  },
  {
    // March's visits were typed: they stay.
    name: 'copy plan',
    from: 'imported',
    also: ['built', 'updated'],
    act: (_stage, now) => copyPlan(copyingPlan('keep'), { now }),
  },
  back('build', 'fresh'),
  back('import', 'imported'),
  back('update', 'updated'),
];

export function actionNamed(name: string): Action {
  const found = actions.find((action) => action.name === name);
  if (!found) throw new Error(`There is no action ${name}`);
  return found;
}

export const actionsIn = (state: State): readonly Action[] =>
  actions.filter(({ from, also }) => from === state || also.includes(state));

/** What the next pane does that finds work cut off. */
export const recoverWorkbook = (): Promise<Answer> => recoverStopped({ force: true });

/** What two panes' clocks say at the same moment: the second is days behind, before all that was done so far. */
export const CLOCKS = ['2026-03-05T09:00:00.000Z', '2026-02-28T09:00:00.000Z'] as const;
