// The styles of a sheet's cells as few format edits. Each group of properties (font, fill, alignment, borders, number
// format) is merged on its own, because cells of many styles share a colour; and areas that share a value are one edit.
import type { BlockPlan, Style } from '../reports/plan';
import type { Area } from './address';
import type { Edit, FormatPart } from './edit';
import { areasByKey, rectangles } from './rectangles';

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

/** The areas of a sheet's blocks by a property of their styles; cells for which it is null are left out. */
function areasOf(blocks: readonly BlockPlan[], keyOf: (style: string) => string | null): Map<string, Area[]> {
  const seen = new Map<string, string | null>();
  const cached = (style: string) => {
    const known = seen.get(style);
    if (known !== undefined) return known;
    const key = keyOf(style);
    seen.set(style, key);
    return key;
  };
  const list = blocks.flatMap((block) =>
    rectangles(
      block.cells.map((row) => row.map((cell) => cached(cell.style))),
      block,
    ),
  );
  return areasByKey(list);
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
  const numberFormats = areasOf(blocks, (name) => styleOf(name).numberFormat ?? null);
  const edits: Edit[] = [...numberFormats].map(([format, areas]) => ({
    kind: 'numberFormat',
    sheet,
    areas,
    format,
  }));
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
