// Reading what is already in the workbook as the rows of an import: a table by its name, or what is selected. All of it is
// read, hidden and filtered rows too, and that is said; cells are read in blocks small enough for Excel on the web.
import { addressOf, type Area } from '../workbook/address';
import { markerOf, tablesOn } from '../workbook/ours';
import { refuse, type Refused } from '../workbook/refusal';
import { same, type WorkbookSnapshot } from '../workbook/snapshot';
import { codeOf, converse, isCellEditMode, refusedBy } from './conversation';
import { areaOfAddress } from './areaOfAddress';
import { readSnapshot } from './read';
import { Cancelled } from './run';

export interface WorkbookTable {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
}

/** A block's answer: a megabyte, well below the five that Excel on the web allows. */
const ANSWER = 1_000_000;
const FIRST_CELLS = 10_000;
const MOST_CELLS = 100_000;

export interface ReadRows {
  readonly ok: true;
  /** With the sheet: `Export!A1:F200`. */
  readonly address: string;
  readonly sheet: string;
  readonly table: string | null;
  readonly headers: readonly string[];
  /** As wide as the headers; dates are serial numbers, an error is its name. */
  readonly rows: readonly (readonly (string | number | boolean)[])[];
  readonly notes: {
    /** Merged cells: only the first of each holds something. Null where Excel does not tell: there may be more than it can. */
    readonly merged: number | null;
    /** Some rows (columns) are hidden or filtered out; they were read as well. */
    readonly hiddenRows: boolean;
    readonly hiddenColumns: boolean;
    /** Key of the sheet of ours that this is on. */
    readonly ours: string | null;
  };
}

export interface ReadOptions {
  /** Rows read so far, and of how many. */
  readonly onProgress?: (read: number, of: number) => void;
  readonly signal?: { readonly aborted: boolean };
}

export type RangeSource = 'selection' | { readonly table: string };

/** The tables that an export may lie in: those that are not ours. */
export async function listTables(): Promise<
  { readonly ok: true; readonly tables: readonly WorkbookTable[] } | Refused
> {
  try {
    return await converse(async (context) => {
      const snapshot = await readSnapshot(context);
      const own = snapshot.sheets.filter((sheet) => markerOf(sheet) === null);
      const tables = own.flatMap(({ name }) => tablesOn(snapshot, name));
      return {
        ok: true,
        tables: tables.map(({ name, sheet, columns }) => ({ name, sheet, headers: columns })),
      };
    });
  } catch (error) {
    return refusedBy(error);
  }
}

interface Place {
  readonly sheet: string;
  readonly table: string | null;
  readonly area: Area;
}

function tableArea(context: Excel.RequestContext, name: string): () => Area | null {
  const table = context.workbook.tables.getItem(name);
  table.load('showTotals');
  const range = table.getRange();
  range.load('address');
  return () => {
    const area = areaOfAddress(range.address);
    return area && { ...area, rows: area.rows - (table.showTotals ? 1 : 0) };
  };
}

async function placeOfTable(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  name: string,
): Promise<Place | Refused> {
  const table = snapshot.tables.find((each) => same(each.name, name));
  if (!table) return refuse({ code: 'tableMissing', table: name });
  const queued = tableArea(context, table.name);
  await context.sync();
  const area = queued();
  return area
    ? { sheet: table.sheet, table: table.name, area }
    : refuse({ code: 'tableMissing', table: name });
}

