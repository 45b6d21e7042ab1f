// Reads what the undo of an import must know: the table of months, the cells beside the tables, the short tables.
import type { Guard } from '../workbook/guard';
import { tableGuards } from '../workbook/importGuards';
import { sheetOfKey, tablesOn } from '../workbook/ours';
import { namedOfRecord } from '../workbook/importNamed';
import type { ImportBody, OperationRecord, TableRecord } from '../workbook/record/record';
import type { Store, StoredRecord } from '../workbook/record/store';
import type { Refused } from '../workbook/refusal';
import { findTable } from '../workbook/shortTables/place';
import type { TableUndoReading } from '../workbook/shortTables/undo';
import { same, type WorkbookSnapshot } from '../workbook/snapshot';
import type { AsksFirst, TakesBack, Together, UndoManner } from '../workbook/undo';
import { planUndoImport, type ImportUndoReading } from '../workbook/undoImport';
import { queueFormulas, queueUsed } from './read';
import { queueMonths, queueNamed } from './readMonths';
import { queueFirstLook, readTables } from './readTables';

/** What is to be taken back. */
export interface Asking {
  readonly context: Excel.RequestContext;
  readonly snapshot: WorkbookSnapshot;
  readonly store: Store;
  readonly stored: StoredRecord;
  readonly record: OperationRecord;
  /** To force it, less has to be read; what is read to ask serves for every other answer too. */
  readonly manner: 'ask' | 'force';
}

export interface UndoReading {
  /** What any plan rests on. */
  readonly guards: readonly Guard[];
  readonly plan: (manner: UndoManner, together?: Together) => TakesBack | AsksFirst | Refused;
}

/** Work that was cut off is taken back as it is found. */
export const isGuarded = ({ state }: OperationRecord): boolean => state === 'closed';

function guardsOf({ table, used, named, tables }: ImportUndoReading): Guard[] {
  return [
    // Read a moment before the sheet's used cells.
    ...(table
      ? ([
          { kind: 'table', sheet: table.sheet, name: table.name, area: table.area },
          { kind: 'cells', sheet: table.sheet, area: table.area, seen: table.formulas },
        ] as const)
      : []),
    ...(used ? [{ kind: 'used', sheet: used.sheet, area: used.area, seen: used.formulas } as const] : []),
    ...named.map(({ sheet, area, formula }): Guard => ({ kind: 'cells', sheet, area, seen: [[formula]] })),
    ...tables.flatMap(({ head, body }) => tableGuards(head, body)),
  ];
}

/** The short tables that the import filled, as they are now. */
async function readFilled(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  store: Store,
  tables: readonly TableRecord[],
): Promise<TableUndoReading[]> {
  const placed = tables.flatMap((record) => {
    const place = findTable(snapshot, store, record.sheetKey, record.block);
    return place
      ? [{ record, block: place.block, look: queueFirstLook(context, place.table, place.sheet) }]
      : [];
  });
  if (placed.length === 0) return [];
  await context.sync();
  const wanted = placed.map(({ block, look }) => ({ block, look: look(), growth: 0, isReplaced: false }));
  const looks = await readTables(context, wanted);
  return placed.flatMap(({ record, block }, index) => {
    const look = looks[index];
    return look ? [{ record, block, head: look.head, body: look.body, whole: look.whole }] : [];
  });
}

export async function undoImport(
  { context, snapshot, store, stored, record }: Asking,
  body: ImportBody,
): Promise<UndoReading> {
  const sheet = sheetOfKey(snapshot, body.sheetKey, body.sheet);
  const tables = sheet ? tablesOn(snapshot, sheet.name).map(({ name }) => name) : [];
  const name = tables.find((each) => same(each, body.table)) ?? (tables.length === 1 ? tables[0] : undefined);
  const table =
    sheet && name !== undefined ? queueMonths(context, name, sheet.name, body.monthColumn) : () => null;
  const usedArea = sheet ? queueUsed(context, sheet.name, true) : () => null;
  const named = namedOfRecord(snapshot, body).map((cell) => queueNamed(context, cell));
  await context.sync();
  const area = usedArea();
  const formulas =
    sheet && area
      ? queueFormulas(context.workbook.worksheets.getItem(sheet.name), area, 'formulasR1C1')
      : () => [];
  await context.sync();
  const used = sheet ? { sheet: sheet.name, area, formulas: formulas(), spills: [] } : null;
  const filled = await readFilled(context, snapshot, store, body.tables ?? []);
  const reading = { table: table(), sheet, used, named: named.map((read) => read()), tables: filled };
  return {
    guards: isGuarded(record) ? guardsOf(reading) : [],
    plan: (manner, together) =>
      planUndoImport(snapshot, store, stored, record, body, reading, manner, together),
  };
}
