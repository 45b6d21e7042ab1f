// A plan as text that a reviewer can read: one line a cell, "C12 input percent: 0.5". Neighbours that say the same
// (a formula filled to the right, the same row month after month) share a line.
import { columnLetters } from '../../../src/sheets/language/formula';
import type { AreaPlan, BlockPlan, CellPlan, SheetPlan } from '../../../src/sheets/language/plan';

const at = (row: number, column: number): string => `${columnLetters(column)}${String(row + 1)}`;
const range = ({ row, column, rows, columns }: AreaPlan): string =>
  rows * columns === 1 ? at(row, column) : `${at(row, column)}:${at(row + rows - 1, column + columns - 1)}`;

/** The formula as it would look in any cell it is filled into. */
function relative(content: CellPlan['content'], row: number, column: number): string {
  if (typeof content !== 'string' || !content.startsWith('=')) return String(content);
  const number = (letters: string) =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return content.replace(
    /(?<![\w.])(\$?)([A-Z]{1,2})(\$?)(\d+)(?![\w(])/g,
    (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const c = fixedColumn ? `$${letters}` : `C[${String(number(letters) - column)}]`;
      const r = fixedRow ? `$${digits}` : `R[${String(Number(digits) - 1 - row)}]`;
      return c + r;
    },
  );
}

interface Line {
  /** What makes two neighbours the same. */
  readonly same: string;
  readonly first: number;
  last: number;
  readonly cell: CellPlan;
}

function linesOf(block: BlockPlan, down: number): Line[] {
  const lines: Line[] = [];
  (block.cells[down] ?? []).forEach((cell, across) => {
    const same = `${cell.owner} ${cell.style} ${relative(cell.content, block.row + down, block.column + across)}`;
    const previous = lines[lines.length - 1];
    if (previous?.same === same) previous.last = across;
    else lines.push({ same, first: across, last: across, cell });
  });
  return lines.filter(({ cell }) => cell.owner !== 'free' || cell.content !== null);
}

function blockText(block: BlockPlan): string[] {
  const text: string[] = [];
  let before = '';
  block.cells.forEach((_, down) => {
    const lines = linesOf(block, down);
    const key = block.rowKeys?.[down] ?? '';
    const formulas = lines.filter(({ cell }) => typeof cell.content !== 'number');
    const signature = formulas.map(({ same }) => same).join('\n');
    const numbers = lines.filter(({ cell }) => typeof cell.content === 'number');
    if (signature !== '' && signature === before) {
      text.push(
        `row ${String(block.row + down + 1)} ${key}: as above${numbers.map(({ cell }) => ` ${String(cell.content)}`).join('')}`,
      );
      return;
    }
    before = signature;
    if (lines.length > 0) text.push(`row ${String(block.row + down + 1)} ${key}`);
    for (const { first, last, cell } of lines) {
      const row = block.row + down;
      const cells = range({ row, column: block.column + first, rows: 1, columns: last - first + 1 });
      text.push(`${cells} ${cell.owner} ${cell.style}: ${cell.content === null ? '' : String(cell.content)}`);
    }
  });
  return text;
}

/** Everything a sheet plan says, in reading order. */
export function golden(sheet: SheetPlan): unknown {
  const named = ({ area, ...rest }: { readonly area: AreaPlan }) => ({ area: range(area), ...rest });
  return {
    key: sheet.key,
    name: sheet.name,
    blocks: sheet.blocks.map((block) => ({
      id: block.id,
      area: range(block),
      ...(block.table && {
        table: block.table.name,
        columns: block.table.columns.map(({ key, header, filledBy }) => `${key}: ${header} (${filledBy})`),
      }),
      cells: blockText(block),
    })),
    names: sheet.names.map(
      ({ name, scope, refersTo }) =>
        `${name} (${scope}): ${'row' in refersTo ? range(refersTo) : refersTo.formula}`,
    ),
    columnWidths: sheet.columnWidths.join(' '),
    rowHeights: sheet.rowHeights.map(({ row, height }) => `${String(row + 1)}: ${String(height)}`).join(', '),
    freeze: sheet.freeze,
    validations: sheet.validations.map(named),
    conditionalFormats: sheet.conditionalFormats.map(named),
    charts: sheet.charts.map(({ anchor, series, ...chart }) => ({
      ...chart,
      anchor: range(anchor),
      series: series.map(({ values, categories, ...rest }) => ({
        ...rest,
        values: range(values),
        categories: range(categories),
      })),
    })),
    page: { ...sheet.page, area: range(sheet.page.area) },
  };
}
