// Cells by the names that they bear, within one reading. They are read where the names led when the snapshot was taken, and
// the names are looked at again: a row that a colleague put in between would make another cell of it.
import type { Guard } from '../workbook/guard';
import { namedCells } from '../workbook/importNamed';
import { PREFIX } from '../workbook/ours';
import { cellAsRead } from '../workbook/readGuards';
import { same, type WorkbookSnapshot } from '../workbook/snapshot';
import { conflictOver, type Conflict } from './attempts';
import { queueGuards } from './guards';
import { queueNamed } from './readMonths';

export interface NamedValues {
  /** By the name without `lf.`; undefined where no cell has it. */
  readonly valueOf: (name: string) => unknown;
  /** For the request that writes. */
  readonly guards: readonly Guard[];
}

export function queueNamedCells(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  names: readonly string[],
): () => NamedValues | Conflict {
  const cells = namedCells(snapshot, names);
  const reads = cells.map((cell) => queueNamed(context, cell));
  const moved = queueGuards(
    context,
    cells.map((cell): Guard => ({ kind: 'name', ...cell })),
  );
  return () => {
    const [changed] = moved();
    if (changed) return conflictOver(changed);
    const found = reads.map((read) => read());
    return {
      valueOf: (name) => found.find((cell) => same(cell.name, PREFIX + name))?.value,
      guards: found.flatMap(cellAsRead),
    };
  };
}
