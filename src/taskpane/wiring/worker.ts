// Questions to the import worker, answered in the order they finish. The worker is started when first needed; a
// cancelled question ends it, and the next one starts another.
import type { Answers, Request } from '../../work/reading';
import { PartMissing } from '../partMissing';
import type { FromWorker, ToWorker } from './protocol';

interface Waiting {
  readonly resolve: (answer: Answers[keyof Answers]) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: ((bytes: number) => void) | undefined;
}

export class Cancelled extends Error {}

export interface AskOptions {
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

export type Ask = <Kind extends Request['kind']>(
  request: Extract<Request, { kind: Kind }>,
  options?: AskOptions,
) => Promise<Answers[Kind]>;

export function importWorker(start: () => Worker): Ask {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let next = 1;

  const fail = (reason: Error) => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  const hear = ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id);
    if (!asked) return;
    if (data.kind === 'progress') {
      asked.onProgress?.(data.bytes);
      return;
    }
    waiting.delete(data.id);
    if (data.kind === 'answer') asked.resolve(data.answer);
    else asked.reject(new Error(data.detail));
  };
  const running = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener('message', hear);
    worker.addEventListener('error', ({ message }: Partial<ErrorEvent>) =>
      // A fault of the script has a message; a script that cannot be loaded has none.
      fail(message ? new Error(message) : new PartMissing()),
    );
    return worker;
  };

  return (request, { onProgress, signal } = {}) =>
    new Promise((resolve, reject) => {
      const id = next++;
      // The protocol pairs each request with its answer; the map holds them all, so the pairing is asserted here.
      const settle = (answer: Answers[keyof Answers]) => resolve(answer as Answers[typeof request.kind]);
      waiting.set(id, { resolve: settle, reject, onProgress });
      signal?.addEventListener('abort', () => {
        if (waiting.has(id)) fail(new Cancelled());
      });
      running().postMessage({ id, request } satisfies ToWorker);
    });
}
