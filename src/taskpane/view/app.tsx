// The frame: three places, what happened to the workbook meanwhile, and the live region that reads results out.
import type { TargetedEvent } from 'preact';
import { PLACES, type PaneState, type Place } from '../state';
import type { Pane } from '../pane';
import { BuildPlace } from './build';
import { Help } from './help';
import { ImportPlace } from './import';
import { later } from './later';
import { FailureNotice, Notice } from './notice';
import { Unfinished } from './unfinished';

const FunctionsPlace = later(
  async () => (await import(/* webpackChunkName: "functions-place" */ './functions')).FunctionsPlace,
);

interface AppProps {
  readonly pane: Pane;
  readonly state: PaneState;
}

export function App({ pane, state }: AppProps) {
  const { place, announcement } = state;
  return (
    <>
      <Places pane={pane} place={place} />
      <main>
        <div id="place" role="tabpanel" aria-labelledby={`place-${place}`}>
          <Meanwhile pane={pane} state={state} />
          {place === 'build' && <BuildPlace pane={pane} state={state} />}
          {place === 'import' && <ImportPlace pane={pane} state={state} />}
          {place === 'functions' && <FunctionsPlace pane={pane} state={state.functions} />}
        </div>
      </main>
      <Help pane={pane} state={state} />
      <div class="visually-hidden" role="status" aria-live="polite">
        <span key={announcement.serial}>{announcement.text}</span>
      </div>
    </>
  );
}

function Places({ pane: { t, actions }, place }: { readonly pane: Pane; readonly place: Place }) {
  const change = (event: TargetedEvent<HTMLElement>) => {
    if (!('activeid' in event.currentTarget)) return;
    const chosen = PLACES.find(
      (key) => `place-${key}` === String(Reflect.get(event.currentTarget, 'activeid')),
    );
    if (chosen) actions.go(chosen);
  };
  return (
    <nav aria-label={t('place.all')}>
      <fluent-tablist activeid={`place-${place}`} onChange={change}>
        {PLACES.map((key) => (
          <fluent-tab key={key} id={`place-${key}`}>
            {t(`place.${key}`)}
          </fluent-tab>
        ))}
      </fluent-tablist>
    </nav>
  );
}

/** Unfinished work, a workbook that cannot be written, and what was just taken back concern every place. */
function Meanwhile({ pane, state }: AppProps) {
  const { t } = pane;
  const { workbook, workbookFailure, undo, undone } = state;
  const obstacle = workbook?.unfinished ? null : workbook?.obstacle;
  return (
    <>
      {workbookFailure && <FailureNotice t={t} failure={workbookFailure} />}
      {obstacle && <FailureNotice t={t} failure={obstacle} />}
      <Unfinished pane={pane} state={state} />
      {undo?.step.phase === 'failed' && undo.step.lead !== undefined && (
        <FailureNotice t={t} lead={undo.step.lead} failure={undo.step.failure} />
      )}
      {undone !== null && (
        <Notice intent="success" label={undone} takeFocus>
          <p>{undone}</p>
        </Notice>
      )}
    </>
  );
}
