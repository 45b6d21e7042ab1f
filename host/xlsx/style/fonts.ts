// One font of the styles part. Without a name in the model it is the theme's body font, so that a workbook follows
// the reader's theme; without a colour it is the theme's text colour.
import type { CellFormat } from '../../model/types';
import { element } from '../xml';
import { argb } from './color';

export const DEFAULT_FONT_SIZE = 11;
export const BODY_FONT = 'Calibri';

type FontFormat = Pick<CellFormat, 'bold' | 'italic' | 'underline' | 'fontSize' | 'fontColor' | 'fontName'>;

export function fontXml(format: FontFormat): string {
  const family = format.fontName === undefined;
  return element(
    'font',
    {},
    format.bold ? '<b/>' : '',
    format.italic ? '<i/>' : '',
    format.underline ? '<u/>' : '',
    element('sz', { val: format.fontSize ?? DEFAULT_FONT_SIZE }),
    element('color', format.fontColor === undefined ? { theme: 1 } : { rgb: argb(format.fontColor) }),
    element('name', { val: format.fontName ?? BODY_FONT }),
    family ? '<family val="2"/><scheme val="minor"/>' : '',
  );
}
