// The keyboard of the sheet: what each key does while cells are selected and while one is edited.
import type { Desk } from '../desk';
import type { Direction, Selection } from '../grid/selection';
import { single, stepFrom, walk } from '../grid/selection';
import type { Position } from '../grid/navigation';
import { usedExtent } from '../grid/geometry';
import type { Committer } from './commit';
import type { Edit, Editor } from './editor';
import { areaAddress, bounding, quoteSheet } from '../../../host/model/address';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export interface KeyWishes {
  /** Called first; true: the key was used (completion list, dropdown). */
  intercept(event: KeyboardEvent): boolean;
  announce(text: string): void;
  openDropdown(): boolean;
  moveSheet(by: 1 | -1): void;
  save(): void;
  page(): { rows: number; columns: number };
}

export class Keys {
  /** The column Tab began in: Enter goes back to it. */
  private tabColumn: number | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly editor: Editor,
    private readonly committer: Committer,
    private readonly wishes: KeyWishes,
  ) {
    for (const view of [editor.input, editor.bar])
      view.addEventListener('keydown', (event) => this.down(event));
  }

  private down(event: KeyboardEvent): void {
    if (event.isComposing || this.wishes.intercept(event)) return;
    const used =
      this.shared(event) || (this.editor.edit === null ? this.selecting(event) : this.editing(event));
    if (used) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  private shared(event: KeyboardEvent): boolean {
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key.toLowerCase() === 's') this.wishes.save();
    else if (control && (event.key === 'PageDown' || event.key === 'PageUp')) {
      void this.finish().then((ended) => ended && this.wishes.moveSheet(event.key === 'PageDown' ? 1 : -1));
    } else return false;
    return true;
  }

  /**
   * Ends an edit that is under way, keeping what was typed. The keyboard is free at once, so that fast typing never lands
   * in the wrong cell; the promise says afterwards whether the text was accepted. Refused, the edit is taken up again.
   */
  async finish(): Promise<boolean> {
    const { edit } = this.editor;
    if (edit === null) return true;
    const target = this.editor.focused;
    this.editor.end();
    if (edit.sheet !== this.desk.sheet.id) this.desk.open(edit.sheet);
    const kept = await this.committer.commit(edit.at, edit.text);
    if (!kept) {
      this.desk.open(edit.sheet);
      this.desk.select(single(edit.at));
      this.takeUp(edit, target);
    }
    return kept;
  }

  /** Goes on with an edit whose text was refused. */
  private takeUp(edit: Edit, target: HTMLTextAreaElement): void {
    this.editor.begin('edit', edit.text, target);
    target.select();
  }

  private finishAndMove(direction: Direction): void {
    void this.finish();
    this.moveOn(direction);
    this.editor.focus();
  }

  private moveOn(direction: Direction): void {
    const { desk } = this;
    const { area, selection } = desk;
    if (area.rows * area.columns > 1 && !this.isOneMerge()) {
      desk.select({ ...selection, active: walk(area, desk.active, direction, desk.geometry) });
      return;
    }
    const sideways = direction === 'left' || direction === 'right';
    if (sideways) this.tabColumn ??= desk.active.column;
    const next = stepFrom(desk.sight, desk.active, direction, 1);
    desk.select(
      single(direction === 'down' && this.tabColumn !== null ? { ...next, column: this.tabColumn } : next),
    );
    if (!sideways) this.tabColumn = null;
  }

  private isOneMerge(): boolean {
    const { area } = this.desk;
    return this.desk.sheet.merges.some(
      ({ row, column, rows, columns }) =>
        row === area.row && column === area.column && rows === area.rows && columns === area.columns,
    );
  }

  private editing(event: KeyboardEvent): boolean {
    const { editor } = this;
    const direction = arrows[event.key];
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') {
      editor.end();
      editor.focus();
      this.desk.select(this.desk.selection);
    } else if (event.key === 'Enter' && event.altKey) {
      const caret = editor.focused.selectionStart;
      const text = editor.edit?.text ?? '';
      editor.replace(`${text.slice(0, caret)}\n${text.slice(editor.focused.selectionEnd)}`, caret + 1);
    } else if (event.key === 'Enter' && control) void this.fillSelection();
    else if (event.key === 'Enter') this.finishAndMove(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') this.finishAndMove(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'F2') this.toggleMode();
    else if (event.key === 'F4') editor.cycleAnchors();
    else if (direction !== undefined && editor.edit?.mode === 'enter' && editor.focused === editor.input) {
      if (editor.canPoint && editor.edit.text.startsWith('=')) this.pointBy(direction, event);
      else this.finishAndMove(direction);
    } else return false;
    return true;
  }

  private toggleMode(): void {
    const { edit } = this.editor;
    if (edit !== null) edit.mode = edit.mode === 'edit' ? 'enter' : 'edit';
  }

  /** Arrow keys in a formula that awaits a reference walk over the sheet and write where they stand. */
  private pointBy(direction: Direction, event: KeyboardEvent): void {
    const { edit } = this.editor;
    if (edit === null) return;
    const from = edit.pointed?.far ?? edit.at;
    const to = stepFrom(this.desk.sight, from, direction, event.ctrlKey || event.metaKey ? 'edge' : 1);
    this.pointTo(event.shiftKey && edit.pointed !== undefined ? edit.pointed.at : to, to);
  }

  /** Writes the reference to the cells between two corners into the formula. */
  pointTo(at: Position, far: Position): void {
    const { edit } = this.editor;
    if (edit === null) return;
    const local = areaAddress(bounding({ ...at, rows: 1, columns: 1 }, { ...far, rows: 1, columns: 1 }));
    const sheet = edit.sheet === this.desk.sheet.id ? '' : `${quoteSheet(this.desk.sheet.name)}!`;
    this.editor.point(sheet + local, at, far);
  }

  private async fillSelection(): Promise<void> {
    const { edit } = this.editor;
    if (edit === null) return;
    const target = this.editor.focused;
    this.editor.end();
    if (await this.committer.commitAll(this.desk.area, edit.text)) this.editor.focus();
    else this.takeUp(edit, target);
  }

  private selecting(event: KeyboardEvent): boolean {
    const { desk, editor } = this;
    const control = event.ctrlKey || event.metaKey;
    const direction = arrows[event.key];
    if (direction !== undefined && event.altKey) return direction === 'down' && this.wishes.openDropdown();
    if (direction !== undefined) this.moveBy(event, direction, control ? 'edge' : 1);
    else if (event.key === 'Enter') this.moveOn(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') this.moveOn(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'F2') editor.begin('edit');
    else if (event.key === 'Delete') void this.committer.clear(desk.area);
    else if (event.key === 'Backspace') editor.begin('enter', '');
    else if (event.key === 'PageDown' || event.key === 'PageUp') this.moveByPage(event);
    else if (event.key === 'Home')
      this.jump(event, {
        row: control ? desk.sheet.freeze.rows : desk.active.row,
        column: control ? desk.sheet.freeze.columns : 0,
      });
    else if (event.key === 'End' && control) this.jump(event, lastCell(desk));
    else return control ? this.withControl(event) : this.withShift(event);
    return true;
  }

  private withControl(event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase();
    const { desk } = this;
    const { rows, columns } = desk.geometry;
    if (key === 'a')
      desk.selectArea({ row: 0, column: 0, rows: rows.count, columns: columns.count }, desk.active);
    else if (key === ' ') desk.selectArea({ ...desk.area, row: 0, rows: rows.count }, desk.active);
    else if (key === 'z' && !event.shiftKey) void this.committer.undo('undo').then(this.wishes.announce);
    else if (key === 'y' || key === 'z') void this.committer.undo('redo').then(this.wishes.announce);
    else if (key === 'd') void this.fillFromFirst('down');
    else if (key === 'r') void this.fillFromFirst('right');
    else return false;
    return true;
  }

  private withShift(event: KeyboardEvent): boolean {
    if (event.key !== ' ' || !event.shiftKey) return false;
    this.desk.selectArea(
      { ...this.desk.area, column: 0, columns: this.desk.geometry.columns.count },
      this.desk.active,
    );
    return true;
  }

  /** Overridden by the clipboard, which knows how formulas move. */
  fillFromFirst: (direction: 'down' | 'right') => Promise<void> = () => Promise.resolve();

  private moveBy(event: KeyboardEvent, direction: Direction, count: number | 'edge'): void {
    const { desk } = this;
    const from = event.shiftKey ? desk.selection.far : desk.active;
    this.jump(event, stepFrom(desk.sight, from, direction, count));
  }

  private moveByPage(event: KeyboardEvent): void {
    const page = this.wishes.page();
    const forward = event.key === 'PageDown';
    const direction: Direction = event.altKey ? (forward ? 'right' : 'left') : forward ? 'down' : 'up';
    this.moveBy(event, direction, event.altKey ? page.columns : page.rows);
  }

  private jump(event: KeyboardEvent, to: Position): void {
    this.tabColumn = null;
    const { selection } = this.desk;
    const next: Selection = event.shiftKey
      ? { active: selection.active, anchor: selection.active, far: to }
      : single(to);
    this.desk.select(next);
  }
}

function lastCell(desk: Desk): Position {
  const { row, column } = usedExtent(desk.sheet);
  return { row: Math.max(0, row), column: Math.max(0, column) };
}
