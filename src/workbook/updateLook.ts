// What new rows and columns look like: formats and sizes as planned, laid on new cells alone.
import type { SheetPlan, Style } from '../sheets/language/plan';
import type { Area } from './address';
import type { Edit, FormatPart } from './edit';
import { heightEdits, widthEdits } from './lineSizes';
import { areasByKey, rectangles } from './rectangles';
import { columnKeysOf, rowKeysOf, type BlockLayout, type Layout } from './updateLayout';
import { moved } from './updateLines';
import type { Structure } from './updateStructure';

export interface LookAt {
  readonly plan: SheetPlan;
  readonly sheet: string;
  readonly structure: Structure;
  readonly planned: Layout;
  readonly final: Layout;
  readonly styles: Readonly<Record<string, Style>>;
}

/** A new row takes the look of the row above: whatever the style does not say must be said. */
function wholeLook(style: Style): { readonly numberFormat: string; readonly part: FormatPart } {
  const { numberFormat = 'General', borders, ...rest } = style;
  const edges = Object.entries(borders ?? {}).map(([side, { color }]) => ({ side, color })) as NonNullable<
    FormatPart['edges']
  >;
  const part: FormatPart = {
    bold: false,
    italic: false,
    fill: null,
    horizontal: 'General',
    vertical: 'Bottom',
    wrap: false,
    indent: 0,
    ...rest,
    ...(edges.length > 0 && { edges }),
  };
  return { numberFormat, part };
}

export function isNewCell(structure: Structure, block: BlockLayout, row: string, column: string): boolean {
  const has = (lines: ReadonlyMap<string, readonly string[]>, key: string) =>
    lines.get(block.id)?.includes(key) ?? false;
  return has(structure.newRows, row) || has(structure.newColumns, column);
}

function grid<T>({ rows, columns }: Area): (T | null)[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
}

/** Rows of a new block, and of the gap above it, look like the row above all across the sheet unless told otherwise. */
function plainRows({ sheet, structure }: LookAt): Edit[] {
  const { blocks } = structure.final;
  const placed = blocks.filter(({ id }) => structure.placed.includes(id));
  const right = Math.max(0, ...blocks.map(({ area }) => area.column + area.columns));
  const inOld = (row: number) => blocks.some((block) => !placed.includes(block) && block.rowKeys.has(row));
  const rows = structure.rows.flatMap(({ after, count }) =>
    Array.from({ length: count }, (_, index) => moved(after, structure.rows) + 1 + index),
  );
  const areas = (placed.length === 0 ? [] : rows)
    .filter((row) => !inOld(row))
    .map((row): Area => ({ row, column: 0, rows: 1, columns: right }));
  if (areas.length === 0) return [];
  const { numberFormat, part } = wholeLook({});
  return [
    { kind: 'numberFormat', sheet, areas, format: numberFormat },
    { kind: 'format', sheet, areas, part },
  ];
}

export function formatNew(at: LookAt): Edit[] {
  const { plan, sheet, structure, styles } = at;
  const inBlocks = plan.blocks.flatMap((block): Edit[] => {
    const final = structure.final.blocks.find(({ id }) => id === block.id);
    if (!final) return [];
    const keys = grid<string>(final.area);
    const [rowKeys, columnKeys] = [rowKeysOf(block), columnKeysOf(block)];
    block.cells.forEach((line, down) =>
      line.forEach(({ style }, across) => {
        const [rowKey = '', columnKey = ''] = [rowKeys[down], columnKeys[across]];
        const [row, column] = [final.rows.get(rowKey), final.columns.get(columnKey)];
        if (row === undefined || column === undefined || !isNewCell(structure, final, rowKey, columnKey))
          return;
        const target = keys[row - final.area.row];
        if (target) target[column - final.area.column] = style;
      }),
    );
    const byLook = new Map<string, Area[]>();
    for (const [style, areas] of areasByKey(rectangles(keys, final.area))) {
      const look = JSON.stringify(wholeLook(styles[style] ?? {}));
      byLook.set(look, [...(byLook.get(look) ?? []), ...areas]);
    }
    return [...byLook].flatMap(([look, areas]): Edit[] => {
      const { numberFormat, part } = JSON.parse(look) as ReturnType<typeof wholeLook>;
      return [
        { kind: 'numberFormat', sheet, areas, format: numberFormat },
        { kind: 'format', sheet, areas, part },
      ];
    });
  });
  return [...plainRows(at), ...inBlocks];
}

export function sizeNew({ plan, sheet, structure }: LookAt): Edit[] {
  const widths = new Map<number, number>();
  const heights = new Map<number, number>();
  for (const block of plan.blocks) {
    const final = structure.final.blocks.find(({ id }) => id === block.id);
    const [rowKeys, columnKeys] = [rowKeysOf(block), columnKeysOf(block)];
    for (const key of structure.newColumns.get(block.id) ?? []) {
      const [at, width] = [
        final?.columns.get(key),
        plan.columnWidths[block.column + columnKeys.indexOf(key)],
      ];
      if (at !== undefined && width !== undefined) widths.set(at, width);
    }
    for (const key of structure.newRows.get(block.id) ?? []) {
      const row = block.row + rowKeys.indexOf(key);
      const [at, height] = [final?.rows.get(key), plan.rowHeights.find((each) => each.row === row)?.height];
      if (at !== undefined && height !== undefined) heights.set(at, height);
    }
  }
  return [...widthEdits(sheet, widths), ...heightEdits(sheet, heights)];
}
