// The styles of a sheet's cells as few format edits. Each group of properties (number format, font, fill, alignment,
// borders) is merged on its own, because cells of many styles share a colour; and areas that share a value are one edit.
import type { BlockPlan, Style } from '../sheets/language/plan';
import type { Area } from './address';
import type { Edit, FormatPart } from './edit';
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

/** The areas of a sheet's blocks by a property of their styles, in the order in which they must be laid. */
function areasOf(blocks: readonly BlockPlan[], keyOf: KeyOf): [string, Area[]][] {
  const known = cached(keyOf);
  const layers = blocks.map((block) => layersOf(block, known));
  return [
    ...areasByKey(layers.flatMap(({ base }) => base)),
    ...areasByKey(layers.flatMap(({ over }) => over)),
  ];
}

/** A new sheet is General all over: only other formats have to be said. */
const GENERAL = 'General';

/** Formats alternate from row to row and run on for a year's columns: long runs are filled, the others listed. */
function numberFormatEdits(sheet: string, block: BlockPlan, styleOf: (name: string) => Style): Edit[] {
  const keys = block.cells.map((row) =>
    row.map(({ style }) => {
      const { numberFormat = GENERAL } = styleOf(style);
      return numberFormat === GENERAL ? null : numberFormat;
    }),
  );
  const { fills, without } = fillsOf(keys, block);
  return [
    ...[...areasByKey(fills)].map(([format, areas]): Edit => ({
      kind: 'numberFormat',
      sheet,
      areas,
      format,
    })),
    ...islands(without(keys), block).map((island): Edit => ({ kind: 'numberFormats', sheet, ...island })),
  ];
}

/**
 * @throws Error when a cell names a style that the plan does not hold: a fault of the template, not of the workbook
 */
export function formatEdits(
  sheet: string,
  blocks: readonly BlockPlan[],
  styles: Readonly<Record<string, Style>>,
): Edit[] {
  const styleOf = (name: string): Style => {
    const style = styles[name];
    if (!style) throw new Error(`The plan has no style "${name}"`);
    return style;
  };
  const edits = blocks.flatMap((block) => numberFormatEdits(sheet, block, styleOf));
  for (const group of GROUPS) {
    const areas = areasOf(blocks, (name) => {
      const text = JSON.stringify(group(styleOf(name)));
      return text === '{}' ? null : text;
    });
    for (const [text, list] of areas)
      edits.push({ kind: 'format', sheet, areas: list, part: JSON.parse(text) as FormatPart });
  }
  return edits;
}
