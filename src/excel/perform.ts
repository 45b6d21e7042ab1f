// One operation carried out: its record first, then its contents, read back; then how it looks, and the record is closed.
import type { Edit, Step } from '../workbook/edit';
import { rearranged, type Guard } from '../workbook/guard';
import { headOf, type Head } from '../workbook/head';
import { apart } from '../workbook/looks';
import { recorded } from '../workbook/operation';
import type { SheetPlan } from '../workbook/plan';
import { refuse, type Refused } from '../workbook/refusal';
import type { OperationRecord } from '../workbook/record/record';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { isWatched, watched, watchesAway } from '../workbook/watch';
import { conflictOver, type Conflict } from './attempts';
import { newWork } from './batch';
import { compensate, type Written } from './compensate';
import { converse, detailOf } from './conversation';
import type { NotSet } from './looks';
import { Cancelled, Moved, noProgress, send, sendOne, type Sending } from './run';
import { Overtaken, sendContents } from './sendContents';
import { settle, takeBackByRecord } from './settle';
import { LOOKS, requests, WATCHED, type Limits } from './sizes';
import { turnAfter, type Turn } from './turn';

export type BuildStage = 'reading' | 'writing' | 'recording';
export type OnProgress = (progress: {
  readonly stage: BuildStage;
  readonly done: number;
  readonly of: number;
}) => void;

export type Planned = (keys: readonly string[]) => readonly SheetPlan[];

export interface OperationOptions {
  /** What the analyst did, in the analyst's language. */
  readonly label: string;
  /** ISO 8601. */
  readonly now: string;
  readonly onProgress?: OnProgress;
  /** Sheets as they would be built today: what is believed of those whose record is gone. */
  readonly planned?: Planned;
  /** An AbortSignal, or anything that says `aborted`: long work stops between two requests and is taken back. */
  readonly signal?: { readonly aborted: boolean };
  /** Less than Excel takes, to see what comes of many requests. */
  readonly mostInRequest?: Limits;
}

export const noPlan: Planned = () => [];

/** Unique among the records of a workbook: a turn is claimed once. */
export function operationOf({ n }: Head, now: string): { readonly operation: string; readonly seq: number } {
  const seq = n + 1;
  return { operation: `${now}#${String(seq)}`, seq };
}

export interface Performed {
  readonly ok: true;
  /** Looks that Excel would not set. */
  readonly notSet: readonly NotSet[];
}

type Reporting = (stage: BuildStage, done: number, of: number) => void;

/**
 * Where Excel calculates only when it is told to, nobody shall read blanks or figures of before on sheets of ours. What else
 * waits in the workbook is calculated with them, as when it is saved. Should Excel refuse, F9 still does it.
 */
async function calculate(): Promise<void> {
  await converse(async (context) => {
    context.application.calculate('Recalculate');
    await context.sync();
  }).catch(() => undefined);
}

/**
 * Takes back what was sent, each cell to what it held a moment before: what somebody has changed since stays. `otherwise` is
 * what is answered then.
 */
async function putBack<T>(written: Written, id: string, otherwise: T): Promise<T | Refused> {
  try {
    if (!isWatched(written.edits)) {
      await converse((context) => takeBackByRecord(context, written.turn, id));
      return otherwise;
    }
    const [left, ...more] = await compensate(written);
    return left ? refuse({ code: 'notPutBack', ...left, more: more.length }) : otherwise;
  } catch (error) {
    return refuse({ code: 'leftPending', detail: detailOf(error) });
  }
}

/** Looks in their requests, the last of which ends the work. */
async function sendLooks(
  context: Excel.RequestContext,
  turn: Turn,
  [looks = [], ...later]: readonly (readonly Edit[])[],
  end: readonly Edit[],
  sending: Sending,
): Promise<void> {
  if (sending.signal?.aborted === true) throw new Cancelled();
  if (later.length === 0) return send(context, turn, [...looks, ...end], sending);
  await sendOne(context, turn, looks, sending);
  return sendLooks(context, turn, later, end, sending);
}

export interface PlannedWork {
  readonly record: OperationRecord;
  readonly steps: readonly Pick<Step, 'edit'>[];
  readonly guards: readonly Guard[];
}

/**
 * The work and its record: contents and record, all or nothing, are written and read back; then looks, and the record is
 * closed. What Excel refuses among the looks is told and costs nothing else; any other failure is settled. Where somebody
 * edited meanwhile what the work rests on, nothing of it is left.
 * @param snapshot by which the work was planned: its head is where our turn begins
 */
export async function perform(
  context: Excel.RequestContext,
  { record, steps, guards }: PlannedWork,
  snapshot: WorkbookSnapshot,
  options: Pick<OperationOptions, 'onProgress' | 'signal' | 'mostInRequest'>,
): Promise<Performed | Refused | Conflict> {
  const { signal } = options;
  const report: Reporting = (stage, done, of) => options.onProgress?.({ stage, done, of });
  const { contents, looks } = apart(steps.map(({ edit }) => edit));
  const turn = turnAfter(headOf(snapshot), record);
  const work = newWork();
  const pieces = requests(recorded(record, contents), options.mostInRequest ?? WATCHED);
  const open = guards.flatMap((guard) => (guard.kind === 'written' ? [guard.sheet] : []));
  const all = watched(pieces, requests(looks, LOOKS), open);
  const edits: Edit[] = [];
  const progress = noProgress();
  let isManual = false;
  try {
    report('writing', 0, 1);
    const sent = await sendContents(context, {
      turn,
      work,
      record,
      contents: all.contents,
      guards,
      snapshot,
      signal,
      onSent: (own, done, of) => {
        edits.push(...own);
        report('writing', done, of);
      },
    });
    isManual = sent.isManual;
    report('recording', 0, 1);
    const end = [...watchesAway(edits), ...sent.closing, turn.end()];
    await sendLooks(context, turn, all.looks, end, { work, progress, signal });
    if (isManual) await calculate();
    report('recording', 1, 1);
    return { ok: true, notSet: [] };
  } catch (error) {
    const written = { turn, work, edits, snapshot };
    if (error instanceof Overtaken) return putBack(written, record.id, conflictOver(error.changed));
    if (error instanceof Moved) return putBack(written, record.id, conflictOver(rearranged(error.sheet)));
    if (error instanceof Cancelled) return putBack(written, record.id, refuse({ code: 'cancelled' }));
    const settled = await settle(record.id, error, { turn, work, looks, progress });
    if (settled.ok && isManual) await calculate();
    return settled;
  }
}
