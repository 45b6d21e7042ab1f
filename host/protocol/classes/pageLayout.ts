// How a sheet prints.
import { COLUMNS, ROWS } from '../../model/address';
import type { PageLayout, Sheet } from '../../model/types';
import { declareClass, type Bound, type Scalar } from '../declare';
import { invalidArgument, notFound } from '../errors';
import type { Session } from '../session';
import { integer, number, oneOf, plainObject, text, truth } from '../values';
import { areaArgument } from './page';
import { rangeClass } from './range';
import { rangeAreasClass } from './rangeAreas';

function field<K extends keyof PageLayout>(key: K, check: (value: unknown) => PageLayout[K]): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.pageLayout[key],
    set: (sheet, value, session) => {
      sheet.pageLayout[key] = check(value);
      session.changed = true;
    },
  };
}

function margin(side: keyof PageLayout['margins']): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.pageLayout.margins[side],
    set: (sheet, value, session) => {
      const size = number(value);
      if (size < 0) throw invalidArgument();
      sheet.pageLayout.margins[side] = size;
      session.changed = true;
    },
  };
}

/** Either a scale in percent or a number of pages; giving both is refused. */
function zoom(value: unknown): PageLayout['zoom'] {
  const given = plainObject(value);
  const result: PageLayout['zoom'] = {};
  for (const key of Object.keys(given)) {
    if (key !== 'scale' && key !== 'horizontalFitToPages' && key !== 'verticalFitToPages')
      throw invalidArgument();
    if (given[key] === null || given[key] === undefined) continue;
    result[key] = integer(given[key]);
  }
  const { scale, horizontalFitToPages, verticalFitToPages } = result;
  if (scale !== undefined && (scale < 10 || scale > 400)) throw invalidArgument();
  if (scale !== undefined && (horizontalFitToPages ?? verticalFitToPages) !== undefined)
    throw invalidArgument();
  return result;
}

interface BandTarget {
  sheet: Sheet;
}

function band(place: 'header' | 'footer', side: 'left' | 'center' | 'right'): Scalar<BandTarget> {
  return {
    get: ({ sheet }) => sheet.pageLayout[place][side],
    set: ({ sheet }, value, session) => {
      const content = text(value);
      if (content.length > 255) throw invalidArgument();
      sheet.pageLayout[place][side] = content;
      session.changed = true;
    },
  };
}

const headerFooterClass = declareClass<BandTarget>('HeaderFooter', {
  scalars: {
    LeftHeader: band('header', 'left'),
    CenterHeader: band('header', 'center'),
    RightHeader: band('header', 'right'),
    LeftFooter: band('footer', 'left'),
    CenterFooter: band('footer', 'center'),
    RightFooter: band('footer', 'right'),
  },
});

const headersFootersClass = declareClass<BandTarget>('HeaderFooterGroup', {
  scalars: { State: { get: () => 'Default' } },
  navigations: { DefaultForAllPages: (target) => headerFooterClass(target) },
});

const PAPER = ['Letter', 'Legal', 'Tabloid', 'A3', 'A4', 'A5'] as const;

function titleRows(sheet: Sheet): Bound | null {
  const rows = sheet.pageLayout.titleRows;
  return rows
    ? rangeClass({
        sheet,
        area: { row: rows.first, column: 0, rows: rows.last - rows.first + 1, columns: COLUMNS },
      })
    : null;
}

function titleColumns(sheet: Sheet): Bound | null {
  const lines = sheet.pageLayout.titleColumns;
  return lines
    ? rangeClass({
        sheet,
        area: { row: 0, column: lines.first, rows: ROWS, columns: lines.last - lines.first + 1 },
      })
    : null;
}

function printArea(sheet: Sheet): Bound | null {
  const areas = sheet.pageLayout.printArea ?? [];
  return areas.length > 0 ? rangeAreasClass({ sheet, areas }) : null;
}

function required(range: Bound | null): Bound {
  if (!range) throw notFound();
  return range;
}

function setMargins(sheet: Sheet, [unit, options]: unknown[], session: Session): void {
  const factor = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
    oneOf(unit, ['Points', 'Inches', 'Centimeters'] as const)
  ];
  for (const [side, value] of Object.entries(plainObject(options))) {
    if (!(side in sheet.pageLayout.margins)) throw invalidArgument();
    sheet.pageLayout.margins[side as keyof PageLayout['margins']] = number(value) * factor;
  }
  session.changed = true;
}

export const pageLayoutClass = declareClass<Sheet>('PageLayout', {
  scalars: {
    Orientation: field('orientation', (value) => oneOf(value, ['Portrait', 'Landscape'] as const)),
    PaperSize: field('paperSize', (value) => oneOf(value, PAPER)),
    Zoom: field('zoom', zoom),
    CenterHorizontally: field('centerHorizontally', truth),
    CenterVertically: field('centerVertically', truth),
    PrintGridlines: field('printGridlines', truth),
    BlackAndWhite: field('blackAndWhite', truth),
    PrintOrder: field('pageOrder', (value) => oneOf(value, ['DownThenOver', 'OverThenDown'] as const)),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  navigations: { HeadersFooters: (sheet) => headersFootersClass({ sheet }) },
  methods: {
    SetPrintArea: (sheet, [range], session) => {
      sheet.pageLayout.printArea = [{ ...areaArgument(sheet, range) }];
      session.changed = true;
    },
    SetPrintMargins: setMargins,
    SetPrintTitleRows: (sheet, [range], session) => {
      const area = areaArgument(sheet, range);
      sheet.pageLayout.titleRows = { first: area.row, last: area.row + area.rows - 1 };
      session.changed = true;
    },
    SetPrintTitleColumns: (sheet, [range], session) => {
      const area = areaArgument(sheet, range);
      sheet.pageLayout.titleColumns = { first: area.column, last: area.column + area.columns - 1 };
      session.changed = true;
    },
    GetPrintArea: (sheet) => required(printArea(sheet)),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (sheet) => required(titleRows(sheet)),
    GetPrintTitleRowsOrNullObject: titleRows,
    GetPrintTitleColumns: (sheet) => required(titleColumns(sheet)),
    GetPrintTitleColumnsOrNullObject: titleColumns,
  },
});
