// Taking something back, at the place where it was asked for: what happens, what was changed since, what went wrong.
import { timeText } from '../../work/months';
import type { Operation } from '../services';
import { countOf, withLater } from '../actions/undo';
import { sameTarget, type PaneState, type UndoState, type UndoTarget } from '../state';
import type { Pane } from '../pane';
import { Button, Progress, QuestionTitle } from './controls';
import { FailureNotice } from './notice';

const SHOWN = 8;

type Question = Extract<UndoState['step'], { phase: 'question' }>;
type Keeping = NonNullable<Question['keeping']>;

export interface UndoProps {
  readonly pane: Pane;
  readonly target: UndoTarget;
  readonly state: Pick<PaneState, 'undo' | 'workbook'>;
}

export function UndoFlow({ pane, target, state: { undo, workbook } }: UndoProps) {
  if (!undo || !sameTarget(undo.target, target)) return null;
  const { t } = pane;
  const { step } = undo;
  if (step.phase === 'working') return <Progress sentence={t('operations.undoing')} />;
  // What came to an end half-way is told at the top: what it was asked from may be gone.
  if (step.phase === 'failed')
    return step.lead === undefined ? (
      <FailureNotice t={t} lead={t('operations.failed')} failure={step.failure} />
    ) : null;
  if (step.phase === 'underWay') return <UnderWay pane={pane} target={target} at={step.at} />;
  return (
    <UndoQuestion pane={pane} target={undo.target} step={step} operations={workbook?.operations ?? []} />
  );
}

function UnderWay({
  pane: { t, actions },
  target,
  at,
}: Pick<UndoProps, 'pane' | 'target'> & { readonly at: number }) {
  return (
    <section class="question">
      <QuestionTitle>{t('unfinished.underWay', { at: timeText(at, t.locale) })}</QuestionTitle>
      <p>{t('unfinished.underWayExplain')}</p>
      <div class="row">
        <Button primary onClick={actions.dropUndo}>
          {t('unfinished.wait')}
        </Button>
        <Button onClick={() => actions.undo(target, 'sure')}>{t('unfinished.sure')}</Button>
      </div>
    </section>
  );
}

function restText(t: Pane['t'], { kept, goes }: Keeping): string {
  return goes.length > 0 ? t('undo.restSheets', { kept, goes }) : t('undo.restCells', { kept });
}

interface QuestionProps extends Omit<UndoProps, 'state'> {
  /** All that can be undone, newest first. */
  readonly operations: readonly Operation[];
  readonly step: Question;
}

function UndoQuestion({ pane, target, step, operations }: QuestionProps) {
  const { t, actions } = pane;
  const { changes, keeping } = step;
  const rewind = withLater(pane, operations, target);
  // Whatever was done since may stand on it: it goes first, if it is not what is being taken back already.
  const isRewind = rewind.steps.length > 1 && rewind.target.operations.length > target.operations.length;
  // What was done in one go says more than the cells that it wrote.
  const inOrder = [...changes.filter(({ later }) => later), ...changes.filter(({ later }) => !later)];
  const rest = countOf(inOrder.slice(SHOWN));
  return (
    <section class="question">
      <QuestionTitle>{t('undo.title', { count: countOf(changes) })}</QuestionTitle>
      <p>{t('undo.explain', { count: countOf(changes) })}</p>
      <ul class="changes">
        {inOrder.slice(0, SHOWN).map(({ where, what }) => (
          <li key={`${where} ${what}`}>
            <strong>{where}</strong>
            <span>{what}</span>
          </li>
        ))}
        {rest > 0 && <li>{t('undo.more', { count: rest })}</li>}
      </ul>
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
