// The pane without a browser: its actions over services that answer as told, and the state that follows.
import { pane, translator } from '../../../src/i18n';
import { createActions } from '../../../src/taskpane/actions';
import type { Failure, Inspection, PaneFile, Services } from '../../../src/taskpane/services';
import { initialState } from '../../../src/taskpane/state';
import { createStore } from '../../../src/taskpane/store';
import { file, INSPECTION } from './fakeFiles';
import { EMPTY_WORKBOOK, fakeServices } from './fakes';

export const FAILURE: Failure = { sentence: 'The sheet Settings is protected.', details: ['Unprotect it.'] };

export function open(start = EMPTY_WORKBOOK, change: (services: Services) => Services = (same) => same) {
  const fake = fakeServices(start);
  const services = change(fake.services);
  const store = createStore(initialState(services.today(), services.currency));
  const t = translator(pane, 'en-GB');
  const actions = createActions({ store, services, t });
  return { ...fake, store, actions, state: () => store.get(), spoken: () => store.get().announcement.text };
}

export async function toPreview(pane: ReturnType<typeof open>) {
  await pane.actions.refresh();
  await pane.actions.chooseFiles([file()]);
  await pane.actions.answerDates('Became a Lead Date', 'DMY');
  await pane.actions.count();
}

/** Each file has the inspection of its name, contacts where it has none. */
export const withFiles = (seen: Readonly<Record<string, Inspection>>) => (services: Services) => ({
  ...services,
  crm: {
    ...services.crm,
    inspect: ({ name }: PaneFile) => Promise.resolve({ ok: true, value: seen[name] ?? INSPECTION } as const),
    ambiguities: () => Promise.resolve({ ok: true, value: [] } as const),
  },
});
