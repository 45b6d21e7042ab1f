// The lines around and inside a range, or each of several ranges. A side of a range is the edge of its outermost cells.
import { changeFormatsByRole, same } from '../../model/areaFormats';
import { formatAt, formatIndex } from '../../model/cells';
import type { CellFormat, Edge, LineStyle } from '../../model/types';
import { declareClass } from '../declare';
import { invalidArgument, notImplemented } from '../errors';
import type { RangeTarget, Session } from '../session';
import { colour, integer, oneOf } from '../values';
import type { Ranges } from './format';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
const NOT_MODELLED = ['DiagonalDown', 'DiagonalUp'];
type Side = (typeof SIDES)[number];

interface BorderTarget {
  ranges: Ranges;
  side: Side;
}

/** Which edge of the cell at this place belongs to the side; more than one for lines inside. */
function edgesAt({ area }: RangeTarget, side: Side, row: number, column: number): Edge[] {
  const [top, left] = [row === area.row, column === area.column];
  const [bottom, right] = [row === area.row + area.rows - 1, column === area.column + area.columns - 1];
  switch (side) {
    case 'EdgeTop':
      return top ? ['top'] : [];
    case 'EdgeBottom':
      return bottom ? ['bottom'] : [];
    case 'EdgeLeft':
      return left ? ['left'] : [];
    case 'EdgeRight':
      return right ? ['right'] : [];
    case 'InsideHorizontal':
      return [...(top ? [] : (['top'] as const)), ...(bottom ? [] : (['bottom'] as const))];
    case 'InsideVertical':
      return [...(left ? [] : (['left'] as const)), ...(right ? [] : (['right'] as const))];
  }
}

type Line = CellFormat['borders'][Edge];

function linesOf(range: RangeTarget, side: Side, session: Session): Line[] {
  const { area, sheet } = range;
  const found: Line[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const { borders } = formatAt(session.workbook, formatIndex(sheet, row, column));
      for (const edge of edgesAt(range, side, row, column)) found.push(borders[edge]);
    }
  }
  return found;
}

function shared<T>({ ranges, side }: BorderTarget, session: Session, read: (line: Line) => T): T | null {
  const found = ranges.flatMap((range) => linesOf(range, side, session));
  return found.length === 0 ? read(undefined) : same(found.map(read));
}

function change({ ranges, side }: BorderTarget, session: Session, make: (line: Line) => Line): void {
  // A range of one row has no lines inside, and Excel may refuse them (it does in VBA).
  if (ranges.length > 1 && ranges.some((range) => !hasLines(range, side))) throw invalidArgument();
  for (const range of ranges) {
    const sheet = session.sheetOf(range);
    session.checkWritable(sheet);
    const roleAt = (row: number, column: number) => edgesAt(range, side, row, column).join(' ');
    changeFormatsByRole(session.workbook, sheet, range.area, roleAt, (format, role) => {
      const borders = { ...format.borders };
      for (const edge of role.split(' ') as Edge[]) {
        const line = make(borders[edge]);
        if (line) borders[edge] = line;
        else delete borders[edge];
      }
      return { ...format, borders };
    });
  }
  session.changed = true;
}

function hasLines({ area }: RangeTarget, side: Side): boolean {
  if (side === 'InsideHorizontal') return area.rows > 1;
  return side !== 'InsideVertical' || area.columns > 1;
}

const STYLE_OF: Record<LineStyle, string> = {
  thin: 'Continuous',
  medium: 'Continuous',
  thick: 'Continuous',
  hair: 'Continuous',
  dashed: 'Dash',
  dotted: 'Dot',
  double: 'Double',
};
const WEIGHT_OF: Record<LineStyle, string> = {
  thin: 'Thin',
  medium: 'Medium',
  thick: 'Thick',
  hair: 'Hairline',
  dashed: 'Thin',
  dotted: 'Thin',
  double: 'Thick',
};

export function styled(line: Line, style: string): Line {
  const color = line?.color ?? '#000000';
  switch (oneOf(style, ['None', 'Continuous', 'Dash', 'Dot', 'Double'] as const)) {
    case 'None':
      return undefined;
    case 'Dash':
      return { style: 'dashed', color };
    case 'Dot':
      return { style: 'dotted', color };
    case 'Double':
      return { style: 'double', color };
    case 'Continuous':
      return line && STYLE_OF[line.style] === 'Continuous' ? line : { style: 'thin', color };
  }
}

function weighted(line: Line, weight: string): Line {
  const style = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const;
  const wanted = style[oneOf(weight, ['Hairline', 'Thin', 'Medium', 'Thick'] as const)];
  if (line && STYLE_OF[line.style] !== 'Continuous') return line;
  return { style: wanted, color: line?.color ?? '#000000' };
}

const borderClass = declareClass<BorderTarget>('RangeBorder', {
  identity: (target) => ({ SideIndex: target.side }),
  scalars: {
    SideIndex: { get: (target) => target.side },
    Style: {
      get: (target, session) => shared(target, session, (line) => (line ? STYLE_OF[line.style] : 'None')),
      set: (target, value, session) => change(target, session, (line) => styled(line, String(value))),
    },
    Weight: {
      get: (target, session) => shared(target, session, (line) => (line ? WEIGHT_OF[line.style] : 'Thin')),
      set: (target, value, session) => change(target, session, (line) => weighted(line, String(value))),
    },
    Color: {
      get: (target, session) => shared(target, session, (line) => line?.color ?? '#000000'),
      set: (target, value, session) =>
        change(target, session, (line) => ({ style: line?.style ?? 'thin', color: colour(value) })),
    },
  },
});

function sideOf(key: unknown): Side {
  if (NOT_MODELLED.includes(String(key))) throw notImplemented(`border ${String(key)}`);
  return oneOf(key, SIDES);
}

export const bordersClass = declareClass<Ranges>('RangeBorderCollection', {
  scalars: { Count: { get: () => SIDES.length } },
  items: (ranges) => SIDES.map((side) => borderClass({ ranges, side })),
  item: (ranges, key) => borderClass({ ranges, side: sideOf(key) }),
  methods: {
    GetItemAt: (ranges, [index]) => {
      const side = SIDES[integer(index)];
      if (!side) throw invalidArgument();
      return borderClass({ ranges, side });
    },
  },
});
