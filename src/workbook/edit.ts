// The primitive edits: the only things we do to a workbook. src/excel turns each into a few calls; whatever an edit
// changes on a sheet that the same operation adds is taken back with that sheet, everything else has its own inverse.
import type { ChartPlan, ConditionalFormatPlan, PagePlan, ValidationPlan } from '../sheets/language/plan';
import type { Area } from './address';
import type { Busy, Head } from './head';
import type { Grid } from './content';
import type { PageParts } from './pageParts';

/** One group of format properties; what is left out is left alone. */
export interface FormatPart {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly fontColor?: string;
  /** Null takes the fill away. */
  readonly fill?: string | null;
  readonly horizontal?: 'General' | 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly edges?: readonly { readonly side: 'top' | 'bottom' | 'left' | 'right'; readonly color: string }[];
}

/** What can be set of single cells: a fill can be given there, not taken away. */
export type CellLookPart = Omit<FormatPart, 'fill'> & { readonly fill?: string };

interface Sizes {
  readonly first: number;
  readonly sizes: readonly (number | null)[];
}

/** What can be changed of a chart that is there. */
export interface ChartLook {
  readonly type?: string;
  readonly title?: string;
  /** Of its lines. */
  readonly colors?: readonly string[];
}

interface OnSheet {
  readonly sheet: string;
}

