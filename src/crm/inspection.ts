/** What the first bytes of a file tell: its writing, its columns with samples, and what they would be used for. */
import type { FileKind, FormatId, Mapping } from './mapping';
import type { Ambiguity, DateReading } from './problem';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ',' | ';' | '\t' | '|';

/** A column as the mapping step shows it. */
export interface ColumnSample {
  readonly header: string;
  /** Position in the file, from 0. */
  readonly index: number;
  /** Up to five different values that are not blank, in file order. */
  readonly samples: readonly string[];
  /** What the sampled values look like. */
  readonly looksLike: 'date' | 'number' | 'text' | 'blank';
  /** How the sampled dates can be read: what `ambiguitiesOf` decides by. */
  readonly dates: DateEvidence;
}

/** What the dates of a column tell about their order. */
export interface DateEvidence {
  /** True where some date fits only day before month (only month before day). */
  readonly dayFirst: boolean;
  readonly monthFirst: boolean;
  /** The first value that fits both orders with different days, or null. */
  readonly example: string | null;
  readonly readings: readonly [DateReading, DateReading] | null;
}

/** What the first bytes of a file tell. */
export interface Inspection {
  readonly name: string | null;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly headers: readonly string[];
  /** The row of the headers, from 1, as a spreadsheet would number it. */
  readonly headerRow: number;
  readonly columns: readonly ColumnSample[];
  /** What its rows are. */
  readonly kind: FileKind;
  /** The recognised format with a confidence of 0 to 1, or null for a file that no format fits. */
  readonly format: { readonly id: FormatId; readonly confidence: number } | null;
  /** The proposed mapping; it holds no stage where no column could be matched (`canImport` false). */
  readonly mapping: Mapping;
  readonly canImport: boolean;
  /** What has to be asked before the proposed mapping can be imported. `ambiguitiesOf` recomputes them for another. */
  readonly ambiguities: readonly Ambiguity[];
}
