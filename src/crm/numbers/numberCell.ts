/** The number in a cell of a record, for kinds of files whose numbers are few. */
import { currencyCode } from '../count/currency';
import type { BoundField } from '../map/bind';
import { isBlankText } from '../read/blank';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import { readNumber, readPlainNumber } from './readNumber';

export interface NumberCell {
  /** NaN where the cell holds something that is no number. */
  readonly value: number;
  readonly currency: string | null;
  /** `1.250` was read as 1250 because nothing in the file says which. */
  readonly assumed: boolean;
}

/** Null for a blank cell, or where the field's condition does not hold. */
export function numberCell(record: CsvRecord, field: BoundField): NumberCell | null {
  const { bytes, start, end, doubled } = record;
  const { slot, condition, conditionSlot: where, decimal } = field;
  if (condition && !condition.holds(bytes, start[where]!, end[where]!, doubled[where] === 1)) return null;
  const plain = readPlainNumber(bytes, start[slot]!, end[slot]!);
  if (!Number.isNaN(plain)) return { value: plain, currency: null, assumed: false };
  const text = textOf(record, slot);
  if (isBlankText(text)) return null;
  const reading = readNumber(text, decimal);
  if (reading === null) return { value: NaN, currency: null, assumed: false };
  const { value, currency, assumed } = reading;
  return { value, currency: currency && currencyCode(currency), assumed };
}
