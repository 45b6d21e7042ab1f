// The styles of a sheet's cells as few edits: number formats in one matrix, large areas of one look as ranges, and what is
// left in one matrix of looks over them. Each group of properties (font, fill, alignment, borders) is merged on its own,
// because cells of many styles share a colour.
import type { BlockPlan, Style } from '../sheets/language/plan';
import type { Area } from './address';
import type { CellLookPart, Edit, FormatPart } from './edit';
import { fillsOf } from './fills';
import { islands } from './islands';
import { areasByKey, rectangles, type KeyedArea } from './rectangles';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function fontOf(style: Style): FormatPart {
  const part: Mutable<FormatPart> = {};
  if (style.bold !== undefined) part.bold = style.bold;
  if (style.italic !== undefined) part.italic = style.italic;
  if (style.fontSize !== undefined) part.fontSize = style.fontSize;
  if (style.fontColor !== undefined) part.fontColor = style.fontColor;
  return part;
}

function fillOf(style: Style): FormatPart {
  return style.fill === undefined ? {} : { fill: style.fill };
}

function alignmentOf(style: Style): FormatPart {
  const part: Mutable<FormatPart> = {};
  if (style.horizontal !== undefined) part.horizontal = style.horizontal;
  if (style.vertical !== undefined) part.vertical = style.vertical;
  if (style.wrap !== undefined) part.wrap = style.wrap;
  if (style.indent !== undefined) part.indent = style.indent;
  return part;
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

function bordersOf(style: Style): FormatPart {
  const edges = SIDES.flatMap((side) => {
    const color = style.borders?.[side]?.color;
    return color === undefined ? [] : [{ side, color }];
  });
  return edges.length === 0 ? {} : { edges };
}

const GROUPS = [fontOf, fillOf, alignmentOf, bordersOf];

type KeyOf = (style: string) => string | null;

function cached(keyOf: KeyOf): KeyOf {
  const known = new Map<string, string | null>();
  return (style) => {
    const found = known.get(style);
    if (found !== undefined) return found;
    const key = keyOf(style);
    known.set(style, key);
    return key;
  };
}

/** The properties that a key sets: of a group of properties, each of them, and each edge. */
function propertiesIn(key: string): string[] {
  if (!key.startsWith('{')) return [];
  const { edges = [], ...rest } = JSON.parse(key) as FormatPart;
  return [...Object.keys(rest), ...edges.map(({ side }) => side)];
}

/** Laid over `under`, nothing of it shows through. */
function covers(key: string, under: string): boolean {
  const own = propertiesIn(key);
  return propertiesIn(under).every((property) => own.includes(property));
}

/**
 * The rectangles of one block. Where every cell has a value, the commonest is laid beneath as one rectangle, and only
 * the others are laid over it.
 */
function layersOf(block: BlockPlan, keyOf: KeyOf): { base: KeyedArea<string>[]; over: KeyedArea<string>[] } {
  const keys = block.cells.map((row) => row.map((cell) => keyOf(cell.style)));
  const list = rectangles(keys, block);
  const counts = new Map<string, number>();
  for (const { key } of list) counts.set(key, (counts.get(key) ?? 0) + 1);
  const covered = (under: string) => [...counts.keys()].every((key) => covers(key, under));
  const [common, most] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0]);
  if (most < 2 || keys.some((row) => row.includes(null)) || !covered(common)) return { base: [], over: list };
  const { row, column, rows, columns } = block;
  return {
    base: [{ key: common, area: { row, column, rows, columns } }],
    over: list.filter(({ key }) => key !== common),
  };
}

/** A new sheet is General all over: only other formats have to be said. */
const GENERAL = 'General';

/** The smallest rectangle around all blocks, filled with nothing. */
function emptySheet<T>(blocks: readonly BlockPlan[]): { origin: Area; cells: (T | null)[][] } {
  const [row, column] = [
    Math.min(...blocks.map((each) => each.row)),
    Math.min(...blocks.map((each) => each.column)),
  ];
  const rows = Math.max(...blocks.map((each) => each.row + each.rows)) - row;
  const columns = Math.max(...blocks.map((each) => each.column + each.columns)) - column;
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, (): T | null => null));
  return { origin: { row, column, rows, columns }, cells };
}

function numberFormatEdits(
  sheet: string,
  blocks: readonly BlockPlan[],
  styleOf: (name: string) => Style,
): Edit[] {
  const { origin, cells } = emptySheet<string>(blocks);
  for (const block of blocks)
    block.cells.forEach((line, down) =>
      line.forEach(({ style }, across) => {
        const { numberFormat = GENERAL } = styleOf(style);
        const target = cells[block.row + down - origin.row];
        if (target && numberFormat !== GENERAL) target[block.column + across - origin.column] = numberFormat;
      }),
    );
  const { fills, without } = fillsOf(cells, origin);
  return [
    ...[...areasByKey(fills)].map(([format, areas]): Edit => ({
      kind: 'numberFormat',
      sheet,
      areas,
      format,
    })),
    ...islands(without(cells), origin).map((island): Edit => ({ kind: 'numberFormats', sheet, ...island })),
  ];
}

/** More cells of one look than this are set as a range; for fewer, a place in the matrix of all others is cheaper. */
const MOST_SINGLE = 60;

/** Property by property: what is laid over a cell leaves what it does not say. */
function laidOver(under: CellLookPart | null, part: CellLookPart): CellLookPart {
  const edges = [...(under?.edges ?? []), ...(part.edges ?? [])];
  return { ...under, ...part, ...(edges.length > 0 && { edges }) };
}

function lookEdits(sheet: string, blocks: readonly BlockPlan[], styleOf: (name: string) => Style): Edit[] {
  const { origin, cells } = emptySheet<CellLookPart>(blocks);
  const ranges: Edit[] = [];
  for (const group of GROUPS) {
    const keyOf = cached((name) => {
      const text = JSON.stringify(group(styleOf(name)));
      return text === '{}' ? null : text;
    });
    const layers = blocks.map((block) => layersOf(block, keyOf));
    const laid = [...layers.flatMap(({ base }) => base), ...layers.flatMap(({ over }) => over)];
    for (const { key, area } of laid) {
      const part = JSON.parse(key) as CellLookPart;
      if (area.rows * area.columns > MOST_SINGLE) ranges.push({ kind: 'format', sheet, areas: [area], part });
      else
        for (const line of cells.slice(area.row - origin.row).slice(0, area.rows))
          for (let at = area.column - origin.column; at < area.column - origin.column + area.columns; at += 1)
            line[at] = laidOver(line[at] ?? null, part);
    }
  }
  const isLooked = cells.some((line) => line.some((cell) => cell !== null));
  return isLooked ? [...ranges, { kind: 'cellLooks', sheet, area: origin, content: cells }] : ranges;
}

/**
 * @throws Error when a cell names a style that the plan does not hold: a fault of the template, not of the workbook
 */
export function formatEdits(
  sheet: string,
  blocks: readonly BlockPlan[],
  styles: Readonly<Record<string, Style>>,
): Edit[] {
  if (blocks.length === 0) return [];
  const styleOf = (name: string): Style => {
    const style = styles[name];
    if (!style) throw new Error(`The plan has no style "${name}"`);
    return style;
  };
  return [...numberFormatEdits(sheet, blocks, styleOf), ...lookEdits(sheet, blocks, styleOf)];
}
