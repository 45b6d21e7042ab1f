/** What takes the records of a file: one taker a kind of file, which counts over all files of its kind. */
import type { FilePlan } from './join/plan';
import type { Bound, BoundField } from './map/bind';
import type { CsvRecord } from './read/scanner';

export interface RowTaker {
  /** Records taken, and those of them that were counted; the rest is dropped with a reason. */
  readonly read: number;
  readonly used: number;
  /** The field whose date can be read two ways: the import has to stop and ask. */
  readonly open: BoundField | null;
  /** The records that follow come from another file (its number among the sources). */
  begin(file: number, bound: Bound, plan: FilePlan): void;
  take(record: CsvRecord): void;
}
