// What a cell shows: the text its number format gives, and what stands in the formula bar when it is edited.
import { format as formatNumber, formatColor, isDateFormat, isPercentFormat, isTextFormat } from 'numfmt';
import { parseTyped } from '../../../host/model/typed';
import type { Cell, CellError, CellValue } from '../../../host/model/types';

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

export interface Shown {
  readonly text: string;
  /** A colour that the number format itself asks for, such as [Red]. */
  readonly color?: string;
}

const formatColors: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000ff',
  cyan: '#00ffff',
  green: '#008000',
  magenta: '#ff00ff',
  red: '#c00000',
  white: '#ffffff',
  yellow: '#806000',
};

function colorOf(pattern: string, value: string | number | boolean): string | undefined {
  if (!pattern.includes('[')) return undefined;
  const found = formatColor(pattern, value);
  return typeof found === 'string' ? (formatColors[found.toLowerCase()] ?? found) : undefined;
}

/** The cell's text in its number format; an error shows its code, an unknown format the plain value. */
export function show(value: CellValue, pattern: string): Shown {
  if (value === null) return { text: '' };
  if (isError(value)) return { text: value.error };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string' && (pattern === 'General' || isTextFormat(pattern))) return { text: value };
  try {
    const text = formatNumber(pattern, value);
    const color = colorOf(pattern, value);
    return color === undefined ? { text } : { text, color };
  } catch {
    return { text: String(value) };
  }
}

/** How General is cut to fit: as many decimals as leave the number in `width` characters, then a power of ten. */
export function generalToFit(value: number, width: number): string | null {
  const plain = formatNumber('General', value);
  if (plain.length <= width) return plain;
  const whole = Math.trunc(Math.abs(value)).toString().length + (value < 0 ? 1 : 0);
  if (Math.abs(value) < 1e11 && whole <= width) {
    const decimals = Math.max(0, Math.min(9, width - whole - 1));
    return formatNumber(decimals === 0 ? '0' : `0.${'#'.repeat(decimals)}`, value).replace(/\.$/, '');
  }
  const scientific = formatNumber('0E+00', value);
  return scientific.length <= width ? scientific : null;
}

/** True for a text that would become something else if it were typed anew. */
function needsApostrophe(text: string): boolean {
  const entry = parseTyped(text, false);
  return entry.formula !== undefined || entry.value !== text;
}

/** What the formula bar shows and editing begins with. */
export function editText(cell: Cell | undefined, pattern: string): string {
  if (cell === undefined) return '';
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string')
    return needsApostrophe(value) && !isTextFormat(pattern) ? `'${value}` : value;
  if (isPercentFormat(pattern)) return `${Number((value * 100).toPrecision(15))}%`;
  if (isDateFormat(pattern)) return dateText(value);
  return String(value);
}

function dateText(serial: number): string {
  const time = serial % 1 === 0 ? '' : serial < 1 ? 'hh:mm:ss' : ' hh:mm:ss';
  return formatNumber(serial < 1 ? time : `yyyy-mm-dd${time}`, serial);
}

/** Right for numbers, centred for truth values and errors, left for text. */
export function naturalAlignment(value: CellValue): 'left' | 'center' | 'right' {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isError(value) ? 'center' : 'left';
}
