// Cells that were changed beside each other are one thing to read: a rectangle and how many cells it has.
import type { Change } from '../excel';
import { addressOf, parseAddress, type Area } from '../workbook/address';
import { rectangles } from '../workbook/rectangles';

type Cell = Extract<Change, { kind: 'cell' }>;

export interface Cells {
  readonly kind: 'cells';
  readonly sheet: string;
  readonly address: string;
  readonly count: number;
}

/** So few are told with what they hold. */
const FEW = 2;

interface Placed {
  readonly cell: Cell;
  readonly area: Area;
}

/** Cells in rows that follow each other. */
function bands(cells: readonly Placed[]): Placed[][] {
  const found: Placed[][] = [];
  for (const each of [...cells].sort((a, b) => a.area.row - b.area.row)) {
    const band = found.at(-1);
    const last = band?.at(-1)?.area.row ?? -2;
    if (band && each.area.row <= last + 1) band.push(each);
    else found.push([each]);
  }
  return found;
}

function areasOf(cells: readonly Placed[]): Area[] {
  const [top, left] = [
    Math.min(...cells.map(({ area }) => area.row)),
    Math.min(...cells.map(({ area }) => area.column)),
  ];
  const rows = Math.max(...cells.map(({ area }) => area.row)) - top + 1;
  const columns = Math.max(...cells.map(({ area }) => area.column)) - left + 1;
  const keys = Array.from({ length: rows }, () => new Array<string | null>(columns).fill(null));
  for (const { area } of cells) {
    const line = keys[area.row - top];
    if (line) line[area.column - left] = 'changed';
  }
  return rectangles(keys, { row: top, column: left }).map(({ area }) => area);
}

/** The changes with cells beside each other in one; each where the first of its cells was. */
export function inAreas(changes: readonly Change[]): (Change | Cells)[] {
  const sheets = new Map<string, Placed[]>();
  for (const change of changes) {
    const area = change.kind === 'cell' && !change.beneath ? parseAddress(change.address) : null;
    if (change.kind === 'cell' && area)
      sheets.set(change.sheet, [...(sheets.get(change.sheet) ?? []), { cell: change, area }]);
  }
  const told = new Map<Change, Cells | null>();
  for (const [sheet, cells] of sheets)
    for (const band of bands(cells))
      for (const area of areasOf(band)) {
        const count = area.rows * area.columns;
        if (count <= FEW) continue;
        const inside = cells.filter(
          ({ area: { row, column } }) =>
            row >= area.row &&
            row < area.row + area.rows &&
            column >= area.column &&
            column < area.column + area.columns,
        );
        const whole: Cells = { kind: 'cells', sheet, address: addressOf(area), count };
        inside.forEach(({ cell }, index) => told.set(cell, index === 0 ? whole : null));
      }
  return changes.flatMap((change): (Change | Cells)[] => {
    const area = told.get(change);
    if (area === undefined) return [change];
    return area === null ? [] : [area];
  });
}

export type InAreas = typeof inAreas;
