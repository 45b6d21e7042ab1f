// Cells that say which place an INDEX takes. As long as such a cell holds a text or a number from 1, an INDEX of that
// place in a row or a column gives one cell, and is marked so; a 0 or an empty cell would ask for the whole column. A cell
// is trusted until it is found to hold one of those; what was planned on trust is then planned again.
import { cellKey, parseArea, splitSheet } from '../model/address';
import { sheetById } from '../model/create';
import type { CellValue, Sheet, Workbook } from '../model/types';

interface Place {
  readonly sheet: string;
  readonly key: number;
}

/** Whether INDEX with this place gives a whole row or column. */
export function asksForAll(value: CellValue): boolean {
  if (value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() !== '' && Number(value) < 1;
  return typeof value === 'number' && value < 1;
}

export class Places {
  private readonly trusted = new Map<string, Place>();
  private readonly doubted = new Set<string>();

  /** The name under which a single cell is trusted, by its reference as written on `own`; undefined where it is not. */
  trust(reference: string, own: Sheet, sheetNamed: (name: string) => Sheet | undefined): string | undefined {
    const { sheet: name, local } = splitSheet(reference);
    const sheet = name === undefined ? own : sheetNamed(name);
    const area = parseArea(local.replaceAll('$', ''));
    if (!sheet || area?.rows !== 1 || area.columns !== 1) return undefined;
    const place = { sheet: sheet.id, key: cellKey(area.row, area.column) };
    const word = `${place.sheet} ${String(place.key)}`;
    if (this.doubted.has(word)) return undefined;
    this.trusted.set(word, place);
    return word;
  }

  /** Those found now to ask for more than one cell; they are not trusted again. */
  broken(workbook: Workbook): Set<string> {
    const broken = new Set<string>();
    for (const [word, { sheet, key }] of this.trusted) {
      if (asksForAll(sheetById(workbook, sheet)?.cells.get(key)?.value ?? null)) broken.add(word);
    }
    for (const word of broken) {
      this.trusted.delete(word);
      this.doubted.add(word);
    }
    return broken;
  }
}
