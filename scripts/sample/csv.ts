// Rows as CSV: quotation marks where they are needed, or around everything.

/** One line without its end. */
export function csvLine(cells: readonly string[], quoted = false, delimiter: ',' | ';' = ','): string {
  const needs = (cell: string) => quoted || cell.includes(delimiter) || /["\r\n]/.test(cell);
  return cells.map((cell) => (needs(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter);
}

/** As HubSpot writes them: a byte-order mark and CRLF. */
export function* csvLines<Column extends string>(
  rows: Iterable<Readonly<Record<Column, string>>>,
  columns: readonly Column[],
): Generator<string> {
  yield `\uFEFF${csvLine(columns)}\r\n`;
  for (const row of rows) yield `${csvLine(columns.map((column) => row[column]))}\r\n`;
}
