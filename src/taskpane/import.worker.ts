// Reads CRM exports off the main thread, so that a million rows do not stop the pane. It keeps nothing between requests;
// cancelling is ending the worker.
import { ambiguitiesOf, importCsv, importProgrammes, importTouches, inspect } from '../crm';
import type { Answers, FromWorker, MappedFile, NamedFile, Request, ToWorker } from './wiring/protocol';

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

/** Says how far the files are, every million bytes. */
function progressOf(id: number): (bytes: number) => void {
  let said = 0;
  return (bytes) => {
    if (bytes - said < PROGRESS_STEP) return;
    said = bytes;
    say({ id, kind: 'progress', bytes });
  };
}

const streams = (sources: readonly MappedFile[]) =>
  sources.map(({ name, file, mapping }) => ({ name, chunks: chunks(file), mapping }));

async function answer(id: number, request: Request): Promise<Answers[keyof Answers]> {
  const onProgress = progressOf(id);
  switch (request.kind) {
    case 'inspect':
      return look(request.source);
    case 'ambiguities':
      return ambiguitiesOf(request.inspection, request.mapping);
    case 'count':
      return importCsv(streams(request.sources), { ...request.options, onProgress });
    case 'touches':
      return importTouches(streams(request.sources), { ...request.options, onProgress });
    case 'programmes':
      return importProgrammes(streams(request.sources), { ...request.options, onProgress });
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