/** One cell stands for the table it is in, else for the region around it; more cells for what is used of them. */
async function placeOfSelection(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
): Promise<Place | Refused> {
  const selected = context.workbook.getSelectedRange();
  selected.load('address,cellCount,worksheet/name');
  const region = selected.getSurroundingRegion();
  region.load('address');
  const used = selected.getUsedRangeOrNullObject(true);
  used.load('address');
  const tables = snapshot.tables.map(({ name, sheet }) => ({ name, sheet, area: tableArea(context, name) }));
  await context.sync();
  const sheet = selected.worksheet.name;
  const one = selected.cellCount === 1 ? areaOfAddress(selected.address) : null;
  if (!one) {
    const area = used.isNullObject ? null : areaOfAddress(used.address);
    return area ? { sheet, table: null, area } : refuse({ code: 'nothingSelected' });
  }
  for (const { name, sheet: on, area } of tables) {
    const found = area();
    if (found && same(on, sheet) && holds(found, one)) return { sheet, table: name, area: found };
  }
  const area = areaOfAddress(region.address);
  return area ? { sheet, table: null, area } : refuse({ code: 'nothingSelected' });
}

const holds = (area: Area, { row, column }: Area): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

type Row = (string | number | boolean)[];

/** Rows from `first` on, in blocks whose size follows from how long the answers are. */
async function readRows(
  context: Excel.RequestContext,
  { sheet, area }: Place,
  rows: Row[],
  cells: number,
  options: ReadOptions,
): Promise<Row[]> {
  if (options.signal?.aborted === true) throw new Cancelled();
  const count = Math.min(Math.max(1, Math.floor(cells / area.columns)), area.rows - rows.length);
  const block = { ...area, row: area.row + rows.length, rows: count };
  const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf(block));
  range.load('values');
  await context.sync();
  const values = range.values as Row[];
  const all = rows;
  for (const line of values) all.push(line);
  options.onProgress?.(all.length, area.rows);
  if (all.length >= area.rows) return all;
  const perCell = JSON.stringify(values).length / (count * area.columns);
  return readRows(
    context,
    { sheet, table: null, area },
    all,
    Math.min(MOST_CELLS, ANSWER / perCell),
    options,
  );
}

/** In a request of its own: Excel tells no more than 512 areas and fails above, which must not cost the rows. */
async function mergedIn(sheet: string, area: Area): Promise<number | null> {
  try {
    return await converse(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf(area));
      const merged = range.getMergedAreasOrNullObject();
      merged.load('areaCount');
      await context.sync();
      return merged.isNullObject ? 0 : merged.areaCount;
    });
  } catch (error) {
    if (isCellEditMode(error)) throw error;
    return null;
  }
}

async function notesOf(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  { sheet, area }: Place,
): Promise<ReadRows['notes']> {
  const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf(area));
  range.load('rowHidden,columnHidden');
  await context.sync();
  const own = snapshot.sheets.find(({ name }) => same(name, sheet));
  return {
    merged: await mergedIn(sheet, area),
    // Null: some are and some are not. The library's types leave that out.
    hiddenRows: (range.rowHidden as boolean | null) !== false,
    hiddenColumns: (range.columnHidden as boolean | null) !== false,
    ours: (own && markerOf(own)?.key) ?? null,
  };
}

async function readIn(
  context: Excel.RequestContext,
  source: RangeSource,
  options: ReadOptions,
): Promise<ReadRows | Refused> {
  const snapshot = await readSnapshot(context);
  const place =
    source === 'selection'
      ? await placeOfSelection(context, snapshot)
      : await placeOfTable(context, snapshot, source.table);
  if ('ok' in place) return place;
  const { sheet, table, area } = place;
  const address = `${sheet}!${addressOf(area)}`;
  if (area.rows < 2) return refuse({ code: 'noRows', address });
  const notes = await notesOf(context, snapshot, place);
  const [headers = [], ...rows] = await readRows(context, place, [], FIRST_CELLS, options);
  return { ok: true, address, sheet, table, headers: headers.map(String), rows, notes };
}

/** Reads a table or what is selected: five syncs and one more for every further block. */
export async function readRange(source: RangeSource, options: ReadOptions = {}): Promise<ReadRows | Refused> {
  try {
    return await converse((context) => readIn(context, source, options));
  } catch (error) {
    if (error instanceof Cancelled) return refuse({ code: 'cancelled' });
    return codeOf(error) === 'InvalidSelection' ? refuse({ code: 'severalAreas' }) : refusedBy(error);
  }
}
