// What we remember of an operation, in the workbook itself. It is written before anything else as pending, with what
// takes the work back; then as written; and is closed with Excel's own reading of the formulas, against which later
// changes are told. While an undo is under way it says so, so that a lost connection cannot leave half an undo.
import type {
  ChartPlan,
  ConditionalFormatPlan,
  NamePlan,
  PagePlan,
  Style,
  ValidationPlan,
} from '../../sheets/language/plan';
import type { Area } from '../address';
import type { Content } from '../content';
import type { ChartLook, Edit } from '../edit';
import type { PageParts } from '../pageParts';
import type { CellLook } from '../updateQuestions';
import type { Replace } from '../shortTables/request';

export type RecordState =
  /** Begun; how much of it was done must be seen in the workbook. */
  | 'pending'
  /** Its contents stand; looks may be missing, and Excel's reading is not yet recorded. */
  | 'written'
  | 'closed'
  /** A pending operation is being taken back. */
  | 'takingBack'
  /** A written or closed operation is being undone. */
  | 'undoing';

/** Once taking back has begun it can only go forward. */
export function isGoing(state: RecordState): boolean {
  return state === 'takingBack' || state === 'undoing';
}

export interface BlockRecord {
  readonly id: string;
  readonly area: Area;
  /**
   * Until the record is closed: what was sent. Afterwards: what Excel made of it, as formulasR1C1. rows × columns.
   */
  readonly content: readonly (readonly Content[])[];
  readonly table: string | null;
  /** Keys and headers of the table's columns, left to right. */
  readonly columns: readonly { readonly key: string; readonly header: string; readonly filledBy: string }[];
  /** Who the rows and columns are; '' is the analyst's own. */
  readonly rowKeys: readonly string[];
  readonly columnKeys: readonly string[];
  /** Lines of the plan that the analyst has deleted: `row …`, `column …`. They stay deleted. */
  readonly gone?: readonly string[];
  /** Once closed: what was sent, as R1C1, where Excel made something else of it; null where it did not. */
  readonly sent?: readonly (readonly Content[])[];
  /** How its cells looked: a text a row, a letter a cell, of the sheet's styles. Absent where no record tells. */
  readonly looks?: readonly string[];
}

export interface SheetRecord {
  readonly key: string;
  readonly name: string;
  readonly blocks: readonly BlockRecord[];
  readonly charts: readonly string[];
  /** Names scoped to the sheet. */
  readonly names: readonly string[];
  /** Names and charts as they were planned, at the addresses of the blocks' areas. */
  readonly defined: readonly NamePlan[];
  readonly drawn: readonly ChartPlan[];
  /** Styles of the cells, what they accept, their conditional formats and how the sheet prints, likewise; absent where no record tells. */
  readonly styles?: readonly Style[];
  readonly accepts?: readonly ValidationPlan[];
  readonly rules?: readonly ConditionalFormatPlan[];
  readonly page?: PagePlan;
}

export interface BuildBody {
  readonly kind: 'build';
  readonly sheets: readonly SheetRecord[];
  /** Takes the build back, in this order. */
  readonly inverse: readonly Edit[];
}

/** One cell that an import filled: found again by month and column, wherever the analyst has moved the row since. */
export interface CellRecord {
  /** Serial of the month's first day. */
  readonly month: number;
  /** The table's header of the column. */
  readonly column: string;
  /** What has to be sent to put the cell back. */
  readonly before: Content;
  /** What was sent; once closed, what Excel made of it. */
  readonly after: Content;
}

/** A cell outside the table that an import filled, found again by its name. */
export interface NamedCellRecord {
  readonly scope: string | null;
  readonly name: string;
  readonly before: Content;
  readonly after: Content;
}

/** Rows that an import inserts into the table, from the bottom of the sheet to its top. */
export interface InsertedRows {
  /** Rows of the table, from its header (0), that lie above the insertion, before any insertion. */
  readonly offset: number;
  readonly count: number;
}

export interface ImportBody {
  readonly kind: 'import';
  /** What was believed of the sheets that it filled, where their own records are gone: undo goes by it. */
  readonly assumed?: readonly SheetRecord[];
  readonly sheetKey: string;
  /** Its tab when the import ran. */
  readonly sheet: string;
  readonly table: string;
  readonly monthColumn: string;
  /** Table rows, header included, before. */
  readonly rowsBefore: number;
  readonly inserted: readonly InsertedRows[];
  /** Rows added at the table's end. */
  readonly grown: number;
  readonly added: readonly { readonly month: number; readonly how: 'reused' | 'grown' | 'inserted' }[];
  readonly cells: readonly CellRecord[];
  readonly named: readonly NamedCellRecord[];
  /** The short tables that it filled as well. */
  readonly tables?: readonly TableRecord[];
  /** How the columns of the files were read, for next month's. */
  readonly mappings?: readonly RememberedMapping[];
}

