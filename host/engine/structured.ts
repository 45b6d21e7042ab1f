// References into tables, as the cells they mean today: Table[Col], [@Col], Table[[#This Row],[Col]], Table[#Headers] …
import type { Area, Sheet, Table } from '../model/types';
import type { Dictionary, TablePlace } from './dictionary';

interface Parts {
  readonly specifiers: readonly string[];
  readonly columns: readonly string[];
}

function unescape(text: string): string {
  return text.replace(/'([[\]#'@])/g, '$1').trim();
}

/** The pieces inside the outer brackets: [#Headers], [Col], [Col1]:[Col2], @Col. */
function partsOf(inside: string): Parts {
  const parts = { specifiers: [] as string[], columns: [] as string[] };
  let text = inside.trim();
  if (text.startsWith('@')) {
    parts.specifiers.push('#this row');
    text = text.slice(1).trim();
  }
  if (text === '') return parts;
  const pieces = text.startsWith('[')
    ? [...text.matchAll(/\[((?:'.|[^\]'])*)\]/g)].map((match) => match[1] ?? '')
    : [text];
  for (const piece of pieces) {
    if (piece.trim().startsWith('#')) parts.specifiers.push(piece.trim().toLowerCase());
    else parts.columns.push(unescape(piece));
  }
  return parts;
}

// The same few hundred columns are named by thousands of formulas.
const known = new Map<string, Parts>();
const MOST_KNOWN = 10_000;

function partsOnce(inside: string): Parts {
  let parts = known.get(inside);
  if (!parts) {
    if (known.size >= MOST_KNOWN) known.clear();
    parts = partsOf(inside);
    known.set(inside, parts);
  }
  return parts;
}

function rowsOf(
  table: Table,
  specifiers: readonly string[],
  row: number,
): { row: number; rows: number } | undefined {
  const { area } = table;
  const header = table.headerRow ? 1 : 0;
  const totals = table.totalsRow ? 1 : 0;
  const body = { row: area.row + header, rows: area.rows - header - totals };
  if (specifiers.length === 0 || (specifiers.length === 1 && specifiers[0] === '#data')) return body;
  if (specifiers.includes('#all')) return { row: area.row, rows: area.rows };
  if (specifiers.includes('#this row')) {
    return row >= body.row && row < body.row + body.rows ? { row, rows: 1 } : undefined;
  }
  const withHeaders = specifiers.includes('#headers') && header === 1;
  const withTotals = specifiers.includes('#totals') && totals === 1;
  if (specifiers.includes('#data')) {
    const start = withHeaders ? area.row : body.row;
    return { row: start, rows: body.rows + body.row - start + (withTotals ? 1 : 0) };
  }
  if (withHeaders) return { row: area.row, rows: 1 };
  return withTotals ? { row: area.row + area.rows - 1, rows: 1 } : undefined;
}

function tableAt(sheet: Sheet, row: number, column: number): TablePlace | undefined {
  const table = sheet.tables.find(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  return table && { sheet, table };
}

/** The cells a table reference means in a formula at `row`, `column` of `own`; undefined is #REF!. */
export function structuredArea(
  words: Dictionary,
  text: string,
  own: Sheet,
  row: number,
  column: number,
): { sheet: Sheet; area: Area } | undefined {
  const at = text.indexOf('[');
  const place = at > 0 ? words.table(text.slice(0, at)) : tableAt(own, row, column);
  if (!place) return undefined;
  const { sheet, table } = place;
  const parts = partsOnce(text.slice(at + 1, -1));
  const lines = rowsOf(table, parts.specifiers, row);
  if (!lines || lines.rows < 1) return undefined;
  const [first, last = first] = parts.columns;
  if (first === undefined || last === undefined) return { sheet, area: { ...table.area, ...lines } };
  const from = words.column(table, first);
  const to = words.column(table, last);
  if (from < 0 || to < 0) return undefined;
  const left = Math.min(from, to);
  return { sheet, area: { ...lines, column: table.area.column + left, columns: Math.abs(to - from) + 1 } };
}
