// Which lines of a range a border needs: every cell has the edge, so that lines between its cells are inner borders of the
// range. A range of one line has none, and Excel may refuse to draw them.
import type { Area } from '../workbook/address';
import type { FormatPart } from '../workbook/edit';

export type Edges = NonNullable<FormatPart['edges']>;
type Side = Edges[number]['side'];

const OUTER = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
const INNER = {
  top: 'InsideHorizontal',
  bottom: 'InsideHorizontal',
  left: 'InsideVertical',
  right: 'InsideVertical',
} as const;
export type Border = (typeof OUTER | typeof INNER)[Side];

/** The colour of each border that an area gets. */
export function bordersOf({ rows, columns }: Area, edges: Edges): ReadonlyMap<Border, string> {
  return new Map(
    edges.flatMap(({ side, color }) => {
      const lines = side === 'top' || side === 'bottom' ? rows : columns;
      const borders = lines > 1 ? [OUTER[side], INNER[side]] : [OUTER[side]];
      return borders.map((border) => [border, color] as const);
    }),
  );
}
