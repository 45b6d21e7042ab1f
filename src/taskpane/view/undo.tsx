// Taking an operation back, at the place where it was asked for: what happens, what was changed since, what went wrong.
import type { CellChange, Operation } from '../services';
import type { UndoState } from '../state';
import type { Pane } from '../pane';
import { Button, Progress } from './controls';
import { FailureNotice } from './notice';

const SHOWN = 8;

interface UndoProps {
  readonly pane: Pane;
  readonly operation: Operation;
  readonly undo: UndoState | null;
}

export function UndoFlow({ pane, operation, undo }: UndoProps) {
  if (undo?.operation !== operation.id) return null;
  const { t } = pane;
  const { step } = undo;
  if (step.phase === 'working') return <Progress sentence={t('operations.undoing')} />;
  if (step.phase === 'failed') return <FailureNotice lead={t('operations.failed')} failure={step.failure} />;
  return <UndoQuestion pane={pane} operation={operation} changes={step.changes} />;
}

function UndoQuestion({
  pane: { t, actions },
  operation,
  changes,
}: Pick<UndoProps, 'pane' | 'operation'> & { readonly changes: readonly CellChange[] }) {
  const value = (text: string) => (text === '' ? t('undo.blank') : text);
  const rest = changes.length - SHOWN;
  const title = t('undo.title', { count: changes.length });
  return (
    <section class="question" aria-label={title}>
      <h3>{title}</h3>
      <p>{t('undo.explain')}</p>
      <ul class="changes">
        {changes.slice(0, SHOWN).map(({ sheet, address, was, now }) => (
          <li key={`${sheet}!${address}`}>
            <strong>
              {sheet}!{address}
            </strong>
            <span>{t('undo.was', { value: value(was) })}</span>
            <span>{t('undo.now', { value: value(now) })}</span>
          </li>
        ))}
        {rest > 0 && <li>{t('undo.more', { count: rest })}</li>}
      </ul>
      <div class="row">
        <Button primary onClick={() => actions.undo(operation, 'keepChanged')}>
          {t('undo.keep')}
        </Button>
        <Button onClick={() => actions.undo(operation, 'discardChanged')}>{t('undo.discard')}</Button>
        <Button subtle onClick={actions.dropUndo}>
          {t('common.cancel')}
        </Button>
      </div>
    </section>
  );
}
