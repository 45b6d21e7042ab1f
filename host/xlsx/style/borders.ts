// One border of the styles part. The model's line names are the format's own.
import type { CellFormat, Edge } from '../../model/types';
import { element } from '../xml';
import { argb } from './color';

const EDGES: readonly Edge[] = ['left', 'right', 'top', 'bottom'];

export function borderXml(borders: CellFormat['borders']): string {
  const edges = EDGES.map((edge) => {
    const line = borders[edge];
    if (!line) return element(edge);
    return element(edge, { style: line.style }, element('color', { rgb: argb(line.color) }));
  });
  return element('border', {}, ...edges, '<diagonal/>');
}
