// Work that was begun in this workbook and has not ended: what is said of it is loaded when there is any.
import type { PaneState } from '../state';
import type { Pane } from '../pane';
import { later } from './later';

const UnfinishedSection = later(
  async () => (await import(/* webpackChunkName: "unfinished" */ './recovery')).UnfinishedSection,
);

export function Unfinished({ pane, state }: { readonly pane: Pane; readonly state: PaneState }) {
  return state.workbook?.unfinished ? <UnfinishedSection pane={pane} state={state} /> : null;
}
