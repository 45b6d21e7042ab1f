// Formulas by meaning instead of by address. "The leads of this month" is R[-3]C[2] before the analyst inserts a row and
// R[-4]C[2] after it, and lf.Monthly[New leads] until the header is renamed. Cut into pieces that name sheets, blocks,
// lines and columns by their keys, a formula can be told to be the same in two layouts, and written down for a third.
import { quotedSheet } from './address';
import { placeOf, type BlockLayout, type Layout, type SheetLayout } from './updateLayout';
import { sheetOfPiece } from './rename';
import { plainName } from './sameCell';

interface Corner {
  /** Keys where a line of ours is meant, else what stood there. */
  readonly at: { readonly block: string; readonly row: string; readonly column: string } | null;
  readonly text: string;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }
  /** A sheet of ours, by key. */
  | { readonly kind: 'sheet'; readonly key: string }
  | { readonly kind: 'cell'; readonly sheet: string; readonly corner: Corner }
  | { readonly kind: 'table'; readonly sheet: string; readonly block: string }
  | {
      readonly kind: 'columns';
      readonly sheet: string;
      readonly block: string;
      readonly specials: readonly string[];
      readonly columns: readonly string[];
      readonly joined: string;
    };

export interface Formula {
  readonly pieces: readonly Piece[];
}

