// The rows and columns that an update puts in, as edits. A hidden name over each run and its two neighbours grows with it,
// so that work that was cut off shows how far it came.
import { absoluteFormula, type Area } from './address';
import type { Edit } from './edit';
import { WITNESS_PREFIX } from './ours';
import type { Insertion } from './updateLines';
import type { Structure } from './updateStructure';
import type { InsertedLines } from './record/record';

type Placed = InsertedLines & { readonly after: number };

/** Where each run will stand, and after which line of the sheet as it is. */
function placed({ rows, columns }: Structure): Placed[] {
  let number = 0;
  const of = (axis: 'row' | 'column', list: readonly Insertion[]) => {
    let shift = 0;
    return list.map(({ after, count }): Placed => {
      const first = after + shift + 1;
      shift += count;
      return { axis, first, count, witness: `${WITNESS_PREFIX}${String((number += 1))}`, after };
    });
  };
  return [...of('row', rows), ...of('column', columns)];
}

function neighbours({ axis, after }: Placed): Area {
  return axis === 'row'
    ? { row: after, column: 0, rows: 2, columns: 1 }
    : { row: 0, column: after, rows: 1, columns: 2 };
}

export interface Insertions {
  readonly lines: readonly InsertedLines[];
  readonly witnesses: readonly Edit[];
  readonly edits: readonly Edit[];
}

export function insertionsOf(sheet: string, structure: Structure): Insertions {
  const all = placed(structure);
  return {
    lines: all.map(({ after: _after, ...line }) => line),
    witnesses: all.map((line): Edit => ({
      kind: 'addName',
      scope: sheet,
      name: line.witness,
      formula: absoluteFormula(sheet, neighbours(line)),
      visible: false,
    })),
    // From the far end, so that the places of the others still hold.
    edits: [...all]
      .reverse()
      .map(({ axis, after, count }): Edit =>
        axis === 'row'
          ? { kind: 'insertRows', sheet, row: after + 1, count }
          : { kind: 'insertColumns', sheet, column: after + 1, count },
      ),
  };
}
