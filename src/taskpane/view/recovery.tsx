// What was begun in this workbook and has not ended: what it is, since when, whether it goes on, and what can be done.
import type { ComponentChildren } from 'preact';
import { paneUnfinished, translator } from '../../i18n';
import { countOf } from '../actions/undo';
import { momentText } from '../../work/months';
import type { PaneState } from '../state';
import type { Pane } from '../pane';
import { Button, Progress, QuestionTitle } from './controls';
import { FailureNotice, Notice } from './notice';
import { Changes } from './changes';

interface RecoveryProps {
  readonly pane: Pane;
  readonly state: Pick<PaneState, 'workbook' | 'recovery'>;
}

export function UnfinishedSection({ pane, state: { workbook, recovery } }: RecoveryProps) {
  const { t, actions } = pane;
  const say = translator(paneUnfinished, t.locale);
  const unfinished = workbook?.unfinished;
  if (!unfinished) return null;
  const { what } = unfinished;
  const title =
    unfinished.at === null
      ? say('title', { what })
      : say('titleAt', { what, at: momentText(unfinished.at, t.locale) });
  const isBusy = recovery?.phase === 'watching' || recovery?.phase === 'working';
  return (
    <section class="unfinished">
      <Notice
        intent="warning"
        label={title}
        actions={
          <Button busy={isBusy} onClick={() => actions.recover('watch')}>
            {say('watch')}
          </Button>
        }
      >
        <p>{title}</p>
        <p>{say('explain')}</p>
      </Notice>
      <Step pane={pane} recovery={recovery} />
    </section>
  );
}

function Step({ pane, recovery }: { readonly pane: Pane } & Pick<PaneState, 'recovery'>) {
  const { t, actions } = pane;
  const say = translator(paneUnfinished, t.locale);
  switch (recovery?.phase) {
    case 'watching':
      return <Progress sentence={say('watching')} />;
    case 'working':
      return <Progress sentence={t('operations.undoing')} />;
    case 'goesOn':
      return <p>{say('goesOn')}</p>;
    case 'failed':
      return <FailureNotice t={t} lead={t('operations.failed')} failure={recovery.failure} />;
    case 'question':
      return (
        <Question title={t('undo.title', { count: countOf(recovery.changes) })}>
          <Changes t={t} changes={recovery.changes} />
          <div class="row">
            <Button primary onClick={() => actions.recover('leave')}>
              {t('undo.keep')}
            </Button>
            <Button onClick={() => actions.recover('force')}>{t('undo.force')}</Button>
          </div>
        </Question>
      );
    case 'stopped':
      return (
        <Question title={say('stopped')}>
          <div class="row">
            {recovery.canFinish && (
              <Button primary onClick={() => actions.recover('finish')}>
                {say('finish')}
              </Button>
            )}
            <Button primary={!recovery.canFinish} onClick={() => actions.recover('takeBack')}>
              {say('recover')}
            </Button>
            <Button onClick={() => actions.recover('leave')}>{say('wait')}</Button>
          </div>
        </Question>
      );
    case undefined:
      return null;
  }
}

function Question({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="question">
      <QuestionTitle>{title}</QuestionTitle>
      {children}
    </section>
  );
}
