// Every action, from the state in which it comes next. One that is taken back can be taken back itself, or not at all.
import { undo } from '../../../src/excel/undo';
import type { Answer } from '../people/actions';
import { works, type Stage, type State } from './workbook';

export interface Action {
  readonly name: string;
  readonly from: State;
  /** Whether it is itself an undo: then there is nothing to take back. */
  readonly isUndo: boolean;
  readonly act: (stage: Stage) => Promise<Answer & { readonly operation?: string | null }>;
}

const LATER = 9;

const forth = (name: string, from: State, to: keyof typeof works): Action => ({
  name,
  from,
  isUndo: false,
  act: () => works[to](LATER),
});
const back = (name: string, from: State): Action => ({
  name: `undo of ${name}`,
  from,
  isUndo: true,
  act: ({ operation }) => undo(operation, 'ask'),
});

export const actions: readonly Action[] = [
  forth('build one more', 'built', 'wider'),
  forth('import', 'built', 'imported'),
  forth('import again', 'imported', 'imported again'),
  forth('update', 'imported', 'updated'),
  forth('close month', 'imported', 'closed'),
  forth('close month again', 'closed', 'closed again'),
  forth('copy plan', 'imported', 'copied'),
  forth('start month', 'imported', 'started'),
  forth('start a month that has no row', 'at the year’s end', 'started beyond'),
  back('build', 'fresh'),
  back('build with what was typed since', 'built'),
  back('build one more', 'wider'),
  back('import', 'imported'),
  back('import again', 'imported again'),
  back('update', 'updated'),
  back('close month', 'closed'),
  back('close month again', 'closed again'),
  back('copy plan', 'copied'),
  back('start month', 'started'),
  back('start a month that has no row', 'started beyond'),
];
