// Addresses as a file's attributes write them: always with both corners, also where a formula would say A:B.
import { columnName, parseArea, splitSheet } from '../model/address';
import type { Area } from '../model/types';

export function cellAddress(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

export function areaList(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

/** Reads `'My sheet'!$A$1:$B$9`; undefined when the text is anything but one cell or one rectangle. */
export function parseReference(text: string): { sheet?: string; area: Area } | undefined {
  const { sheet, local } = splitSheet(text.trim());
  const area = parseArea(local);
  if (!area) return undefined;
  return sheet === undefined ? { area } : { sheet, area };
}
