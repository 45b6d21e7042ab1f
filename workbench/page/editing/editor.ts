// One cell's content being changed: in the cell, in the formula bar, or in both views of the same text. A text area lies
// over the active cell at all times and holds the keyboard, so that typing, dead keys and input methods start an edit
// with no key lost; it only becomes visible then.
import { editText } from '../cells/display';
import type { Desk } from '../desk';
import { contextAt, cycleAnchors } from '../formula/context';
import { place, type Layers } from '../grid/layers';
import { fontOf, STANDARD_FONT_SIZE } from '../grid/cellStyle';
import { textWidth } from '../grid/measure';
import type { Position } from '../grid/navigation';

export interface Edit {
  readonly sheet: string;
  readonly at: Position;
  text: string;
  /** `enter`: arrows end the edit, as after typing; `edit`: arrows move the caret, as after F2. */
  mode: 'enter' | 'edit';
  /** The reference last put in by pointing: the next one takes its place. */
  pointed?: { start: number; end: number; at: Position; far: Position };
}

export type EditListener = (edit: Edit | null) => void;

export class Editor {
  readonly input = document.createElement('textarea');
  edit: Edit | null = null;
  private readonly listeners: EditListener[] = [];

  constructor(
    private readonly desk: Desk,
    private readonly layers: Layers,
    readonly bar: HTMLTextAreaElement,
  ) {
    this.input.className = 'cell-input';
    this.input.rows = 1;
    this.input.spellcheck = false;
    this.input.autocomplete = 'off';
    this.input.setAttribute('aria-label', 'Cell');
    this.input.addEventListener('input', () => this.typed(this.input));
    this.bar.addEventListener('input', () => this.typed(this.bar));
    this.bar.addEventListener('focus', () => {
      if (this.edit === null) this.begin('edit', undefined, this.bar);
    });
  }

  onChange(listener: EditListener): void {
    this.listeners.push(listener);
  }

  private tell(): void {
    for (const listener of this.listeners) listener(this.edit);
  }

  /** The text area that has the keyboard. */
  get focused(): HTMLTextAreaElement {
    return document.activeElement === this.bar ? this.bar : this.input;
  }

  contentOf(at: Position): string {
    const { row, column } = at;
    const cell = this.desk.cell(row, column);
    if (cell?.spilledFrom !== undefined) {
      const { row: anchorRow, column: anchorColumn } = cell.spilledFrom;
      return this.desk.cell(anchorRow, anchorColumn)?.formula ?? '';
    }
    return editText(cell, this.desk.format(row, column).numberFormat);
  }

  begin(mode: Edit['mode'], text?: string, focus: HTMLTextAreaElement = this.input): void {
    const at = this.desk.active;
    const content = text ?? this.contentOf(at);
    this.edit = { sheet: this.desk.sheet.id, at, text: content, mode };
    this.write(content, content.length);
    this.fit();
    if (focus !== document.activeElement) focus.focus({ preventScroll: true });
    this.tell();
  }

  private typed(source: HTMLTextAreaElement): void {
    if (this.edit === null) this.begin(source === this.bar ? 'edit' : 'enter', source.value, source);
    else {
      this.edit.text = source.value;
      delete this.edit.pointed;
      const other = source === this.bar ? this.input : this.bar;
      other.value = source.value;
      this.fit();
      this.tell();
    }
  }

  /** Puts a text and a caret into both views. */
  write(text: string, caret: number): void {
    const { focused } = this;
    for (const view of [this.input, this.bar]) if (view.value !== text) view.value = text;
    if (this.edit !== null) this.edit.text = text;
    focused.setSelectionRange(caret, caret);
  }

  /** Changes the text from outside the text area (completion, pointing, F4). */
  replace(text: string, caret: number, pointed?: Edit['pointed']): void {
    if (this.edit === null) return;
    this.write(text, caret);
    if (pointed === undefined) delete this.edit.pointed;
    else this.edit.pointed = pointed;
    this.fit();
    this.tell();
  }

  cycleAnchors(): void {
    const changed = this.edit === null ? null : cycleAnchors(this.edit.text, this.focused.selectionStart);
    if (changed !== null) this.replace(changed.text, changed.caret);
  }

  /** Whether a reference may be put at the caret now. */
  get canPoint(): boolean {
    if (this.edit === null) return false;
    return (
      this.edit.pointed !== undefined ||
      contextAt(this.edit.text, this.focused.selectionStart).point !== undefined
    );
  }

  /** Puts a reference at the caret, or in place of the one pointed at just before. */
  point(reference: string, at: Position, far: Position): void {
    const { edit } = this;
    if (edit === null) return;
    const caret = this.focused.selectionStart;
    const span = edit.pointed ?? contextAt(edit.text, caret).point ?? { start: caret, end: caret };
    const text = edit.text.slice(0, span.start) + reference + edit.text.slice(span.end);
    const end = span.start + reference.length;
    this.replace(text, end, { start: span.start, end, at, far });
  }

  /** Ends the edit and gives back what was typed. */
  end(): Edit | null {
    const { edit } = this;
    this.edit = null;
    this.input.classList.remove('editing');
    this.input.value = '';
    this.tell();
    return edit;
  }

  /** Puts the text area over the active cell; while editing it stays with the cell being edited. */
  fit(): void {
    const at = this.edit?.at ?? this.desk.active;
    if (this.edit !== null && this.edit.sheet !== this.desk.sheet.id) return;
    const { geometry } = this.desk;
    const pane = this.layers.paneOf(geometry, at.row, at.column);
    if (this.input.parentElement !== pane.element) this.move(pane.element);
    const merge = this.desk.sheet.merges.find((area) => area.row === at.row && area.column === at.column);
    const box = this.layers.box(geometry, pane, merge ?? { ...at, rows: 1, columns: 1 });
    const format = this.desk.format(at.row, at.column);
    const font = fontOf(format);
    this.input.style.font = font;
    this.input.classList.toggle('editing', this.edit !== null);
    const lines = (this.edit?.text ?? '').split('\n');
    const needed = Math.max(...lines.map((line) => textWidth(line, font))) + 14;
    const room = Math.max(box.width, Math.min(needed, 480));
    const height =
      lines.length > 1 || needed > 480
        ? Math.max(box.height, Math.ceil(needed / 480 + lines.length - 1) * 20)
        : box.height;
    place(this.input, this.edit === null ? box : { ...box, width: room, height });
    // One line stands where the cell's own text stands: at the bottom.
    this.input.style.paddingTop = `${lines.length > 1 || needed > 480 ? 1 : Math.max(1, box.height - lineHeight(format.fontSize) - 1)}px`;
  }

  private move(home: HTMLElement): void {
    const had = document.activeElement === this.input;
    const caret = this.input.selectionStart;
    home.append(this.input);
    if (!had) return;
    this.input.focus({ preventScroll: true });
    this.input.setSelectionRange(caret, caret);
  }

  focus(): void {
    this.input.focus({ preventScroll: true });
  }
}

/** Pixels a line of that size takes. */
function lineHeight(points = STANDARD_FONT_SIZE): number {
  return points * (96 / 72) * 1.22;
}
