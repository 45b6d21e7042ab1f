// What Excel makes of a text that is typed into a cell or written through `values`: a number, a percentage, a date, a
// truth value, an error, a formula or text, and the number format that comes with it. en-US, 1900 dates.
import { normalFormula } from './formula/notation';
import type { CellValue, ErrorCode } from './types';

export interface Entry {
  value: CellValue;
  formula?: string;
  /** Set on the cell only when its format is General. */
  numberFormat?: string;
}

const ERRORS = [
  '#N/A',
  '#DIV/0!',
  '#NUM!',
  '#VALUE!',
  '#NULL!',
  '#NAME?',
  '#REF!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
];
const NUMBER =
  /^([-+]?)(\()?\s*(\$)?\s*([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(?:[eE]([-+]?\d+))?\s*(%)?(\))?$/;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Days since 1899-12-30 of a date that exists; Excel's imaginary 29 February 1900 is kept for serials below 61. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  const serial = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  return serial < 61 ? serial - 1 : serial;
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

/** 1 to 12; 0 for what names no month. Three letters of the name are enough, as in Excel. */
function monthNamed(text = ''): number {
  return text.length < 3 ? 0 : MONTHS.findIndex((name) => name.startsWith(text.toLowerCase())) + 1;
}

/** A month and its year: Excel takes the first day. */
function firstOfMonth(text: string): number | undefined {
  const named = /^([A-Za-z]{3,9})[- /](\d{4})$/.exec(text);
  const yearFirst = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  const monthFirst = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (named) return dateSerial(Number(named[2]), monthNamed(named[1]), 1);
  if (yearFirst) return dateSerial(Number(yearFirst[1]), Number(yearFirst[2]), 1);
  return monthFirst ? dateSerial(Number(monthFirst[2]), Number(monthFirst[1]), 1) : undefined;
}

function dateOf(text: string): { serial: number; numberFormat: string } | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  const us = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  const named = /^(\d{1,2})[- ]([A-Za-z]{3,9})[- ](\d{2}|\d{4})$/.exec(text);
  let serial: number | undefined;
  let numberFormat = 'm/d/yyyy';
  if (iso) serial = dateSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  else if (us) serial = dateSerial(fullYear(us[3] ?? ''), Number(us[1]), Number(us[2]));
  else if (named) {
    serial = dateSerial(fullYear(named[3] ?? ''), monthNamed(named[2]), Number(named[1]));
    numberFormat = 'd-mmm-yy';
  } else {
    serial = firstOfMonth(text);
    numberFormat = 'mmm-yy';
  }
  return serial === undefined ? undefined : { serial, numberFormat };
}

function timeOf(text: string): { fraction: number; numberFormat: string } | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AaPp])[Mm])?$/.exec(text);
  if (!match) return undefined;
  const half = match[4]?.toLowerCase();
  const hours = Number(match[1]);
  const [minutes, seconds] = [Number(match[2]), Number(match[3] ?? 0)];
  if (minutes > 59 || seconds > 59 || (half && (hours < 1 || hours > 12))) return undefined;
  const hour = half ? (hours % 12) + (half === 'p' ? 12 : 0) : hours;
  const format = (match[3] === undefined ? 'h:mm' : 'h:mm:ss') + (half ? ' AM/PM' : '');
  return { fraction: (hour * 3600 + minutes * 60 + seconds) / 86_400, numberFormat: format };
}

function dateOrTime(text: string): Entry | undefined {
  const date = dateOf(text);
  if (date) return { value: date.serial, numberFormat: date.numberFormat };
  const time = timeOf(text);
  if (time) return { value: time.fraction, numberFormat: time.numberFormat };
  const [day = '', ...rest] = text.split(/[T ]+/);
  const both = dateOf(day);
  const clock = rest.length > 0 ? timeOf(rest.join(' ')) : undefined;
  return both && clock ? { value: both.serial + clock.fraction, numberFormat: 'm/d/yyyy h:mm' } : undefined;
}

function numberOf(text: string): Entry | undefined {
  const match = NUMBER.exec(text);
  if (!match || !/\d/.test(match[5] ?? '')) return undefined;
  const [, sign = '', open, currency, inner = '', digits = '', exponent, percent, close] = match;
  if ((open === undefined) !== (close === undefined) || (sign && inner)) return undefined;
  if (open !== undefined && (sign || inner)) return undefined;
  let value = Number(digits.replaceAll(',', '') + (exponent === undefined ? '' : `e${exponent}`));
  if (!Number.isFinite(value)) return undefined;
  if (sign === '-' || inner === '-' || open !== undefined) value = -value;
  if (percent) value /= 100;
  const decimals = digits.includes('.') && !digits.endsWith('.');
  const entry: Entry = { value: value === 0 ? 0 : value };
  if (percent) entry.numberFormat = decimals ? '0.00%' : '0%';
  else if (currency)
    entry.numberFormat = decimals ? '$#,##0.00_);[Red]($#,##0.00)' : '$#,##0_);[Red]($#,##0)';
  else if (exponent !== undefined) entry.numberFormat = '0.00E+00';
  else if (digits.includes(',')) entry.numberFormat = decimals ? '#,##0.00' : '#,##0';
  return entry;
}

/** `plainText`: the cell's number format is '@', so everything but a formula's absence stays as it is. */
export function parseEntry(text: string, plainText: boolean): Entry {
  if (text === '') return { value: null };
  if (plainText) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: normalFormula(text) };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  if (ERRORS.includes(trimmed.toUpperCase())) return { value: { error: trimmed.toUpperCase() as ErrorCode } };
  return numberOf(trimmed) ?? dateOrTime(trimmed) ?? { value: text };
}
