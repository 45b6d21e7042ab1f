// Edits on their way to Excel.
import type { Edit } from '../workbook/edit';
import { applyEdit } from './apply';
import { CLAIMED } from './applyTurns';
import { beginBatch, newWork, type Work } from './batch';
import { hasParts } from '../workbook/looks';
import { requests } from './sizes';
import type { Turn } from './turn';

/** The analyst cancelled; what was sent is taken back. */
export class Cancelled extends Error {}

export interface Progress {
  readonly done: Set<Edit>;
  /** What may be there in part: added, and then refused. */
  readonly begun: Set<Edit>;
}

export const noProgress = (): Progress => ({ done: new Set(), begun: new Set() });

export interface Sending {
  readonly work?: Work;
  /** Queues reads that come back with the first request, before anything is written. */
  readonly readFirst?: () => void;
  /** Queues reads that come back with the last request. */
  readonly readLast?: () => void;
  /** Throws where the answer to a request says that the next must not follow. */
  readonly onSent?: (sent: number, of: number) => void;
  /** Is told how far it came, also by a request that is refused half-way: what is there once must not be sent twice. */
  readonly progress?: Progress;
  /** Looked at before each request but the first. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** Traces of a refused request: Excel tells how far it came. */
export function tracesOf(error: unknown): readonly string[] {
  const messages = (error as { readonly traceMessages?: unknown }).traceMessages;
  return Array.isArray(messages) ? messages.map(String) : [];
}

/** Places of the edits that a refused request had begun. */
function tracedBy(error: unknown): number[] {
  return tracesOf(error)
    .map(Number)
    .filter((place) => Number.isInteger(place))
    .sort((a, b) => a - b);
}

/** Queues the edits of one request; those that cannot be done twice leave a trace. */
function queue(
  context: Excel.RequestContext,
  turn: Turn,
  edits: readonly Edit[],
  { work = newWork(), progress }: Sending,
  readFirst: () => void,
): void {
  const places = new Map(edits.map((edit, index) => [edit, index]));
  const batch = beginBatch(context, work, (edit) => {
    if (progress !== undefined) context.trace(String(places.get(edit)));
  });
  applyEdit(batch, turn.begin());
  readFirst();
  for (const edit of edits) applyEdit(batch, edit);
}

/** The last that was begun may be there in part: it is counted so, which costs no more than setting it anew. */
function note(progress: Progress, edits: readonly Edit[], traced: readonly number[]): void {
  traced.forEach((place, index) => {
    const edit = edits[place];
    if (edit) (index === traced.length - 1 && hasParts(edit) ? progress.begun : progress.done).add(edit);
  });
}

/**
 * Sends the edits in order, in as few requests as their size allows: one, but for very large work. Each begins with our
 * turn at the workbook, and fails before anything is written where it is not ours.
 */
export async function send(
  context: Excel.RequestContext,
  turn: Turn,
  edits: readonly Edit[],
  sending: Sending = {},
): Promise<void> {
  const { readFirst, readLast, onSent, progress, signal } = sending;
  const batches = requests(edits);
  const sendFrom = async (index: number): Promise<void> => {
    if (index > 0 && signal?.aborted === true) throw new Cancelled();
    const own = batches[index] ?? [];
    const isLast = index >= batches.length - 1;
    queue(context, turn, own, sending, () => (index === 0 ? readFirst?.() : undefined));
    if (isLast) readLast?.();
    try {
      await context.sync();
    } catch (error) {
      if (tracesOf(error).includes(CLAIMED)) turn.claimed();
      if (progress) note(progress, own, tracedBy(error));
      throw error;
    }
    turn.claimed();
    for (const edit of own) progress?.done.add(edit);
    onSent?.(index + 1, batches.length);
    if (!isLast) await sendFrom(index + 1);
  };
  await sendFrom(0);
}
