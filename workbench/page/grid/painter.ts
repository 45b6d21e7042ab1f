// What one cell looks like: its text, its CSS, and what a pointer or a screen reader is told. Reads the workbook and
// nothing else; the grid asks it for every visible cell, so per-sheet knowledge is gathered once a repaint.
import { cellKey, contains } from '../../../host/model/address';
import { formatAt, formatIndex } from '../../../host/model/cells';
import type {
  Area,
  Cell,
  CellFormat,
  CellValue,
  ConditionalFormat,
  Sheet,
  Table,
  Workbook,
} from '../../../host/model/types';
import { generalToFit, isError, naturalAlignment, show } from '../cells/display';
import { baseCss, fontOf, sharedLine, type Css } from './cellStyle';
import type { Geometry } from './geometry';
import { textWidth } from './measure';

export interface Painted {
  readonly text: string;
  readonly css: Css;
  readonly className: string;
  readonly title?: string;
  /** Width of the text's box when it runs over into empty neighbours. */
  readonly overflow?: number;
  /** The text begins this far to the left, behind the frozen columns. */
  readonly shift?: number;
}

const PADDING = 4;
const INDENT = 9;
const EMPTY: Painted = { text: '', css: {}, className: '' };

export class Painter {
  private readonly baseOf = new Map<number, Css>();
  private readonly fonts = new Map<number, string>();
  private readonly covered = new Map<number, Area>();

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly geometry: Geometry,
    /** The conditional formats in force in a cell, first wins. */
    private readonly conditionsAt: (row: number, column: number) => readonly ConditionalFormat['format'][],
  ) {
    for (const merge of sheet.merges) {
      for (let row = merge.row; row < merge.row + merge.rows; row++)
        for (let column = merge.column; column < merge.column + merge.columns; column++)
          this.covered.set(cellKey(row, column), merge);
    }
  }

  paint(row: number, column: number): Painted {
    const merge = this.covered.get(cellKey(row, column));
    if (merge !== undefined && (merge.row !== row || merge.column !== column))
      return this.mergedAway(row, column, merge);
    const index = formatIndex(this.sheet, row, column);
    const cell = this.sheet.cells.get(cellKey(row, column));
    const table = this.sheet.tables.find(({ area }) => contains(area, row, column));
    const isPlain = cell === undefined && index === 0 && table === undefined && merge === undefined;
    const painted = isPlain ? this.plain(row, column) : this.dress(row, column, index, cell, table, merge);
    return painted.text === '' && merge === undefined ? this.carriedOver(row, column, painted) : painted;
  }

  /** Merged cells that begin in the frozen columns are drawn once more in the scrolling ones, where the rest is seen. */
  private mergedAway(row: number, column: number, merge: Area): Painted {
    const { columns, rows, frozenColumns, frozenRows } = this.geometry;
    const crosses = columns.slot(merge.column) < frozenColumns && columns.slot(column) === frozenColumns;
    if (!crosses || row !== merge.row || rows.slot(row) < frozenRows)
      return { text: '', css: {}, className: 'merged-away' };
    const whole = this.paint(merge.row, merge.column);
    const shift = columns.start(column) - columns.start(merge.column);
    return { ...whole, css: { ...whole.css, 'margin-left': `${-shift}px` } };
  }

  /** A frozen column's text that runs on into the first scrolling one is cut at the panes' edge: its rest is drawn anew. */
  private carriedOver(row: number, column: number, painted: Painted): Painted {
    const { rows, columns, frozenRows, frozenColumns } = this.geometry;
    if (frozenColumns === 0 || columns.slot(column) !== frozenColumns || rows.slot(row) < frozenRows)
      return painted;
    for (let slot = frozenColumns - 1; slot >= 0; slot--) {
      const from = columns.indexes[slot] ?? 0;
      const left = this.paint(row, from);
      if (left.text === '') continue;
      const shift = columns.start(column) - columns.start(from);
      if (left.overflow === undefined || left.overflow <= shift) return painted;
      const font = Object.fromEntries(
        Object.entries(left.css).filter(([name]) => /^(font|color|align)/.test(name)),
      );
      return {
        ...painted,
        css: { ...painted.css, ...font },
        text: left.text,
        overflow: left.overflow,
        shift,
      };
    }
    return painted;
  }

  /** An empty cell without a format still shows the line its neighbour draws on it. */
  private plain(row: number, column: number): Painted {
    const css: Css = {};
    this.lines(css, row, column, formatAt(this.workbook, 0));
    return Object.keys(css).length === 0 ? EMPTY : { text: '', css, className: '' };
  }

  private dress(
    row: number,
    column: number,
    index: number,
    cell: Cell | undefined,
    table: Table | undefined,
    merge: Area | undefined,
  ): Painted {
    const format = formatAt(this.workbook, index);
    const value = cell?.value ?? null;
    const css: Css = { ...this.base(index, format) };
    if (table !== undefined) dressTable(css, table, format, row);
    let pattern = format.numberFormat;
    for (const condition of [...this.conditionsAt(row, column)].reverse()) {
      if (condition.fill !== undefined) css['background-color'] = condition.fill;
      if (condition.fontColor !== undefined) css['color'] = condition.fontColor;
      if (condition.bold !== undefined) css['font-weight'] = condition.bold ? '600' : '400';
      if (condition.italic !== undefined) css['font-style'] = condition.italic ? 'italic' : 'normal';
      if (condition.numberFormat !== undefined) pattern = condition.numberFormat;
    }
    this.lines(css, row, column, format);
    if (css['background-color'] !== undefined) hideGridlines(css);
    const shown = show(value, pattern);
    if (shown.color !== undefined) css['color'] = shown.color;
    const side = horizontal(css, format, value);
    if (merge !== undefined) this.spread(css, merge);
    const width =
      merge === undefined
        ? this.geometry.columns.span(column, 1)
        : this.geometry.columns.span(merge.column, merge.columns);
    return this.fit({
      row,
      column,
      value,
      text: shown.text,
      pattern,
      format,
      index,
      css,
      side,
      width,
      isMerged: merge !== undefined,
    });
  }

  private base(index: number, format: CellFormat): Css {
    let css = this.baseOf.get(index);
    if (css === undefined) this.baseOf.set(index, (css = baseCss(format)));
    return css;
  }

  private font(index: number, format: CellFormat): string {
    let font = this.fonts.get(index);
    if (font === undefined) this.fonts.set(index, (font = fontOf(format)));
    return font;
  }

  private lines(css: Css, row: number, column: number, format: CellFormat): void {
    const below = this.formatIfAny(row + 1, column);
    const right = this.formatIfAny(row, column + 1);
    const bottomLine = sharedLine(format, below, 'bottom');
    const rightLine = sharedLine(format, right, 'right');
    if (bottomLine !== undefined) css['border-bottom'] = bottomLine;
    if (rightLine !== undefined) css['border-right'] = rightLine;
  }

  private formatIfAny(row: number, column: number): CellFormat | undefined {
    const index = formatIndex(this.sheet, row, column);
    return index === 0 ? undefined : formatAt(this.workbook, index);
  }

  private spread(css: Css, merge: Area): void {
    css['width'] = `${this.geometry.columns.span(merge.column, merge.columns)}px`;
    css['height'] = `${this.geometry.rows.span(merge.row, merge.rows)}px`;
    css['z-index'] = '2';
    css['background-color'] ??= 'var(--paper)';
  }

  private fit(cell: Fitting): Painted {
    const { value, text, css, side, format, width } = cell;
    const title = isError(value) && value.message !== undefined ? { title: value.message } : {};
    const className = isError(value) ? 'error' : '';
    if (text === '' || format.wrap) return { text, css, className, ...title };
    const font = this.font(cell.index, format);
    const room = width - 2 * PADDING - format.indent * INDENT;
    const needed = textWidth(text, font);
    if (typeof value === 'number')
      return { text: needed <= room + 1 ? text : narrow(cell, room, font), css, className };
    if (needed <= room + 2 || typeof value !== 'string' || side !== 'left' || cell.isMerged)
      return { text, css, className, ...title };
    return { text, css, className, overflow: this.roomToTheRight(cell, needed + 2 * PADDING) };
  }

  /** How far a text may run: over empty cells, up to the first that holds something. */
  private roomToTheRight({ row, column, width }: Fitting, wanted: number): number {
    let room = width;
    for (let next = column + 1; room < wanted && next < this.geometry.columns.count; next++) {
      const neighbour = this.sheet.cells.get(cellKey(row, next));
      if (neighbour !== undefined && neighbour.value !== null && neighbour.value !== '') break;
      if (this.covered.has(cellKey(row, next))) break;
      room += this.geometry.columns.isVisible(next) ? this.geometry.columns.span(next, 1) : 0;
    }
    return Math.min(room, Math.max(wanted, width));
  }
}

