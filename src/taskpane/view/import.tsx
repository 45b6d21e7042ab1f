// Import, step by step: choose, check the columns, count, check the counts, done.
import type { PaneState } from '../state';
import type { Pane } from '../pane';
import { ChooseStep } from './import-choose';
import { DoneStep } from './import-done';
import { MappingView } from './import-mapping';
import { PreviewStep } from './import-preview';
import { Button, Progress, Title } from './controls';
import { sizeText } from './sizes';

export function ImportPlace({ pane, state }: { readonly pane: Pane; readonly state: PaneState }) {
  const { t, actions } = pane;
  const step = state.import;
  switch (step.phase) {
    case 'choose':
      return <ChooseStep pane={pane} step={step} />;
    case 'mapping':
      return <MappingView pane={pane} step={step} currency={state.build.options.currency} />;
    case 'counting': {
      const progress = { read: sizeText(step.bytes, t.locale), total: sizeText(step.total, t.locale) };
      return (
        <>
          <Title takeFocus>{t('counting.title')}</Title>
          <Progress
            sentence={t('counting.progress', progress)}
            share={step.total > 0 ? Math.min(1, step.bytes / step.total) : 0}
          >
            <Button onClick={actions.cancelCounting}>{t('common.cancel')}</Button>
          </Progress>
        </>
      );
    }
    case 'preview':
      return <PreviewStep pane={pane} state={state} step={step} />;
    case 'done':
      return <DoneStep pane={pane} state={state} answer={step.answer} />;
  }
}
