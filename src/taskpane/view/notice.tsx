// A result, a warning or a failure, where the reader is looking. Its meaning is in its words; colour and mark repeat it.
// The live region speaks, so the bar itself stays silent (role group instead of Fluent's status).
import type { ComponentChildren } from 'preact';
import { detailsOf } from '../../work/explainNotSet';
import type { Text } from '../actions/context';
import { notSetSentences } from '../actions/notSet';
import type { Failure, NotSet } from '../services';
import { Button } from './controls';
import { useFocus } from './focus';
import { Technical } from './technical';

const MARKS = {
  success:
    'M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14Zm3.2-8.3-3.9 3.9a.7.7 0 0 1-1 0L4.8 9.1a.7.7 0 1 1 1-1l1 1 3.4-3.4a.7.7 0 1 1 1 1Z',
  warning:
    'M7.1 2a1 1 0 0 1 1.8 0l5.6 10.6a1 1 0 0 1-.9 1.4H2.4a1 1 0 0 1-.9-1.4L7.1 2ZM7.4 6v3.5h1.2V6H7.4Zm0 4.8V12h1.2v-1.2H7.4Z',
  error: 'M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14ZM7.4 4.5h1.2V9H7.4V4.5Zm0 5.8h1.2v1.2H7.4v-1.2Z',
  info: 'M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14ZM7.4 4.5h1.2v1.2H7.4V4.5Zm0 2.5h1.2v4.5H7.4V7Z',
} as const;

interface NoticeProps {
  readonly intent: keyof typeof MARKS;
  readonly label: string;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** For a notice that stands in place of what had the focus. */
  readonly takeFocus?: boolean;
}

export function Notice({ intent, label, children, actions, takeFocus }: NoticeProps) {
  const text = useFocus<HTMLDivElement>(takeFocus === true);
  return (
    <fluent-message-bar class="notice" intent={intent} layout="multiline" role="group" aria-label={label}>
      <svg slot="icon" class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={MARKS[intent]} fill="currentColor" fill-rule="evenodd" />
      </svg>
      <div class="notice-text" ref={text} tabIndex={takeFocus ? -1 : undefined}>
        {children}
      </div>
      {actions && (
        <div slot="actions" class="row">
          {actions}
        </div>
      )}
    </fluent-message-bar>
  );
}

interface FailureProps {
  readonly t: Text;
  readonly lead?: string;
  readonly failure: Failure;
}

export function FailureNotice({ t, lead, failure }: FailureProps) {
  const { sentence, details, technical, reload } = failure;
  return (
    <Notice
      intent="error"
      label={lead ?? sentence}
      actions={reload && <Button onClick={() => window.location.reload()}>{t('common.reload')}</Button>}
    >
      <p>
        {lead && `${lead} `}
        {sentence}
      </p>
      {details.length === 1 && <p>{details[0]}</p>}
      {details.length > 1 && (
        <ul>
          {details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {technical !== undefined && <Technical t={t} text={technical} />}
    </Notice>
  );
}

/** What Excel would not set of how things look: the work is done, and complete. */
export function NotSetNotice({ t, notSet }: { readonly t: Text; readonly notSet: readonly NotSet[] }) {
  const [first, ...others] = notSetSentences(t, notSet);
  if (first === undefined) return null;
  return (
    <Notice intent="warning" label={first}>
      {[first, ...others].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Technical t={t} text={detailsOf(notSet)} />
    </Notice>
  );
}
