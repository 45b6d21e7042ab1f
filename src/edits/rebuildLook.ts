// What new rows and columns look like and accept: formats, sizes, input rules and conditional formats as planned, laid on
// new cells alone. A cell that was there keeps the look that it has.
import type { AreaPlan, ConditionalFormatPlan, SheetPlan, Style, ValidationPlan } from '../reports/plan';
import type { Area } from './address';
import type { Edit, FormatPart } from './edit';
import { heightEdits, widthEdits } from './lineSizes';
import { areasByKey, rectangles } from './rectangles';
import { parse, written } from './rebuildFormula';
import { columnKeysOf, placeOf, rowKeysOf, type BlockLayout, type Layout } from './rebuildLayout';
import { moved, type Structure } from './rebuildStructure';
import { fromR1C1, toR1C1 } from './relative';

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

function isNewCell(structure: Structure, block: BlockLayout, row: string, column: string): boolean {
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

interface Planned {
  readonly row: number;
  readonly column: number;
}

/**
 * The new cells of a planned area that Excel does not put into it by itself: it does so where lines are inserted between
 * two of the area's.
 */
function newCellsOf(
  area: AreaPlan,
  { plan, structure, planned }: LookAt,
): { readonly area: Area; readonly from: Planned }[] {
  const place = placeOf(planned.get(plan.key), area.row, area.column);
  const block = plan.blocks.find(({ id }) => id === place?.block.id);
  const final = structure.final.blocks.find(({ id }) => id === block?.id);
  if (!block || !final) return [];
  const rows = rowKeysOf(block).slice(area.row - block.row, area.row - block.row + area.rows);
  const columns = columnKeysOf(block).slice(
    area.column - block.column,
    area.column - block.column + area.columns,
  );
  const inside = (
    keys: readonly string[],
    lines: ReadonlyMap<string, number>,
    fresh: readonly string[] = [],
  ) => {
    const old = keys.filter((key) => !fresh.includes(key)).flatMap((key) => lines.get(key) ?? []);
    const [first, last] = [Math.min(...old), Math.max(...old)];
    return (key: string) => {
      const line = lines.get(key) ?? -1;
      return line >= first && line <= last;
    };
  };
  const [rowInside, columnInside] = [
    inside(rows, final.rows, structure.newRows.get(block.id)),
    inside(columns, final.columns, structure.newColumns.get(block.id)),
  ];
  const keys = grid<string>(final.area);
  const plans = new Map<string, Planned>();
  rows.forEach((row, down) =>
    columns.forEach((column, across) => {
      const [line, at] = [final.rows.get(row), final.columns.get(column)];
      if (line === undefined || at === undefined || !isNewCell(structure, final, row, column)) return;
      if (rowInside(row) && columnInside(column)) return;
      const target = keys[line - final.area.row];
      if (target) target[at - final.area.column] = 'new';
      plans.set(`${String(line)}:${String(at)}`, { row: area.row + down, column: area.column + across });
    }),
  );
  return rectangles(keys, final.area).flatMap(({ area: found }) => {
    const from = plans.get(`${String(found.row)}:${String(found.column)}`);
    return from ? [{ area: found, from }] : [];
  });
}

/** A formula that is relative to the first cell of its area, for another area's first cell. */
function relativeTo(
  formula: string,
  { row, column }: Planned,
  from: Planned,
  to: Area,
  { plan, planned, final }: LookAt,
): string | null {
  const filled = toR1C1(formula, row, column);
  if (filled === null) return null;
  const sheet = plan.key;
  const meant = parse(filled, { layout: planned, sheet, row: from.row, column: from.column });
  const text = written(meant, { layout: final, sheet, row: to.row, column: to.column });
  return text === null ? null : fromR1C1(text, to.row, to.column);
}

export function rulesForNew(at: LookAt): Edit[] {
  const { plan, sheet } = at;
  const validations = plan.validations.flatMap((rule): Edit[] =>
    newCellsOf(rule.area, at).flatMap(({ area, from }): Edit[] => {
      const formula = rule.kind === 'custom' ? relativeTo(rule.formula, rule.area, from, area, at) : '';
      if (formula === null) return [];
      const own: ValidationPlan = rule.kind === 'custom' ? { ...rule, area, formula } : { ...rule, area };
      return [{ kind: 'validation', sheet, plan: own }];
    }),
  );
  const conditions = plan.conditionalFormats.flatMap((rule): Edit[] =>
    newCellsOf(rule.area, at).flatMap(({ area, from }): Edit[] => {
      const formula = relativeTo(rule.formula, rule.area, from, area, at);
      const own: ConditionalFormatPlan | null = formula === null ? null : { ...rule, area, formula };
      return own ? [{ kind: 'conditionalFormat', sheet, plan: own }] : [];
    }),
  );
  return [...validations, ...conditions];
}
