// Column widths, formats and hidden columns; neighbours that are alike share one entry.
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../../model/create';
import type { Sheet } from '../../model/types';
import { characters } from '../sizes';
import type { Styles } from '../style/styles';
import { element } from '../xml';

interface Run {
  min: number;
  max: number;
  width: number | undefined;
  hidden: boolean;
  style: number;
}

function columnXml(run: Run, standard: number): string {
  return element('col', {
    min: run.min + 1,
    max: run.max + 1,
    width: characters(run.width ?? standard),
    hidden: run.hidden || undefined,
    style: run.style > 0 ? run.style : undefined,
    customWidth: run.width === undefined ? undefined : true,
  });
}

export function columnsXml(sheet: Sheet, styles: Styles): string {
  const formats = sheet.columnFormats ?? new Map<number, number>();
  const touched = new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns, ...formats.keys()]);
  const runs: Run[] = [];
  for (const column of [...touched].sort((a, b) => a - b)) {
    const width = sheet.columnWidths.get(column);
    const hidden = sheet.hiddenColumns.has(column);
    const style = styles.cell(formats.get(column) ?? 0, false);
    const last = runs.at(-1);
    const alike = last?.width === width && last?.hidden === hidden && last.style === style;
    if (last && alike && last.max === column - 1) last.max = column;
    else runs.push({ min: column, max: column, width, hidden, style });
  }
  if (runs.length === 0) return '';
  return element('cols', {}, ...runs.map((run) => columnXml(run, sheet.standardWidth)));
}

export function formatDefaultsXml(sheet: Sheet): string {
  const custom = sheet.standardWidth !== STANDARD_WIDTH;
  return element('sheetFormatPr', {
    defaultColWidth: custom ? characters(sheet.standardWidth) : undefined,
    defaultRowHeight: STANDARD_HEIGHT,
  });
}
