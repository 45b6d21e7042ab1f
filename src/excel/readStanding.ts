// The workbook and its records, for an action that writes what it works out of a reading: not while somebody is at work, when
// what is read may be half of it, and not where a newer version has been.
import { withAssumed } from '../workbook/assumed';
import { headRefusal } from '../workbook/conflicts';
import { refuse, type Refused } from '../workbook/refusal';
import type { Planned } from './perform';
import { readRecords, type Records } from './records';

export async function readStanding(
  context: Excel.RequestContext,
  planned: Planned,
): Promise<Records | Refused> {
  const { snapshot, store } = await readRecords(context);
  if (store.newer) return refuse({ code: 'newerRecord' });
  const refusal = headRefusal(snapshot);
  if (refusal) return refuse(refusal);
  return { snapshot, store: withAssumed(store, snapshot, planned) };
}
