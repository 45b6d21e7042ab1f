// One operation carried out: its record first, then its contents, read back; then how it looks, and the record is closed.
import type { Edit, Step } from '../workbook/edit';
import { typedBack, withNames, type Changed, type Guard } from '../workbook/guard';
import { headOf, type Head } from '../workbook/head';
import { apart } from '../workbook/looks';
import { HEAD, recorded } from '../workbook/operation';
import type { SheetPlan } from '../workbook/plan';
import { refuse, type Refused } from '../workbook/refusal';
import type { OperationRecord } from '../workbook/record/record';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { watched, watchesAway } from '../workbook/watch';
import { conflictOver, type Conflict } from './attempts';
import { newWork, noteSheets, type Work } from './batch';
import { closingEdits, queueReading } from './close';
import { canCompensate, compensate, type Written } from './compensate';
import { converse, detailOf } from './conversation';
import { queueGuards, type Verdict } from './guards';
import type { NotSet } from './looks';
import { Cancelled, noProgress, send } from './run';
import { settle, takeBackByRecord } from './settle';
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

interface Sent {
  readonly closing: readonly Edit[];
  /** This Excel calculates only when it is told to. */
  readonly isManual: boolean;
}

/** Somebody edited, at the moment of writing, what the work rests on. */
class Overtaken extends Error {
  constructor(readonly changed: readonly [Changed, ...Changed[]]) {
    super('overtaken');
  }
}

interface Writing {
  readonly turn: Turn;
  readonly work: Work;
  readonly record: OperationRecord;
  readonly contents: readonly Edit[];
  readonly guards: readonly Guard[];
}

/** Record and contents, read back; what they rest on is read again in the same request. */
async function sendContents(
  context: Excel.RequestContext,
  { turn, work, record, contents, guards }: Writing,
  report: Reporting,
  signal: OperationOptions['signal'],
): Promise<Sent> {
  let reading: (() => OperationRecord) | undefined;
  let verdict: Verdict = () => [];
  const { application, workbook } = context;
  const { worksheets } = workbook;
  report('writing', 0, 1);
  await send(context, turn, recorded(record, contents), {
    work,
    readFirst: () => {
      verdict = queueGuards(context, guards);
    },
    readLast: () => {
      reading = queueReading(context, record);
      application.load('calculationMode');
      worksheets.load('items/id,items/name');
    },
    onSent: (sent, of) => {
      if (sent === of) noteSheets(work, worksheets);
      const [first, ...more] = sent === 1 ? verdict() : [];
      if (first) throw new Overtaken([first, ...more]);
      report('writing', sent, of);
    },
    signal,
  });
  const ids = [...work.parts].map(([handle, part]) => ({ handle, id: part.id }));
  const headPart = ids.find(({ handle }) => handle === HEAD)?.id ?? '';
  const stored = { headPart, parts: ids.map(({ id }) => id), latest: 1 };
  return {
    closing: closingEdits(stored, reading?.() ?? record),
    isManual: application.calculationMode === 'Manual',
  };
}

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

/** Takes back what was written over somebody's edit; then it can be planned anew. */
async function giveWay(written: Written, id: string, { changed }: Overtaken): Promise<Conflict | Refused> {
  try {
    if (!canCompensate(written)) {
      await converse((context) =>
        takeBackByRecord(context, written.turn, id, [...typedBack(changed), written.turn.end()]),
      );
      return conflictOver(changed[0]);
    }
    const [left, ...more] = await compensate(written);
    return left ? refuse({ code: 'notPutBack', ...left, more: more.length }) : conflictOver(changed[0]);
  } catch (error) {
    return refuse({ code: 'leftPending', detail: detailOf(error) });
  }
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
  options: Pick<OperationOptions, 'onProgress' | 'signal'>,
): Promise<Performed | Refused | Conflict> {
  const { signal } = options;
  const report: Reporting = (stage, done, of) => options.onProgress?.({ stage, done, of });
  const { contents, looks } = apart(steps.map(({ edit }) => edit));
  const turn = turnAfter(headOf(snapshot), record);
  const work = newWork();
  const edits = watched(contents);
  const progress = noProgress();
  let isManual = false;
  try {
    const sent = await sendContents(
      context,
      { turn, work, record, contents: edits, guards: withNames(snapshot, guards) },
      report,
      signal,
    );
    isManual = sent.isManual;
    report('recording', 0, 1);
    if (signal?.aborted === true) throw new Cancelled();
    const last = [...looks, ...watchesAway(edits), ...sent.closing, turn.end()];
    await send(context, turn, last, { work, progress, signal });
    if (isManual) await calculate();
    report('recording', 1, 1);
    return { ok: true, notSet: [] };
  } catch (error) {
    if (error instanceof Overtaken) return giveWay({ turn, work, edits, snapshot }, record.id, error);
    const settled = await settle(record.id, error, { turn, work, looks, progress });
    if (settled.ok && isManual) await calculate();
    return settled;
  }
}
