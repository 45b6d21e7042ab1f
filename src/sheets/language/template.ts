// The template language: what a sheet holds, in words, before anything has an address. A template names blocks, rows
// and columns by key; its formulas refer to those keys (see language.ts). `compile` gives them addresses.

import type { Owner, PagePlan, Style, TableColumnPlan } from './plan';

/** Key of a style, made by `styleKey` in styles.ts. */
export type StyleKey = string;

export interface CellTemplate {
  readonly owner: Owner;
  /** Text beginning with '=' is a formula in the template language. */
  readonly content: string | number | boolean | null;
  readonly style: StyleKey;
  /** Defines the workbook name `lf.<name>` on this cell. */
  readonly name?: string;
}

export interface RowTemplate {
  /** Identity within the block. */
  readonly key: string;
  /** By column key; a column left out is blank and free. */
  readonly cells: Readonly<Record<string, CellTemplate>>;
  /** Points, when not standard. */
  readonly height?: number;
}

export interface TableTemplate {
  /** What formulas call it: `monthly[leads]`. */
  readonly key: string;
  /** What Excel calls it. */
  readonly name: string;
  readonly columns: readonly TableColumnPlan[];
}

export interface BlockTemplate {
  readonly id: string;
  /** Empty rows between this block and the lowest one above it; or beside the block named. */
  readonly gap?: number;
  readonly beside?: string;
  /** First column, 0 is A. */
  readonly column: number;
  /** Keys from left to right; unused ones make gaps. */
  readonly columns: readonly string[];
  /** Who the columns are, for an update, where their keys only say their place (default: the keys). */
  readonly identities?: readonly string[];
  /** The first row of a table holds its headers. */
  readonly rows: readonly RowTemplate[];
  readonly table?: TableTemplate;
  /** Rows carry an identity into the plan (default: true). */
  readonly keyed?: boolean;
}

/** A rectangle inside one block: from row to row and from column to column, ends included. */
export interface AreaTemplate {
  readonly block: string;
  readonly rows: readonly [string, string];
  readonly columns: readonly [string, string];
}

export interface NameTemplate {
  readonly name: string;
  readonly area: AreaTemplate;
  readonly scope: 'workbook' | 'sheet';
}

interface Messages {
  readonly title: string;
  readonly message: string;
}
export type ValidationTemplate = {
  readonly area: AreaTemplate;
  readonly prompt?: Messages;
  readonly alert: Messages;
} & (
  | { readonly kind: 'list'; readonly source: string }
  | {
      readonly kind: 'wholeNumber' | 'decimal' | 'date';
      readonly operator: 'Between' | 'GreaterThanOrEqualTo' | 'GreaterThan' | 'LessThanOrEqualTo';
      readonly from: number;
      readonly to?: number;
    }
  /** In the template language; `$here` is the area's first cell. */
  | { readonly kind: 'custom'; readonly formula: string }
);

export interface ConditionTemplate {
  readonly area: AreaTemplate;
  /** In the template language; `$column` and `here` stand for the area's first cell's row and column. */
  readonly formula: string;
  readonly style: Pick<Style, 'fontColor' | 'fill' | 'bold' | 'italic'>;
}

export interface SeriesTemplate {
  readonly name: string;
  readonly values: AreaTemplate;
  readonly color: string;
  readonly dashed?: boolean;
  readonly secondaryAxis?: boolean;
}

export interface ChartTemplate {
  readonly name: string;
  readonly title: string;
  readonly type: 'Line' | 'LineMarkers' | 'ColumnClustered' | 'ColumnStacked' | 'BarClustered';
  /** The rows and columns it covers, in a block that reserves them. */
  readonly anchor: AreaTemplate;
  readonly categories: AreaTemplate;
  readonly series: readonly SeriesTemplate[];
  readonly valueFormat: string;
  /** A trend in a tile: no axes, gridlines, title or legend. */
  readonly axes?: false;
  /** Where the values' axis begins, when not left to Excel. */
  readonly minimum?: number;
  readonly summary: string;
}

export interface PageTemplate {
  readonly orientation: PagePlan['orientation'];
  readonly pagesWide: number;
  /** Last column that prints, 0 is A; default: the last one used. */
  readonly lastColumn?: number;
  /** Last row that prints, 'block/row'; default: the last one used. */
  readonly lastRow?: string;
  /** A table at the bottom grows: whole columns print, as far down as there is anything. */
  readonly grows?: true;
  /** Repeat the columns up to this one on every page. */
  readonly titleColumns?: number;
  /** Repeat the frozen rows on every page. */
  readonly titleRow?: string;
  readonly columnBreaks?: readonly number[];
  /** Pages begin above these blocks or rows: 'block' or 'block/row'. */
  readonly breaksAbove?: readonly string[];
}

export interface SheetTemplate {
  readonly key: string;
  readonly name: string;
  readonly blocks: readonly BlockTemplate[];
  readonly names?: readonly NameTemplate[];
  readonly columnWidths: readonly number[];
  /** Freeze everything above and including this row ('block/row'), and this many columns. */
  readonly freeze: { readonly through: string; readonly columns: number };
  readonly validations?: readonly ValidationTemplate[];
  readonly conditions?: readonly ConditionTemplate[];
  readonly charts?: readonly ChartTemplate[];
  readonly page: PageTemplate;
}
