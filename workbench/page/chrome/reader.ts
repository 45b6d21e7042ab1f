// What a screen reader gets: each move says the cell and what is in it; and the part of the sheet around the active cell
// stands in a plain table with headers, to be read at leisure.
import { columnName } from '../../../host/model/address';
import type { CellValue } from '../../../host/model/types';
import { isError, show } from '../cells/display';
import type { Desk } from '../desk';
import { addressOf } from '../editing/commit';
import { text as say } from '../text';
import { make } from './element';

const ROWS_SHOWN = 30;
const COLUMNS_SHOWN = 20;

export class Reader {
  private readonly table = make('table', { className: 'unseen' });
  private waiting = 0;

  constructor(
    private readonly desk: Desk,
    home: HTMLElement,
    private readonly announcer: HTMLElement,
    private readonly input: HTMLTextAreaElement,
  ) {
    home.append(this.table);
    desk.on('selection', () => {
      this.announce(this.describeActive());
      this.later();
    });
    desk.on('content', () => this.later());
    desk.on('layout', () => this.later());
    this.later();
  }

  announce(text: string): void {
    this.announcer.textContent = text;
  }

  private textOf(row: number, column: number): string {
    const value: CellValue = this.desk.value(row, column);
    const shown = show(value, this.desk.format(row, column).numberFormat).text;
    return isError(value)
      ? `${shown} ${say.error}${value.message === undefined ? '' : `: ${value.message}`}`
      : shown;
  }

  private describeActive(): string {
    const { active, area } = this.desk;
    const cell = this.desk.cell(active.row, active.column);
    const text = this.textOf(active.row, active.column) || say.blank;
    const formula = cell?.formula === undefined ? '' : `, ${say.formula}`;
    const size = area.rows * area.columns > 1 ? `, ${area.rows} × ${area.columns}` : '';
    const described = `${addressOf(active)} ${text}${formula}${size}`;
    this.input.setAttribute('aria-label', `Cell ${described}`);
    return described;
  }

  private later(): void {
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.draw(), 250);
  }

  private draw(): void {
    const { rows, columns } = this.desk.geometry;
    const top = rows.step(this.desk.active.row, -10);
    const left = columns.step(this.desk.active.column, -5);
    const shownRows = linesFrom(rows, top, ROWS_SHOWN);
    const shownColumns = linesFrom(columns, left, COLUMNS_SHOWN);
    const head = make(
      'tr',
      {},
      make('td'),
      ...shownColumns.map((column) => make('th', { scope: 'col' }, columnName(column))),
    );
    const body = shownRows.map((row) =>
      make(
        'tr',
        {},
        make('th', { scope: 'row' }, String(row + 1)),
        ...shownColumns.map((column) => make('td', {}, this.textOf(row, column))),
      ),
    );
    this.table.replaceChildren(make('caption', {}, this.desk.sheet.name), head, ...body);
  }
}

function linesFrom(
  axis: { indexes: Int32Array; slot(index: number): number },
  first: number,
  count: number,
): number[] {
  const slot = axis.slot(first);
  return Array.from(axis.indexes.subarray(slot, slot + count));
}
