// Every conversation with Excel goes through here, so that what Excel refuses comes back as a result, not as an
// exception in a click handler.
import type { Edit } from '../edits/edit';
import { refuse, type Refused } from '../edits/refusal';
import { applyEdit, beginBatch, type Parts } from './apply';
import { requests } from './sizes';

/**
 * A conversation of our own instead of Excel.run, which keeps every range for later use: two more actions for each,
 * and a request to let them go. Nothing here uses a range after the sync that asked for it.
 */
export function converse<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return work(new Excel.RequestContext());
}

/** Excel's code for an error, such as InvalidOperationInCellEditMode; its message where there is none. */
export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code;
  return error instanceof Error ? error.message : String(error);
}

export function isCellEditMode(error: unknown): boolean {
  return codeOf(error) === 'InvalidOperationInCellEditMode';
}

/** What Excel refused before anything was written. */
export function refusedBy(error: unknown): Refused {
  if (isCellEditMode(error)) return refuse({ code: 'cellEditMode' });
  if (codeOf(error) === 'AccessDenied') return refuse({ code: 'readOnly' });
  return refuse({ code: 'notReached', detail: codeOf(error) });
}

export interface Sending {
  /** Queues reads that come back with the last request. */
  readonly readLast?: () => void;
  readonly onSent?: (sent: number, of: number) => void;
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
