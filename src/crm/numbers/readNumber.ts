/**
 * Amounts and scores as people's exports write them: `48000`, `12,500.50`, `1 250 000,00`, `1.250,00 €`, `(1,000)`,
 * `USD 45,000.00`, `1'000.00`, `1'000.-`. The mark that stands last, or only once and not before exactly three digits, is the
 * decimal mark; `1.250` alone can be read two ways, and the rest of the column decides (`DecimalMark`).
 */
import type { DecimalMark } from '../mapping';

export interface NumberReading {
  readonly value: number;
  /** A currency written beside the number, or null. */
  readonly currency: string | null;
  /** The decimal mark that this value proves, or null if it fits both. */
  readonly proves: DecimalMark | null;
  /** True for `1.250` and `1,250` where no mark was given. */
  readonly assumed: boolean;
}

const SPACES = /[\s\u00a0\u2007\u2009\u202f'’]/gu;
const CURRENCY =
  /^(?<before>\p{Sc}|[A-Z]{2,3}\p{Sc}?|Kč|kr|zł)?(?<digits>[^\p{L}\p{Sc}]*)(?<after>\p{Sc}|[A-Z]{3}|Kč|kr|zł)?$/u;

/** The number in `text`, or null where there is none. `mark` is the column's decimal mark, if it is known. */
export function readNumber(text: string, mark: DecimalMark | null): NumberReading | null {
  const packed = text.replace(SPACES, '');
  if (packed.length > 40) return null;
  let sign = 1;
  let body = packed.replace(/−/g, '-').replace(/\(([A-Z]{3}|\p{Sc})\)/u, '$1');
  // Brackets around the digits mean less than nothing, with the currency inside or outside of them.
  const bracketed = /^([^()\d]*)\(([^()]*\d[^()]*)\)([^()\d]*)$/.exec(body);
  if (bracketed) {
    sign = -1;
    body = bracketed.slice(1).join('');
  }
  const outerSign = /^[+-]/.exec(body)?.[0] ?? '';
  const parts = CURRENCY.exec(body.slice(outerSign.length))?.groups;
  if (!parts) return null;
  // "1'000.-" and "1 000,–" are whole francs and crowns.
  const digits = (parts['digits'] ?? '').replace(/(\d)[.,][-–—]+$/, '$1');
  const inner = /^([+-]?)([\d.,]*\d[\d.,]*)([+-]?)$/.exec(digits);
  if (!inner) return null;
  const signs = [outerSign, inner[1], inner[3]].join('');
  if (signs.length > 1) return null;
  if (signs === '-') sign = -1;
  const reading = unsigned(inner[2]!, mark);
  if (!reading) return null;
  return {
    value: sign * reading.value,
    currency: parts['before'] ?? parts['after'] ?? null,
    proves: reading.proves,
    assumed: reading.assumed,
  };
}

type Unsigned = Pick<NumberReading, 'value' | 'proves' | 'assumed'>;

function unsigned(body: string, mark: DecimalMark | null): Unsigned | null {
  const points = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (points === 0 && commas === 0) return { value: Number(body), proves: null, assumed: false };
  if (points > 0 && commas > 0) {
    const decimal = body.lastIndexOf('.') > body.lastIndexOf(',') ? 'point' : 'comma';
    return proven(body, decimal);
  }
  const separator: DecimalMark = points > 0 ? 'point' : 'comma';
  const other: DecimalMark = points > 0 ? 'comma' : 'point';
  if (points + commas > 1) return proven(body, other);
  const looksGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(body);
  if (!looksGrouped) return proven(body, separator);
  const value = toNumber(body, mark ?? other);
  return value === null ? null : { value, proves: null, assumed: mark === null };
}

function proven(body: string, decimal: DecimalMark): Unsigned | null {
  const value = toNumber(body, decimal);
  return value === null ? null : { value, proves: decimal, assumed: false };
}

/** Groups must be of three digits, or two in the Indian manner; one decimal mark at most. */
function toNumber(body: string, decimal: DecimalMark): number | null {
  const [decimalSign, groupSign] = decimal === 'point' ? ['.', ','] : [',', '.'];
  const [whole = '', fraction, ...rest] = body.split(decimalSign);
  if (rest.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  const groups = whole.split(groupSign);
  const grouped = groups.length > 1;
  if (
    grouped &&
    !(/^\d{1,3}$/.test(groups[0]!) && groups.slice(1, -1).every((group) => /^\d{2,3}$/.test(group)))
  ) {
    return null;
  }
  if (grouped && !/^\d{3}$/.test(groups[groups.length - 1]!)) return null;
  return Number(`${groups.join('') || '0'}.${fraction || '0'}`);
}

/**
 * A cell of plain digits, at most one point and not three digits after it, without making a text of it; NaN for
 * everything else. Whole parts and powers of ten below 2^53 divide to the nearest double, so it equals `Number`.
 */
export function readPlainNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 15) return NaN;
  let value = 0;
  let point = -1;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (bytes[i] === 46 && point < 0 && i > start) point = i;
    else return NaN;
  }
  if (point < 0) return start < end ? value : NaN;
  const decimals = end - point - 1;
  return decimals === 0 || decimals === 3 ? NaN : value / 10 ** decimals;
}
