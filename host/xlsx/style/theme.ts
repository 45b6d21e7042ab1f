// The theme that the file brings along. Cells name no font and charts no palette of their own, so both follow this
// part until the reader chooses another theme. Fonts: Excel's long-standing pair, which every office program either
// has or replaces by one of equal widths.
import { DRAWING } from '../namespaces';
import { element } from '../xml';
import { BODY_FONT } from './fonts';

const HEADING_FONT = 'Calibri Light';

const COLORS: readonly (readonly [string, string])[] = [
  ['dk2', '44546A'],
  ['lt2', 'E7E6E6'],
  ['accent1', '4472C4'],
  ['accent2', 'ED7D31'],
  ['accent3', 'A5A5A5'],
  ['accent4', 'FFC000'],
  ['accent5', '5B9BD5'],
  ['accent6', '70AD47'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
];

function colorScheme(): string {
  const system = (name: string, val: string, lastClr: string): string =>
    element(`a:${name}`, {}, element('a:sysClr', { val, lastClr }));
  const plain = COLORS.map(([name, val]) => element(`a:${name}`, {}, element('a:srgbClr', { val })));
  return element(
    'a:clrScheme',
    { name: 'Office' },
    system('dk1', 'windowText', '000000'),
    system('lt1', 'window', 'FFFFFF'),
    ...plain,
  );
}

function fontScheme(): string {
  const font = (name: string, typeface: string): string =>
    element(`a:${name}`, {}, element('a:latin', { typeface }), '<a:ea typeface=""/>', '<a:cs typeface=""/>');
  return element(
    'a:fontScheme',
    { name: 'Office' },
    font('majorFont', HEADING_FONT),
    font('minorFont', BODY_FONT),
  );
}

// The format scheme must hold three of each kind; plain ones do.
function formatScheme(): string {
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string =>
    element(
      'a:ln',
      { w: width, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
      fill,
      '<a:prstDash val="solid"/><a:miter lim="800000"/>',
    );
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return element(
    'a:fmtScheme',
    { name: 'Office' },
    element('a:fillStyleLst', {}, fill.repeat(3)),
    element('a:lnStyleLst', {}, line(6350), line(12700), line(19050)),
    element('a:effectStyleLst', {}, effect.repeat(3)),
    element('a:bgFillStyleLst', {}, fill.repeat(3)),
  );
}

export function themeRoot(): string {
  return element(
    'a:theme',
    { 'xmlns:a': DRAWING, name: 'Office Theme' },
    element('a:themeElements', {}, colorScheme(), fontScheme(), formatScheme()),
    '<a:objectDefaults/>',
    '<a:extraClrSchemeLst/>',
  );
}