interface Fitting {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly text: string;
  readonly pattern: string;
  readonly format: CellFormat;
  readonly index: number;
  readonly css: Css;
  readonly side: string;
  readonly width: number;
  readonly isMerged: boolean;
}

function narrow({ value, pattern }: Fitting, room: number, font: string): string {
  const digit = textWidth('0', font);
  if (pattern === 'General' && typeof value === 'number') {
    const fitted = generalToFit(value, Math.floor(room / digit));
    if (fitted !== null) return fitted;
  }
  return '#'.repeat(Math.max(1, Math.floor(room / textWidth('#', font))));
}

function hideGridlines(css: Css): void {
  const fill = css['background-color'] ?? '';
  css['border-bottom'] ??= `1px solid ${fill}`;
  css['border-right'] ??= '0';
}

const justify: Readonly<Record<string, string>> = { left: 'flex-start', center: 'center', right: 'flex-end' };

function horizontal(css: Css, format: CellFormat, value: CellValue): string {
  const asked = format.horizontal.toLowerCase();
  const side =
    asked === 'left' || asked === 'right' || asked === 'center'
      ? asked
      : asked === 'centeracrossselection'
        ? 'center'
        : naturalAlignment(value);
  css['justify-content'] = justify[side] ?? 'flex-start';
  css['text-align'] = side;
  if (format.indent > 0)
    css[side === 'right' ? 'padding-right' : 'padding-left'] = `${PADDING + format.indent * INDENT}px`;
  return side;
}

/** A table's own look stands behind what its cells say themselves. */
function dressTable(css: Css, table: Table, format: CellFormat, row: number): void {
  if (table.style === null) return;
  const isHeader = table.headerRow && row === table.area.row;
  const isTotal = table.totalsRow && row === table.area.row + table.area.rows - 1;
  const strong = /Medium|Dark/.test(table.style);
  if (isHeader || isTotal) css['font-weight'] ??= '600';
  if (isHeader && strong && format.fill === undefined) {
    css['background-color'] = 'var(--accent)';
    css['color'] = '#ffffff';
  } else if (isHeader && format.borders.bottom === undefined)
    css['border-bottom'] = '1px solid var(--accent)';
  const band = row - table.area.row - (table.headerRow ? 1 : 0);
  if (!isHeader && !isTotal && table.bandedRows && band % 2 === 0) css['background-color'] ??= 'var(--band)';
}
