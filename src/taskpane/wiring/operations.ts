// What was done, as the analyst did it: an import that built its report first left two records, and is one line with one
// way back. Both carry the same moment to the millisecond, which two presses of a button never do.
import type { Operation as Done } from '../../excel';
import type { Text } from '../actions/context';
import type { Operation } from '../services';

type Part = Pick<Done, 'id' | 'kind' | 'label' | 'at'>;

/** `done` newest first. */
export function together(t: Text, done: readonly Part[]): readonly Operation[] {
  return done.flatMap((operation, place): Operation[] => {
    const { id, label } = operation;
    const at = Date.parse(operation.at) || null;
    const next = done[place - 1];
    if (operation.kind === 'import' && isOneStep(operation, done[place + 1])) return [];
    if (!next || !isOneStep(next, operation)) return [{ id, parts: [id], what: label, at }];
    const what = t('operations.together', { built: label, filled: next.label });
    return [{ id, parts: [next.id, id], what, at }];
  });
}

const isOneStep = (filled: Part, built: Part | undefined): boolean =>
  filled.kind === 'import' && built?.kind === 'build' && filled.at !== '' && filled.at === built.at;
