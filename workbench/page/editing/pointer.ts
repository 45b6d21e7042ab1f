// The pointer on the sheet: press selects, drag and shift extend, a double press edits; headers select whole rows and
// columns; while a formula is typed, a press writes a reference.
import type { Desk } from '../desk';
import type { GridView } from '../grid/gridView';
import type { Position } from '../grid/navigation';
import { single } from '../grid/selection';
import type { Editor } from './editor';
import type { Keys } from './keys';

const EDGE = 24;

export class Pointer {
  private drag: { from: Position; pointing: boolean; kind: 'cells' | 'rows' | 'columns' } | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly view: GridView,
    private readonly editor: Editor,
    private readonly keys: Keys,
    container: HTMLElement,
  ) {
    // Caught on the way down: the grid's own handling of presses must not begin.
    container.addEventListener('mousedown', (event) => this.down(event), { capture: true });
    container.addEventListener('dblclick', (event) => this.doubled(event), { capture: true });
    window.addEventListener('mousemove', (event) => this.move(event));
    window.addEventListener('mouseup', () => (this.drag = null));
  }

  private cellAt(event: MouseEvent): Position | null {
    const at = this.view.layers.locate(this.desk.geometry, event.clientX, event.clientY);
    if (at === null) return null;
    const found = { row: this.desk.geometry.rows.at(at.top), column: this.desk.geometry.columns.at(at.left) };
    const merge = this.desk.sheet.merges.find(
      ({ row, column, rows, columns }) =>
        found.row >= row &&
        found.row < row + rows &&
        found.column >= column &&
        found.column < column + columns,
    );
    return merge === undefined ? found : { row: merge.row, column: merge.column };
  }

  private down(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (
      event.button !== 0 ||
      target.closest('.resizable, .chart, .dropdown, .dropdown-button, revogr-scroll-virtual, .attribution')
    )
      return;
    if (target === this.editor.input && this.editor.edit !== null) return;
    const header = target.closest<HTMLElement>('.rgHeaderCell');
    const rowHeader = target.closest<HTMLElement>('.row-header');
    if (header !== null || rowHeader !== null) return this.header(event, header, rowHeader);
    const at = this.cellAt(event);
    if (at === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.editor.edit !== null && this.editor.canPoint) {
      this.drag = { from: at, pointing: true, kind: 'cells' };
      this.keys.pointTo(at, at);
      return;
    }
    this.press(event, at);
  }

  private press(event: MouseEvent, at: Position): void {
    void this.keys.finish();
    this.drag = { from: event.shiftKey ? this.desk.active : at, pointing: false, kind: 'cells' };
    const { active } = this.desk;
    this.desk.select(event.shiftKey ? { active, anchor: active, far: at } : single(at));
    this.editor.focus();
  }

  private header(event: MouseEvent, column: HTMLElement | null, row: HTMLElement | null): void {
    event.preventDefault();
    event.stopPropagation();
    const { rows, columns } = this.desk.geometry;
    void this.keys.finish();
    const named = column?.getAttribute('data-column');
    if (named !== null && named !== undefined) this.selectLines('columns', Number(named), event.shiftKey);
    else if (row !== null) this.selectLines('rows', Number(row.textContent) - 1, event.shiftKey);
    else this.desk.selectArea({ row: 0, column: 0, rows: rows.count, columns: columns.count });
    this.editor.focus();
  }

  private selectLines(kind: 'rows' | 'columns', index: number, extend: boolean): void {
    const { rows, columns } = this.desk.geometry;
    const before = this.desk.active;
    const from = extend ? (kind === 'rows' ? before.row : before.column) : index;
    this.drag = {
      from: kind === 'rows' ? { row: from, column: 0 } : { row: 0, column: from },
      pointing: false,
      kind,
    };
    const first = Math.min(from, index);
    const count = Math.abs(from - index) + 1;
    this.desk.selectArea(
      kind === 'rows'
        ? { row: first, column: 0, rows: count, columns: columns.count }
        : { row: 0, column: first, rows: rows.count, columns: count },
      kind === 'rows' ? { row: from, column: 0 } : { row: 0, column: from },
    );
  }

  private move(event: MouseEvent): void {
    const { drag } = this;
    if (drag === null || (event.buttons & 1) === 0) return;
    this.scrollAtEdges(event);
    const at = this.cellAt(event);
    if (drag.kind === 'columns') {
      const over = (event.target as HTMLElement).closest?.('.rgHeaderCell')?.getAttribute('data-column');
      const column = over ?? at?.column;
      if (column !== undefined && column !== null)
        this.extendLines('columns', drag.from.column, Number(column));
      return;
    }
    if (drag.kind === 'rows') {
      const header = (event.target as HTMLElement).closest?.('.row-header');
      const row = header === null || header === undefined ? at?.row : Number(header.textContent) - 1;
      if (row !== undefined) this.extendLines('rows', drag.from.row, row);
      return;
    }
    if (at === null) return;
    if (drag.pointing) this.keys.pointTo(drag.from, at);
    else if (at.row !== this.desk.selection.far.row || at.column !== this.desk.selection.far.column)
      this.desk.select({ active: drag.from, anchor: drag.from, far: at });
  }

  private extendLines(kind: 'rows' | 'columns', from: number, to: number): void {
    const { rows, columns } = this.desk.geometry;
    const first = Math.min(from, to);
    const count = Math.abs(from - to) + 1;
    if (kind === 'rows')
      this.desk.selectArea(
        { row: first, column: 0, rows: count, columns: columns.count },
        { row: from, column: 0 },
      );
    else
      this.desk.selectArea(
        { row: 0, column: first, rows: rows.count, columns: count },
        { row: 0, column: from },
      );
  }

  private scrollAtEdges(event: MouseEvent): void {
    const scrollers = this.view.layers.scrollers();
    if (scrollers === null) return;
    const box = scrollers.down.getBoundingClientRect();
    const view = scrollers.across.getBoundingClientRect();
    if (event.clientY > box.bottom - EDGE) scrollers.down.scrollTop += 20;
    else if (event.clientY < box.top && event.clientY > box.top - EDGE) scrollers.down.scrollTop -= 20;
    if (event.clientX > view.right - EDGE) scrollers.across.scrollLeft += 30;
    else if (event.clientX < view.left && event.clientX > view.left - EDGE) scrollers.across.scrollLeft -= 30;
  }

  private doubled(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (target.closest('.resizable') !== null || this.editor.edit !== null || this.cellAt(event) === null)
      return;
    event.stopPropagation();
    this.editor.begin('edit');
  }
}
