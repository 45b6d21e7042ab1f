// Filling the table of months and the short tables from a file: read, ask if need be, write and read back, record.
import { planImport } from '../workbook/import';
import { namedCells } from '../workbook/importNamed';
import type {
  AsksAboutTyped,
  AsksAboutUndo,
  ImportReading,
  ImportRequest,
  PlannedImport,
} from '../workbook/importTypes';
import type { Guard } from '../workbook/guard';
import { headOf, type Head } from '../workbook/head';
import { importGuards } from '../workbook/importGuards';
import { findMonths, MONTHS_SHEET } from '../workbook/monthTable';
import { sheetOfKey, tablesOn } from '../workbook/ours';
import { refuse, type Refused } from '../workbook/refusal';
import type { Store } from '../workbook/record/store';
import { same, type WorkbookSnapshot } from '../workbook/snapshot';
import { findTable, type TablePlace } from '../workbook/shortTables/place';
import type { TableRequest } from '../workbook/shortTables/request';
import type { NotSet } from './looks';
import { withAssumed } from '../workbook/assumed';
import { attempts, isConflict, overtaken, type Conflict } from './attempts';
import { noPlan, operationOf, perform, type OperationOptions, type Planned } from './perform';
import { queueStore, readSnapshot } from './read';
import { queueContents, queueNamed, withTyped } from './readMonths';
import { queueFirstLook, readTables, type FirstLook } from './readTables';
import { converse, refusedBy } from './conversation';

/** What was planned and is now done. */
export interface Imported extends Omit<PlannedImport, 'steps' | 'record'> {
  readonly operation: string;
  /** Looks that Excel would not set. */
  readonly notSet: readonly NotSet[];
}

type Answer = Imported | AsksAboutTyped | AsksAboutUndo | Refused;

/** The tables of the sheets that are asked for, whatever their names are now. */
function queueLooks(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  tables: readonly TableRequest[],
): () => FirstLook[] {
  const keys = [...new Set(tables.map(({ sheetKey }) => sheetKey))];
  const queued = keys.flatMap((key) => {
    const sheet = sheetOfKey(snapshot, key);
    return sheet
      ? tablesOn(snapshot, sheet.name).map(({ name }) => queueFirstLook(context, name, sheet.name))
      : [];
  });
  return () => queued.map((read) => read());
}

interface Placed {
  readonly request: TableRequest;
  readonly place: TablePlace;
  readonly look: FirstLook;
}

async function readShortTables(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  store: Store,
  { tables: requests = [], evenIfNotRestorable = false }: ImportRequest,
  looks: readonly FirstLook[],
): Promise<Pick<ImportReading, 'tables' | 'missingTables'>> {
  const placed = requests.flatMap((request): Placed[] => {
    const place = findTable(snapshot, store, request.sheetKey, request.block);
    const look = looks.find(({ head }) => place !== null && same(head.name, place.table));
    return place && look ? [{ request, place, look }] : [];
  });
  const read = await readTables(
    context,
    placed.map(({ request, place, look }) => ({
      look,
      block: place.block,
      growth: request.rows.length,
      isReplaced: evenIfNotRestorable,
    })),
  );
  return {
    tables: placed.flatMap(({ request, place: { block } }, index) => {
      const found = read[index];
      return found ? [{ request, block, ...found }] : [];
    }),
    missingTables: requests
      .filter((request) => !placed.some((each) => each.request === request))
      .map(({ block }) => block),
  };
}

async function readForImport(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  request: ImportRequest,
  planned: Planned,
): Promise<{ reading: ImportReading; store: Store } | Refused> {
  const sheet = request.months.length > 0 ? sheetOfKey(snapshot, MONTHS_SHEET) : null;
  if (request.months.length > 0 && !sheet) return refuse({ code: 'noMonthlyData' });
  const queued = queueStore(context, snapshot);
  const months = sheet
    ? tablesOn(snapshot, sheet.name).map(({ name }) => queueContents(context, name, sheet.name))
    : [];
  const named = namedCells(snapshot, Object.keys(request.settings)).map((cell) => queueNamed(context, cell));
  const looks = queueLooks(context, snapshot, request.tables ?? []);
  await context.sync();
  const store = withAssumed(queued(), snapshot, planned);
  if (store.newer) return refuse({ code: 'newerRecord' });
  const place = sheet && findMonths(snapshot, store);
  const table = months.map((read) => read()).find(({ name }) => place && same(name, place.table));
  if (sheet && (!place || !table)) return refuse({ code: 'blockMissing', sheet: sheet.name });
  return {
    store,
    reading: {
      months: place && table ? { place, table: await withTyped(context, table, place.block) } : null,
      named: named.map((read) => read()),
      ...(await readShortTables(context, snapshot, store, request, looks())),
    },
  };
}

/** What a request itself rests on, where it was made from a reading of before. */
interface Basis {
  readonly head: Head;
  readonly guards: readonly Guard[];
}

export async function importIn(
  context: Excel.RequestContext,
  request: ImportRequest,
  options: OperationOptions,
  basis?: Basis,
): Promise<Answer | Conflict> {
  const snapshot = await readSnapshot(context);
  // Somebody's turn came in between.
  if (basis && basis.head.n !== headOf(snapshot).n) return overtaken();
  const read = await readForImport(context, snapshot, request, options.planned ?? noPlan);
  if ('ok' in read) return read;
  const { operation, seq } = operationOf(headOf(snapshot), options.now);
  const { label, now } = options;
  const planned = planImport(snapshot, read.store, read.reading, request, {
    operation,
    seq,
    label,
    now,
  });
  if (!planned.ok) return planned;
  const edits = planned.steps.map(({ edit }) => edit);
  const guards = [...importGuards(read.reading, edits), ...(basis?.guards ?? [])];
  const done = await perform(context, { ...planned, guards }, snapshot, options);
  // Planned anew, a table that undo could not bring back would be replaced with what was typed in it, and nobody told.
  const isTold = isConflict(done) && done.otherwise.refusal.code === 'changedMeanwhile';
  if (isTold && read.reading.tables.some(({ whole }) => !whole)) return done.otherwise;
  if (!done.ok) return done;
  const { steps: _steps, record: _record, ...answer } = planned;
  return { ...answer, operation, notSet: done.notSet };
}

/** What was said of typed numbers was said of those that stood there then: of others it is asked anew. */
const askedAgain = (request: ImportRequest): ImportRequest =>
  request.overwriteTyped === 'replace' ? { ...request, overwriteTyped: 'ask' } : request;

/**
 * Writes the months of a file into the table of months, and what else it tells into the short tables, as one operation.
 * With `overwriteTyped` 'ask', what was typed and differs is reported and nothing is written; then say 'keep' or
 * 'replace'. A table too long for undo to bring back is asked about likewise (`evenIfNotRestorable`).
 */
export async function importMonths(request: ImportRequest, options: OperationOptions): Promise<Answer> {
  try {
    return await attempts((isAgain) =>
      converse((context) => importIn(context, isAgain ? askedAgain(request) : request, options)),
    );
  } catch (error) {
    return refusedBy(error);
  }
}
