// Every cell of an area has its edges, and no range is asked for lines that it does not have.
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { addressesOf } from '../../../src/excel/batch';
import { borderedAreas, type Edges } from '../../../src/excel/borders';

const size = fc.integer({ min: 1, max: 3 });
const area = fc.record({ row: fc.nat(30), column: fc.nat(30), rows: size, columns: size });
const red = '#FF0000';
const edges = fc.subarray(['top', 'bottom', 'left', 'right'] as const, { minLength: 1 });

test('outer edges as they are, inner ones where there are lines between cells', () => {
  fc.assert(
    fc.property(fc.array(area, { minLength: 1, maxLength: 6 }), edges, (areas, sides) => {
      const groups = borderedAreas(
        areas,
        sides.map((side): Edges[number] => ({ side, color: red })),
      );
      expect(groups.flatMap((group) => group.areas)).toHaveLength(areas.length);
      const across = sides.includes('top') || sides.includes('bottom');
      const down = sides.includes('left') || sides.includes('right');
      for (const { areas: group, borders } of groups)
        for (const { rows, columns } of group) {
          expect(borders.has('InsideHorizontal')).toBe(across && rows > 1);
          expect(borders.has('InsideVertical')).toBe(down && columns > 1);
          expect(borders.has('EdgeTop')).toBe(sides.includes('top'));
        }
    }),
  );
});

test('addresses go together up to 255 characters', () => {
  const areas = Array.from({ length: 200 }, (_, row) => ({ row, column: 1, rows: 1, columns: 2 }));
  const texts = addressesOf(areas);
  expect(texts.join().split(',')).toEqual(areas.map(({ row }) => `B${row + 1}:C${row + 1}`));
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(255);
  expect(texts.length).toBeLessThan(10);
  expect(addressesOf([])).toEqual([]);
});
