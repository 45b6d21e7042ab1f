// The virtual grid. RevoGrid draws the cells that are in view and keeps frozen panes and headers in step; selection,
// keyboard and editing are the workbench's own, because a spreadsheet's differ from a data table's.
import { defineCustomElements } from '@revolist/revogrid/loader';
import type { CellTemplateProp, ColumnRegular, RowDefinition } from '@revolist/revogrid';
import { columnName } from '../../../host/model/address';
import type { Geometry } from './geometry';
import { STANDARD_ROW_HEIGHT } from './geometry';
import { Layers } from './layers';
import type { Painted } from './painter';

const ROW_HEADER_WIDTH = 44;

export interface GridEvents {
  /** A column's right edge was dragged; pixels. */
  resizeColumn(column: number, width: number): void;
  /** The end of the laid-out rows or columns came into view. */
  nearEnd(axis: 'rows' | 'columns'): void;
  scrolled(): void;
  /** The keyboard came into the grid. */
  entered(): void;
}

type CreateElement = (tag: string, data: Record<string, unknown>, text: string) => unknown;

interface SlotRow {
  readonly slot: number;
}

export class GridView {
  readonly element: HTMLRevoGridElement;
  readonly layers: Layers;
  private geometry: Geometry | null = null;
  private paint: (row: number, column: number) => Painted = () => ({ text: '', css: {}, className: '' });
  private painted = new Map<number, Painted>();

  constructor(
    container: HTMLElement,
    private readonly events: GridEvents,
  ) {
    defineCustomElements();
    this.element = document.createElement('revo-grid');
    Object.assign(this.element, {
      theme: 'default',
      readonly: true,
      range: false,
      canFocus: false,
      useClipboard: false,
      filter: false,
      resize: true,
      canDrag: false,
      canMoveColumns: false,
      accessible: false,
      rowSize: STANDARD_ROW_HEIGHT,
      frameSize: 2,
      rowHeaders: {
        size: ROW_HEADER_WIDTH,
        cellTemplate: this.rowHeader,
        cellProperties: () => ({ class: { 'row-header': true } }),
      },
    });
    this.layers = new Layers(this.element);
    container.append(this.element);
    this.listen();
  }

  private listen(): void {
    const attach = (): void => {
      this.layers.attach();
      this.hideFromReaders();
    };
    for (const name of ['aftersourceset', 'aftercolumnsset', 'afterrender', 'aftergridrender'])
      this.element.addEventListener(name, () => requestAnimationFrame(attach));
    this.element.addEventListener('aftercolumnresize', (event) => this.columnResized(event));
    this.element.addEventListener('viewportscroll', () => {
      this.events.scrolled();
      this.watchEnds();
    });
  }

  /** Screen readers get a table of their own: these cells come and go while scrolling, in four separate trees. */
  private hideFromReaders(): void {
    for (const part of this.element.querySelectorAll('revogr-data, revogr-header, revogr-scroll-virtual')) {
      if (part.getAttribute('aria-hidden') !== 'true') part.setAttribute('aria-hidden', 'true');
    }
    // What scrolls must be reachable by keyboard; whoever reaches it is taken on to the active cell.
    for (const part of this.element.querySelectorAll<HTMLElement>('.vertical-inner')) {
      if (part.tabIndex === 0) continue;
      part.tabIndex = 0;
      part.addEventListener('focus', () => this.events.entered());
    }
  }

  private columnResized(event: Event): void {
    const { detail } = event as CustomEvent<Record<string, { prop: number; size?: number }>>;
    for (const column of Object.values(detail)) {
      if (typeof column.size === 'number') this.events.resizeColumn(column.prop, Math.round(column.size));
    }
  }

  private watchEnds(): void {
    const scrollers = this.layers.scrollers();
    if (scrollers === null) return;
    const { down, across } = scrollers;
    if (down.scrollTop + down.clientHeight > down.scrollHeight - 100) this.events.nearEnd('rows');
    if (across.scrollLeft + across.clientWidth > across.scrollWidth - 100) this.events.nearEnd('columns');
  }

  private rowIndex(type: string, rowIndex: number): number {
    const geometry = this.geometry;
    if (geometry === null) return rowIndex;
    return (
      geometry.rows.indexes[type === 'rowPinStart' ? rowIndex : rowIndex + geometry.frozenRows] ?? rowIndex
    );
  }

  private readonly rowHeader = (create: unknown, props: CellTemplateProp): unknown =>
    (create as CreateElement)(
      'span',
      { class: 'row-number' },
      String(this.rowIndex(props.type, props.rowIndex) + 1),
    );

  private at(props: CellTemplateProp): Painted {
    const row = this.rowIndex(props.type, props.rowIndex);
    const column = Number(props.prop);
    const key = row * 16384 + column;
    let painted = this.painted.get(key);
    if (painted === undefined) this.painted.set(key, (painted = this.paint(row, column)));
    return painted;
  }