/** Where a formula stands. */
export interface Standing {
  readonly layout: Layout;
  /** Key of its sheet. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?(?![\w.([!])|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\?]*!?|\d[\d.]*(?:[eE][+-]?\d+)?|\s+|[\s\S]/gu;
const CELL = /^R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?$/;
const BRACKET = /^\[/;

function lineOf(text: string | undefined, own: number): { readonly line: number; readonly fixed: boolean } {
  if (text === undefined) return { line: own, fixed: false };
  if (text.startsWith('[')) return { line: own + Number(text.slice(1, -1)), fixed: false };
  return { line: Number(text) - 1, fixed: true };
}

function cellPiece(text: string, sheet: string, standing: Standing): Piece {
  const [, rowText, columnText] = CELL.exec(text) ?? [];
  const row = lineOf(rowText, standing.row);
  const column = lineOf(columnText, standing.column);
  const place = placeOf(standing.layout.get(sheet), row.line, column.line);
  const at = place && { block: place.block.id, row: place.row, column: place.column };
  return { kind: 'cell', sheet, corner: { at, text, fixedRow: row.fixed, fixedColumn: column.fixed } };
}

interface OwnTable {
  readonly sheet: string;
  readonly block: BlockLayout;
}

interface Index {
  readonly sheets: ReadonlyMap<string, SheetLayout>;
  readonly tables: ReadonlyMap<string, OwnTable>;
}

const indexes = new WeakMap<Layout, Index>();

/** What formulas call sheets and tables, in small letters; the first that has a name keeps it. */
function indexOf(layout: Layout): Index {
  const known = indexes.get(layout);
  if (known) return known;
  const sheets = new Map<string, SheetLayout>();
  const tables = new Map<string, OwnTable>();
  for (const sheet of [...layout.values()].reverse()) {
    for (const name of sheet.names) sheets.set(name.toLowerCase(), sheet);
    for (const block of sheet.blocks)
      for (const name of block.tableNames) tables.set(name.toLowerCase(), { sheet: sheet.key, block });
  }
  const index = { sheets, tables };
  indexes.set(layout, index);
  return index;
}

function sheetNamed(layout: Layout, name: string): SheetLayout | undefined {
  return indexOf(layout).sheets.get(name.toLowerCase());
}

function tableNamed(layout: Layout, name: string): OwnTable | null {
  return indexOf(layout).tables.get(name.toLowerCase()) ?? null;
}

function tableAround({ layout, sheet, row, column }: Standing): OwnTable | null {
  const block = layout.get(sheet)?.blocks.find(({ area, table }) => {
    const inside = row >= area.row && row < area.row + area.rows;
    return table !== null && inside && column >= area.column && column < area.column + area.columns;
  });
  return block ? { sheet, block } : null;
}

const unescaped = (header: string) => header.replace(/'([\s\S])/g, '$1');
const escaped = (header: string) => header.replace(/['#@[\]]/g, "'$&");

/** `[@Visits]`, `[[#This Row],[Visits]]`, `[[Leads]:[Wins]]`, `[Visits]`: which rows, which columns. */
function bracketPiece(text: string, { sheet, block }: OwnTable): Piece | null {
  const inner = text.slice(1, -1).trim();
  const own = inner.startsWith('@');
  const rest = own ? inner.slice(1) : inner;
  const items = rest.startsWith('[')
    ? (rest.match(/\[(?:[^[\]']|'.)*\]/g) ?? []).map((item) => item.slice(1, -1))
    : rest === ''
      ? []
      : [rest];
  const specials = [
    ...(own ? ['this row'] : []),
    ...items.filter((item) => item.startsWith('#')).map((item) => item.slice(1).toLowerCase()),
  ];
  const columns = items
    .filter((item) => !item.startsWith('#'))
    .map((item) => block.headerKeys.get(unescaped(item).toLowerCase()));
  if (columns.some((key) => key === undefined)) return null;
  const joined = /\]\s*:\s*\[/.test(rest) ? ':' : ',';
  return { kind: 'columns', sheet, block: block.id, specials, columns: columns as string[], joined };
}

/** @param text in R1C1 notation, with its '=' */
export function parse(text: string, standing: Standing): Formula {
  const pieces: Piece[] = [];
  let sheet: string | null = standing.sheet;
  let table: OwnTable | null = null;
  for (const piece of text.match(PIECES) ?? []) {
    const own: Piece | null = oneOf(piece, sheet, table, standing);
    table = own?.kind === 'table' ? tableNamed(standing.layout, piece) : null;
    // A sheet's name holds for the cell after it, and for the other corner of its range.
    if (own?.kind === 'sheet') sheet = own.key;
    else if (piece.length > 1 && piece.endsWith('!')) sheet = null;
    else if (piece !== ':' && !CELL.test(piece)) sheet = standing.sheet;
    if (own) pieces.push(own);
  }
  return { pieces };
}

function oneOf(
  piece: string,
  sheet: string | null,
  table: OwnTable | null,
  standing: Standing,
): Piece | null {
  // Spaces, and the sign that only says that one cell of several is meant, change nothing.
  if (/^\s+$/.test(piece) || piece === '@') return null;
  if (piece.startsWith('"')) return { kind: 'text', text: piece };
  if (piece.endsWith('!') && piece.length > 1) {
    const found = sheetNamed(standing.layout, sheetOfPiece(piece));
    return found ? { kind: 'sheet', key: found.key } : { kind: 'text', text: piece };
  }
  if (CELL.test(piece))
    return sheet === null ? { kind: 'text', text: piece } : cellPiece(piece, sheet, standing);
  if (BRACKET.test(piece)) {
    const around = table ?? tableAround(standing);
    return (around && bracketPiece(piece, around)) ?? { kind: 'text', text: piece };
  }
  const named = tableNamed(standing.layout, piece);
  if (named) return { kind: 'table', sheet: named.sheet, block: named.block.id };
  return { kind: 'word', text: plainName(piece) };
}

function pieceKey(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'word':
      return piece.text.toLowerCase();
    case 'sheet':
      return '';
    case 'table':
      return `<${piece.sheet}/${piece.block}>`;
    case 'columns':
      return `<${piece.sheet}/${piece.block}[${piece.specials.join(',')}|${piece.columns.join(piece.joined)}]>`;
    case 'cell': {
      const { at, text, fixedRow, fixedColumn } = piece.corner;
      const where = at ? `${at.block}/${at.row}/${at.column}` : text;
      return `<${piece.sheet}!${where}${fixedRow ? '$r' : ''}${fixedColumn ? '$c' : ''}>`;
    }
  }
}

/** Two formulas that mean the same have the same. */
export function meaning({ pieces }: Formula): string {
  // A table's own name before its columns says nothing more.
  const told = pieces.filter(
    ({ kind }, index) => !(kind === 'table' && pieces[index + 1]?.kind === 'columns'),
  );
  return told.map(pieceKey).join('\u0001');
}

function part(letter: 'R' | 'C', fixed: boolean, line: number, own: number): string {
  if (fixed) return `${letter}${String(line + 1)}`;
  return line === own ? letter : `${letter}[${String(line - own)}]`;
}

function columnsText(piece: Extract<Piece, { kind: 'columns' }>, block: BlockLayout): string | null {
  const headers = piece.columns.map((key) => block.headers.get(key));
  if (headers.some((header) => header === undefined)) return null;
  const items = headers.map((header) => escaped(header ?? ''));
  const specials = piece.specials.map(
    (name) => `[#${name.replace(/(^| )[a-z]/g, (letter) => letter.toUpperCase())}]`,
  );
  if (specials.length === 0 && items.length === 1) return `[${items[0] ?? ''}]`;
  const columns = items.map((item) => `[${item}]`).join(piece.joined);
  return `[${[...specials, ...(columns === '' ? [] : [columns])].join(',')}]`;
}

function pieceText(piece: Piece, before: Piece | undefined, standing: Standing): string | null {
  const { layout, row, column } = standing;
  switch (piece.kind) {
    case 'text':
    case 'word':
      return piece.text;
    case 'sheet': {
      const sheet = layout.get(piece.key);
      return sheet ? `${quotedSheet(sheet.name)}!` : null;
    }
    case 'table':
      return layout.get(piece.sheet)?.blocks.find(({ id }) => id === piece.block)?.table ?? null;
    case 'columns': {
      const block = layout.get(piece.sheet)?.blocks.find(({ id }) => id === piece.block);
      if (!block || block.table === null) return null;
      const text = columnsText(piece, block);
      // Within its own table Excel leaves the table's name out.
      const own = before?.kind === 'table' || tableAround(standing)?.block.id === piece.block;
      return text === null || own ? text : `${block.table}${text}`;
    }
    case 'cell': {
      const { at, text, fixedRow, fixedColumn } = piece.corner;
      if (!at) return text;
      const block = layout.get(piece.sheet)?.blocks.find(({ id }) => id === at.block);
      const [line, place] = [block?.rows.get(at.row), block?.columns.get(at.column)];
      if (line === undefined || place === undefined) return null;
      return part('R', fixedRow, line, row) + part('C', fixedColumn, place, column);
    }
  }
}

/**
 * The formula in R1C1 notation as it must stand in another layout.
 * @returns null when something that it needs is not there
 */
export function written({ pieces }: Formula, standing: Standing): string | null {
  const texts = pieces.map((piece, index) => pieceText(piece, pieces[index - 1], standing));
  return texts.includes(null) ? null : texts.join('');
}

/** Whether it speaks of single cells, rather than of columns, names and numbers alone. */
export function hasCells({ pieces }: Formula): boolean {
  return pieces.some(({ kind }) => kind === 'cell');
}
