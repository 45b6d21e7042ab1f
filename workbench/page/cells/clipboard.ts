// Text between cells and the clipboard, in the form every spreadsheet understands: rows on lines, cells between tabs,
// a cell in quotes when it holds a tab, a line break or a leading quote.

export function toClipboardText(rows: readonly (readonly string[])[]): string {
  const quote = (text: string): string =>
    /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(quote).join('\t')).join('\n');
}

/** The cells of a pasted text; a last line break is the end of the last row, not another row. */
export function fromClipboardText(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const put = (cell: string): void => void rows[rows.length - 1]?.push(cell);
  for (;;) {
    const [cell, end] = readCell(text, at);
    put(cell);
    const mark = text[end];
    if (mark === undefined) break;
    at = end + (mark === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (mark === '\t') continue;
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

/** The cell that begins at `from`, and where the mark after it stands. */
function readCell(text: string, from: number): [string, number] {
  if (text[from] === '"') {
    let cell = '';
    let at = from + 1;
    for (; at < text.length; at++) {
      if (text[at] !== '"') cell += text[at];
      else if (text[at + 1] === '"') cell += text[at++];
      else break;
    }
    const next = text[at + 1];
    if (at < text.length && (next === undefined || /[\t\r\n]/.test(next))) return [cell, at + 1];
  }
  let end = from;
  while (end < text.length && !/[\t\r\n]/.test(text[end] ?? '')) end++;
  return [text.slice(from, end), end];
}
