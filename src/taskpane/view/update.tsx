// Update: for sheets that are there already. What it did, and what stayed as the analyst has it.
import type { Pane } from '../pane';
import { updateSentence } from '../actions/update';
import type { UpdateDone } from '../services';
import type { PaneState } from '../state';
import { Button, Link, Progress } from './controls';
import { FailureNotice, Notice, NotSetNotice } from './notice';
import { UndoFlow } from './undo';

interface UpdateProps {
  readonly pane: Pane;
  readonly state: PaneState;
}

export function Update({ pane, state }: UpdateProps) {
  const { t, actions } = pane;
  const { update, build, workbook } = state;
  if ((workbook?.built.length ?? 0) === 0) return null;
  const working = update.phase === 'working';
  return (
    <div class="action">
      <p class="hint">{t('update.hint')}</p>
      <Button busy={working || build.work.phase === 'working'} onClick={actions.update}>
        {t('update.action', { count: workbook?.built.length ?? 0 })}
      </Button>
      {working && <Progress sentence={update.sentence} />}
      {update.phase === 'failed' && (
        <FailureNotice t={t} lead={t('update.failed')} failure={update.failure} />
      )}
      {update.phase === 'done' && <Done pane={pane} state={state} result={update.result} />}
    </div>
  );
}

/** As many as are read at a glance. */
const SHOWN = 8;

function Done({ pane, state, result }: UpdateProps & { readonly result: UpdateDone }) {
  const { t, actions } = pane;
  const { operation, sheets, kept, missing, charts, left, notSet } = result;
  const sentence = updateSentence(pane, result);
  const target = {
    operations: operation === null ? [] : [operation],
    what: t('operations.update', { sheets }),
  };
  return (
    <>
      <Notice
        intent="success"
        label={sentence}
        actions={operation !== null && <Link onClick={() => actions.undo(target)}>{t('common.undo')}</Link>}
      >
        <p>{sentence}</p>
        {kept.length > 0 && <p>{t('update.kept', { count: kept.length })}</p>}
        {kept.length > 0 && (
          <ul>
            {kept.slice(0, SHOWN).map(({ where, wanted }) => (
              <li key={where}>{t('update.keptCell', { where, wanted })}</li>
            ))}
          </ul>
        )}
        {kept.length > SHOWN && <p>{t('update.keptMore', { count: kept.length - SHOWN })}</p>}
        {left.map(({ what, places }) => (
          <p key={what}>{t(`update.left.${what}`, { places })}</p>
        ))}
        {charts.length > 0 && <p>{t('update.charts', { charts })}</p>}
        {missing.length > 0 && <p>{t('update.missing', { sheets: missing })}</p>}
      </Notice>
      <NotSetNotice t={t} notSet={notSet} />
      {operation !== null && <UndoFlow pane={pane} target={target} state={state} />}
    </>
  );
}
