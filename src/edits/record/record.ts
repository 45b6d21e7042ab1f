// What we remember of an operation, in the workbook itself. It is written before anything else as pending, with what
// takes the work back; then as written; and is closed with Excel's own reading of the formulas, against which later
// changes are told. While an undo is under way it says so, so that a lost connection cannot leave half an undo.
import type { Area } from '../address';
import type { Content } from '../content';
import type { Edit } from '../edit';

export type RecordState =
  /** Begun; how much of it was done must be seen in the workbook. */
  | 'pending'
  /** All of it was done; Excel's reading is not yet recorded. */
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
}

export interface SheetRecord {
  readonly key: string;
  readonly name: string;
  readonly blocks: readonly BlockRecord[];
  readonly charts: readonly string[];
  /** Names scoped to the sheet. */
  readonly names: readonly string[];
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
}

export type RecordBody = BuildBody | ImportBody;

export interface OperationRecord {
  readonly id: string;
  /** What the analyst did, in the analyst's language. */
  readonly label: string;
  /** ISO 8601. */
  readonly at: string;
  readonly state: RecordState;
  readonly body: RecordBody;
}
