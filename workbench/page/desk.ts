// The state of the page: which sheet is open, how it is laid out, what is selected. Parts of the page ask it, tell it,
// and are told when something changed; none of them knows another.
import { cellKey } from '../../host/model/address';
import { formatAt, formatIndex } from '../../host/model/cells';
import type { Area, Cell, CellFormat, CellValue, Sheet } from '../../host/model/types';
import { geometryOf, usedExtent, type Geometry } from './grid/geometry';
import type { Position } from './grid/navigation';
import { areaOf, single, type Selection, type Sight } from './grid/selection';
import type { Change, Session } from './session';

export type DeskEvent =
  /** Another sheet, or other rows, columns, sizes: everything must be laid out again. */
  | 'layout'
  /** Values or formats changed. */
  | 'content'
  | 'selection';

interface SheetView {
  selection: Selection;
  least: { rows: number; columns: number };
  scroll: { top: number; left: number };
}

const FIRST = single({ row: 0, column: 0 });

export class Desk {
  geometry: Geometry;
  private readonly views = new Map<string, SheetView>();
  private readonly listeners = new Map<DeskEvent, ((change: Change) => void)[]>();
  private shape = '';
  private shown: string;

  constructor(readonly session: Session) {
    this.shown = this.sheet.id;
    this.geometry = geometryOf(this.sheet, this.view.least);
    this.shape = shapeOf(this.sheet);
    session.onChange((change) => this.changed(change));
  }

  on(event: DeskEvent, listener: (change: Change) => void): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }

  private tell(event: DeskEvent, change: Change = { byAddIn: false, wrote: false }): void {
    for (const listener of this.listeners.get(event) ?? []) listener(change);
  }

  get sheet(): Sheet {
    const { workbook } = this.session;
    const found = workbook.sheets.find(({ id }) => id === workbook.activeSheet) ?? workbook.sheets[0];
    if (found === undefined) throw new Error('A workbook has at least one sheet.');
    return found;
  }

  private get view(): SheetView {
    const { id } = this.sheet;
    let view = this.views.get(id);
    if (view === undefined) {
      view = { selection: FIRST, least: { rows: 0, columns: 0 }, scroll: { top: 0, left: 0 } };
      this.views.set(id, view);
    }
    return view;
  }

  get selection(): Selection {
    return this.view.selection;
  }

  get area(): Area {
    return areaOf(this.selection, this.sheet.merges);
  }

  get active(): Position {
    return this.selection.active;
  }

  get scroll(): SheetView['scroll'] {
    return this.view.scroll;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.sheet.cells.get(cellKey(row, column));
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column)?.value ?? null;
  }

  format(row: number, column: number): CellFormat {
    return formatAt(this.session.workbook, formatIndex(this.sheet, row, column));
  }

  get sight(): Sight {
    return {
      geometry: this.geometry,
      merges: this.sheet.merges,
      last: usedExtent(this.sheet),
      isFilled: (row, column) =>
        this.value(row, column) !== null || this.cell(row, column)?.formula !== undefined,
    };
  }

  select(selection: Selection): void {
    this.makeRoom(
      Math.max(selection.active.row, selection.far.row),
      Math.max(selection.active.column, selection.far.column),
    );
    this.view.selection = selection;
    this.session.select(this.sheet.id, this.area);
    this.tell('selection');
  }

  /** Selects an area; the active cell is its first, or the one given. */
  selectArea(area: Area, active: Position = { row: area.row, column: area.column }): void {
    const anchor = { row: area.row, column: area.column };
    this.select({
      active,
      anchor,
      far: { row: area.row + area.rows - 1, column: area.column + area.columns - 1 },
    });
  }

  /** Lays out more rows or columns when the ones there are do not reach so far. */
  makeRoom(row: number, column: number): void {
    const { rows, columns } = this.geometry;
    if (
      (row < rows.count - 2 || rows.count >= 1_048_576) &&
      (column < columns.count - 1 || columns.count >= 16_384)
    )
      return;
    this.view.least = {
      rows: Math.max(row + 100, rows.count),
      columns: Math.max(column + 10, columns.count),
    };
    this.relayout();
  }

  private relayout(): void {
    this.geometry = geometryOf(this.sheet, this.view.least);
    this.shape = shapeOf(this.sheet);
    this.shown = this.sheet.id;
    this.tell('layout');
  }

  /** Opens a sheet, as a click on its tab does. */
  open(sheet: string): void {
    const { workbook } = this.session;
    if (workbook.activeSheet === sheet) return;
    workbook.activeSheet = sheet;
    this.relayout();
    this.select(this.selection);
  }

  private changed(change: Change): void {
    const { sheet } = this;
    const moved = this.followSelection(change);
    if (sheet.id !== this.shown || shapeOf(sheet) !== this.shape) this.relayout();
    this.tell('content', change);
    if (moved) this.tell('selection');
  }

  /** The add-in may select cells itself. */
  private followSelection(change: Change): boolean {
    const { selection } = this.session.workbook;
    if (!change.byAddIn || selection.sheet !== this.sheet.id) return false;
    const { row, column, rows, columns } = selection.area;
    const now = this.area;
    if (now.row === row && now.column === column && now.rows === rows && now.columns === columns)
      return false;
    const anchor = { row, column };
    this.makeRoom(row, column);
    this.view.selection = {
      active: anchor,
      anchor,
      far: { row: row + rows - 1, column: column + columns - 1 },
    };
    return true;
  }
}

/** What decides where things stand; equal text, equal layout. */
function shapeOf(sheet: Sheet): string {
  const used = usedExtent(sheet);
  return JSON.stringify([
    [...sheet.columnWidths],
    [...sheet.rowHeights],
    [...sheet.hiddenColumns],
    [...sheet.hiddenRows],
    sheet.freeze,
    sheet.standardWidth,
    Math.ceil(used.row / 50),
    Math.ceil(used.column / 10),
    sheet.charts.map(({ left, top, width, height }) => [left, top, width, height]),
  ]);
}
