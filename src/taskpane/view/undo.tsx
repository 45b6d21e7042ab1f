// Taking something back, at the place where it was asked for: what happens, what was changed since, what went wrong.
import { timeText } from '../months';
import type { Change } from '../services';
import { sameTarget, type UndoState, type UndoTarget } from '../state';
import type { Pane } from '../pane';
import { Button, Progress, QuestionTitle } from './controls';
import { FailureNotice } from './notice';

const SHOWN = 8;

interface UndoProps {
  readonly pane: Pane;
  readonly target: UndoTarget;
  readonly undo: UndoState | null;
}

export function UndoFlow({ pane, target, undo }: UndoProps) {
  if (!undo || !sameTarget(undo.target, target)) return null;
  const { t } = pane;
  const { step } = undo;
  if (step.phase === 'working') return <Progress sentence={t('operations.undoing')} />;
  if (step.phase === 'failed') return <FailureNotice lead={t('operations.failed')} failure={step.failure} />;
  if (step.phase === 'underWay') return <UnderWay pane={pane} target={target} at={step.at} />;
  return <UndoQuestion pane={pane} target={target} changes={step.changes} keeping={step.keeping} />;
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

interface QuestionProps extends Pick<UndoProps, 'pane' | 'target'> {
  readonly changes: readonly Change[];
  readonly keeping: { readonly kept: readonly string[]; readonly goes: readonly string[] } | null;
}

function UndoQuestion({ pane: { t, actions }, target, changes, keeping }: QuestionProps) {
  const rest = changes.length - SHOWN;
  return (
    <section class="question">
      <QuestionTitle>{t('undo.title', { count: changes.length })}</QuestionTitle>
      <p>{t('undo.explain')}</p>
      {keeping && <p>{t('undo.keepExplain', { goes: keeping.goes })}</p>}
      <ul class="changes">
        {changes.slice(0, SHOWN).map(({ where, what }) => (
          <li key={`${where} ${what}`}>
            <strong>{where}</strong>
            <span>{what}</span>
          </li>
        ))}
        {rest > 0 && <li>{t('undo.more', { count: rest })}</li>}
      </ul>
      <div class="row">
        {keeping && (
          <Button primary onClick={() => actions.undo(target, 'keep')}>
            {t('undo.keepChanged', { sheets: keeping.kept })}
          </Button>
        )}
        <Button primary={!keeping} onClick={actions.dropUndo}>
          {t('undo.keep')}
        </Button>
        <Button onClick={() => actions.undo(target, 'force')}>{t('undo.force')}</Button>
      </div>
    </section>
  );
}
