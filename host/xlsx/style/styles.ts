// The styles part: every cell points at one numbered cell format, which points at a font, a fill, a border and a
// number format. Equal ones share a number, so a report of thousands of cells needs some forty.
import { DEFAULT_FORMAT } from '../../model/create';
import type { CellFormat, ConditionalFormat } from '../../model/types';
import { MAIN } from '../namespaces';
import { element } from '../xml';
import { borderXml } from './borders';
import { argb } from './color';
import { differentialXml } from './differential';
import { fontXml } from './fonts';
import { Interned } from './interned';
import { NumberFormats } from './numberFormats';

const HORIZONTAL: Readonly<Record<CellFormat['horizontal'], string | undefined>> = {
  General: undefined,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
};

const VERTICAL: Readonly<Record<CellFormat['vertical'], string | undefined>> = {
  Top: 'top',
  Center: 'center',
  Bottom: undefined,
};

function pattern(kind: string): string {
  return element('fill', {}, element('patternFill', { patternType: kind }));
}

function fillXml(color: string | undefined): string {
  if (color === undefined) return pattern('none');
  return element(
    'fill',
    {},
    element(
      'patternFill',
      { patternType: 'solid' },
      element('fgColor', { rgb: argb(color) }),
      '<bgColor indexed="64"/>',
    ),
  );
}

function alignmentXml(format: CellFormat): string {
  const values = {
    horizontal: HORIZONTAL[format.horizontal],
    vertical: VERTICAL[format.vertical],
    wrapText: format.wrap || undefined,
    indent: format.indent > 0 ? Math.round(format.indent) : undefined,
  };
  return Object.values(values).every((value) => value === undefined) ? '' : element('alignment', values);
}

export class Styles {
  private readonly numbers = new NumberFormats();
  private readonly fonts = new Interned(fontXml(DEFAULT_FORMAT));
  // Excel owns the first two fills whatever a file says.
  private readonly fills = new Interned(pattern('none'), pattern('gray125'));
  private readonly borders = new Interned(borderXml({}));
  private readonly cellFormats = new Interned();
  private readonly differentials = new Interned();
  // A sheet asks once a cell, so the answer must not be worked out each time.
  private readonly known = new Map<number, number>();

  constructor(private readonly formats: readonly CellFormat[]) {
    this.cell(0, false);
  }

  /** The number of a cell format. `asText` marks a text that would otherwise be taken for a formula on editing. */
  cell(format: number, asText: boolean): number {
    const key = asText ? -1 - format : format;
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.newCell(format, asText);
      this.known.set(key, index);
    }
    return index;
  }

  private newCell(format: number, asText: boolean): number {
    const found = this.formats[format] ?? (format === 0 ? DEFAULT_FORMAT : undefined);
    if (!found) throw new Error(`Cell format ${String(format)} is not in the workbook's list of formats.`);
    return this.cellFormats.index(this.cellXml(found, asText));
  }

  differential(format: ConditionalFormat['format']): number {
    return this.differentials.index(differentialXml(format, this.numbers));
  }

  private cellXml(format: CellFormat, asText: boolean): string {
    const ids = {
      numFmtId: this.numbers.id(format.numberFormat),
      fontId: this.fonts.index(fontXml(format)),
      fillId: this.fills.index(fillXml(format.fill)),
      borderId: this.borders.index(borderXml(format.borders)),
    };
    const alignment = alignmentXml(format);
    return element(
      'xf',
      {
        ...ids,
        xfId: 0,
        quotePrefix: asText || undefined,
        applyNumberFormat: ids.numFmtId > 0 || undefined,
        applyFont: ids.fontId > 0 || undefined,
        applyFill: ids.fillId > 0 || undefined,
        applyBorder: ids.borderId > 0 || undefined,
        applyAlignment: alignment !== '' || undefined,
        applyProtection: !format.locked || undefined,
      },
      alignment,
      format.locked ? '' : element('protection', { locked: false }),
    );
  }

  root(): string {
    const normal = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    return element(
      'styleSheet',
      { xmlns: MAIN },
      this.numbers.xml(),
      this.fonts.list('fonts'),
      this.fills.list('fills'),
      this.borders.list('borders'),
      element('cellStyleXfs', { count: 1 }, normal),
      this.cellFormats.list('cellXfs'),
      element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
      this.differentials.list('dxfs'),
      element('tableStyles', {
        count: 0,
        defaultTableStyle: 'TableStyleMedium2',
        defaultPivotStyle: 'PivotStyleLight16',
      }),
    );
  }
}
