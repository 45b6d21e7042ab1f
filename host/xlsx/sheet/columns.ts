// Column widths and hidden columns; neighbours that are alike share one entry.
import type { Sheet } from '../../model/types';
import { characters, DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../sizes';
import { element } from '../xml';

interface Run {
  min: number;
  max: number;
  width: number | undefined;
  hidden: boolean;
}

function columnXml(run: Run, standard: number): string {
  return element('col', {
    min: run.min + 1,
    max: run.max + 1,
    width: characters(run.width ?? standard),
    hidden: run.hidden || undefined,
    customWidth: run.width === undefined ? undefined : true,
  });
}

export function columnsXml(sheet: Sheet): string {
  const columns = [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const column of columns) {
    const width = sheet.columnWidths.get(column);
    const hidden = sheet.hiddenColumns.has(column);
    const last = runs.at(-1);
    if (last && last.max === column - 1 && last.width === width && last.hidden === hidden) last.max = column;
    else runs.push({ min: column, max: column, width, hidden });
  }
  return runs.length === 0
    ? ''
    : element('cols', {}, ...runs.map((run) => columnXml(run, sheet.standardWidth)));
}

export function formatDefaultsXml(sheet: Sheet): string {
  const custom = sheet.standardWidth !== DEFAULT_COLUMN_WIDTH;
  return element('sheetFormatPr', {
    defaultColWidth: custom ? characters(sheet.standardWidth) : undefined,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
  });
}
