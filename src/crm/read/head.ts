/**
 * The beginning of a file: its encoding, delimiter, line ends and headers. One reading serves both the inspection
 * that the analyst sees and the import that follows.
 */
import type { Problem } from '../problem';
import type { Delimiter, Encoding } from '../contract';
import { findEncoding, recodeHead } from './encoding';
import { otherFileKind } from './fileKind';
import type { Row } from './rows';
import { readRows } from './rows';
import type { Dialect } from './scanner';

/** Bytes that are enough to know a file by. */
export const HEAD_BYTES = 1 << 18;

export interface Head {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark. */
  readonly mark: number;
  readonly delimiter: Delimiter;
  readonly dialect: Dialect;
  /** Trimmed, made different by " (2)" where one repeats; empty ones at the end are left out. */
  readonly headers: readonly string[];
  readonly headerRow: number;
  /** Cells of the header row, with the empty ones at its end. */
  readonly width: number;
  /** The records below the headers. */
  readonly rows: readonly Row[];
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
/** Rows that are compared to find the delimiter and the headers. */
const SAMPLE = 50;
const SAMPLE_BYTES = 1 << 16;
const QUOTE = 34;
const BACKSLASH = 92;

/** Reads the beginning of `start`; `whole` says that there is no more of the file than that. */
export function readHead(start: Uint8Array, whole: boolean): Head | Problem {
  const raw = start.subarray(0, HEAD_BYTES);
  const complete = whole && raw.length === start.length;
  const found = findEncoding(raw);
  const text = recodeHead(raw, found);
  const kind = otherFileKind(raw, text, found.encoding);
  if (kind) return { code: 'notCsv', kind };
  if (text.every((byte) => byte <= 32)) return { code: 'empty' };
  const newline = text.includes(10) ? 10 : text.includes(13) ? 13 : 10;
  const guess = bestDelimiter(text, newline, complete);
  const dialect = withEscapes(text, { delimiter: guess.charCodeAt(0), newline }, complete);
  const rows = readRows(text, dialect, complete);
  const at = headerIndex(rows);
  const headers = distinctHeaders(rows[at]?.cells ?? []);
  if (headers.length === 0) return { code: 'empty' };
  const head = { encoding: found.encoding, mark: found.mark, delimiter: guess, dialect };
  return {
    ...head,
    headers,
    headerRow: rows[at]!.row,
    width: rows[at]!.cells.length,
    rows: rows.slice(at + 1),
  };
}

/** The delimiter that cuts most rows into the same number of cells, and into many. */
function bestDelimiter(text: Uint8Array, newline: 10 | 13, complete: boolean): Delimiter {
  const said = /^"?sep=(.)"?\r?\n/.exec(String.fromCharCode(...text.subarray(0, 10)))?.[1];
  const declared = DELIMITERS.find((delimiter) => delimiter === said);
  if (declared) return declared;
  const sample = text.subarray(0, SAMPLE_BYTES);
  const isWhole = complete && sample.length === text.length;
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const dialect: Dialect = { delimiter: delimiter.charCodeAt(0), newline };
    const score = regularity(readRows(sample, dialect, isWhole, SAMPLE));
    if (score > bestScore * 1.0001) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** The dialect with backslashes before quotation marks, where that cuts more rows alike. */
function withEscapes(text: Uint8Array, dialect: Dialect, complete: boolean): Dialect {
  const sample = text.subarray(0, SAMPLE_BYTES);
  const isWhole = complete && sample.length === text.length;
  const mayEscape = sample.some((byte, at) => byte === QUOTE && sample[at - 1] === BACKSLASH);
  if (!mayEscape) return dialect;
  const escaped = { ...dialect, escapes: true };
  const score = (of: Dialect) => regularity(readRows(sample, of, isWhole, SAMPLE));
  return score(escaped) > score(dialect) ? escaped : dialect;
}

/** The share of rows with the commonest number of cells, times a slowly growing function of that number. */
function regularity(rows: readonly Row[]): number {
  const common = commonWidth(rows);
  if (common < 2) return 0;
  const share = rows.filter((row) => row.cells.length === common).length / rows.length;
  return share * share * Math.log2(common + 1);
}

function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const common = commonest(counts);
  if (common > 1) return common;
  // A short table between titles and footers has fewer rows than these; texts with a comma in them are no table.
  counts.delete(1);
  const wider = commonest(counts);
  const isTable = wider >= 3 && (counts.get(wider) ?? 0) >= Math.max(2, rows.length / 4);
  return isTable ? wider : common;
}

/** Of two equally common widths the wider is the table's. */
function commonest(counts: ReadonlyMap<number, number>): number {
  let common = 0;
  let most = 0;
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > common)) [common, most] = [width, count];
  }
  return common;
}

/** The first row that fills more than half of the table's width: titles above it are skipped. */
function headerIndex(rows: readonly Row[]): number {
  const sample = rows.slice(0, SAMPLE);
  const width = commonWidth(sample);
  const index = sample.findIndex(
    ({ cells }) => cells.filter((cell) => cell.trim() !== '').length > width / 2,
  );
  const separatorLine = sample[0] && /^sep=.?$/.test(sample[0].cells.join('')) ? 1 : 0;
  return Math.max(index, separatorLine);
}

/** Marks that take no place: of direction, of a possible break, of byte order. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/gu;

function distinctHeaders(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim());
  while (names.length > 0 && names[names.length - 1] === '') names.pop();
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 || name === '' ? name : `${name} (${count})`;
  });
}
