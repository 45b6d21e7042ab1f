// Text in a chart: font properties, rich titles.
import type { Chart } from '../../model/types';
import { DEFAULT_TEXT_COLOR } from './defaults';
import { rgb } from '../style/color';
import { drawingText, element, escapeMarkup } from '../xml';

export interface TextLook {
  size: number; // points
  color: string;
  bold?: boolean;
}

function runProperties(name: string, look: TextLook): string {
  return element(
    name,
    { lang: name === 'a:rPr' ? 'en-US' : undefined, sz: Math.round(look.size * 100), b: look.bold ?? false },
    solidFill(look.color),
  );
}

export function solidFill(color: string): string {
  return element('a:solidFill', {}, element('a:srgbClr', { val: rgb(color) }));
}

/** The font of axis labels, legends and data labels. */
export function textProperties(look: TextLook): string {
  const paragraph = element(
    'a:p',
    {},
    element('a:pPr', {}, runProperties('a:defRPr', look)),
    '<a:endParaRPr lang="en-US"/>',
  );
  return element('c:txPr', {}, '<a:bodyPr/>', '<a:lstStyle/>', paragraph);
}

export function titleXml(text: string, look: TextLook): string {
  const paragraphs = text
    .split('\n')
    .map((line) =>
      element(
        'a:p',
        {},
        element('a:pPr', {}, runProperties('a:defRPr', look)),
        element('a:r', {}, runProperties('a:rPr', look), element('a:t', {}, escapeMarkup(drawingText(line)))),
      ),
    );
  return element(
    'c:title',
    {},
    element('c:tx', {}, element('c:rich', {}, '<a:bodyPr/>', '<a:lstStyle/>', ...paragraphs)),
    '<c:overlay val="0"/>',
  );
}

export function labelLook(size: number | undefined, color: string | undefined): TextLook {
  return { size: size ?? 9, color: color ?? DEFAULT_TEXT_COLOR };
}

/** The title's own font where it was set, else Excel's: a little larger than the chart's, and bold. */
export function titleLook({ fontSize, fontColor, titleFont }: Chart): TextLook {
  const look = labelLook(fontSize, fontColor);
  return {
    size: titleFont?.size ?? look.size + 3,
    color: titleFont?.color ?? look.color,
    bold: titleFont?.bold ?? true,
  };
}