export type Edit =
  /** A sheet of ours, which bears its hidden marker before it has its name: nobody else's is ever taken for it. */
  | ({ readonly kind: 'addSheet'; readonly marker: string } & OnSheet)
  | ({ readonly kind: 'deleteSheet' } & OnSheet)
  | ({
      readonly kind: 'writeCells';
      readonly area: Area;
      readonly content: Grid;
      /** Formulas are in A1 text unless this says otherwise. */
      readonly notation?: 'R1C1';
    } & OnSheet)
  /** One formula in R1C1 notation for every cell of the area. */
  | ({ readonly kind: 'fillFormula'; readonly area: Area; readonly formula: string } & OnSheet)
  | ({ readonly kind: 'clearContents'; readonly area: Area } & OnSheet)
  | ({ readonly kind: 'numberFormat'; readonly areas: readonly Area[]; readonly format: string } & OnSheet)
  /** A format for each cell; null leaves it alone. */
  | ({
      readonly kind: 'numberFormats';
      readonly area: Area;
      readonly content: readonly (readonly (string | null)[])[];
    } & OnSheet)
  | ({ readonly kind: 'format'; readonly areas: readonly Area[]; readonly part: FormatPart } & OnSheet)
  /** Looks of each cell, borders each cell's own; null leaves it alone. */
  | ({
      readonly kind: 'cellLooks';
      readonly area: Area;
      readonly content: readonly (readonly (CellLookPart | null)[])[];
    } & OnSheet)
  | ({ readonly kind: 'copyFormats'; readonly from: Area; readonly to: Area } & OnSheet)
  /** Points of the columns (rows) from the first on; null leaves one alone. */
  | ({ readonly kind: 'columnWidths' } & Sizes & OnSheet)
  | ({ readonly kind: 'rowHeights' } & Sizes & OnSheet)
  | ({ readonly kind: 'addTable'; readonly area: Area; readonly name: string } & OnSheet)
  /** A table becomes plain cells again, with nothing of its look. */
  | ({ readonly kind: 'dropTable'; readonly name: string } & OnSheet)
  | ({
      readonly kind: 'tableLook';
      readonly name: string;
      readonly style: string | null;
      readonly bandedRows: boolean;
      readonly filterButton: boolean;
    } & OnSheet)
  /**
   * Anchored: its first cell stays, wherever that is by now, and only its size is set. The cells that become part of it, or
   * that it gives up once they are empty, where that is known.
   */
  | ({
      readonly kind: 'resizeTable';
      readonly name: string;
      readonly area: Area;
      readonly isAnchored?: boolean;
      readonly takesIn?: Area;
      readonly givesUp?: Area;
    } & OnSheet)
  | ({ readonly kind: 'insertRows'; readonly row: number; readonly count: number } & OnSheet)
  | ({ readonly kind: 'deleteRows'; readonly row: number; readonly count: number } & OnSheet)
  | ({ readonly kind: 'insertColumns'; readonly column: number; readonly count: number } & OnSheet)
  | ({ readonly kind: 'deleteColumns'; readonly column: number; readonly count: number } & OnSheet)
  /** `scope` is a sheet, or null for the workbook. */
  | {
      readonly kind: 'addName';
      readonly scope: string | null;
      readonly name: string;
      readonly formula: string;
      readonly visible: boolean;
    }
  | {
      readonly kind: 'setName';
      readonly scope: string | null;
      readonly name: string;
      readonly formula: string;
    }
  | { readonly kind: 'deleteName'; readonly scope: string | null; readonly name: string }
  | ({ readonly kind: 'validation'; readonly plan: ValidationPlan } & OnSheet)
  | ({ readonly kind: 'clearValidation'; readonly area: Area } & OnSheet)
  | ({
      readonly kind: 'conditionalFormat';
      readonly plan: ConditionalFormatPlan;
      /** Its place among the others, 0 the first; a new one is the first. */
      readonly priority?: number;
      readonly stopIfTrue?: boolean;
    } & OnSheet)
  /** Excel's id of a conditional format. */
  | ({ readonly kind: 'deleteRule'; readonly id: string } & OnSheet)
  | ({ readonly kind: 'chart'; readonly plan: ChartPlan } & OnSheet)
  /** Ranges of a chart's series, in their order. */
  | ({
      readonly kind: 'chartSeries';
      readonly chart: string;
      readonly series: readonly { readonly values: Area; readonly categories: Area }[];
    } & OnSheet)
  | ({ readonly kind: 'chartLook'; readonly chart: string; readonly look: ChartLook } & OnSheet)
  | ({ readonly kind: 'deleteChart'; readonly chart: string } & OnSheet)
  | ({ readonly kind: 'freeze'; readonly rows: number; readonly columns: number } & OnSheet)
  /** All of a plan but its paper and its breaks. */
  | ({ readonly kind: 'page'; readonly plan: PagePlan } & OnSheet)
  | ({ readonly kind: 'paper' } & OnSheet)
  /** A page begins before each of these lines. */
  | ({
      readonly kind: 'breaks';
      readonly rows: readonly number[];
      readonly columns: readonly number[];
    } & OnSheet)
  | ({ readonly kind: 'pageParts'; readonly parts: Partial<PageParts> } & OnSheet)
  | ({ readonly kind: 'hideGridlines' } & OnSheet)
  /** `handle` names the part within the batch, before Excel has given it an id. */
  | { readonly kind: 'addPart'; readonly handle: string; readonly xml: string }
  | { readonly kind: 'setPart'; readonly handle: string; readonly xml: string }
  | { readonly kind: 'deletePart'; readonly id: string }
  /** Fails, before anything else is done, unless nothing was begun since the head was read. */
  | { readonly kind: 'claim'; readonly from: Pick<Head, 'n' | 'isNamed'>; readonly busy: Busy }
  /** Fails where it is no longer our turn. */
  | { readonly kind: 'beat'; readonly n: number; readonly busy: Busy }
  | { readonly kind: 'free'; readonly n: number }
  /** Reads cells that are about to be written, and lays a hidden name over them that moves with them. */
  | ({ readonly kind: 'watch'; readonly area: Area; readonly name: string } & OnSheet)
  /** Lays a hidden name over lines that were just inserted. */
  | ({
      readonly kind: 'watchLines';
      readonly axis: 'row' | 'column';
      readonly area: Area;
      readonly name: string;
    } & OnSheet)
  /** Lays a hidden name over a table before it is resized: there it is to be again. */
  | ({ readonly kind: 'watchTable'; readonly table: string; readonly name: string } & OnSheet)
  /** Reads whether cells that a table gives up are empty. */
  | ({ readonly kind: 'watchBlank'; readonly area: Area } & OnSheet)
  /** Reads where a name leads before it is changed. */
  | { readonly kind: 'watchName'; readonly scope: string | null; readonly name: string }
  /** Lays a hidden name over all of a sheet: it shows whether lines came or went since. */
  | ({ readonly kind: 'watchPlace'; readonly name: string } & OnSheet)
  /** Reads cells under such a name once all is written. */
  | { readonly kind: 'readBack'; readonly name: string }
  /** Reads all that inserted lines hold once all is written. */
  | { readonly kind: 'readBackLines'; readonly axis: 'row' | 'column'; readonly name: string }
  /** Nobody can change a sheet while it is looked at for the last time before it goes, or until it is all there. */
  | ({ readonly kind: 'lock' } & OnSheet)
  | ({ readonly kind: 'unlock' } & OnSheet);

export type EditKind = Edit['kind'];

/** An edit and what takes it back. No inverse: a sheet that the same operation adds carries it away. */
export interface Step {
  readonly edit: Edit;
  readonly inverse: readonly Edit[];
}

/** The inverses in the order in which they are applied: the last step first. */
export function inverses(steps: readonly Step[]): Edit[] {
  return [...steps].reverse().flatMap(({ inverse }) => inverse);
}
