// The line at the bottom right: count, average and sum of what is selected, what is wrong in the one cell selected, or that a
// calculation is under way.
import { cellAt, cellsIn } from '../../../host/model/cells';
import { show } from '../cells/display';
import { summarise } from '../cells/summary';
import type { Desk } from '../desk';
import { text as say } from '../text';

export class Status {
  private busy = false;

  constructor(
    private readonly desk: Desk,
    private readonly element: HTMLElement,
  ) {
    desk.on('selection', () => this.show());
    desk.on('content', () => this.show());
    desk.session.onBusy((busy) => {
      this.busy = busy;
      this.show();
    });
    this.show();
  }

  private show(): void {
    const line = this.busy ? say.calculating : this.sums();
    if (this.element.textContent !== line) this.element.textContent = line;
  }

  private sums(): string {
    const { area } = this.desk;
    if (area.rows * area.columns === 1) return this.fault() ?? say.ready;
    const summary = summarise(cellsIn(this.desk.sheet, area).map(({ cell }) => cell.value));
    if (summary.filled < 2) return say.ready;
    const { row, column } = this.desk.active;
    const { numberFormat } = this.desk.format(row, column);
    const number = (value: number): string =>
      show(value, numberFormat === '@' ? 'General' : numberFormat).text;
    const parts = [`${say.count}: ${summary.filled}`];
    if (summary.numbers > 0 && !summary.hasError && summary.average !== null)
      parts.unshift(`${say.average}: ${number(summary.average)}`);
    if (summary.numbers > 0 && !summary.hasError) parts.push(`${say.sum}: ${number(summary.sum)}`);
    return parts.join('   ');
  }

  /** Excel shows the sentence behind its warning sign; here it stands where it is seen. */
  private fault(): string | undefined {
    const { row, column } = this.desk.active;
    const value = cellAt(this.desk.sheet, row, column)?.value;
    return typeof value === 'object' ? value?.message : undefined;
  }
}
