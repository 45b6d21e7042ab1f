// What was changed since, and what becomes of it: all is asked before anything is taken back.
import { countOf, withLater } from '../actions/undo';
import type { Operation } from '../services';
import type { UndoState, UndoTarget } from '../state';
import type { Pane } from '../pane';
import { Changes } from './changes';
import { Button, QuestionTitle } from './controls';

type Question = Extract<UndoState['step'], { phase: 'question' }>;
type Keeping = NonNullable<Question['keeping']>;

function restText(t: Pane['t'], { kept, goes }: Keeping): string {
  return goes.length > 0 ? t('undo.restSheets', { kept, goes }) : t('undo.restCells', { kept });
}

interface QuestionProps {
  readonly pane: Pane;
  readonly target: UndoTarget;
  /** All that can be undone, newest first. */
  readonly operations: readonly Operation[];
  readonly step: Question;
}

export function UndoQuestion({ pane, target, step, operations }: QuestionProps) {
  const { t, actions } = pane;
  const { changes, keeping } = step;
  const rewind = withLater(pane, operations, target);
  // Whatever was done since may stand on it: it goes first, if it is not what is being taken back already.
  const isRewind = rewind.steps.length > 1 && rewind.target.operations.length > target.operations.length;
  // What was done in one go says more than the cells that it wrote.
  const inOrder = [...changes.filter(({ later }) => later), ...changes.filter(({ later }) => !later)];
  return (
    <section class="question">
      <QuestionTitle>{t('undo.title', { count: countOf(changes) })}</QuestionTitle>
      <p>{t('undo.explain', { count: countOf(changes) })}</p>
      <Changes t={t} changes={inOrder} />
      {keeping && <p>{restText(t, keeping)}</p>}
      <div class="row">
        <Button primary onClick={actions.dropUndo}>
          {t('undo.keep')}
        </Button>
        {keeping && <Button onClick={() => actions.undo(target, 'keep')}>{t('undo.rest')}</Button>}
        <Button onClick={() => actions.undo(target, 'force')}>{t('undo.force')}</Button>
      </div>
      {isRewind && (
        <>
          <p>{t('undo.rewindExplain')}</p>
          <ol>
            {rewind.steps.map(({ id, what }) => (
              <li key={id}>{what}</li>
            ))}
          </ol>
          <Button onClick={() => actions.undo(rewind.target)}>
            {t('undo.rewind', { count: rewind.steps.length })}
          </Button>
        </>
      )}
    </section>
  );
}
