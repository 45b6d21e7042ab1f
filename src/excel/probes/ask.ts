// One probe asked: on a scratch sheet made for it, in a conversation of its own; a refusal is an answer, told with its place.
import { converse, detailOf, isCellEditMode } from '../conversation';
import { addScratch, clearSheet } from '../scratch';
import type { ProbeId } from '.';
import type { Finding, Probe, Stage } from './probe';

export interface ProbeAnswer {
  readonly id: ProbeId;
  /** 'refused': Excel would not do it, `place` says where; 'notOffered': this Excel has no such thing. */
  readonly answer: Finding['answer'] | 'refused';
  readonly seen: string;
  /** Excel's code for the refusal, and where it happened. */
  readonly place: string | null;
}

/** @throws where a cell is being edited: then every other probe would be refused as well */
async function answered(
  id: ProbeId,
  probe: Probe,
  name: string,
  options: Pick<Stage, 'prefix' | 'pause'>,
): Promise<ProbeAnswer> {
  try {
    await addScratch(name);
    const found = await converse((context) =>
      probe({ ...options, context, name, sheet: context.workbook.worksheets.getItem(name) }),
    );
    return { id, ...found, place: null };
  } catch (error) {
    if (isCellEditMode(error)) throw error;
    return { id, answer: 'refused', seen: '', place: detailOf(error) };
  }
}

export async function ask(...given: Parameters<typeof answered>): Promise<ProbeAnswer> {
  const answer = await answered(...given);
  await clearSheet(given[2]);
  return answer;
}
