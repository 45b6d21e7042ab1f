// Why nothing was done, as a code with its data. The sentences are in src/i18n (refusals), one a code.

export type Refusal =
  | { readonly code: 'readOnly' }
  | { readonly code: 'structureProtected' }
  | { readonly code: 'sheetProtected'; readonly sheet: string }
  /** Excel writes into wrong rows where a filter hides some: of a table, or of cells in none. */
  | { readonly code: 'filtered'; readonly table: string; readonly sheet: string }
  | { readonly code: 'filteredCells'; readonly sheet: string; readonly cells: string }
  | { readonly code: 'dates1904' }
  | { readonly code: 'reservedName'; readonly sheet: string }
  | { readonly code: 'sheetNotOurs'; readonly sheet: string }
  | { readonly code: 'sheetNotOursHidden'; readonly sheet: string }
  | { readonly code: 'tableNotOurs'; readonly table: string; readonly sheet: string }
  | { readonly code: 'nameNotOurs'; readonly name: string }
  | {
      readonly code: 'columnMissing';
      readonly column: string;
      readonly table: string;
      readonly sheet: string;
    }
  | { readonly code: 'alreadyThere'; readonly sheets: readonly string[] }
  | { readonly code: 'nothingToBuild' }
  /** Somebody else is at work in the workbook, or was, and never finished. */
  | { readonly code: 'busy'; readonly label: string; /** ISO 8601. */ readonly at: string }
  /** Somebody changed, while it ran, what the work rests on: cells, or (no cell) the sheet's name, rows or table. */
  | {
      readonly code: 'changedMeanwhile';
      readonly sheet: string;
      readonly cell: string | null;
      readonly from: string;
      readonly to: string;
    }
  | { readonly code: 'blockMissing'; readonly sheet: string }
  | { readonly code: 'noMonthlyData' }
  | { readonly code: 'noMonths' }
  /** The report month on Settings is no month. */
  | { readonly code: 'noReportMonth' }
  /** As reported is not built. */
  | { readonly code: 'notReported' }
  | { readonly code: 'nothingToClose'; readonly month: number }
  /** Targets are not built, or their table is gone. */
  | { readonly code: 'noTargets' }
  /** What Funnel plan or Settings do not say, as it is called there. */
  | { readonly code: 'planIncomplete'; readonly missing: readonly string[] }
  /** A month has two rows in Targets, or one whose month a formula works out. */
  | { readonly code: 'targetMonth'; readonly month: number }
  | { readonly code: 'monthTwice'; readonly month: number }
  /** A totals row stands where the table would grow. */
  | { readonly code: 'totalsRow'; readonly table: string; readonly sheet: string }
  | { readonly code: 'tooManyRows'; readonly table: string; readonly rows: number; readonly most: number }
  /** A table would grow over cells that hold something. */
  | {
      readonly code: 'cellsBeneath';
      readonly table: string;
      readonly sheet: string;
      readonly cell: string;
    }
  /** The same, and cells were changed once more while what had been written was put back: they are as they were left. */
  | { readonly code: 'notPutBack'; readonly sheet: string; readonly cell: string; readonly more: number }
  | { readonly code: 'cancelled' }
  | { readonly code: 'nothingSelected' }
  /** Cells that do not form one rectangle. */
  | { readonly code: 'severalAreas' }
  | { readonly code: 'noRows'; readonly address: string }
  | { readonly code: 'tableMissing'; readonly table: string }
  | { readonly code: 'noOperation' }
  | { readonly code: 'recordDamaged'; readonly label: string }
  /** A newer version of the add-in has written here. */
  | { readonly code: 'newerRecord' }
  | { readonly code: 'onlySheetsLeft' }
  | { readonly code: 'cellEditMode' }
  /** The window of another workbook is active: Excel adds no name to this one. */
  | { readonly code: 'otherWindow' }
  | { readonly code: 'formulaRefused'; readonly formula: string }
  /** Nothing is written over what is there. */
  | { readonly code: 'cellNotEmpty'; readonly cell: string }
  /** Excel refused, or could not be reached, before anything was written. */
  | { readonly code: 'notReached'; readonly detail: string }
  | { readonly code: 'takenBack'; readonly detail: string }
  | { readonly code: 'leftPending'; readonly detail: string };

export type RefusalCode = Refusal['code'];

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

export function refuse(refusal: Refusal): Refused {
  return { ok: false, refusal };
}
