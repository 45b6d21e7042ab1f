// What the edits of one request share: each sheet and each range is asked for once, and areas that get the same look are
// asked for together, because reaching a range takes more characters than setting a property of it.
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
}

/** Excel takes longer ones at times, and at times refuses them. */
const LONGEST_ADDRESS = 255;

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

/** Addresses of the areas, as many together as Excel surely takes. */
export function addressesOf(areas: readonly Area[]): string[] {
  const texts: string[] = [];
  for (const address of areas.map(addressOf)) {
    const last = texts.at(-1);
    if (last === undefined || last.length + 1 + address.length > LONGEST_ADDRESS) texts.push(address);
    else texts[texts.length - 1] = `${last},${address}`;
  }
  return texts;
}

/** The formats of the areas: what is set on each of them is set on all areas. */
export function formatsOf(batch: Batch, sheet: string, areas: readonly Area[]): Excel.RangeFormat[] {
  return addressesOf(areas).map((address) =>
    once(batch.formats, `${sheet}!${address}`, () => {
      const owner = sheetOf(batch, sheet);
      return (address.includes(',') ? owner.getRanges(address) : owner.getRange(address)).format;
    }),
  );
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
export function beginBatch(context: Excel.RequestContext, parts: Parts): Batch {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  return { context, parts, sheets: new Map(), ranges: new Map(), formats: new Map() };
}
