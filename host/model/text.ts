// How a value looks in its cell: number formats are applied by a library made for them, en-US.
import { format as formatNumber } from 'numfmt';
import type { CellValue } from './types';

export function cellText(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  try {
    return formatNumber(numberFormat, value, { throws: true });
  } catch {
    return String(value).toUpperCase() === 'TRUE' ? 'TRUE' : String(value);
  }
}
