// What a workbook is, as plain data: the truth that the client library's requests change, the engine calculates,
// the workbench draws and the .xlsx writer saves. Serialising it twice and comparing is how tests prove that
// nothing of the user's was changed, so everything a request can alter lives here and nowhere else.
// Rows and columns count from 0. Colours are '#RRGGBB'. Sizes are points unless a name says otherwise.

export type ErrorCode =
  '#N/A' | '#DIV/0!' | '#NUM!' | '#VALUE!' | '#NULL!' | '#NAME?' | '#REF!' | '#SPILL!' | '#CALC!' | '#BUSY!';

export interface CellError {
  readonly error: ErrorCode;
  /** The sentence Excel shows beside the error (only for #VALUE! and #N/A). */
  readonly message?: string;
}

/** A calculated or typed value. `null` is an empty cell. */
export type CellValue = number | string | boolean | CellError | null;

export interface Cell {
  value: CellValue;
  /** en-US formula text with its leading '='; table references and our functions as typed. */
  formula?: string;
  /** The rectangle a dynamic array fills, at its anchor cell; filled cells carry `spilledFrom`. */
  spill?: { rows: number; columns: number };
  spilledFrom?: { row: number; column: number };
  /** Index into `Workbook.formats`; 0 is the default format. */
  format: number;
}

export type Edge = 'top' | 'bottom' | 'left' | 'right';
export type LineStyle = 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'hair' | 'double';

export interface CellFormat {
  numberFormat: string; // 'General' by default
  bold: boolean;
  italic: boolean;
  underline: boolean;
  /** Absent: the theme's own. */
  fontSize?: number;
  fontColor?: string;
  fontName?: string;
  fill?: string;
  horizontal: 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection';
  vertical: 'Top' | 'Center' | 'Bottom';
  wrap: boolean;
  indent: number;
  locked: boolean;
  borders: Partial<Record<Edge, { style: LineStyle; color: string }>>;
}

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Table {
  id: number;
  name: string;
  area: Area; // header row and totals row included
  columns: string[];
  headerRow: boolean;
  totalsRow: boolean;
  style: string | null;
  bandedRows: boolean;
  filterButton: boolean;
  /** Rows that show anything else in that column are hidden; absent while no filter is on. */
  filter?: { column: string; kept: string };
}

export interface NamedItem {
  name: string;
  /** en-US formula with its leading '=': a reference, a constant or a LAMBDA. */
  formula: string;
  visible: boolean;
  comment: string;
}

export type ValidationRule =
  | { kind: 'list'; source: string; inCellDropDown: boolean } // 'a,b,c' or '=reference'
  | {
      kind: 'wholeNumber' | 'decimal' | 'date' | 'textLength';
      operator: string; // Excel.DataValidationOperator
      formula1: string | number;
      formula2?: string | number;
    }
  | { kind: 'custom'; formula: string };

export interface Validation {
  areas: Area[];
  rule: ValidationRule;
  ignoreBlanks: boolean;
  prompt?: { title: string; message: string; show: boolean };
  alert?: { title: string; message: string; style: 'Stop' | 'Warning' | 'Information'; show: boolean };
}

export interface ConditionalFormat {
  id: string;
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  /** Only the formula kind and the "contains text" kind are modelled. */
  rule: { kind: 'custom'; formula: string } | { kind: 'containsText'; text: string };
  format: { fontColor?: string; fill?: string; bold?: boolean; italic?: boolean; numberFormat?: string };
}

export interface ChartSeries {
  /** Text, or a reference such as ='Sheet'!$B$4. */
  name: string;
  values: string; // reference
  categories?: string; // reference
  color?: string;
  lineWeight?: number;
  dashed?: boolean;
  markers: boolean;
  secondaryAxis: boolean;
  smooth: boolean;
  dataLabels: 'none' | 'all' | 'last';
  labelContent?: 'value' | 'seriesName';
}

export interface Chart {
  id: string;
  name: string;
  /** Excel.ChartType: 'Line', 'LineMarkers', 'ColumnClustered', 'ColumnStacked', 'BarClustered' … */
  type: string;
  title: string | null;
  legend: 'Top' | 'Bottom' | 'Left' | 'Right' | null;
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeries[];
  valueAxis: {
    visible: boolean;
    numberFormat?: string;
    minimum?: number;
    maximum?: number;
    gridlines: boolean;
    gridlineColor?: string;
  };
  categoryAxis: { visible: boolean; numberFormat?: string };
  fontSize?: number;
  fontColor?: string;
  titleFont?: { size?: number; color?: string; bold?: boolean };
  /** Written into the .xlsx; Office.js cannot set it. Taken from the cell beneath or the title. */
  altText?: string;
}

export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string; // Excel.PaperType, 'A4' here
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea?: Area[];
  titleRows?: { first: number; last: number };
  titleColumns?: { first: number; last: number };
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number }; // points
  footer: { left: string; center: string; right: string };
  header: { left: string; center: string; right: string };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  blackAndWhite: boolean;
  horizontalBreaks: number[]; // a break above this row
  verticalBreaks: number[]; // a break left of this column
  pageOrder: 'DownThenOver' | 'OverThenDown';
}

export interface Sheet {
  /** Changes when a file is saved and opened again, as in Excel. */
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string | null;
  cells: Map<number, Cell>; // key: row * 16384 + column
  /** Formats of whole columns and rows, for cells that do not exist yet; a row's wins. */
  columnFormats?: Map<number, number>;
  rowFormats?: Map<number, number>;
  columnWidths: Map<number, number>; // points
  rowHeights: Map<number, number>; // points
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  merges: Area[];
  tables: Table[];
  /** A filter over cells of no table, its header included; without a column it hides nothing. */
  filter?: { area: Area; column?: number; kept?: string };
  names: NamedItem[]; // scoped to the sheet
  charts: Chart[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  freeze: { rows: number; columns: number };
  showGridlines: boolean;
  showHeadings: boolean;
  standardWidth: number; // points
  protection: { protected: boolean };
  pageLayout: PageLayout;
}

export interface CustomXmlPart {
  id: string;
  namespaceUri: string;
  xml: string;
}

export interface Workbook {
  sheets: Sheet[];
  activeSheet: string; // id
  selection: { sheet: string; area: Area };
  formats: CellFormat[]; // interned; 0 is the default
  names: NamedItem[]; // scoped to the workbook
  customXmlParts: CustomXmlPart[];
  /** Office document settings (Office.context.document.settings). */
  settings: Record<string, unknown>;
  date1904: boolean;
  structureProtected: boolean;
  readOnly: boolean;
  properties: { title: string; author: string; subject: string };
}
