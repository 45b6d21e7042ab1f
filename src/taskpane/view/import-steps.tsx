// What comes after files were chosen: loaded when the import is first opened.
import type { PaneState } from '../state';
import type { Pane } from '../pane';
import { DoneStep } from './import-done';
import { MappingView } from './import-mapping';
import { PreviewStep } from './import-preview';
import { TableStep } from './import-tables';

export function ImportStep({ pane, state }: { readonly pane: Pane; readonly state: PaneState }) {
  const step = state.import;
  switch (step.phase) {
    case 'mapping':
      return <MappingView pane={pane} step={step} options={state.build.options} />;
    case 'preview':
      return <PreviewStep pane={pane} state={state} step={step} />;
    case 'table':
      return <TableStep pane={pane} state={state} step={step} />;
    case 'done':
      return <DoneStep pane={pane} state={state} answer={step.answer} />;
    default:
      return null;
  }
}
