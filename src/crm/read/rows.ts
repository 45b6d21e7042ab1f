/** A few rows as texts, for what looks at the beginning of a file; the import itself makes no texts. */
import { cellText, quotedText } from './cell';
import type { CsvRecord, Dialect } from './scanner';
import { Scanner } from './scanner';

export interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

const MOST_COLUMNS = 4096;
const EVERY_COLUMN = Int32Array.from({ length: MOST_COLUMNS }, (_, index) => index);

/** The text of a noted cell. */
export function textOf(record: CsvRecord, slot: number): string {
  const read = record.doubled[slot] === 1 ? quotedText : cellText;
  return read(record.bytes, record.start[slot]!, record.end[slot]!);
}

/**
 * The records of `text` that are not broken, at most `most` of them. Without `complete`, a last record without a
 * line end is left out.
 */
export function readRows(text: Uint8Array, dialect: Dialect, complete: boolean, most = Infinity): Row[] {
  const rows: Row[] = [];
  const scanner = new Scanner(dialect, EVERY_COLUMN, (record) => {
    if (record.broken || rows.length >= most) return;
    const count = Math.min(record.cells, MOST_COLUMNS);
    rows.push({ row: record.row, cells: Array.from({ length: count }, (_, slot) => textOf(record, slot)) });
  });
  const last = complete ? text.length : text.lastIndexOf(dialect.newline) + 1;
  scanner.push(text.subarray(0, last));
  scanner.end();
  return rows;
}
