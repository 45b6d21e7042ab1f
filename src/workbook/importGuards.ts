// What an import rests on: the tables as they were read, room beneath those that grow, and the named cells.
import type { Area } from './address';
import type { Grid } from './content';
import type { Edit } from './edit';
import type { Guard } from './guard';
import type { ImportReading } from './importTypes';
import { cellAsRead, tableAsRead } from './readGuards';
import { same } from './snapshot';
import type { TableBody, TableHead } from './shortTables/lines';

/** Rows that the table will have at most, header included: it may grow all at once or piece by piece. */
function mostRows({ name, area }: TableHead, edits: readonly Edit[]): number {
  const rows = edits.flatMap((edit) =>
    edit.kind === 'resizeTable' && same(edit.name, name) ? [edit.area.rows] : [],
  );
  return Math.max(area.rows, ...rows);
}

/** Rows that a table is about to grow over. */
function roomOf({ sheet, area }: TableHead, most: number): Guard[] {
  if (most === area.rows) return [];
  return [{ kind: 'blank', sheet, area: { ...area, row: area.row + area.rows, rows: most - area.rows } }];
}

/** An answer of more cells is more than Excel on the web sends at once. */
const MOST_CELLS = 60_000;

const beneathHeader = ({ area }: TableHead, rows: number): Area => ({ ...area, row: area.row + 1, rows });

/** A table as it was read: all its rows, or of a longer one the first. */
export function tableGuards(head: TableHead, { formulas }: TableBody): Guard[] {
  const { sheet, name, area } = head;
  const seen = formulas.length * area.columns > MOST_CELLS ? formulas.slice(0, 1) : formulas;
  return [
    { kind: 'table', sheet, name, area },
    { kind: 'cells', sheet, area: beneathHeader(head, seen.length), seen },
  ];
}

/** A list may be written in several requests: each looks again at the rows that it writes, also at those that come to it. */
const writtenRows = (head: TableHead, seen: Grid, most: number): Guard => ({
  kind: 'written',
  sheet: head.sheet,
  area: beneathHeader(head, most - 1),
  seen,
});

/** @param edits what the import is about to do */
export function importGuards(reading: ImportReading, edits: readonly Edit[]): Guard[] {
  const months = reading.months?.table;
  const ofMonths = months ? tableAsRead(months) : [];
  const named = reading.named.flatMap(cellAsRead);
  return [
    ...ofMonths,
    ...named,
    ...reading.tables.flatMap(({ head, body, seen }) => {
      const most = mostRows(head, edits);
      return [...tableGuards(head, body), ...roomOf(head, most), writtenRows(head, seen, most)];
    }),
  ];
}
