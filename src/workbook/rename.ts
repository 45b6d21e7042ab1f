// A sheet or table that is kept may have been renamed by the analyst since it was built. What is built now must refer
// to it by the name it has now. Only text outside quotation marks of a formula is a reference.
import { quotedSheet } from './address';

export interface Renames {
  /** Planned tab → tab now. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Planned table → table now. */
  readonly tables: ReadonlyMap<string, string>;
}

/** String literals, quoted sheet names, a table's columns in brackets, names, and what lies between them. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[(?:[^[\]]|\[[^\]]*\])*\]|[A-Za-z_\\\u00A0-\uFFFF][\w.\u00A0-\uFFFF]*!?|[\s\S]/g;

/** The pieces of a formula in which names can be told from text. */
export function piecesOf(formula: string): string[] {
  return formula.match(PIECES) ?? [];
}

function lookup(map: ReadonlyMap<string, string>, name: string): string | undefined {
  for (const [planned, now] of map) if (planned.toLowerCase() === name.toLowerCase()) return now;
  return undefined;
}

function renamePiece(piece: string, renames: Renames): string {
  if (piece.startsWith('"') || piece.startsWith('[')) return piece;
  const now = piece.endsWith('!')
    ? lookup(renames.sheets, sheetOfPiece(piece))
    : lookup(renames.tables, piece);
  if (now === undefined) return piece;
  return piece.endsWith('!') ? `${quotedSheet(now)}!` : now;
}

/** The sheet that a piece such as `'It''s here'!` or `Settings!` names. */
export function sheetOfPiece(piece: string): string {
  return piece.startsWith("'") ? piece.slice(1, -2).replaceAll("''", "'") : piece.slice(0, -1);
}

export function renameFormula(formula: string, renames: Renames): string {
  if (renames.sheets.size === 0 && renames.tables.size === 0) return formula;
  return piecesOf(formula)
    .map((piece) => renamePiece(piece, renames))
    .join('');
}

/** Every formula inside a piece of a plan (any text that begins with '='), renamed. */
export function renameIn<T>(value: T, renames: Renames): T {
  if (renames.sheets.size === 0 && renames.tables.size === 0) return value;
  return renameAny(value, renames) as T;
}

function renameAny(value: unknown, renames: Renames): unknown {
  if (typeof value === 'string') return value.startsWith('=') ? renameFormula(value, renames) : value;
  if (Array.isArray(value)) return value.map((item) => renameAny(item, renames));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renameAny(item, renames)]));
}
