/**
 * A range of a workbook as a source of the import: its cells go the way of a file's, through the same mapping,
 * questions and counts. Each cell is written so that it is read as what it is: dates stay serial numbers, which have one
 * reading; a number keeps its decimals, whatever the decimal mark of the texts beside it; a text stays the text it is.
 */
import { HEAD_BYTES } from './read/head';

export type Cell = string | number | boolean | null;

export interface RowsSource {
  /** For `inspect`. */
  readonly head: Uint8Array;
  /** For an import; can be gone through more than once. */
  readonly chunks: Iterable<Uint8Array>;
}

/** Characters in a chunk, at least. */
const CHUNK = 1 << 17;

/** The first row that fills the range's width holds the headers. Rows count from 1 in what the import says of them. */
export function rowsSource(rows: readonly (readonly Cell[])[]): RowsSource {
  const chunks = { [Symbol.iterator]: () => chunksOf(rows) };
  return { head: headOf(chunks), chunks };
}

function* chunksOf(rows: readonly (readonly Cell[])[]): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for (const row of rows) {
    text += `${lineOf(row)}\n`;
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}

/** At most as much as an inspection looks at; a range that ends before is there as a whole. */
function headOf(chunks: Iterable<Uint8Array>): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES);
  let length = 0;
  for (const chunk of chunks) {
    head.set(chunk.subarray(0, HEAD_BYTES - length), length);
    length = Math.min(HEAD_BYTES, length + chunk.length);
    if (length === HEAD_BYTES) break;
  }
  return head.subarray(0, length);
}

/** An empty row is an empty line, which is no row of the import either. */
function lineOf(row: readonly Cell[]): string {
  if (row.every((cell) => cell === null || cell === '')) return '';
  // Every cell in quotation marks: a semicolon in a text must not look like the delimiter.
  return row.map((cell) => `"${textOf(cell).replaceAll('"', '""')}"`).join(',');
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'number' ? numberText(cell) : printable(cell);
}

/** In full, with a point, and never with three decimals after one to three digits, which might be a group. */
function numberText(number: number): string {
  const short = String(number);
  const text = /e/.test(short) ? inFull(number) : short;
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function inFull(number: number): string {
  return Math.abs(number) >= 1 ? BigInt(number).toString() : number.toFixed(20).replace(/0+$/, '');
}

/** Control characters say nothing to anybody, and would make the range look like no text at all. */
function printable(text: string): string {
  return Array.from(text, (letter) => (letter < ' ' && !/[\t\n\r]/.test(letter) ? ' ' : letter)).join('');
}
