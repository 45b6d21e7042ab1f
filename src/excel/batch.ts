// What the edits of one request share: each sheet, range and table is asked for once.
import type { Edit } from '../workbook/edit';
import { addressOf, columnLetters, type Area } from '../workbook/address';

/** The parts of the record that the batch itself has made, by handle. */
export type Parts = Map<string, Excel.CustomXmlPart>;

export interface Batch {
  readonly context: Excel.RequestContext;
  readonly parts: Parts;
  readonly sheets: Map<string, Excel.Worksheet>;
  /** By sheet and address; forgotten when rows move. */
  readonly ranges: Map<string, Excel.Range>;
  readonly formats: Map<string, Excel.RangeFormat>;
  /** By their names; none is renamed within a batch. */
  readonly tables: Map<string, Excel.Table>;
  /** To be called once what an edit adds is there, though not yet as it is to be, or what it deletes is gone. */
  readonly begun: (edit: Edit) => void;
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

export function sheetOf({ context, sheets }: Batch, name: string): Excel.Worksheet {
  return once(sheets, name, () => context.workbook.worksheets.getItem(name));
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
  parts: Parts,
  begun: Batch['begun'] = () => undefined,
): Batch {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  return {
    context,
    parts,
    sheets: new Map(),
    ranges: new Map(),
    formats: new Map(),
    tables: new Map(),
    begun,
  };
}
