// One operation carried out: its record first, then its contents, read back; then how it looks, and the record is closed.
import type { Edit, Step } from '../workbook/edit';
import { apart } from '../workbook/looks';
import { HEAD, recorded } from '../workbook/operation';
import type { SheetPlan } from '../workbook/plan';
import type { Refused } from '../workbook/refusal';
import type { OperationRecord } from '../workbook/record/record';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Parts } from './batch';
import { closingEdits, queueReading } from './close';
import { converse } from './conversation';
import type { NotSet } from './looks';
import { Cancelled, noProgress, send } from './run';
import { settle } from './settle';

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

/** Unique among the records of a workbook: two operations never begin in the same millisecond with as many records. */
export function operationId(snapshot: WorkbookSnapshot, now: string): string {
  return `${now}#${snapshot.parts.length}`;
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

/** Record and contents, read back. */
async function sendContents(
  context: Excel.RequestContext,
  record: OperationRecord,
  contents: readonly Edit[],
  report: Reporting,
  signal: OperationOptions['signal'],
): Promise<Sent> {
  const parts: Parts = new Map();
  let reading: (() => OperationRecord) | undefined;
  const { application } = context;
  report('writing', 0, 1);
  await send(context, recorded(record, contents), parts, {
    readLast: () => {
      reading = queueReading(context, record);
      application.load('calculationMode');
    },
    onSent: (sent, of) => report('writing', sent, of),
    signal,
  });
  const ids = [...parts].map(([handle, part]) => ({ handle, id: part.id }));
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

/**
 * The work and its record: contents and record, all or nothing, are written and read back; then looks, and the record is
 * closed. What Excel refuses among the looks is told and costs nothing else; any other failure is settled.
 */
export async function perform(
  context: Excel.RequestContext,
  planned: { readonly record: OperationRecord; readonly steps: readonly Pick<Step, 'edit'>[] },
  options: Pick<OperationOptions, 'onProgress' | 'signal'>,
): Promise<Performed | Refused> {
  const { record, steps } = planned;
  const { signal } = options;
  const report: Reporting = (stage, done, of) => options.onProgress?.({ stage, done, of });
  const { contents, looks } = apart(steps.map(({ edit }) => edit));
  const progress = noProgress();
  let isManual = false;
  try {
    const sent = await sendContents(context, record, contents, report, signal);
    isManual = sent.isManual;
    report('recording', 0, 1);
    if (signal?.aborted === true) throw new Cancelled();
    await send(context, [...looks, ...sent.closing], new Map(), { progress, signal });
    if (isManual) await calculate();
    report('recording', 1, 1);
    return { ok: true, notSet: [] };
  } catch (error) {
    const settled = await settle(record.id, error, { looks, progress });
    if (settled.ok && isManual) await calculate();
    return settled;
  }
}
