// The mapping of an earlier import, from the records in the workbook.
import { findMapping, type FoundMapping } from '../workbook/remembered';
import type { Refused } from '../workbook/refusal';
import { converse, refusedBy } from './conversation';
import { readRecords } from './records';

/** Two syncs. Null: no file like this was imported into this workbook. */
export async function rememberedMapping(headers: readonly string[]): Promise<FoundMapping | null | Refused> {
  try {
    return await converse(async (context) => findMapping((await readRecords(context)).store, headers));
  } catch (error) {
    return refusedBy(error);
  }
}
