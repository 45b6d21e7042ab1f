// The format of a conditional rule: only what the rule changes (a "dxf").
import type { ConditionalFormat } from '../../model/types';
import { element } from '../xml';
import { argb } from './color';
import type { NumberFormats } from './numberFormats';

export function differentialXml(format: ConditionalFormat['format'], numbers: NumberFormats): string {
  const font = [
    format.bold === undefined ? '' : element('b', { val: format.bold }),
    format.italic === undefined ? '' : element('i', { val: format.italic }),
    format.fontColor === undefined ? '' : element('color', { rgb: argb(format.fontColor) }),
  ].join('');
  const code = format.numberFormat;
  // In a differential format the visible colour of a solid fill is its background.
  const fill =
    format.fill === undefined
      ? ''
      : element('fill', {}, element('patternFill', {}, element('bgColor', { rgb: argb(format.fill) })));
  return element(
    'dxf',
    {},
    font === '' ? '' : element('font', {}, font),
    code === undefined ? '' : element('numFmt', { numFmtId: numbers.id(code), formatCode: code }),
    fill,
  );
}
