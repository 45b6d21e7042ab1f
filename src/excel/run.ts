// Edits on their way to Excel.
import type { Edit } from '../workbook/edit';
import { applyEdit } from './apply';
import { addressOf } from '../workbook/address';
import { EVERYWHERE } from '../workbook/watch';
import { CLAIMED } from './applyTurns';
import { beginBatch, newWork, type Batch, type Work } from './batch';
import { hasPlace } from './conversation';
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

type Place = Extract<Edit, { kind: 'watchPlace' }>;

export interface Sending {
  readonly work?: Work;
  /** Queues reads that come back with the first request, before anything is written. */
  readonly readFirst?: () => void;
  /** Queues reads that come back with the last request. */
  readonly readLast?: () => void;
  /** Is told how far it came, also by a request that is refused half-way: what is there once must not be sent twice. */
  readonly progress?: Progress;
  /** Looked at before each request but the first. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

interface SendingOne extends Omit<Sending, 'signal'> {
  /** Looked at by Excel before anything is written: see `Moved`. */
  readonly places?: readonly Place[];
}

/** Lines of a sheet came or went before a request that was to find them as they were: nothing of it was done. */
export class Moved extends Error {
  constructor(readonly sheet: string) {
    super('moved');
  }
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

const BEGUN = 'begun';
const FOUND = 'found ';

/** Excel finds no cell that a range and a single cell have in common, unless that cell is its corner: there the request ends. */
function expectPlaces({ context }: Batch, places: readonly Place[]): void {
  if (places.length > 0) context.trace(BEGUN);
  for (const { name, sheet } of places) {
    const range = context.workbook.names.getItem(name).getRange();
    const { row, column, rows, columns } = EVERYWHERE;
    const last = { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 };
    range
      .getCell(0, 0)
      .getIntersection(addressOf({ row, column, rows: 1, columns: 1 }))
      .load('address');
    range.getLastCell().getIntersection(addressOf(last)).load('address');
    context.trace(FOUND + sheet);
  }
}

/** The sheet whose lines were not found as they were, as the traces of a refused request tell. */
function movedIn(error: unknown, places: readonly Place[]): string | null {
  const traces = tracesOf(error);
  if (!hasPlace(error) || !traces.includes(BEGUN)) return null;
  return places.find(({ sheet }) => !traces.includes(FOUND + sheet))?.sheet ?? null;
}

/** Queues the edits of one request; those that cannot be done twice leave a trace. */
function queue(
  context: Excel.RequestContext,
  turn: Turn,
  edits: readonly Edit[],
  { work = newWork(), places = [], progress, readFirst, readLast }: SendingOne,
): void {
  const order = new Map(edits.map((edit, index) => [edit, index]));
  const batch = beginBatch(context, work, (edit) => {
    if (progress !== undefined) context.trace(String(order.get(edit)));
  });
  applyEdit(batch, turn.begin());
  expectPlaces(batch, places);
  readFirst?.();
  for (const edit of edits) applyEdit(batch, edit);
  readLast?.();
}

/** The last that was begun may be there in part: it is counted so, which costs no more than setting it anew. */
function note(progress: Progress, edits: readonly Edit[], traced: readonly number[]): void {
  traced.forEach((place, index) => {
    const edit = edits[place];
    if (edit) (index === traced.length - 1 && hasParts(edit) ? progress.begun : progress.done).add(edit);
  });
}

/** One request. It begins with our turn at the workbook, and fails before anything is written where that is not ours. */
export async function sendOne(
  context: Excel.RequestContext,
  turn: Turn,
  edits: readonly Edit[],
  sending: SendingOne,
): Promise<void> {
  const { progress, places = [] } = sending;
  queue(context, turn, edits, sending);
  try {
    await context.sync();
  } catch (error) {
    if (tracesOf(error).includes(CLAIMED)) turn.claimed();
    if (progress) note(progress, edits, tracedBy(error));
    const moved = movedIn(error, places);
    throw moved === null ? error : new Moved(moved);
  }
  turn.claimed();
  for (const edit of edits) progress?.done.add(edit);
}

/** Sends the edits in order, in as few requests as their size allows: one, but for very large work. */
export async function send(
  context: Excel.RequestContext,
  turn: Turn,
  edits: readonly Edit[],
  { readFirst, readLast, signal, ...sending }: Sending = {},
): Promise<void> {
  const batches = requests(edits);
  const last = batches.length - 1;
  for (const [index, batch] of batches.entries()) {
    if (index > 0 && signal?.aborted === true) throw new Cancelled();
    await sendOne(context, turn, batch, {
      ...sending,
      ...(index === 0 && readFirst && { readFirst }),
      ...(index === last && readLast && { readLast }),
    });
  }
}
