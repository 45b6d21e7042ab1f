// A SheetPlan is what a template compiles to: every cell, name, table, chart and print setting of one sheet, as plain
// data that a reviewer can read in a golden file. It knows nothing of Excel's API (src/workbook turns it into edits) and
// nothing of the template language. Rows and columns count from 0. Sizes are points. Formulas are en-US A1 text.

/** Whose cell it is: ours (labels, formulas), an input of the analyst's, or free to use. */
export type Owner = 'ours' | 'input' | 'free';

export interface CellPlan {
  readonly owner: Owner;
  /** A formula begins with '='; any other text is written as text; null leaves the cell blank. */
  readonly content: string | number | boolean | null;
  /** Key into `WorkbookPlan.styles`. */
  readonly style: string;
}

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', { readonly color: string }>>;
}

export interface AreaPlan {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface TableColumnPlan {
  /** Stable key, never translated: 'month', 'leads', … The import finds its columns by it. */
  readonly key: string;
  /** The header the analyst reads. Formulas refer to it. */
  readonly header: string;
  /** Where its numbers come from: the import, the analyst's keyboard, or a formula of ours. */
  readonly filledBy: 'key' | 'import' | 'analyst' | 'formula';
}

export interface TablePlan {
  readonly name: string;
  readonly columns: readonly TableColumnPlan[];
  readonly style: string | null;
  readonly bandedRows: boolean;
  readonly filterButton: boolean;
}

/** A rectangle of cells found again by the hidden sheet-scoped name `lf.<id>`. */
export interface BlockPlan extends AreaPlan {
  readonly id: string;
  /** rows × columns. */
  readonly cells: readonly (readonly CellPlan[])[];
  /** The block is a table; its first row holds the headers. */
  readonly table?: TablePlan;
  /** An identity for each row, so that an update can tell a moved row from a new one. */
  readonly rowKeys?: readonly string[];
  /** The same for each column. */
  readonly columnKeys?: readonly string[];
}

export interface NamePlan {
  /** Begins with `lf.`. */
  readonly name: string;
  readonly scope: 'workbook' | 'sheet';
  readonly visible: boolean;
  /** A cell or range of this sheet, or a formula. */
  readonly refersTo: AreaPlan | { readonly formula: string };
}

export type ValidationPlan = {
  readonly area: AreaPlan;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly alert: { readonly title: string; readonly message: string };
} & (
  | { readonly kind: 'list'; readonly source: string } // 'a,b,c' or '=reference'
  | {
      readonly kind: 'wholeNumber' | 'decimal' | 'date';
      readonly operator: 'Between' | 'GreaterThanOrEqualTo' | 'GreaterThan' | 'LessThanOrEqualTo';
      readonly from: number | string;
      readonly to?: number | string;
    }
  | { readonly kind: 'custom'; readonly formula: string }
);

export interface ConditionalFormatPlan {
  readonly area: AreaPlan;
  /** Relative to the area's first cell. */
  readonly formula: string;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface ChartSeriesPlan {
  /** A cell of this sheet (shown and updated), or a text. */
  readonly name: AreaPlan | string;
  readonly values: AreaPlan;
  readonly categories: AreaPlan;
  readonly color: string;
  readonly dashed?: boolean;
  readonly secondaryAxis?: boolean;
  /** Label the last point with the series' name instead of a legend. */
  readonly labelLast?: boolean;
}

export interface ChartPlan {
  /** Meaningful and stable; also how it is found again. */
  readonly name: string;
  readonly title: string;
  readonly type: 'Line' | 'LineMarkers' | 'ColumnClustered' | 'ColumnStacked' | 'BarClustered';
  /** The cells it covers; the plan keeps them empty. */
  readonly anchor: AreaPlan;
  readonly series: readonly ChartSeriesPlan[];
  readonly valueFormat: string;
  readonly legend: 'Bottom' | 'None';
  /** A trend in a tile: no axes, gridlines or title to be seen. */
  readonly axes?: false;
  /** Where the values' axis begins, when not left to Excel. */
  readonly minimum?: number;
  /** One line for a screen reader; also stands in the cell beneath. */
  readonly summary: string;
}

export interface PagePlan {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly area: AreaPlan;
  readonly pagesWide: number;
  /** Percent at which the widest page fits A4; manual breaks hold only at a scale, not when pages are fitted. */
  readonly scale?: number;
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** A page begins left of these columns / above these rows. */
  readonly columnBreaks: readonly number[];
  readonly rowBreaks: readonly number[];
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

export interface SheetPlan {
  /** Never translated: 'settings', 'targets', 'costs', 'monthlyData', 'lifecycleReport', 'funnelPlan'. */
  readonly key: string;
  /** The tab, in the analyst's language. */
  readonly name: string;
  readonly blocks: readonly BlockPlan[];
  readonly names: readonly NamePlan[];
  /** Points, from column A on. */
  readonly columnWidths: readonly number[];
  /** Rows whose height is not the standard one. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly charts: readonly ChartPlan[];
  readonly page: PagePlan;
}

export interface WorkbookPlan {
  /** In the order of their tabs. */
  readonly sheets: readonly SheetPlan[];
  readonly styles: Readonly<Record<string, Style>>;
}
