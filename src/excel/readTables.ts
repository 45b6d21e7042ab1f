// The short tables as an import and its undo read them: first where they end and what their first row holds, then, where
// they have more rows, all cells of them, few enough at a time for Excel on the web.
import type { Area } from '../workbook/address';
import { addressOf } from '../workbook/address';
import type { Content, Grid } from '../workbook/content';
import type { BlockRecord } from '../workbook/record/record';
import type { TableBody, TableHead } from '../workbook/shortTables/lines';
import { isRemembered } from '../workbook/shortTables/plan';
import { calculatedIn, doubtfulReadings, valuesTold } from './doubtful';
import { CELLS_A_SYNC, readAll, type Reading } from './readings';
import { areaOfAddress } from './areaOfAddress';

export interface FirstLook {
  readonly head: TableHead;
  /** The first data row alone. */
  readonly body: TableBody;
  /** Whether cells beneath the table, as wide as it, are used. */
  readonly hasBeneath: boolean;
}

export function queueFirstLook(context: Excel.RequestContext, name: string, sheet: string): () => FirstLook {
  const table = context.workbook.tables.getItem(name);
  table.load('showTotals');
  const range = table.getRange();
  range.load('address');
  const header = table.getHeaderRowRange();
  header.load('values');
  const row = range.getRow(1);
  row.load('formulasR1C1');
  const used = range.getEntireColumn().getUsedRange(true);
  used.load('address');
  return () => {
    const area = areaOfAddress(range.address) ?? { row: 0, column: 0, rows: 2, columns: 1 };
    const all = areaOfAddress(used.address) ?? area;
    return {
      head: {
        name,
        sheet,
        area,
        totals: table.showTotals,
        headers: (header.values[0] ?? []).map(String),
      },
      body: contentsOnly(row.formulasR1C1 as Content[][]),
      hasBeneath: all.row + all.rows > area.row + area.rows,
    };
  };
}

/** With values as far as contents tell them. */
const contentsOnly = (formulas: Content[][]): TableBody => ({ formulas, values: valuesTold(formulas) });

/** What is to be read of a table after the first look. */
export interface Wanted {
  readonly look: FirstLook;
  readonly block: BlockRecord;
  /** Rows that it may grow by; 0 where cells beneath do not matter. */
  readonly growth: number;
  /** Its rows are about to be written over, whatever they hold: that is to be known of the longest as well. */
  readonly isReplaced: boolean;
}

export interface Look {
  readonly head: TableHead;
  readonly body: TableBody;
  /** Contents of all rows, where they are replaced; else as far as they were read. */
  readonly seen: Grid;
  /** False where the first row alone was read. */
  readonly whole: boolean;
  readonly beneath: Area | null;
}

/** A very long table is read only for cells of the analyst's own. */
export function isRead({ look: { head }, block }: Wanted): boolean {
  const rows = head.area.rows - 1;
  const ours = block.columns.length;
  return isRemembered(rows, ours) || head.headers.length > ours;
}

/** All data rows, a band after the other. */
function rowReadings(
  context: Excel.RequestContext,
  { sheet, area }: TableHead,
  take: (rows: Content[][]) => void,
): Reading[] {
  const rows = area.rows - 1;
  if (rows <= 1) return [];
  const most = Math.max(1, Math.floor(CELLS_A_SYNC / area.columns));
  return Array.from({ length: Math.ceil(rows / most) }, (_band, index): Reading => {
    const count = Math.min(most, rows - index * most);
    const band: Area = { ...area, row: area.row + 1 + index * most, rows: count };
    return {
      cells: count * area.columns,
      queue: () => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf(band));
        range.load('formulasR1C1');
        return () => take(range.formulasR1C1 as Content[][]);
      },
    };
  });
}

function bodyReadings(context: Excel.RequestContext, wanted: Wanted, body: Mutable): Reading[] {
  const { head } = wanted.look;
  if (isRead(wanted)) {
    const readings = rowReadings(context, head, (rows) => {
      const { formulas, values } = contentsOnly(rows);
      for (const line of formulas) body.formulas.push([...line]);
      for (const line of values) body.values.push([...line]);
    });
    if (readings.length > 0) Object.assign(body, { formulas: [], values: [] });
    return readings;
  }
  if (!wanted.isReplaced) return [];
  const seen: Content[][] = [];
  body.seen = seen;
  return rowReadings(context, head, (rows) => {
    for (const line of rows) seen.push(line);
  });
}

interface Mutable {
  formulas: Content[][];
  values: unknown[][];
  /** Where it is more than the body. */
  seen: Content[][] | null;
}

function beneathReading(
  context: Excel.RequestContext,
  { look: { head, hasBeneath }, growth }: Wanted,
  found: (area: Area | null) => void,
): Reading[] {
  if (!hasBeneath || growth < 1) return [];
  const { area, sheet } = head;
  const below = { ...area, row: area.row + area.rows, rows: growth };
  return [
    {
      cells: 1,
      queue: () => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf(below));
        const used = range.getUsedRangeOrNullObject(true);
        used.load('address');
        return () => found(used.isNullObject ? null : areaOfAddress(used.address));
      },
    },
  ];
}

/** The used cells beneath are a rectangle; this is its first cell that holds something. */
function queueFirstCell(context: Excel.RequestContext, sheet: string, used: Area): () => Area {
  const row = { ...used, rows: 1 };
  const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf(row));
  range.load('values');
  return () => {
    const at = (range.values[0] ?? []).findIndex((value: unknown) => value !== '');
    return { ...used, column: used.column + Math.max(0, at), rows: 1, columns: 1 };
  };
}

export async function readTables(context: Excel.RequestContext, list: readonly Wanted[]): Promise<Look[]> {
  const bodies = list.map(({ look }): Mutable => ({
    formulas: look.body.formulas.map((line) => [...line]),
    values: look.body.values.map((line) => [...line]),
    seen: null,
  }));
  const beneath: (Area | null)[] = list.map(() => null);
  await readAll(
    context,
    list.flatMap((wanted, index) => [
      ...beneathReading(context, wanted, (area) => (beneath[index] = area)),
      ...bodyReadings(context, wanted, bodies[index] as Mutable),
    ]),
  );
  await readAll(
    context,
    list.flatMap(({ look: { head }, block }, index) => {
      const { formulas, values } = bodies[index] as Mutable;
      const area = { ...head.area, row: head.area.row + 1, rows: formulas.length };
      return doubtfulReadings(context, head.sheet, area, formulas, values, calculatedIn(head.headers, block));
    }),
  );
  const first = list.map(({ look }, index) => {
    const used = beneath[index];
    return used ? queueFirstCell(context, look.head.sheet, used) : () => null;
  });
  if (beneath.some((used) => used !== null)) await context.sync();
  return list.map(({ look }, index): Look => {
    const { formulas, values, seen } = bodies[index] as Mutable;
    const whole = formulas.length === look.head.area.rows - 1;
    const body = { formulas, values };
    return { head: look.head, body, seen: seen ?? formulas, whole, beneath: first[index]?.() ?? null };
  });
}
