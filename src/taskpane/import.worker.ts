// Reads CRM exports off the main thread, so that a million rows do not stop the pane. It keeps nothing between requests;
// cancelling is ending the worker.
import { ambiguitiesOf, importCsv, inspect } from '../crm';
import type { Answers, FromWorker, NamedFile, Request, ToWorker } from './wiring/protocol';

const HEAD_BYTES = 256 * 1024;
/** Progress is said once a step, not once a chunk: a message costs more than the reading of many rows. */
const PROGRESS_STEP = 1_000_000;

function say(message: FromWorker): void {
  postMessage(message);
}

/** Not `for await (… of stream)`: the engine of Excel on the Mac cannot iterate a stream. */
async function* chunks(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

async function look({ name, file }: NamedFile): Promise<Answers['inspect']> {
  return inspect(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()), name);
}

async function answer(id: number, request: Request): Promise<Answers[keyof Answers]> {
  switch (request.kind) {
    case 'inspect':
      return look(request.source);
    case 'ambiguities':
      return ambiguitiesOf(request.inspection, request.mapping);
    case 'count': {
      let said = 0;
      const onProgress = (bytes: number) => {
        if (bytes - said < PROGRESS_STEP) return;
        said = bytes;
        say({ id, kind: 'progress', bytes });
      };
      const { mapping } = request;
      const sources = request.sources.map(({ name, file }) => ({ name, chunks: chunks(file), mapping }));
      return importCsv(sources, { ...request.options, onProgress });
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const { id, request } = data;
  answer(id, request).then(
    (value) => say({ id, kind: 'answer', answer: value }),
    (error: unknown) =>
      say({ id, kind: 'fault', detail: error instanceof Error ? error.message : String(error) }),
  );
});
