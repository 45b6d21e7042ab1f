// What is read of the workbook. One sync tells what is there; cells are read only where a question needs them.
import { addressOf, type Area } from '../workbook/address';
import type { Content } from '../workbook/content';
import { NAMESPACE } from '../workbook/record/codec';
import { readStore, type Store } from '../workbook/record/store';
import { headOf } from '../workbook/head';
import { LOCK_NAME } from '../workbook/ours';
import { same, type WorkbookSnapshot } from '../workbook/snapshot';
import { readFilters } from './readFilters';
import { readNames } from './readNames';
import { areaOfAddress } from './areaOfAddress';

/** 1 January 1904 as a serial: 1462 where dates count from 1900. */
const FIRST_OF_1904 = 1462;

/** One sync; more where names are told in another language or notation than ours, rows are filtered, or the head's is gone. */
export async function readSnapshot(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.names.load('items/name,items/formula,items/type');
  workbook.worksheets.load(
    'items/name,items/visibility,items/protection/protected,items/names/name,items/names/formula,items/names/type,items/charts/name,items/autoFilter/isDataFiltered',
  );
  workbook.tables.load('items/name,items/worksheet/name,items/columns/name,items/autoFilter/isDataFiltered');
  const parts = workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  const serial = workbook.functions.date(1904, 1, 1);
  serial.load('value');
  await context.sync();
  const namesOf = await readNames(context, [
    workbook.names,
    ...workbook.worksheets.items.map(({ names }) => names),
  ]);
  const snapshot: WorkbookSnapshot = {
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    date1904: serial.value !== FIRST_OF_1904,
    sheets: workbook.worksheets.items.map((sheet) => ({
      name: sheet.name,
      visible: sheet.visibility === 'Visible',
      // Not by the analyst where it was left locked by us.
      protected: sheet.protection.protected && !sheet.names.items.some(({ name }) => same(name, LOCK_NAME)),
      names: namesOf(sheet.names),
      charts: sheet.charts.items.map(({ name }) => name),
    })),
    names: namesOf(workbook.names),
    tables: workbook.tables.items.map((table) => ({
      name: table.name,
      sheet: table.worksheet.name,
      columns: table.columns.items.map(({ name }) => name),
    })),
    filters: await readFilters(context),
    parts: parts.items.map(({ id }) => id),
  };
  return headOf(snapshot).isNamed || snapshot.parts.length === 0
    ? snapshot
    : { ...snapshot, lastSeq: await lastSeq(context, snapshot) };
}

async function lastSeq(context: Excel.RequestContext, snapshot: WorkbookSnapshot): Promise<number> {
  const store = queueStore(context, snapshot);
  await context.sync();
  return Math.max(0, ...store().records.map(({ seq }) => seq));
}

/** Queues the reading of the records; the result is there after the next sync. */
export function queueStore(context: Excel.RequestContext, snapshot: WorkbookSnapshot): () => Store {
  const found = snapshot.parts.map((id) => ({
    id,
    xml: context.workbook.customXmlParts.getItem(id).getXml(),
  }));
  return () => readStore(found.map(({ id, xml }) => ({ id, xml: xml.value })));
}

/** The used range of a sheet: cells with values, or cells with a format of their own as well. */
export function queueUsed(
  context: Excel.RequestContext,
  sheet: string,
  valuesOnly: boolean,
): () => Area | null {
  const range = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(valuesOnly);
  range.load('address');
  return () => (range.isNullObject ? null : areaOfAddress(range.address));
}

export function queueFormulas(
  sheet: Excel.Worksheet,
  area: Area,
  notation: 'formulas' | 'formulasR1C1',
): () => Content[][] {
  const range = sheet.getRange(addressOf(area));
  if (notation === 'formulas') range.load('formulas');
  else range.load('formulasR1C1');
  return () => range[notation] as Content[][];
}
