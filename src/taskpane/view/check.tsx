// "Check this Excel": what it does and costs, how far it is, what came of it, and the report to copy.
import { beliefs, paneCheck, translator, type Translate } from '../../i18n';
import type { CheckDone, CheckLine } from '../services';
import type { CheckState } from '../state';
import type { Pane } from '../pane';
import { Button, Folded, Link, Progress, QuestionTitle } from './controls';
import { FailureNotice, Notice } from './notice';

type Say = Translate<typeof paneCheck>;

interface CheckProps {
  readonly pane: Pane;
  readonly state: CheckState;
}

export function CheckSection({ pane, state }: CheckProps) {
  const { t, actions } = pane;
  const { work } = state;
  const say = translator(paneCheck, t.locale);
  if (work.phase === 'working')
    return (
      <>
        <QuestionTitle key="working">{say('check.title')}</QuestionTitle>
        <Progress sentence={work.sentence} {...(work.share === undefined ? {} : { share: work.share })}>
          <Button onClick={() => actions.check('cancel')}>{t('common.cancel')}</Button>
        </Progress>
      </>
    );
  const isDone = work.phase === 'done';
  return (
    <>
      <QuestionTitle key={work.phase}>{say('check.title')}</QuestionTitle>
      {isDone ? (
        <Result done={work.result} say={say} />
      ) : (
        <>
          <p>{say('check.promise', { count: Object.keys(beliefs).length })}</p>
          <p>{say('check.untouched')}</p>
          <p>{say('check.undoList')}</p>
        </>
      )}
      {work.phase === 'failed' && <FailureNotice t={t} lead={say('check.failed')} failure={work.failure} />}
      <div class="row">
        {isDone && <Button onClick={() => actions.check('copy')}>{say('check.copy')}</Button>}
        <Button onClick={() => actions.check('run')}>{say(isDone ? 'check.again' : 'check.run')}</Button>
        <Link onClick={() => actions.check('close')}>{say('check.close')}</Link>
      </div>
      {state.copied !== null && <p>{say(state.copied ? 'check.copied' : 'check.notCopied')}</p>}
      {isDone && (
        <details open={state.copied === false}>
          <summary>{say('check.report')}</summary>
          <textarea readOnly rows={12} aria-label={say('check.report')} value={work.result.report} />
        </details>
      )}
    </>
  );
}

interface ResultProps {
  readonly done: CheckDone;
  readonly say: Say;
}

function Result({ done, say }: ResultProps) {
  const { lines, held, cancelled, left } = done;
  const others = lines.filter(({ answer }) => answer !== 'holds');
  const as = lines.filter(({ answer }) => answer === 'holds');
  return (
    <>
      {cancelled && <p>{say('check.cancelled')}</p>}
      <p>{say('check.done', { held, count: lines.length })}</p>
      {left && (
        <Notice intent="warning" label={say('check.left')}>
          <p>{say('check.left')}</p>
        </Notice>
      )}
      {others.length > 0 && (
        <>
          <h3>{say('check.others')}</h3>
          <Lines lines={others} say={say} />
        </>
      )}
      {as.length > 0 && <Folded title={say('check.as')}>{() => <Lines lines={as} say={say} />}</Folded>}
    </>
  );
}

function Lines({ lines, say }: { readonly lines: readonly CheckLine[]; readonly say: Say }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.belief}>
          {line.belief} <small>{told(line, say)}</small>
        </li>
      ))}
    </ul>
  );
}

function told({ answer, seen, place }: CheckLine, say: Say): string {
  if (answer === 'refused') return say('check.refused', { place: place ?? '' });
  return answer === 'holds' ? say('check.holds') : say(`check.${answer}`, { seen });
}
