// The selection, the outline of a spilled array and the ranges a formula refers to, drawn on the layers over the cells.
import type { Area } from '../../../host/model/types';
import type { Geometry } from './geometry';
import { place, type Box, type Layers } from './layers';

export type MarkKind = 'selection' | 'active' | 'spill' | 'copied' | 'reference';

export interface Mark {
  readonly kind: MarkKind;
  readonly area: Area;
  readonly color?: string;
}

export class Marks {
  private drawn: HTMLElement[] = [];

  constructor(private readonly layers: Layers) {}

  draw(geometry: Geometry, marks: readonly Mark[]): void {
    for (const element of this.drawn) element.remove();
    this.drawn = [];
    for (const mark of marks) {
      for (const pane of this.layers.panes) {
        if (!this.reaches(geometry, mark.area, pane)) continue;
        const element = document.createElement('div');
        element.className = `mark mark-${mark.kind}`;
        element.setAttribute('aria-hidden', 'true');
        if (mark.color !== undefined) element.style.setProperty('--mark', mark.color);
        place(element, around(this.layers.box(geometry, pane, mark.area)));
        pane.element.append(element);
        this.drawn.push(element);
      }
    }
  }

  private reaches(
    geometry: Geometry,
    area: Area,
    pane: { frozenRows: boolean; frozenColumns: boolean },
  ): boolean {
    const firstRow = geometry.rows.slot(area.row) < geometry.frozenRows;
    const lastRow = geometry.rows.slot(area.row + area.rows - 1) < geometry.frozenRows;
    const firstColumn = geometry.columns.slot(area.column) < geometry.frozenColumns;
    const lastColumn = geometry.columns.slot(area.column + area.columns - 1) < geometry.frozenColumns;
    return (
      (pane.frozenRows ? firstRow : !lastRow || geometry.frozenRows === 0) &&
      (pane.frozenColumns ? firstColumn : !lastColumn || geometry.frozenColumns === 0)
    );
  }
}

/** The lines lie on the gridlines: those left and above belong to the neighbours. */
function around({ left, top, width, height }: Box): Box {
  return { left: left - 1, top: top - 1, width: width + 1, height: height + 1 };
}
