// New workbooks and sheets, as Excel makes them: one empty sheet, its defaults, ids that nothing may rely on.
import type { CellFormat, PageLayout, Sheet, Workbook } from './types';

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: 'General',
  bold: false,
  italic: false,
  underline: false,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  locked: true,
  borders: {},
};

/** 8.43 characters of the default font, and its row height, in points. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

function defaultPageLayout(): PageLayout {
  return {
    orientation: 'Portrait',
    paperSize: 'Letter',
    zoom: { scale: 100 },
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    footer: { left: '', center: '', right: '' },
    header: { left: '', center: '', right: '' },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    blackAndWhite: false,
    horizontalBreaks: [],
    verticalBreaks: [],
    pageOrder: 'DownThenOver',
  };
}

let lastId = 0;

/** A sheet id in Excel's own shape. Never the same twice in a process, also not after reopening. */
export function newSheetId(): string {
  lastId += 1;
  const hex = lastId.toString(16).toUpperCase().padStart(12, '0');
  return `{00000000-0001-0000-0000-${hex}}`;
}

/** Ids for charts, custom XML parts and conditional formats. */
export function newItemId(): string {
  lastId += 1;
  return `{00000000-0002-0000-0000-${lastId.toString(16).toUpperCase().padStart(12, '0')}}`;
}

export function createSheet(name: string): Sheet {
  return {
    id: newSheetId(),
    name,
    visibility: 'Visible',
    tabColor: null,
    cells: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    merges: [],
    tables: [],
    names: [],
    charts: [],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    showGridlines: true,
    showHeadings: true,
    standardWidth: STANDARD_WIDTH,
    protection: { protected: false },
    pageLayout: defaultPageLayout(),
  };
}

export function createWorkbook(sheetNames: readonly string[] = ['Sheet1']): Workbook {
  const sheets = sheetNames.map(createSheet);
  const active = sheets[0]?.id ?? '';
  return {
    sheets,
    activeSheet: active,
    selection: { sheet: active, area: { row: 0, column: 0, rows: 1, columns: 1 } },
    formats: [{ ...DEFAULT_FORMAT, borders: {} }],
    names: [],
    customXmlParts: [],
    settings: {},
    date1904: false,
    structureProtected: false,
    readOnly: false,
    properties: { title: '', author: '', subject: '' },
  };
}

export function sheetById(workbook: Workbook, id: string): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheet.id === id);
}

/** Sheet names are compared without regard to case, as in Excel. */
export function sheetByName(workbook: Workbook, name: string): Sheet | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}
