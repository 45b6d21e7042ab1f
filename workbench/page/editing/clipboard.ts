// Copy, cut and paste. Other programs get the text as it is shown; a paste back into the workbook takes formulas with it,
// moved as Excel moves them.
import { areaAddress, contains } from '../../../host/model/address';
import { fromR1C1, toR1C1 } from '../../../host/model/formula/notation';
import type { Area } from '../../../host/model/types';
import { fromClipboardText, toClipboardText } from '../cells/clipboard';
import { editText, show } from '../cells/display';
import type { Desk } from '../desk';
import type { Position } from '../grid/navigation';
import type { TypedCell } from '../session';
import { text as say } from '../text';
import type { Committer } from './commit';
import type { Editor } from './editor';

interface Held {
  readonly text: string;
  readonly sheet: string;
  readonly area: Area;
  readonly cut: boolean;
}

export class Clipboard {
  held: Held | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly editor: Editor,
    private readonly committer: Committer,
    private readonly announce: (text: string) => void,
    private readonly redraw: () => void,
  ) {
    editor.input.addEventListener('copy', (event) => this.copy(event, false));
    editor.input.addEventListener('cut', (event) => this.copy(event, true));
    editor.input.addEventListener('paste', (event) => void this.paste(event));
    editor.onChange((edit) => {
      if (edit !== null) this.release();
    });
  }

  release(): void {
    if (this.held === null) return;
    this.held = null;
    this.redraw();
  }

  /** The area with whole rows and columns cut to what is there. */
  private bounded(area: Area): Area {
    const { rows, columns } = this.desk.geometry;
    return {
      ...area,
      rows: Math.min(area.rows, rows.count - area.row),
      columns: Math.min(area.columns, columns.count - area.column),
    };
  }

  private shown({ row, column, rows, columns }: Area): string[][] {
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) => {
        const at = { row: row + down, column: column + across };
        return show(this.desk.value(at.row, at.column), this.desk.format(at.row, at.column).numberFormat)
          .text;
      }),
    );
  }

  private copy(event: ClipboardEvent, cut: boolean): void {
    if (this.editor.edit !== null) return;
    event.preventDefault();
    const area = this.bounded(this.desk.area);
    const text = toClipboardText(this.shown(area));
    event.clipboardData?.setData('text/plain', text);
    this.held = { text, sheet: this.desk.sheet.id, area, cut };
    this.announce(say.copied(areaAddress(area)));
    this.redraw();
  }

  private async paste(event: ClipboardEvent): Promise<void> {
    if (this.editor.edit !== null) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    const { held } = this;
    const own = held !== null && held.text === text.replaceAll('\r\n', '\n').replace(/\n$/, '');
    if (own) await this.pasteHeld(held);
    else await this.pasteText(fromClipboardText(text));
  }

  private async pasteText(rows: readonly (readonly string[])[]): Promise<void> {
    const { row, column } = this.desk.area;
    const cells = rows.flatMap((line, down) =>
      line.map((text, across): TypedCell => ({ row: row + down, column: column + across, text })),
    );
    await this.put(cells, {
      row,
      column,
      rows: rows.length,
      columns: Math.max(...rows.map((line) => line.length)),
    });
  }

  private async put(cells: readonly TypedCell[], area: Area): Promise<void> {
    if (area.row + area.rows > 1_048_576 || area.column + area.columns > 16_384) {
      this.announce(say.tooWide);
      return;
    }
    await this.committer.type(cells);
    this.desk.selectArea(area);
  }

  /** Contents of an area written for another place: references that are not fixed move along. */
  private moved(sheet: string, from: Position, to: Position): TypedCell {
    const source = this.desk.session.workbook.sheets.find(({ id }) => id === sheet);
    const cell = source?.cells.get(from.row * 16_384 + from.column);
    if (cell?.formula === undefined) {
      const pattern = this.desk.session.workbook.formats[cell?.format ?? 0]?.numberFormat ?? 'General';
      return { ...to, text: editText(cell, pattern), asIs: true };
    }
    return { ...to, text: fromR1C1(toR1C1(cell.formula, from.row, from.column), to.row, to.column) };
  }

  private async pasteHeld({ sheet, area, cut }: Held): Promise<void> {
    const target = this.bounded(this.desk.area);
    // A selection that is a multiple of what was copied is filled with it.
    const times = (have: number, one: number): number => (have % one === 0 ? have / one : 1);
    const down = cut ? 1 : times(target.rows, area.rows);
    const across = cut ? 1 : times(target.columns, area.columns);
    const filled: Area = {
      row: target.row,
      column: target.column,
      rows: area.rows * down,
      columns: area.columns * across,
    };
    const cells: TypedCell[] = [];
    for (let row = 0; row < filled.rows; row++)
      for (let column = 0; column < filled.columns; column++) {
        const from = { row: area.row + (row % area.rows), column: area.column + (column % area.columns) };
        const to = { row: filled.row + row, column: filled.column + column };
        cells.push(cut ? { ...this.kept(sheet, from), ...to } : this.moved(sheet, from, to));
      }
    if (cut && sheet === this.desk.sheet.id) {
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          if (!contains(filled, row, column)) cells.push({ row, column, text: '' });
    }
    await this.put(cells, filled);
    if (cut) this.release();
  }

  /** A cut cell keeps its formula as it is. */
  private kept(sheet: string, from: Position): TypedCell {
    return this.moved(sheet, from, from);
  }

  /** Ctrl+D and Ctrl+R: the first row (or column) of the selection, copied over the rest of it. */
  async fill(direction: 'down' | 'right'): Promise<void> {
    const area = this.bounded(this.desk.area);
    const cells: TypedCell[] = [];
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const from = direction === 'down' ? { row: area.row, column } : { row, column: area.column };
        if (from.row !== row || from.column !== column)
          cells.push(this.moved(this.desk.sheet.id, from, { row, column }));
      }
    if (cells.length > 0) await this.committer.type(cells);
  }
}
