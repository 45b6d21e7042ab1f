// The look of one cell as setCellProperties takes it: an empty object where nothing changes, never null, which crashed early
// builds of Excel.
import type { CellLookPart } from '../workbook/edit';

function fontOf({ bold, italic, fontSize, fontColor }: CellLookPart): Excel.CellPropertiesFont {
  return {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(fontSize !== undefined && { size: fontSize }),
    ...(fontColor !== undefined && { color: fontColor }),
  };
}

export function propertiesOf(part: CellLookPart | null): Excel.SettableCellProperties {
  if (!part) return {};
  const { fill, horizontal, vertical, wrap, indent, edges } = part;
  const font = fontOf(part);
  const format: Record<string, unknown> = {
    ...(Object.keys(font).length > 0 && { font }),
    ...(fill !== undefined && { fill: { color: fill } }),
    ...(horizontal !== undefined && { horizontalAlignment: horizontal }),
    ...(vertical !== undefined && { verticalAlignment: vertical }),
    ...(wrap !== undefined && { wrapText: wrap }),
    ...(indent !== undefined && { indentLevel: indent }),
    ...(edges && {
      borders: Object.fromEntries(edges.map(({ side, color }) => [side, { style: 'Continuous', color }])),
    }),
  };
  return Object.keys(format).length === 0 ? {} : { format };
}
