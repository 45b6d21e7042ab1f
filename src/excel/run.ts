// Edits on their way to Excel.
import type { Edit } from '../workbook/edit';
import { applyEdit } from './apply';
import { beginBatch, type Parts } from './batch';
import { requests } from './sizes';

/** The analyst cancelled; what was sent is taken back. */
export class Cancelled extends Error {}

export interface Sending {
  /** Queues reads that come back with the last request. */
  readonly readLast?: () => void;
  readonly onSent?: (sent: number, of: number) => void;
  /** Looked at before each request but the first. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** Sends the edits in order, in as few requests as their size allows: one, but for very large work. */
export async function send(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  parts: Parts,
  sending: Sending = {},
): Promise<void> {
  const batches = requests(edits);
  const sendFrom = async (index: number): Promise<void> => {
    if (index > 0 && sending.signal?.aborted === true) throw new Cancelled();
    const batch = beginBatch(context, parts);
    for (const edit of batches[index] ?? []) applyEdit(batch, edit);
    const isLast = index >= batches.length - 1;
    if (isLast) sending.readLast?.();
    await context.sync();
    sending.onSent?.(index + 1, batches.length);
    if (!isLast) await sendFrom(index + 1);
  };
  await sendFrom(0);
}
