// One operation carried out: its record first, then its contents, read back; then how it looks, and the record is closed.
import type { Edit, Step } from '../workbook/edit';
import { apart } from '../workbook/looks';
import { HEAD, recorded } from '../workbook/operation';
import type { Refused } from '../workbook/refusal';
import type { OperationRecord } from '../workbook/record/record';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Parts } from './batch';
import { closingEdits, queueReading } from './close';
import type { NotSet } from './looks';
import { Cancelled, noProgress, send } from './run';
import { settle } from './settle';

export type BuildStage = 'reading' | 'writing' | 'recording';
export type OnProgress = (progress: {
  readonly stage: BuildStage;
  readonly done: number;
  readonly of: number;
}) => void;

export interface OperationOptions {
  /** What the analyst did, in the analyst's language. */
  readonly label: string;
  /** ISO 8601. */
  readonly now: string;
  readonly onProgress?: OnProgress;
  /** An AbortSignal, or anything that says `aborted`: long work stops between two requests and is taken back. */
  readonly signal?: { readonly aborted: boolean };
}

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

/** Record and contents, read back. */
async function sendContents(
  context: Excel.RequestContext,
  record: OperationRecord,
  contents: readonly Edit[],
  report: Reporting,
  signal: OperationOptions['signal'],
): Promise<readonly Edit[]> {
  const parts: Parts = new Map();
  let reading: (() => OperationRecord) | undefined;
  report('writing', 0, 1);
  await send(context, recorded(record, contents), parts, {
    readLast: () => (reading = queueReading(context, record)),
    onSent: (sent, of) => report('writing', sent, of),
    signal,
  });
  const ids = [...parts].map(([handle, part]) => ({ handle, id: part.id }));
  const headPart = ids.find(({ handle }) => handle === HEAD)?.id ?? '';
  const stored = { headPart, parts: ids.map(({ id }) => id), latest: 1 };
  return closingEdits(stored, reading?.() ?? record);
}

/**
 * The work and its record: contents and record, all or nothing, are written and read back; then looks, and the record is
 * closed. What Excel refuses among the looks is told and costs nothing else; any other failure is settled.
 */
export async function perform(
  context: Excel.RequestContext,
  planned: { readonly record: OperationRecord; readonly steps: readonly Pick<Step, 'edit'>[] },
  options: OperationOptions,
): Promise<Performed | Refused> {
  const { record, steps } = planned;
  const { signal } = options;
  const report: Reporting = (stage, done, of) => options.onProgress?.({ stage, done, of });
  const { contents, looks } = apart(steps.map(({ edit }) => edit));
  const progress = noProgress();
  try {
    const closing = await sendContents(context, record, contents, report, signal);
    report('recording', 0, 1);
    if (signal?.aborted === true) throw new Cancelled();
    await send(context, [...looks, ...closing], new Map(), { progress, signal });
    report('recording', 1, 1);
    return { ok: true, notSet: [] };
  } catch (error) {
    return settle(record.id, error, { looks, progress });
  }
}
