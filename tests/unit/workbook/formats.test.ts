// Whatever the layers, each cell ends with the formats of its own style and no others.
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { contains } from '../../../src/workbook/address';
import type { FormatPart } from '../../../src/workbook/edit';
import { formatEdits } from '../../../src/workbook/formats';
import type { BlockPlan, Style } from '../../../src/sheets/language/plan';

const styles: Record<string, Style> = {
  none: {},
  ink: { fontColor: '#1F2933' },
  title: { fontColor: '#1F2933', bold: true, fontSize: 18 },
  money: { fontColor: '#1F2933', numberFormat: '#,##0', horizontal: 'Right' },
  input: { fill: '#EEF4FF', borders: { top: { color: '#D5DAE0' }, bottom: { color: '#D5DAE0' } } },
  line: { borders: { bottom: { color: '#D5DAE0' } } },
  wrapped: { horizontal: 'Left', wrap: true, vertical: 'Top' },
};

/** Plays the edits on one cell. */
function formatAt(edits: ReturnType<typeof formatEdits>, row: number, column: number): Style {
  let format: Omit<FormatPart, 'edges' | 'fill' | 'horizontal'> &
    Pick<Style, 'fill' | 'horizontal'> & {
      numberFormat?: string;
      borders?: Record<string, { color: string }>;
    } = {};
  for (const edit of edits) {
    if (edit.kind === 'numberFormats' && contains(edit.area, row, column)) {
      const numberFormat = edit.content[row - edit.area.row]?.[column - edit.area.column];
      if (numberFormat) format = { ...format, numberFormat };
    }
    if (edit.kind === 'cellLooks' && contains(edit.area, row, column)) {
      const { edges, ...rest } = edit.content[row - edit.area.row]?.[column - edit.area.column] ?? {};
      if (rest.horizontal === 'General') throw new Error('a new sheet has nothing to take away');
      format = { ...format, ...(rest as typeof format) };
      for (const { side, color } of edges ?? []) format.borders = { ...format.borders, [side]: { color } };
    }
    if (!('areas' in edit) || !edit.areas.some((area) => contains(area, row, column))) continue;
    if (edit.kind === 'numberFormat') format = { ...format, numberFormat: edit.format };
    if (edit.kind !== 'format') continue;
    const { edges, fill, horizontal, ...rest } = edit.part;
    if (fill === null || horizontal === 'General') throw new Error('a new sheet has nothing to take away');
    format = { ...format, ...rest, ...(fill && { fill }), ...(horizontal && { horizontal }) };
    for (const { side, color } of edges ?? []) format.borders = { ...format.borders, [side]: { color } };
  }
  if (format.numberFormat === 'General') delete format.numberFormat;
  return format;
}

/** Wide enough, the same styles are areas that are set as ranges. */
const wide = (line: readonly string[], width: number): string[] =>
  line.flatMap((style) => Array.from({ length: width / 3 }, () => style));

test('each cell gets its own style, whatever is laid beneath', () => {
  const name = fc.constantFrom(...Object.keys(styles));
  const grid = fc.array(fc.array(name, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(grid, grid, fc.constantFrom(3, 30), (first, second, width) => {
      const block = (names: string[][], row: number): BlockPlan => ({
        id: `block${row}`,
        row,
        column: 1,
        rows: names.length,
        columns: width,
        cells: names.map((line) =>
          wide(line, width).map((style) => ({ owner: 'ours', content: null, style })),
        ),
      });
      const edits = formatEdits('Sheet', [block(first, 0), block(second, 10)], styles);
      for (const [names, top] of [
        [first, 0],
        [second, 10],
      ] as const)
        names.forEach((line, row) =>
          wide(line, width).forEach((style, column) =>
            expect(formatAt(edits, top + row, column + 1)).toEqual(styles[style]),
          ),
        );
    }),
    { numRuns: 300 },
  );
});

test('a style that the plan does not hold is a fault of the template', () => {
  const cells = [[{ owner: 'ours' as const, content: null, style: 'lost' }]];
  const block = { id: 'b', row: 0, column: 0, rows: 1, columns: 1, cells };
  expect(() => formatEdits('Sheet', [block], styles)).toThrow('lost');
});
