// Edits on their way to Excel.
import type { Edit } from '../workbook/edit';
import { applyEdit } from './apply';
import { beginBatch, type Parts } from './batch';
import { hasParts } from '../workbook/looks';
import { requests } from './sizes';

/** The analyst cancelled; what was sent is taken back. */
export class Cancelled extends Error {}

export interface Progress {
  readonly done: Set<Edit>;
  /** What may be there in part: added, and then refused. */
  readonly begun: Set<Edit>;
}

export const noProgress = (): Progress => ({ done: new Set(), begun: new Set() });

export interface Sending {
  /** Queues reads that come back with the last request. */
  readonly readLast?: () => void;
  readonly onSent?: (sent: number, of: number) => void;
  /** Is told how far it came, also by a request that is refused half-way: what is there once must not be sent twice. */
  readonly progress?: Progress;
  /** Looked at before each request but the first. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** Places of the edits that a refused request had begun: Excel tells how far it came. */
function tracedBy(error: unknown): number[] {
  const messages = (error as { readonly traceMessages?: unknown }).traceMessages;
  return Array.isArray(messages) ? messages.map(Number).sort((a, b) => a - b) : [];
}

/** Queues the edits of one request; those that cannot be done twice leave a trace. */
function queue(context: Excel.RequestContext, parts: Parts, edits: readonly Edit[], isTraced: boolean): void {
  const places = new Map(edits.map((edit, index) => [edit, index]));
  const batch = beginBatch(context, parts, (edit) => {
    if (isTraced) context.trace(String(places.get(edit)));
  });
  for (const edit of edits) applyEdit(batch, edit);
}

/** The last that was begun may be there in part: it is counted so, which costs no more than setting it anew. */
function note(progress: Progress, edits: readonly Edit[], traced: readonly number[]): void {
  traced.forEach((place, index) => {
    const edit = edits[place];
    if (edit) (index === traced.length - 1 && hasParts(edit) ? progress.begun : progress.done).add(edit);
  });
}

/** Sends the edits in order, in as few requests as their size allows: one, but for very large work. */
export async function send(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  parts: Parts,
  { readLast, onSent, progress, signal }: Sending = {},
): Promise<void> {
  const batches = requests(edits);
  const sendFrom = async (index: number): Promise<void> => {
    if (index > 0 && signal?.aborted === true) throw new Cancelled();
    const own = batches[index] ?? [];
    const isLast = index >= batches.length - 1;
    queue(context, parts, own, progress !== undefined);
    if (isLast) readLast?.();
    try {
      await context.sync();
    } catch (error) {
      if (progress) note(progress, own, tracedBy(error));
      throw error;
    }
    for (const edit of own) progress?.done.add(edit);
    onSent?.(index + 1, batches.length);
    if (!isLast) await sendFrom(index + 1);
  };
  await sendFrom(0);
}
