/** Texts that are no table with headers: every line in quotation marks as a whole, or data where headers should be. */
import { DateReader, FIXED, ORDERED } from '../dates/readDate';
import type { Head } from './head';

const SEPARATORS = [',', ';', '\t'];
const ROWS = 50;

/** True where every line is one cell that would be several: somebody saved the file without parting its columns. */
export function hasQuotedLines({ headers, rows }: Head): boolean {
  const [only = ''] = headers;
  if (headers.length !== 1 || rows.length === 0) return false;
  return SEPARATORS.some((sign) => {
    const count = (text = '') => text.split(sign).length - 1;
    return count(only) > 0 && rows.slice(0, ROWS).every(({ cells }) => count(cells[0]) >= count(only));
  });
}

/** A date or an e-mail address among the headers, or null. */
export function dataInHeaders({ headers }: Head): string | null {
  const reader = new DateReader();
  const isDate = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const kind = reader.read(bytes, 0, bytes.length);
    return (kind === FIXED || kind === ORDERED) && !/^\d+([.,]\d+)?$/.test(text);
  };
  return headers.find((text) => isDate(text) || /^[^@\s]+@[^@\s]+\.\p{L}+$/u.test(text)) ?? null;
}
