// Rows as HubSpot writes them: a byte-order mark, CRLF, quotation marks only where they are needed.
import type { Column, Contact } from './contacts';

export function* csvLines(rows: Iterable<Contact>, columns: readonly Column[]): Generator<string> {
  yield `\uFEFF${columns.join(',')}\r\n`;
  for (const row of rows) yield `${columns.map((column) => cell(row[column])).join(',')}\r\n`;
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
