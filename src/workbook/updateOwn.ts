// A sheet while an update of it is taken back: as it was, as it is, and as it will be.
import type { UpdatedSheet } from './record/record';
import type { SheetSnapshot } from './snapshot';
import type { SheetLayout } from './updateLayout';
import type { SheetNow } from './updateLocate';
import type { Run } from './updateRuns';

/** A sheet that the update changed and that is still there. */
export interface Own {
  readonly updated: UpdatedSheet;
  readonly sheet: SheetSnapshot;
  readonly now: SheetNow;
  /** New lines that are there, as they lie now. */
  readonly runs: readonly Run[];
  /** As it was before the update, at the addresses of then. */
  readonly before: SheetLayout;
  /** As it will be once the new lines are gone. */
  readonly undone: SheetLayout;
  /** As it is, where that can be told by who its lines are. */
  readonly here: SheetLayout | null;
}
