// Keeps the grid and what lies over it in step with the workbook: lays out, repaints, marks, and shows the active cell's
// content in the formula bar.
import type { Area } from '../../host/model/types';
import { Conditions } from './cells/conditions';
import type { Desk } from './desk';
import type { Clipboard } from './editing/clipboard';
import type { Editor } from './editing/editor';
import { referencesIn } from './formula/references';
import { usedExtent } from './grid/geometry';
import { GridView } from './grid/gridView';
import { Marks, type Mark } from './grid/marks';
import { Painter } from './grid/painter';
import { PIXELS_PER_POINT } from './grid/geometry';

export class SheetView {
  readonly grid: GridView;
  private readonly marks: Marks;
  private readonly conditions: Conditions;
  private readonly scrolls = new Map<string, { top: number; left: number }>();
  private editor: Editor | null = null;
  private clipboard: Clipboard | null = null;
  private open: string;
  private mustReveal = false;
  private layingOut = false;

  constructor(
    private readonly desk: Desk,
    container: HTMLElement,
  ) {
    this.conditions = new Conditions(desk.session);
    this.open = desk.sheet.id;
    this.grid = new GridView(container, {
      resizeColumn: (column, width) => this.resizeColumn(column, width),
      nearEnd: (axis) => {
        const { rows, columns } = desk.geometry;
        if (axis === 'rows') desk.makeRoom(rows.count, 0);
        else desk.makeRoom(0, columns.count);
      },
      scrolled: () => {
        if (this.open === this.desk.sheet.id) this.scrolls.set(this.open, this.grid.scroll);
        this.paintHeaders();
      },
      entered: () => this.editor?.focus(),
    });
    this.marks = new Marks(this.grid.layers);
    desk.on('layout', () => this.layout());
    desk.on('content', () => this.repaint());
    desk.on('selection', () => this.selected());
    this.layout();
  }

  /** Follows edits and the clipboard, which need the grid and so come after it. */
  watch(editor: Editor, clipboard: Clipboard): void {
    this.editor = editor;
    this.clipboard = clipboard;
    editor.onChange((edit) => {
      if (edit === null) this.showContent();
      this.drawMarks();
    });
    this.selected();
    this.grid.element.addEventListener('aftergridrender', () => requestAnimationFrame(() => this.settle()));
    this.grid.element.addEventListener('afterrender', () => requestAnimationFrame(() => this.paintHeaders()));
  }

  /** After the grid has rebuilt its panes, what lies over them goes back to its place. */
  private settle(): void {
    this.grid.layers.attach();
    this.editor?.fit();
    this.paintHeaders();
    if (this.mustReveal) this.reveal();
    this.mustReveal = false;
    this.layingOut = false;
    if (document.activeElement === document.body) this.editor?.focus();
  }

  private painter(): (row: number, column: number) => ReturnType<Painter['paint']> {
    const painter = new Painter(
      this.desk.session.workbook,
      this.desk.sheet,
      this.desk.geometry,
      this.conditions.at,
    );
    return (row, column) => painter.paint(row, column);
  }

  private layout(): void {
    this.layingOut = true;
    const changedSheet = this.open !== this.desk.sheet.id;
    if (changedSheet) this.conditions.forget();
    this.open = this.desk.sheet.id;
    const scroll = this.scrolls.get(this.open) ?? { top: 0, left: 0 };
    this.grid.layout(this.desk.geometry, this.painter(), this.desk.sheet.showGridlines);
    if (changedSheet) requestAnimationFrame(() => (this.grid.scroll = scroll));
    this.drawMarks();
    this.askConditions();
  }

  private repaint(): void {
    this.grid.repaint(this.painter(), this.desk.sheet.showGridlines);
    if (this.editor?.edit === null) this.showContent();
    this.drawMarks();
    this.askConditions();
  }

  private askConditions(): void {
    const { sheet } = this.desk;
    void this.conditions.refresh(sheet, usedExtent(sheet)).then((changed) => {
      if (changed && sheet === this.desk.sheet) this.grid.repaint(this.painter(), sheet.showGridlines);
    });
  }

  private selected(): void {
    this.reveal();
    // Rows that were just laid out can only be scrolled to once they are drawn.
    this.mustReveal = this.layingOut;
    if (this.editor?.edit === null) this.showContent();
    this.editor?.fit();
    this.drawMarks();
    this.paintHeaders();
  }

  /** Shows the end of the selection that moves. A whole row or column does not move the view along itself. */
  private reveal(): void {
    const { far, active, anchor } = this.desk.selection;
    const { rows, columns } = this.desk.geometry;
    const { area } = this.desk;
    const moving = far.row === anchor.row && far.column === anchor.column ? active : far;
    const row = area.rows >= rows.count ? null : Math.min(moving.row, rows.count - 1);
    const column = area.columns >= columns.count ? null : Math.min(moving.column, columns.count - 1);
    this.grid.reveal(row, column);
  }

  private showContent(): void {
    const { editor } = this;
    if (editor === null) return;
    editor.bar.value = editor.contentOf(this.desk.active);
    const { row, column } = this.desk.active;
    editor.bar.classList.toggle('spilled', this.desk.cell(row, column)?.spilledFrom !== undefined);
    editor.fit();
  }

  drawMarks(): void {
    const { desk } = this;
    const marks: Mark[] = [{ kind: 'selection', area: desk.area }];
    const merge = desk.sheet.merges.find(
      ({ row, column }) => row === desk.active.row && column === desk.active.column,
    );
    marks.push({ kind: 'active', area: merge ?? { ...desk.active, rows: 1, columns: 1 } });
    const spill = this.spill();
    if (spill !== null) marks.push({ kind: 'spill', area: spill });
    const held = this.clipboard?.held;
    if (held?.sheet === desk.sheet.id) marks.push({ kind: 'copied', area: held.area });
    const { edit } = this.editor ?? { edit: null };
    if (edit !== null) {
      for (const { sheet, area, color } of referencesIn(edit.text)) {
        const own =
          sheet === undefined
            ? edit.sheet === desk.sheet.id
            : sheet.toLowerCase() === desk.sheet.name.toLowerCase();
        if (own) marks.push({ kind: 'reference', area, color });
      }
    }
    this.marks.draw(desk.geometry, marks);
  }

  /** The array the active cell belongs to. */
  private spill(): Area | null {
    const { row, column } = this.desk.active;
    const cell = this.desk.cell(row, column);
    const anchor = cell?.spilledFrom ?? (cell?.spill === undefined ? undefined : { row, column });
    if (anchor === undefined) return null;
    const spill = this.desk.cell(anchor.row, anchor.column)?.spill;
    return spill === undefined ? null : { ...anchor, ...spill };
  }

  /** The headers of selected rows and columns stand out. The grid reuses its elements, so this follows every scroll. */
  private paintHeaders(): void {
    const { area } = this.desk;
    for (const header of this.grid.element.querySelectorAll('.rgHeaderCell[data-column]')) {
      const column = Number(header.getAttribute('data-column'));
      header.classList.toggle('selected', column >= area.column && column < area.column + area.columns);
    }
    for (const header of this.grid.element.querySelectorAll('.row-header')) {
      const row = Number(header.textContent) - 1;
      header.classList.toggle('selected', row >= area.row && row < area.row + area.rows);
    }
  }

  private resizeColumn(column: number, width: number): void {
    const points = width / PIXELS_PER_POINT;
    void this.desk.session.change(() => void this.desk.sheet.columnWidths.set(column, points));
  }
}
