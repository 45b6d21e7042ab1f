// Short ways to write the cells of a template: whose cell it is and how it looks, decided once for every sheet.

import type { CellTemplate, RowTemplate } from './template';
import { styleKey, type Format, type Role, type Side } from './styles';

export type Content = CellTemplate['content'];

/** A label or heading of ours. */
export const text = (content: Content, role: Role = 'label', side?: Side): CellTemplate => ({
  owner: 'ours',
  content,
  style: styleKey(role, undefined, side),
});

/** A formula of ours, in ink. */
export const calc = (formula: string, format: Format, role: Role = 'body', side?: Side): CellTemplate => ({
  owner: 'ours',
  content: formula,
  style: styleKey(role, format, side),
});

/** A cell of the analyst's, with what stands in it at first. */
export const input = (content: Content, format: Format, side?: Side): CellTemplate => ({
  owner: 'input',
  content,
  style: styleKey('input', format, side),
});

/** A row of cells that looks like one wide input; what is typed in the first runs over the others. */
export const wideInput = (columns: readonly string[]): RowTemplate['cells'] =>
  Object.fromEntries(
    columns.map((key, index) => {
      const role = index === 0 ? 'inputFirst' : index === columns.length - 1 ? 'inputLast' : 'inputInside';
      return [key, { owner: 'input', content: null, style: styleKey(role, 'general') }];
    }),
  );

/** An empty cell of ours that carries the row's look. */
export const filler = (role: Role): CellTemplate => ({ owner: 'ours', content: null, style: styleKey(role) });

/** Gives a cell its workbook name `lf.<name>`. */
export const named = (name: string, cell: CellTemplate): CellTemplate => ({ ...cell, name });

export const row = (key: string, cells: RowTemplate['cells'], height?: number): RowTemplate => ({
  key,
  cells,
  ...(height !== undefined && { height }),
});

/** The same cell in each of several columns. */
export const across = (columns: readonly string[], cell: CellTemplate): RowTemplate['cells'] =>
  Object.fromEntries(columns.map((key) => [key, cell]));

/** A row of empty cells that an area reserves (charts, gaps). */
export const reserved = (prefix: string, count: number): RowTemplate[] =>
  Array.from({ length: count }, (_, index) => row(`${prefix}${String(index + 1)}`, {}));
