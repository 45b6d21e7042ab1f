// Reads CRM exports off the main thread, so that a million rows do not stop the pane.
import { read } from '../work/reading';
import type { FromWorker, ToWorker } from './wiring/protocol';

/** Progress is said once a step, not once a chunk: a message costs more than the reading of many rows. */
const PROGRESS_STEP = 1_000_000;

function say(message: FromWorker): void {
  postMessage(message);
}

/** Says how far the files are, every million bytes. */
function progressOf(id: number): (bytes: number) => void {
  let said = 0;
  return (bytes) => {
    if (bytes - said < PROGRESS_STEP) return;
    said = bytes;
    say({ id, kind: 'progress', bytes });
  };
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const { id, request } = data;
  read(request, progressOf(id)).then(
    (value) => say({ id, kind: 'answer', answer: value }),
    (error: unknown) =>
      say({ id, kind: 'fault', detail: error instanceof Error ? error.message : String(error) }),
  );
});
