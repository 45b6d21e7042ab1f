// Draws the pane from its state, and reads the workbook again whenever the pane comes into view.
import { render } from 'preact';
import { localeOf, pane as messages, translator } from '../i18n';
import { createActions } from './actions';
import type { Services } from './services';
import { initialState, type PaneState } from './state';
import { createStore, type Store } from './store';
import { App } from './view/app';

export const readerLocale = (): string => localeOf(navigator.language);

/** Made here, because a page without content may be written shorter than it was. */
export function paneRoot(): HTMLElement {
  const root = document.createElement('div');
  root.id = 'pane';
  document.body.append(root);
  return root;
}

/** What the page itself says for as long as Office is not there: shown at once, or gone. */
export function sayOfficeIsMissing(isMissing: boolean): void {
  const notice = document.getElementById('no-office');
  if (isMissing) notice?.style.setProperty('animation', 'none');
  else notice?.remove();
}

export function startPane(root: HTMLElement, services: Services, state?: PaneState): Store<PaneState> {
  sayOfficeIsMissing(false);
  const t = translator(messages, readerLocale());
  const store = createStore(state ?? initialState(services.today(), services.currency));
  const actions = createActions({ store, services, t });
  const pane = { t, actions, reports: services.reports };
  const draw = (now: PaneState) => render(<App pane={pane} state={now} />, root);
  store.subscribe(draw);
  draw(store.get());
  const look = () => {
    if (document.visibilityState === 'visible') void actions.refresh();
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  if (!state) look();
  return store;
}
