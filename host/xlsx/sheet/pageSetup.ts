// How a sheet prints: options, margins, paper, scale, header and footer, page breaks.
import { COLUMNS, ROWS } from '../../model/address';
import type { PageLayout } from '../../model/types';
import { inches } from '../sizes';
import { element, typedTextElement } from '../xml';

// ECMA-376 part 1, 18.3.1.63 (paperSize), by the names of Excel.PaperType.
const PAPER: Readonly<Record<string, number>> = {
  letter: 1,
  lettersmall: 2,
  tabloid: 3,
  ledger: 4,
  legal: 5,
  statement: 6,
  executive: 7,
  a3: 8,
  a4: 9,
  a4small: 10,
  a5: 11,
  b4: 12,
  b5: 13,
};

function paperSize(name: string): number {
  const size = PAPER[name.toLowerCase()];
  if (size === undefined) throw new Error(`The paper size "${name}" is not known.`);
  return size;
}

/** Excel fits to pages only when the sheet's properties say so too. */
export function fitsToPages(layout: PageLayout): boolean {
  return layout.zoom.horizontalFitToPages !== undefined || layout.zoom.verticalFitToPages !== undefined;
}

function optionsXml(layout: PageLayout): string {
  const values = {
    horizontalCentered: layout.centerHorizontally || undefined,
    verticalCentered: layout.centerVertically || undefined,
    gridLines: layout.printGridlines || undefined,
  };
  return Object.values(values).some((value) => value) ? element('printOptions', values) : '';
}

function marginsXml({ left, right, top, bottom, header, footer }: PageLayout['margins']): string {
  return element('pageMargins', {
    left: inches(left),
    right: inches(right),
    top: inches(top),
    bottom: inches(bottom),
    header: inches(header),
    footer: inches(footer),
  });
}

function setupXml(layout: PageLayout): string {
  const fits = fitsToPages(layout);
  return element('pageSetup', {
    paperSize: paperSize(layout.paperSize),
    scale: fits ? undefined : layout.zoom.scale,
    // 0 is "as many as it takes".
    fitToWidth: fits ? (layout.zoom.horizontalFitToPages ?? 0) : undefined,
    fitToHeight: fits ? (layout.zoom.verticalFitToPages ?? 0) : undefined,
    pageOrder: layout.pageOrder === 'OverThenDown' ? 'overThenDown' : undefined,
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    blackAndWhite: layout.blackAndWhite || undefined,
  });
}

function threeParts({ left, center, right }: PageLayout['footer']): string {
  const part = (code: string, text: string): string => (text === '' ? '' : `&${code}${text}`);
  return part('L', left) + part('C', center) + part('R', right);
}

function headerFooterXml(layout: PageLayout): string {
  const header = threeParts(layout.header);
  const footer = threeParts(layout.footer);
  if (header === '' && footer === '') return '';
  return element(
    'headerFooter',
    {},
    header === '' ? '' : typedTextElement('oddHeader', header),
    footer === '' ? '' : typedTextElement('oddFooter', footer),
  );
}

/** Before the drawing, in the order the format demands. */
export function pageSetupXml(layout: PageLayout): string {
  return [
    optionsXml(layout),
    marginsXml(layout.margins),
    setupXml(layout),
    headerFooterXml(layout),
    breaksXml('rowBreaks', layout.horizontalBreaks, COLUMNS - 1),
    breaksXml('colBreaks', layout.verticalBreaks, ROWS - 1),
  ].join('');
}

// A file names the last row before the break, counted from 1: the same number as the row after it, counted from 0.
function breaksXml(name: string, positions: readonly number[], max: number): string {
  const ids = [...new Set(positions)].filter((position) => position > 0).sort((a, b) => a - b);
  if (ids.length === 0) return '';
  return element(
    name,
    { count: ids.length, manualBreakCount: ids.length },
    ...ids.map((id) => element('brk', { id, max, man: true })),
  );
}
