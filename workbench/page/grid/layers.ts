// Four transparent layers over the grid's four panes (frozen and scrolling rows and columns). What is not a cell lies on
// them and scrolls with the cells without any arithmetic: selection, outlines, charts, the cell editor.
import type { Area } from '../../../host/model/types';
import type { Geometry } from './geometry';

export interface Pane {
  readonly element: HTMLElement;
  readonly frozenRows: boolean;
  readonly frozenColumns: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const columnTypes = { true: 'colPinStart', false: 'rgCol' } as const;

export class Layers {
  readonly panes: readonly Pane[];

  constructor(private readonly grid: HTMLElement) {
    const flags = [true, false];
    this.panes = flags.flatMap((frozenRows) =>
      flags.map((frozenColumns) => {
        const element = document.createElement('div');
        element.className = frozenRows ? 'layer frozen-rows' : 'layer';
        return { element, frozenRows, frozenColumns };
      }),
    );
  }

  /** The grid builds and rebuilds its panes; this puts each layer back on top of its own. */
  attach(): void {
    for (const { element, frozenRows, frozenColumns } of this.panes) {
      const viewport = this.viewport(frozenColumns);
      const home = frozenRows
        ? (viewport?.querySelector<HTMLElement>('.header-wrapper') ?? null)
        : (viewport?.querySelector<HTMLElement>('.vertical-inner > .content-wrapper') ?? null);
      // Plain containers only: the grid's own components hide children that they did not make.
      if (home === null) element.remove();
      else if (element.parentElement !== home) home.append(element);
    }
  }

  viewport(frozenColumns: boolean): HTMLElement | null {
    return this.grid.querySelector(`revogr-viewport-scroll.${columnTypes[`${frozenColumns}`]}`);
  }

  /** The scrolling element of the main pane, down; across it is the viewport itself. */
  scrollers(): { down: HTMLElement; across: HTMLElement } | null {
    const across = this.viewport(false);
    const down = across?.querySelector<HTMLElement>('.vertical-inner') ?? null;
    return across === null || down === null ? null : { down, across };
  }

  /** The pane a cell lies in. */
  paneOf(geometry: Geometry, row: number, column: number): Pane {
    const frozenRows = geometry.rows.slot(row) < geometry.frozenRows;
    const frozenColumns = geometry.columns.slot(column) < geometry.frozenColumns;
    const found = this.panes.find(
      (pane) => pane.frozenRows === frozenRows && pane.frozenColumns === frozenColumns,
    );
    if (found === undefined) throw new Error('There are four panes.');
    return found;
  }

  /** Where pane coordinates begin, in sheet pixels. */
  origin(geometry: Geometry, pane: Pane): { left: number; top: number } {
    return {
      left: pane.frozenColumns ? 0 : (geometry.columns.starts[geometry.frozenColumns] ?? 0),
      top: pane.frozenRows ? 0 : (geometry.rows.starts[geometry.frozenRows] ?? 0),
    };
  }

  box(geometry: Geometry, pane: Pane, area: Area): Box {
    const origin = this.origin(geometry, pane);
    return {
      left: geometry.columns.start(area.column) - origin.left,
      top: geometry.rows.start(area.row) - origin.top,
      width: geometry.columns.span(area.column, area.columns),
      height: geometry.rows.span(area.row, area.rows),
    };
  }

  /** Sheet pixels under a point of the window; null outside the cells. */
  locate(geometry: Geometry, x: number, y: number): { left: number; top: number } | null {
    for (const pane of this.panes) {
      if (!pane.element.isConnected) continue;
      const layer = pane.element.getBoundingClientRect();
      const clip = this.clip(pane).getBoundingClientRect();
      if (x < clip.left || x >= clip.right || y < clip.top || y >= clip.bottom) continue;
      const origin = this.origin(geometry, pane);
      return { left: x - layer.left + origin.left, top: y - layer.top + origin.top };
    }
    return null;
  }

  /** The element whose edges bound what is seen of the pane. */
  private clip(pane: Pane): HTMLElement {
    if (pane.frozenRows) return pane.element;
    return this.viewport(pane.frozenColumns)?.querySelector<HTMLElement>('.vertical-inner') ?? pane.element;
  }
}

export function place(element: HTMLElement, box: Box): void {
  element.style.left = `${box.left}px`;
  element.style.top = `${box.top}px`;
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
}
