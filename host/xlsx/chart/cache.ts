// The values a chart had when the file was saved. Excel draws them before it calculates, and viewers that do not
// calculate draw nothing else.
import { cellKey } from '../../model/address';
import type { Cell, Sheet, Workbook } from '../../model/types';
import { parseReference } from '../address';
import { element, escapeText } from '../xml';

/** A reference as a chart writes it, without a leading '='. */
export function chartFormula(reference: string): string {
  return reference.startsWith('=') ? reference.slice(1) : reference;
}

export class ChartCache {
  private readonly sheets: ReadonlyMap<string, Sheet>;

  constructor(
    private readonly workbook: Workbook,
    private readonly ownSheet: Sheet,
  ) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  /** The cells a reference covers, in reading order; empty when it is no plain reference. */
  cells(reference: string): (Cell | undefined)[] {
    const found = parseReference(chartFormula(reference));
    if (!found) return [];
    const sheet = found.sheet === undefined ? this.ownSheet : this.sheets.get(found.sheet.toLowerCase());
    if (!sheet) return [];
    const { row, column, rows, columns } = found.area;
    const cells: (Cell | undefined)[] = [];
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) cells.push(sheet.cells.get(cellKey(r, c)));
    }
    return cells;
  }

  numberFormat(cells: readonly (Cell | undefined)[]): string {
    const first = cells.find((cell) => typeof cell?.value === 'number');
    return this.workbook.formats[first?.format ?? 0]?.numberFormat ?? 'General';
  }
}

function points(cells: readonly (Cell | undefined)[], text: (cell: Cell) => string | undefined): string {
  const written = cells.map((cell, idx) => {
    const value = cell && text(cell);
    return value === undefined ? '' : element('c:pt', { idx }, element('c:v', {}, escapeText(value)));
  });
  return element('c:ptCount', { val: cells.length }) + written.join('');
}

/** Errors and blanks are gaps in the line, so they are no points. */
export function numberReference(name: string, reference: string, cache: ChartCache): string {
  const cells = cache.cells(reference);
  const list = points(cells, ({ value }) => (typeof value === 'number' ? String(value) : undefined));
  const code = element('c:formatCode', {}, escapeText(cache.numberFormat(cells)));
  const formula = element('c:f', {}, escapeText(chartFormula(reference)));
  return element(name, {}, element('c:numRef', {}, formula, element('c:numCache', {}, code, list)));
}

export function textReference(reference: string, cache: ChartCache): string {
  const list = points(cache.cells(reference), ({ value }) =>
    value === null || typeof value === 'object' ? undefined : String(value),
  );
  const formula = element('c:f', {}, escapeText(chartFormula(reference)));
  return element('c:strRef', {}, formula, element('c:strCache', {}, list));
}

/** Categories are numbers (months) when every one that is there is a number, and texts otherwise. */
export function categoryReference(name: string, reference: string, cache: ChartCache): string {
  const values = cache
    .cells(reference)
    .map((cell) => cell?.value ?? null)
    .filter((value) => value !== null);
  const numeric = values.length > 0 && values.every((value) => typeof value === 'number');
  return numeric
    ? numberReference(name, reference, cache)
    : element(name, {}, textReference(reference, cache));
}
