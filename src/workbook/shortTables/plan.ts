// An import into one of the short tables: what is refused, what is asked about, what is written, and what the record
// remembers of it.
import { addressOf, overlaps, type Area } from '../address';
import type { Grid } from '../content';
import type { Edit } from '../edit';
import type { BlockRecord, TableRecord } from '../record/record';
import type { Store } from '../record/store';
import type { Refusal } from '../refusal';
import { baselineOf, imageOf, importsOf, isBaseline, packed, REMEMBERED } from './image';
import {
  columnsIn,
  padded,
  isBlankLine,
  linesOf,
  sendable,
  shown,
  type Line,
  type TableBody,
  type TableColumns,
  type TableHead,
} from './lines';
import { merge, type Baseline, type Found, type Fresh, type Merged } from './merge';
import type { NotRestorable, TableDifference, TableOutcome, TableRequest } from './request';
import { growsOver, mostRows, tableEdits } from './write';

export interface TableReading {
  readonly request: TableRequest;
  readonly block: BlockRecord;
  readonly head: TableHead;
  /** All data rows, or the first alone. */
  readonly body: TableBody;
  /** Contents of all data rows, as formulasR1C1. */
  readonly seen: Grid;
  readonly whole: boolean;
  /** Cells beneath the table, as wide as it, that hold something. */
  readonly beneath: Area | null;
}

export interface PlannedTable {
  readonly edits: readonly Edit[];
  readonly record: TableRecord;
  readonly outcome: TableOutcome;
  readonly typed: readonly TableDifference[];
  readonly notRestorable: NotRestorable | null;
}

/** Cells that a table of so many rows has in our columns. */
export function isRemembered(rows: number, columns: number): boolean {
  return rows * columns <= REMEMBERED;
}

function freshOf({ columns, rows, replace, key }: TableRequest, there: TableColumns): Fresh {
  const at = columns.flatMap((each, index) => (there.keys.includes(each) ? [index] : []));
  const keys = at.map((index) => columns[index] ?? '');
  return {
    keys,
    rows: rows.map((row) => at.map((index) => sendable(row[index]))),
    replace,
    key: (key ?? keys).filter((each) => keys.includes(each)),
  };
}

function refusal(reading: TableReading, columns: TableColumns, merged: Merged): Refusal | null {
  const { head, beneath } = reading;
  const { sheet, name: table } = head;
  if (columns.missing !== null) return { code: 'columnMissing', column: columns.missing, table, sheet };
  if (head.totals) return { code: 'totalsRow', table, sheet };
  const rows = merged.lines.length;
  if (rows > mostRows(head)) return { code: 'tooManyRows', table, rows, most: mostRows(head) };
  const over = growsOver(head, rows);
  if (!over || !beneath || !overlaps(over, beneath)) return null;
  return { code: 'cellsBeneath', table, sheet, cell: addressOf(beneath) };
}

function differences(found: readonly Found[], { head }: TableReading): TableDifference[] {
  const { sheet, area, headers } = head;
  return found.map(({ row, place, before, after }) => ({
    sheet,
    address: addressOf({ row: area.row + 1 + row, column: area.column + place, rows: 1, columns: 1 }),
    column: headers[place] ?? '',
    before: shown(before),
    after: after === null ? null : shown(after),
  }));
}

interface Known {
  readonly now: readonly Line[];
  readonly baseline: Baseline | null;
}

function lastUsed(now: readonly Line[]): number {
  return now.reduce((last, line, row) => (isBlankLine(line) ? last : row + 1), 0);
}

function before(reading: TableReading, columns: TableColumns, known: Known): TableRecord['before'] {
  const { now, baseline } = known;
  const rows = reading.head.area.rows - 1;
  const used = lastUsed(now);
  if (reading.whole && baseline && isBaseline(now.slice(0, used), baseline)) return 'asImported';
  if (!reading.whole || !isRemembered(rows, columns.headers.length)) return null;
  return imageOf(now, columns);
}

/** Empty rows are room for new ones; what is left of them stays. */
function withRoom(lines: readonly Line[], now: readonly Line[], columns: TableColumns): readonly Line[] {
  const used = now.filter((line) => !isBlankLine(line)).length;
  const left = now.length - used - Math.max(0, lines.length - used);
  return padded(lines, lines.length + left, columns);
}

export function planTable(
  reading: TableReading,
  store: Store,
  overwriteTyped: 'ask' | 'keep' | 'replace',
): PlannedTable | Refusal {
  const { head, block, body, request, whole } = reading;
  const columns = columnsIn(head, block, body);
  const now = whole ? linesOf(body, columns) : null;
  const baseline = baselineOf(importsOf(store, request.sheetKey, block.id), columns);
  const fresh = freshOf(request, columns);
  const keptTyped = overwriteTyped === 'keep';
  const merged = merge(now ?? [], columns, baseline, fresh, keptTyped);
  const refused = refusal(reading, columns, merged);
  if (refused) return refused;
  const was = before(reading, columns, { now: now ?? [], baseline });
  const rowsBefore = head.area.rows - 1;
  const typed = differences(merged.typed, reading);
  const target = withRoom(merged.lines, now ?? [], columns);
  return {
    edits: tableEdits({ head, columns, now, target, formatted: rowsBefore }),
    record: {
      sheetKey: request.sheetKey,
      sheet: head.sheet,
      block: block.id,
      keys: fresh.keys,
      replace: request.replace,
      key: fresh.key,
      written: isRemembered(fresh.rows.length, fresh.keys.length)
        ? packed(fresh.rows, fresh.keys.length)
        : null,
      keptTyped,
      rowsBefore,
      rowsAfter: Math.max(1, target.length),
      before: was,
    },
    outcome: {
      block: block.id,
      sheet: head.sheet,
      rows: merged.lines.length,
      lost: differences(merged.lost, reading),
      kept: keptTyped ? typed : [],
    },
    typed,
    notRestorable: was === null ? { sheet: head.sheet, table: head.name, rows: rowsBefore } : null,
  };
}
