// Import, step by step: choose, check the columns, count, check the counts, done. What comes after the choice is a chunk
// of its own, asked for as soon as the place is opened.
import { useEffect, useState } from 'preact/hooks';
import { thrown } from '../actions/context';
import type { Failure } from '../services';
import type { PaneState } from '../state';
import type { Pane } from '../pane';
import { ChooseStep } from './import-choose';
import { Button, Progress, Title } from './controls';
import { FailureNotice } from './notice';
import { leftText } from '../timeLeft';
import { sizeText } from './sizes';

const load = () => import(/* webpackChunkName: "import-steps" */ './import-steps');
type Steps = Awaited<ReturnType<typeof load>>;

export function ImportPlace({ pane, state }: { readonly pane: Pane; readonly state: PaneState }) {
  const { t, actions } = pane;
  const step = state.import;
  const [steps, setSteps] = useState<Steps | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    load().then(setSteps, (error: unknown) => setFailure(thrown(t, error)));
  }, []);
  // At once, before anything is chosen in vain.
  if (failure) return <FailureNotice t={t} failure={failure} />;
  if (step.phase === 'choose') return <ChooseStep pane={pane} step={step} />;
  if (step.phase === 'counting') {
    const progress = { read: sizeText(step.bytes, t.locale), total: sizeText(step.total, t.locale) };
    return (
      <>
        <Title takeFocus>{t('counting.title')}</Title>
        <Progress
          sentence={t('counting.progress', progress)}
          left={step.left ? leftText(t, step.left) : null}
          share={step.total > 0 ? Math.min(1, step.bytes / step.total) : 0}
        >
          <Button onClick={actions.cancelCounting}>{t('common.cancel')}</Button>
        </Progress>
      </>
    );
  }
  return steps && <steps.ImportStep pane={pane} state={state} />;
}
