// Taking something back, at the place where it was asked for: what happens, what was changed since, what went wrong.
import { sameTarget, type PaneState, type UndoTarget } from '../state';
import type { Pane } from '../pane';
import { Progress } from './controls';
import { later } from './later';
import { FailureNotice } from './notice';

const UndoQuestion = later(
  async () => (await import(/* webpackChunkName: "undo-question" */ './undo-question')).UndoQuestion,
);

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
  return (
    <UndoQuestion pane={pane} target={undo.target} step={step} operations={workbook?.operations ?? []} />
  );
}