  private readonly cellTemplate = (create: unknown, props: CellTemplateProp): unknown => {
    const { text, overflow, shift = 0 } = this.at(props);
    if (text === '') return '';
    const style =
      overflow === undefined ? {} : { style: { width: `${overflow - 4}px`, 'margin-left': `${-shift}px` } };
    return (create as CreateElement)(
      'span',
      { class: overflow === undefined ? 'text' : 'text overflowing', ...style },
      text,
    );
  };

  private readonly cellProperties = (props: CellTemplateProp): Record<string, unknown> => {
    const { css, className, title, overflow } = this.at(props);
    return {
      style: overflow === undefined ? css : { ...css, overflow: 'visible', 'z-index': '1' },
      ...(className === '' ? {} : { class: { [className]: true } }),
      ...(title === undefined ? {} : { title }),
    };
  };

  /** Draws another sheet, or the same one with other rows, columns or sizes. */
  layout(geometry: Geometry, paint: (row: number, column: number) => Painted, showGridlines: boolean): void {
    this.geometry = geometry;
    this.use(paint, showGridlines);
    const { rows, columns, frozenRows, frozenColumns } = geometry;
    this.element.columns = Array.from(columns.indexes, (column, slot): ColumnRegular => ({
      prop: column,
      name: columnName(column),
      size: columns.sizes[slot] ?? 64,
      minSize: 4,
      sortable: false,
      ...(slot < frozenColumns ? { pin: 'colPinStart' as const } : {}),
      cellTemplate: this.cellTemplate as NonNullable<ColumnRegular['cellTemplate']>,
      cellProperties: this.cellProperties as NonNullable<ColumnRegular['cellProperties']>,
      columnProperties: () => ({ 'data-column': column }),
    }));
    const slots = Array.from({ length: rows.slots }, (_, slot): SlotRow => ({ slot }));
    this.element.pinnedTopSource = slots.slice(0, frozenRows);
    this.element.source = slots.slice(frozenRows);
    this.element.rowDefinitions = Array.from(rows.sizes).flatMap((size, slot): RowDefinition[] => {
      if (size === STANDARD_ROW_HEIGHT) return [];
      return slot < frozenRows
        ? [{ type: 'rowPinStart', index: slot, size }]
        : [{ type: 'rgRow', index: slot - frozenRows, size }];
    });
  }

  private use(paint: (row: number, column: number) => Painted, showGridlines: boolean): void {
    this.paint = paint;
    this.painted = new Map();
    this.element.classList.toggle('no-gridlines', !showGridlines);
  }

  /** Draws the visible cells again. */
  repaint(paint: (row: number, column: number) => Painted, showGridlines: boolean): void {
    this.use(paint, showGridlines);
    if ('refresh' in this.element) void this.element.refresh('all');
  }

  /** Scrolls as little as needed to bring a cell into view; null leaves that direction alone. */
  reveal(row: number | null, column: number | null): void {
    const scrollers = this.layers.scrollers();
    const geometry = this.geometry;
    if (scrollers === null || geometry === null) return;
    const { down, across } = scrollers;
    const pane = this.layers.paneOf(geometry, row ?? geometry.rows.count, column ?? geometry.columns.count);
    const box = this.layers.box(geometry, pane, { row: row ?? 0, column: column ?? 0, rows: 1, columns: 1 });
    if (row !== null && !pane.frozenRows)
      down.scrollTop = nudge(down.scrollTop, down.clientHeight, box.top, box.height);
    if (!pane.frozenColumns)
      across.scrollLeft = nudge(across.scrollLeft, across.clientWidth, box.left, box.width);
  }

  get scroll(): { top: number; left: number } {
    const scrollers = this.layers.scrollers();
    return { top: scrollers?.down.scrollTop ?? 0, left: scrollers?.across.scrollLeft ?? 0 };
  }

  set scroll({ top, left }: { top: number; left: number }) {
    const scrollers = this.layers.scrollers();
    if (scrollers === null) return;
    scrollers.down.scrollTop = top;
    scrollers.across.scrollLeft = left;
  }

  /** Whole rows and columns that fit into the scrolling pane, for page up and down. */
  page(): { rows: number; columns: number } {
    const scrollers = this.layers.scrollers();
    return {
      rows: Math.max(1, Math.floor((scrollers?.down.clientHeight ?? 400) / STANDARD_ROW_HEIGHT) - 1),
      columns: Math.max(1, Math.floor((scrollers?.across.clientWidth ?? 600) / 64) - 1),
    };
  }
}

function nudge(scroll: number, room: number, start: number, size: number): number {
  if (start < scroll || size > room) return start;
  return start + size > scroll + room ? start + size - room : scroll;
}
