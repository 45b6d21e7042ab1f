// Bringing sheets of ours up to date: read what is there and what we wrote then, merge, write, record.
// Four requests, one more than a build: Excel gives the text of a record only by its id, and a sheet only by the name that
// it has now, so that what to read is known after a first look.
import type { WorkbookPlan } from '../workbook/plan';
import { filterInTheWay } from '../workbook/filters';
import { headOf } from '../workbook/head';
import { sheetOfKey } from '../workbook/ours';
import { draftUpdate, type UpdateReport } from '../workbook/update';
import { refuse, type Refused } from '../workbook/refusal';
import { converse, refusedBy } from './conversation';
import type { NotSet } from './looks';
import { attempts, type Conflict } from './attempts';
import { operationOf, perform, type OperationOptions } from './perform';
import { queueStore, readSnapshot } from './read';
import { readLooks } from './readLooks';
import { guardOfSheet, queueSheet } from './readSheet';

export interface Updated extends UpdateReport {
  readonly ok: true;
  /** Null: everything was as it should be, and nothing was written. */
  readonly operation: string | null;
  /** Tabs that were looked at. */
  readonly sheets: readonly string[];
  /** Looks that Excel would not set. */
  readonly notSet: readonly NotSet[];
}

/** The same within a conversation. */
export async function updateIn(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  options: OperationOptions,
): Promise<Updated | Refused | Conflict> {
  options.onProgress?.({ stage: 'reading', done: 0, of: 1 });
  const snapshot = await readSnapshot(context);
  const store = queueStore(context, snapshot);
  const there = plan.sheets.flatMap(({ key, name }) => {
    const sheet = sheetOfKey(snapshot, key, name);
    return sheet ? [{ name: sheet.name, read: queueSheet(context, snapshot, key, sheet) }] : [];
  });
  if (there.length === 0) return refuse({ code: 'nothingToBuild' });
  await context.sync();
  const { operation, seq } = operationOf(headOf(snapshot), options.now);
  const records = store();
  if (records.newer) return refuse({ code: 'newerRecord' });
  const now = there.map(({ read }) => read());
  const draft = draftUpdate(snapshot, records, plan, now, {
    operation,
    seq,
    label: options.label,
    now: options.now,
  });
  if (!draft.ok) return draft;
  const planned = draft.finish(await readLooks(context, draft.questions));
  const filtered = filterInTheWay(snapshot, planned.edits);
  if (filtered) return refuse(filtered);
  const sheets = there.map(({ name }) => name);
  const { record, report } = planned;
  if (!record) return { ok: true, operation: null, sheets, notSet: [], ...report };
  const work = { record, steps: planned.edits.map((edit) => ({ edit })), guards: now.map(guardOfSheet) };
  const done = await perform(context, work, snapshot, options);
  return done.ok ? { ok: true, operation, sheets, notSet: done.notSet, ...report } : done;
}

/**
 * Brings the sheets of a plan that are in the workbook up to what the plan says. Whatever the analyst has typed, added,
 * moved, renamed or formatted stays; where both have changed a cell, the analyst's stays and is named. Sheets of the plan
 * that are not there are not built.
 */
export async function updateSheets(
  plan: WorkbookPlan,
  options: OperationOptions,
): Promise<Updated | Refused> {
  try {
    return await attempts(() => converse((context) => updateIn(context, plan, options)));
  } catch (error) {
    return refusedBy(error);
  }
}
