// Every cell of an area has its edges, and no range is asked for lines that it does not have.
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { bordersOf, type Edges } from '../../../src/excel/borders';

const size = fc.integer({ min: 1, max: 3 });
const area = fc.record({ row: fc.nat(30), column: fc.nat(30), rows: size, columns: size });
const edges = fc.subarray(['top', 'bottom', 'left', 'right'] as const, { minLength: 1 });

test('outer edges as they are, inner ones where there are lines between cells', () => {
  fc.assert(
    fc.property(area, edges, (one, sides) => {
      const borders = bordersOf(
        one,
        sides.map((side): Edges[number] => ({ side, color: '#FF0000' })),
      );
      const across = sides.includes('top') || sides.includes('bottom');
      const down = sides.includes('left') || sides.includes('right');
      expect(borders.has('InsideHorizontal')).toBe(across && one.rows > 1);
      expect(borders.has('InsideVertical')).toBe(down && one.columns > 1);
      expect(borders.has('EdgeTop')).toBe(sides.includes('top'));
      expect(borders.has('EdgeRight')).toBe(sides.includes('right'));
    }),
  );
});
