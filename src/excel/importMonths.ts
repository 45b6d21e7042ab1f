// Filling the table of months from a file: read, ask if need be, write and read back, record.
import {
  namedCells,
  planImport,
  type AsksAboutTyped,
  type ImportRequest,
  type PlannedImport,
} from '../edits/import';
import { findMonths, MONTHS_SHEET } from '../edits/monthTable';
import { sheetOfKey, tablesOn } from '../edits/ours';
import { refuse, type Refused } from '../edits/refusal';
import { same } from '../edits/snapshot';
import { operationId, perform, type OperationOptions } from './buildSheets';
import { queueStore, readSnapshot } from './read';
import { queueNamed, queueTable } from './readMonths';
import { converse, refusedBy } from './conversation';

/** What was planned and is now done. */
export interface Imported extends Omit<PlannedImport, 'steps' | 'record'> {
  readonly operation: string;
}

async function importIn(
  context: Excel.RequestContext,
  request: ImportRequest,
  options: OperationOptions,
): Promise<Imported | AsksAboutTyped | Refused> {
  const snapshot = await readSnapshot(context);
  const sheet = sheetOfKey(snapshot, MONTHS_SHEET);
  if (!sheet) return refuse({ code: 'noMonthlyData' });
  const store = queueStore(context, snapshot);
  const tables = tablesOn(snapshot, sheet.name).map(({ name }) => queueTable(context, name, sheet.name));
  const named = namedCells(snapshot, request.settings).map((cell) => queueNamed(context, cell));
  await context.sync();
  const place = findMonths(snapshot, store());
  const table = tables.map((read) => read()).find(({ name }) => place !== null && same(name, place.table));
  if (!place || !table) return refuse({ code: 'blockMissing', sheet: sheet.name });
  const operation = operationId(snapshot, options.now);
  const reading = { place, table, named: named.map((read) => read()) };
  const { label, now } = options;
  const planned = planImport(snapshot, store(), reading, request, { operation, label, now });
  if (!planned.ok) return planned;
  const done = await perform(context, planned, options);
  if (done !== true) return done;
  const { monthsAdded, changes, kept, cellsWritten, unknownColumns, unknownSettings } = planned;
  return {
    ok: true,
    operation,
    sheet: planned.sheet,
    monthsAdded,
    changes,
    kept,
    cellsWritten,
    unknownColumns,
    unknownSettings,
  };
}

/**
 * Writes the months of a file into the table of months. With `overwriteTyped` 'ask', a typed number that differs is
 * reported and nothing is written; then say 'keep' or 'replace'.
 */
export async function importMonths(
  request: ImportRequest,
  options: OperationOptions,
): Promise<Imported | AsksAboutTyped | Refused> {
  try {
    return await converse((context) => importIn(context, request, options));
  } catch (error) {
    return refusedBy(error);
  }
}
