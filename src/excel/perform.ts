// One operation carried out: its record first, then the work, read back and recorded; what fails on the way is settled.
import type { Step } from '../workbook/edit';
import { HEAD, recorded } from '../workbook/operation';
import type { Refused } from '../workbook/refusal';
import type { OperationRecord } from '../workbook/record/record';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Parts } from './batch';
import { closingEdits, queueReading } from './close';
import { send } from './run';
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

/** The work and its record: writes, reads back and closes in two syncs; settles what fails on the way. */
export async function perform(
  context: Excel.RequestContext,
  planned: { readonly record: OperationRecord; readonly steps: readonly Pick<Step, 'edit'>[] },
  options: OperationOptions,
): Promise<true | Refused> {
  const { record, steps } = planned;
  const parts: Parts = new Map();
  const report = (stage: BuildStage, done: number, of: number) => options.onProgress?.({ stage, done, of });
  try {
    let reading: (() => OperationRecord) | undefined;
    report('writing', 0, 1);
    await send(
      context,
      recorded(
        record,
        steps.map(({ edit }) => edit),
      ),
      parts,
      {
        readLast: () => (reading = queueReading(context, record)),
        onSent: (sent, of) => report('writing', sent, of),
        signal: options.signal,
      },
    );
    report('recording', 0, 1);
    const ids = [...parts].map(([handle, part]) => ({ handle, id: part.id }));
    const headPart = ids.find(({ handle }) => handle === HEAD)?.id ?? '';
    const stored = { headPart, parts: ids.map(({ id }) => id), latest: 1 };
    await send(context, closingEdits(stored, reading?.() ?? record), new Map());
    report('recording', 1, 1);
    return true;
  } catch (error) {
    return settle(record.id, error);
  }
}
