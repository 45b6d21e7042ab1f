// Contents with their record, in as many requests as they take: one, but for long lists. The first reads again what the plan
// rests on, each what it writes over; where somebody came in between, what was sent so far is all that is there.
import type { Edit } from '../workbook/edit';
import { withNames, type Changed, type Guard } from '../workbook/guard';
import { HEAD } from '../workbook/operation';
import type { OperationRecord } from '../workbook/record/record';
import { placesAfter } from '../workbook/watch';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { noteSheets, type Work } from './batch';
import { closingEdits, queueReading } from './close';
import { queueGuards, type Verdict } from './guards';
import { Cancelled, sendOne } from './run';
import type { Turn } from './turn';
import { writtenOver } from './writtenOver';

export interface Sent {
  readonly closing: readonly Edit[];
  /** This Excel calculates only when it is told to. */
  readonly isManual: boolean;
}

/** Somebody edited, at the moment of writing, what the work rests on. */
export class Overtaken extends Error {
  constructor(readonly changed: Changed) {
    super('overtaken');
  }
}

export interface Writing {
  readonly turn: Turn;
  readonly work: Work;
  readonly record: OperationRecord;
  /** By request, with what watches them. */
  readonly contents: readonly (readonly Edit[])[];
  readonly guards: readonly Guard[];
  /** By which the work was planned. */
  readonly snapshot: WorkbookSnapshot;
  readonly signal: { readonly aborted: boolean } | undefined;
  /** Is told what was carried out, request by request. */
  readonly onSent: (edits: readonly Edit[], sent: number, of: number) => void;
}

function stored(work: Work) {
  const ids = [...work.parts].map(([handle, part]) => ({ handle, id: part.id }));
  const headPart = ids.find(({ handle }) => handle === HEAD)?.id ?? '';
  return { headPart, parts: ids.map(({ id }) => id), latest: 1 };
}

export async function sendContents(
  context: Excel.RequestContext,
  { turn, work, record, contents, guards, snapshot, signal, onSent }: Writing,
): Promise<Sent> {
  const { application, workbook } = context;
  const { worksheets } = workbook;
  let reading: (() => OperationRecord) | undefined;
  const sendFrom = async (index: number): Promise<void> => {
    if (index > 0 && signal?.aborted === true) throw new Cancelled();
    const edits = contents[index] ?? [];
    const isLast = index >= contents.length - 1;
    let verdict: Verdict = () => [];
    await sendOne(context, turn, edits, {
      work,
      places: placesAfter(contents[index - 1] ?? []),
      readFirst: () => {
        if (index === 0) verdict = queueGuards(context, withNames(snapshot, guards));
      },
      readLast: () => {
        if (isLast) reading = queueReading(context, record);
        application.load('calculationMode');
        worksheets.load('items/id,items/name');
      },
    });
    noteSheets(work, worksheets);
    onSent(edits, index + 1, contents.length);
    const [first] = [...verdict(), ...writtenOver(work, edits, guards)];
    if (first) throw new Overtaken(first);
    if (!isLast) await sendFrom(index + 1);
  };
  await sendFrom(0);
  return {
    closing: closingEdits(stored(work), reading?.() ?? record),
    isManual: application.calculationMode === 'Manual',
  };
}
