// Number formats: the few built-in ones that mean the same in every language have fixed ids, all others are stored
// as text. Built-in dates are left alone on purpose: their look follows the reader's language, ours must not.
import { element } from '../xml';

const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '0.00E+00': 11,
  '@': 49,
};
const FIRST_CUSTOM = 164;

export class NumberFormats {
  private readonly custom = new Map<string, number>();

  id(code: string): number {
    const known = BUILT_IN[code === '' ? 'General' : code] ?? this.custom.get(code);
    if (known !== undefined) return known;
    const id = FIRST_CUSTOM + this.custom.size;
    this.custom.set(code, id);
    return id;
  }

  xml(): string {
    if (this.custom.size === 0) return '';
    const formats = [...this.custom].map(([formatCode, numFmtId]) =>
      element('numFmt', { numFmtId, formatCode }),
    );
    return element('numFmts', { count: formats.length }, ...formats);
  }
}
