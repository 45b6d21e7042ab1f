// Copy plan to Targets: what it does, what it asks about before anything is written, and what it did.
import { paneCopyPlan, translator } from '../../i18n';
import { copiedSentence } from '../actions/copyPlan';
import type { CopyDone, CopyQuestion } from '../services';
import type { PaneState } from '../state';
import type { Pane } from '../pane';
import { Button, Link, Progress, QuestionTitle } from './controls';
import { figureText } from './import-by-month';
import { FailureNotice, Notice, NotSetNotice } from './notice';
import { UndoFlow } from './undo';

interface CopyPlanProps {
  readonly pane: Pane;
  readonly state: PaneState;
}

export function CopyPlan({ pane, state }: CopyPlanProps) {
  const { t, actions } = pane;
  const { copyPlan, build } = state;
  const say = translator(paneCopyPlan, t.locale);
  const working = copyPlan.phase === 'working';
  return (
    <section class="action" aria-labelledby="copy-plan">
      <h2 id="copy-plan">{say('title')}</h2>
      <p class="hint">{say('hint')}</p>
      {copyPlan.phase === 'question' ? (
        <Question pane={pane} question={copyPlan.question} />
      ) : (
        <Button busy={working || build.work.phase === 'working'} onClick={() => actions.copyPlan('ask')}>
          {say('action')}
        </Button>
      )}
      {working && <Progress sentence={copyPlan.sentence} />}
      {copyPlan.phase === 'failed' && <FailureNotice t={t} lead={say('failed')} failure={copyPlan.failure} />}
      {copyPlan.phase === 'done' && <Done pane={pane} state={state} result={copyPlan.result} />}
    </section>
  );
}

function Question({ pane, question }: { readonly pane: Pane; readonly question: CopyQuestion }) {
  const { t, actions } = pane;
  const say = translator(paneCopyPlan, t.locale);
  const count = question.typed.length;
  return (
    <section class="question">
      <QuestionTitle>{say('question', { count })}</QuestionTitle>
      <p>{say('explain')}</p>
      <ul class="changes">
        {question.typed.map(({ where, column, typed, planned }) => {
          const figures = { column, typed: figureText(t, typed), planned: figureText(t, planned) };
          return (
            <li key={where}>
              <strong>{where}</strong>
              <span>{say('differs', figures)}</span>
            </li>
          );
        })}
      </ul>
      <div class="row">
        <Button primary onClick={() => actions.copyPlan('keep')}>
          {say('keep', { count })}
        </Button>
        <Button onClick={() => actions.copyPlan('replace')}>{say('replace', { count })}</Button>
        <Button subtle onClick={() => actions.copyPlan('leave')}>
          {t('common.cancel')}
        </Button>
      </div>
    </section>
  );
}

function Done({ pane, state, result }: CopyPlanProps & { readonly result: CopyDone }) {
  const { t, actions } = pane;
  const { operation, what, sheet, notSet } = result;
  const target = operation === null ? null : { operations: [operation], what };
  const sentence = copiedSentence(t, result);
  return (
    <>
      <Notice
        intent={target ? 'success' : 'info'}
        label={sentence}
        actions={
          <>
            {target && <Link onClick={() => actions.undo(target)}>{t('common.undo')}</Link>}
            <Link onClick={() => actions.openSheet(sheet)}>{t('common.openSheet', { sheet })}</Link>
          </>
        }
      >
        <p>{sentence}</p>
      </Notice>
      <NotSetNotice t={t} notSet={notSet} />
      {target && <UndoFlow pane={pane} target={target} state={state} />}
    </>
  );
}
