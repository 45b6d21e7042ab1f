// What the edits of one request share: each sheet, range and table is asked for once.
import type { Edit } from '../workbook/edit';
import { addressOf, columnLetters, type Area } from '../workbook/address';

/** What the requests of one piece of work have in common. */
export interface Work {
  /** The parts of the record that it has made itself, by handle. */
  readonly parts: Map<string, Excel.CustomXmlPart>;
  /** What is watched, by the hidden names over it: what of it held something before it was written, and all of it after. */
  readonly before: Map<string, Excel.Range>;
  readonly after: Map<string, Excel.Range>;
  /** What stands in cells that were to be empty, by what looked at them. */
  readonly blank: Map<Edit, Excel.Range>;
  /** Inserted lines, and all that they held once all was written. */
  readonly lines: Map<string, { readonly place: Excel.Range; readonly used: Excel.Range }>;
  /** Where names were before they were changed. */
  readonly names: Map<string, Excel.Range>;
  /** Excel's ids of sheets, which stay when a tab is renamed. */
  readonly sheetIds: Map<string, string>;
}

export const newWork = (): Work => ({
  parts: new Map(),
  before: new Map(),
  after: new Map(),
  blank: new Map(),
  lines: new Map(),
  names: new Map(),
  sheetIds: new Map(),
});

/** From here on sheets are found by Excel's own ids, whatever their tabs are called. */
export function noteSheets({ sheetIds }: Work, { items }: Excel.WorksheetCollection): void {
  for (const { name, id } of items) sheetIds.set(name, id);
}

export interface Batch {
  readonly context: Excel.RequestContext;
  readonly work: Work;
  readonly sheets: Map<string, Excel.Worksheet>;
  /** By sheet and address; forgotten when rows move. */
  readonly ranges: Map<string, Excel.Range>;
  readonly formats: Map<string, Excel.RangeFormat>;
  /** By their names; none is renamed within a batch. */
  readonly tables: Map<string, Excel.Table>;
  /** To be called once what an edit adds is there, though not yet as it is to be, or what it deletes is gone. */
  readonly begun: (edit: Edit) => void;
}

export type Of<K extends Edit['kind']> = Extract<Edit, { kind: K }>;
/** Queues the calls of one kind of edit. */
export type Apply<K extends Edit['kind']> = (batch: Batch, edit: Of<K>) => void;

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** Whatever its tab is called by now. */
export function sheetOf({ context, sheets, work }: Batch, name: string): Excel.Worksheet {
  return once(sheets, name, () => context.workbook.worksheets.getItem(work.sheetIds.get(name) ?? name));
}

export function rangeOf(batch: Batch, sheet: string, area: Area): Excel.Range {
  const address = addressOf(area);
  return once(batch.ranges, `${sheet}!${address}`, () => sheetOf(batch, sheet).getRange(address));
}

export function formatOf(batch: Batch, sheet: string, area: Area): Excel.RangeFormat {
  return once(batch.formats, `${sheet}!${addressOf(area)}`, () => rangeOf(batch, sheet, area).format);
}

export function tableOf(batch: Batch, sheet: string, name: string): Excel.Table {
  return once(batch.tables, name, () => sheetOf(batch, sheet).tables.getItem(name));
}

/** Whole rows that are about to move others: ranges asked for before would mean other cells. */
export function rowsOf(batch: Batch, edit: { sheet: string; row: number; count: number }): Excel.Range {
  forget(batch);
  return sheetOf(batch, edit.sheet).getRange(`${edit.row + 1}:${edit.row + edit.count}`);
}

export function columnsOf(batch: Batch, edit: { sheet: string; column: number; count: number }): Excel.Range {
  forget(batch);
  const [first, last] = [edit.column, edit.column + edit.count - 1].map(columnLetters);
  return sheetOf(batch, edit.sheet).getRange(`${first}:${last}`);
}

function forget({ ranges, formats }: Batch): void {
  ranges.clear();
  formats.clear();
}

/** A request's worth of edits; Excel neither calculates nor draws until it is through. */
export function beginBatch(
  context: Excel.RequestContext,
  work: Work,
  begun: Batch['begun'] = () => undefined,
): Batch {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  return {
    context,
    work,
    sheets: new Map(),
    ranges: new Map(),
    formats: new Map(),
    tables: new Map(),
    begun,
  };
}
