// Which lines of which ranges a border needs: every cell has the edge, so that lines between the cells of an area are
// inner borders of its range.
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
type Border = (typeof OUTER | typeof INNER)[Side];

export interface Bordered {
  readonly areas: readonly Area[];
  /** The colour of each border. */
  readonly borders: ReadonlyMap<Border, string>;
}

function bordersFor(side: Side, { rows, columns }: Area): Border[] {
  const lines = side === 'top' || side === 'bottom' ? rows : columns;
  return lines > 1 ? [OUTER[side], INNER[side]] : [OUTER[side]];
}

/** Areas with the same inner borders are drawn together: Excel may refuse to draw those that a range has not. */
export function borderedAreas(areas: readonly Area[], edges: Edges): Bordered[] {
  const alike = new Map<string, { areas: Area[]; borders: Bordered['borders'] }>();
  for (const area of areas) {
    const borders = new Map(
      edges.flatMap(({ side, color }) => bordersFor(side, area).map((border) => [border, color] as const)),
    );
    const key = [...borders.keys()].join();
    const group = alike.get(key) ?? { areas: [], borders };
    group.areas.push(area);
    alike.set(key, group);
  }
  return [...alike.values()];
}