/** The rows of a table, column by column, in the form in which they would be sent. */
export interface TableImage {
  readonly keys: readonly string[];
  readonly columns: readonly (readonly Content[])[];
  /** Cells of all other columns, by row and header. */
  readonly rest: readonly (readonly [
    row: number,
    cells: readonly (readonly [header: string, content: Content])[],
  ])[];
}

/** What an import did to one table. */
export interface TableRecord {
  readonly sheetKey: string;
  /** Its tab when the import ran. */
  readonly sheet: string;
  readonly block: string;
  /** Keys of the columns it wrote. */
  readonly keys: readonly string[];
  readonly replace: Replace;
  /** Keys that tell one row from another. */
  readonly key: readonly string[];
  /** What the file said, column by column; null where it is too much to be remembered. */
  readonly written: readonly (readonly Content[])[] | null;
  /** What was typed over earlier imports was left. */
  readonly keptTyped: boolean;
  /** Data rows of the table before and after. */
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /**
   * What stood there before: as the earlier imports left it, rows written out, or too much to be remembered (then undo
   * leaves the table empty).
   */
  readonly before: 'asImported' | TableImage | null;
}

export interface RememberedMapping {
  readonly headers: readonly string[];
  readonly mapping: unknown;
}

/** Rows or columns that an update inserts; a hidden name over them and their neighbours shows whether it has. */
export interface InsertedLines {
  readonly axis: 'row' | 'column';
  /** The first new line, once all lines of the sheet are there. */
  readonly first: number;
  readonly count: number;
  /** Sheet-scoped; there only while the work, or its undo, is under way. */
  readonly witness: string;
}

/** One cell that an update writes over. */
export interface RewrittenCell {
  /** Before any insertion. */
  readonly row: number;
  readonly column: number;
  /** R1C1, as it has to be sent to put it back. */
  readonly before: Content;
}

export interface UpdatedName {
  readonly scope: 'workbook' | 'sheet';
  readonly name: string;
  /** Null where there was none. */
  readonly before: string | null;
  readonly after: string;
}

/** A chart that an update has changed, or added. */
export interface UpdatedChart {
  readonly name: string;
  /** Where its series pointed before, at the addresses of then; none where they were not changed. */
  readonly series: readonly { readonly values: Area; readonly categories: Area }[];
  readonly look?: { readonly before: ChartLook; readonly after: ChartLook };
  readonly added?: true;
}

/** Cells that look, or accept, otherwise since an update; at the addresses before it. */
export interface RestyledCells {
  readonly areas: readonly Area[];
  readonly before: CellLook;
  readonly after: CellLook;
}

/** A conditional format that an update took away, at the addresses before it, and what it put there, as it left them. */
export interface UpdatedRule {
  readonly before: ConditionalFormatPlan | null;
  readonly after: ConditionalFormatPlan | null;
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

/** Parts of how a sheet prints: before an update, at the addresses of then, and as it left them. */
export interface UpdatedPage {
  readonly before: Partial<PageParts>;
  readonly after: Partial<PageParts>;
}

/** A formula that an update has changed in rows of a table that are not the plan's, such as an import adds. */
export interface RefilledColumn {
  readonly block: string;
  readonly column: string;
  /** R1C1; '' in a new column. */
  readonly before: string;
  readonly after: string;
}

/** What an update did to one sheet. */
export interface UpdatedSheet {
  readonly key: string;
  /** Its tab when the update ran. */
  readonly name: string;
  readonly inserted: readonly InsertedLines[];
  readonly cells: readonly RewrittenCell[];
  readonly names: readonly UpdatedName[];
  readonly charts?: readonly UpdatedChart[];
  /** All that were on the sheet before. */
  readonly chartsBefore?: readonly string[];
  readonly restyled?: readonly RestyledCells[];
  readonly rules?: readonly UpdatedRule[];
  readonly page?: UpdatedPage;
  readonly refilled?: readonly RefilledColumn[];
  /** The blocks before it, at the addresses of then. */
  readonly before: readonly BlockRecord[];
}

export interface UpdateBody {
  readonly kind: 'update';
  /** All sheets it looked at, as it left them: what the next update compares with. */
  readonly sheets: readonly SheetRecord[];
  readonly updated: readonly UpdatedSheet[];
  /** Cells that the analyst had changed, by sheet key and block: what is read back there is not ours. */
  readonly theirs: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

export type RecordBody = BuildBody | ImportBody | UpdateBody;

export interface OperationRecord {
  readonly id: string;
  /** What was begun before it in this workbook, and itself: the order of records, which no clock decides. */
  readonly seq: number;
  /** What the analyst did, in the analyst's language. */
  readonly label: string;
  /** ISO 8601. */
  readonly at: string;
  readonly state: RecordState;
  readonly body: RecordBody;
}
