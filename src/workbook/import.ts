// An import as steps: the months of a file into the table of months, what else the file tells into the short tables. Only
// columns that the file knows are written; what the analyst typed is never overwritten without asking; what an earlier
// import wrote for the same months is replaced.
import { barredSheet } from './barredSheet';
import { workbookRefusal } from './conflicts';
import type { Step } from './edit';
import { filterInTheWay } from './filters';
import { monthsPart, NO_MONTHS, type MonthsPart } from './importMonths';
import { namedSteps } from './importNamed';
import type {
  AsksAboutTyped,
  AsksAboutUndo,
  ImportOptions,
  ImportReading,
  ImportRequest,
  PlannedImport,
} from './importTypes';
import { monthOf, readMonthTable, type MonthTable } from './monthTable';
import { PREFIX } from './ours';
import type { NamedCellRecord, OperationRecord, TableRecord } from './record/record';
import type { Store } from './record/store';
import { refuse, type Refused } from './refusal';
import { same, type WorkbookSnapshot } from './snapshot';
import { planTable, type PlannedTable } from './shortTables/plan';

function monthsRefusal(
  request: ImportRequest,
  months: ImportReading['months'],
  table: MonthTable | null,
): Refused | null {
  const list = request.months.map(({ month }) => monthOf(month));
  if (list.length === 0 && (request.tables ?? []).length === 0) return refuse({ code: 'noMonths' });
  const twice = list.find((month, index) => list.indexOf(month) !== index);
  if (twice !== undefined) return refuse({ code: 'monthTwice', month: twice });
  if (!months || !table || table.missing === null) return null;
  const { sheet, table: name } = months.place;
  return refuse({ code: 'columnMissing', column: table.missing, table: name, sheet: sheet.name });
}

function requestRefusal(
  snapshot: WorkbookSnapshot,
  request: ImportRequest,
  reading: ImportReading,
  table: MonthTable | null,
): Refused | null {
  const general = workbookRefusal(snapshot);
  if (general) return refuse(general);
  const sheets = [
    ...(reading.months ? [reading.months.place.sheet.name] : []),
    ...reading.named.map(({ sheet }) => sheet),
    ...reading.tables.map(({ head }) => head.sheet),
  ];
  const barred = barredSheet(snapshot, sheets);
  if (barred) return refuse(barred);
  return monthsRefusal(request, reading.months, table);
}

function planTables(
  reading: ImportReading,
  store: Store,
  request: ImportRequest,
): readonly PlannedTable[] | Refused {
  const planned: PlannedTable[] = [];
  for (const table of reading.tables) {
    const found = planTable(table, store, request.overwriteTyped);
    if ('code' in found) return refuse(found);
    planned.push(found);
  }
  return planned;
}

/** What has to be answered before anything is written. */
function question(
  request: ImportRequest,
  months: MonthsPart,
  tables: readonly PlannedTable[],
): AsksAboutTyped | AsksAboutUndo | null {
  const typedInTables = tables.flatMap(({ typed }) => typed);
  if (request.overwriteTyped === 'ask' && months.typed.length + typedInTables.length > 0)
    return { ok: false, typed: months.typed, typedInTables };
  const notRestorable = tables.flatMap((table) => table.notRestorable ?? []);
  return notRestorable.length > 0 && request.evenIfNotRestorable !== true
    ? { ok: false, notRestorable }
    : null;
}

export function planImport(
  snapshot: WorkbookSnapshot,
  store: Store,
  reading: ImportReading,
  request: ImportRequest,
  options: ImportOptions,
): PlannedImport | AsksAboutTyped | AsksAboutUndo | Refused {
  const place = reading.months?.place;
  const table = reading.months && readMonthTable(reading.months.table, reading.months.place.block);
  const refusal = requestRefusal(snapshot, request, reading, table);
  if (refusal) return refusal;
  const months = table && place ? monthsPart(table, place, store, request) : NO_MONTHS;
  const tables = planTables(reading, store, request);
  if ('refusal' in tables) return tables;
  const settings = namedSteps(reading, request);
  const filled = tables.flatMap(({ edits }) => edits.map((edit): Step => ({ edit, inverse: [] })));
  const steps = [...months.steps, ...settings.steps, ...filled];
  const filtered = filterInTheWay(
    snapshot,
    steps.map(({ edit }) => edit),
  );
  if (filtered) return refuse(filtered);
  const asked = question(request, months, tables);
  if (asked) return asked;
  const outcomes = tables.map(({ outcome }) => outcome);
  return {
    ok: true,
    steps,
    sheet: place?.sheet.name ?? outcomes[0]?.sheet ?? '',
    monthsAdded: months.added,
    changes: months.changes,
    kept: request.overwriteTyped === 'keep' ? months.typed : [],
    cellsWritten: months.body.cells.length + settings.named.length,
    unknownColumns: months.unknown,
    unknownSettings: Object.keys(request.settings).filter(
      (key) => !reading.named.some(({ name }) => same(name, PREFIX + key)),
    ),
    tables: outcomes,
    missingTables: reading.missingTables,
    record: recordOf(
      months,
      settings.named,
      tables.map(({ record }) => record),
      store,
      request,
      options,
    ),
  };
}

function recordOf(
  months: MonthsPart,
  named: readonly NamedCellRecord[],
  tables: readonly TableRecord[],
  store: Store,
  { mapping }: ImportRequest,
  { operation, seq, label, now }: ImportOptions,
): OperationRecord {
  const filled = [months.body.sheetKey, ...tables.map(({ sheetKey }) => sheetKey)];
  const assumed = store.assumed.filter(({ key }) => filled.includes(key));
  return {
    id: operation,
    seq,
    label,
    at: now,
    state: 'pending',
    body: {
      kind: 'import',
      ...months.body,
      named,
      ...(tables.length > 0 && { tables }),
      ...(assumed.length > 0 && { assumed }),
      ...(mapping && { mappings: 'headers' in mapping ? [mapping] : mapping }),
    },
  };
}
