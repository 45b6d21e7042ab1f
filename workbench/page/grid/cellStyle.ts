// A cell's format as CSS: worked out once a format, because a sheet of ten thousand cells has a few dozen of them.
import type { CellFormat, Edge, LineStyle } from '../../../host/model/types';

export const FONT_FAMILY = 'Calibri, Carlito, "Segoe UI", "Liberation Sans", Arial, sans-serif';
export const STANDARD_FONT_SIZE = 11;

export type Css = Record<string, string>;

const lineWidths: Readonly<Record<LineStyle, string>> = {
  hair: '1px',
  thin: '1px',
  dashed: '1px',
  dotted: '1px',
  medium: '2px',
  thick: '3px',
  double: '3px',
};
const lineKinds: Partial<Record<LineStyle, string>> = {
  dashed: 'dashed',
  dotted: 'dotted',
  hair: 'dotted',
  double: 'double',
};

export function fontOf(format: CellFormat): string {
  const size = format.fontSize ?? STANDARD_FONT_SIZE;
  const family = format.fontName === undefined ? FONT_FAMILY : `"${format.fontName}", ${FONT_FAMILY}`;
  return `${format.italic ? 'italic ' : ''}${format.bold ? '600 ' : ''}${((size * 96) / 72).toFixed(2)}px ${family}`;
}

function line(format: CellFormat, edge: Edge): string | undefined {
  const border = format.borders[edge];
  if (border === undefined) return undefined;
  return `${lineWidths[border.style]} ${lineKinds[border.style] ?? 'solid'} ${border.color}`;
}

/** The line under (or right of) a cell: its own, or the one the next cell draws on the same side. */
export function sharedLine(
  own: CellFormat,
  next: CellFormat | undefined,
  edge: 'bottom' | 'right',
): string | undefined {
  return line(own, edge) ?? (next === undefined ? undefined : line(next, edge === 'bottom' ? 'top' : 'left'));
}

const verticals: Readonly<Record<CellFormat['vertical'], string>> = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
};

/** Everything but borders and horizontal alignment, which depend on the neighbours and the value. */
export function baseCss(format: CellFormat): Css {
  const css: Css = { 'align-items': verticals[format.vertical] };
  if (format.bold) css['font-weight'] = '600';
  if (format.italic) css['font-style'] = 'italic';
  if (format.underline) css['text-decoration'] = 'underline';
  if (format.fontSize !== undefined) css['font-size'] = `${format.fontSize}pt`;
  if (format.fontName !== undefined) css['font-family'] = `"${format.fontName}", ${FONT_FAMILY}`;
  if (format.fontColor !== undefined) css['color'] = format.fontColor;
  if (format.fill !== undefined) css['background-color'] = format.fill;
  if (format.wrap) css['white-space'] = 'pre-wrap';
  return css;
}
