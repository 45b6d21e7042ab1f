// The box left of the formula: says which cell is active, and goes to the cell, range or name that is typed into it.
import { areaAddress, parseArea, splitSheet } from '../../../host/model/address';
import type { NamedItem } from '../../../host/model/types';
import type { Desk } from '../desk';
import { text as say } from '../text';

export class NameBox {
  constructor(
    private readonly desk: Desk,
    private readonly input: HTMLInputElement,
    private readonly announce: (text: string) => void,
    private readonly leave: () => void,
  ) {
    for (const event of ['selection', 'layout', 'content'] as const) desk.on(event, () => this.show());
    this.show();
    input.addEventListener('focus', () => input.select());
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.go(input.value.trim());
      else if (event.key !== 'Escape') return;
      event.preventDefault();
      this.show();
      leave();
    });
    input.addEventListener('blur', () => this.show());
  }

  private show(): void {
    if (document.activeElement === this.input) return;
    const { area, active } = this.desk;
    const at = areaAddress({ ...active, rows: 1, columns: 1 });
    this.input.value = this.nameOf(areaAddress(area, true)) ?? at;
  }

  private names(): NamedItem[] {
    return [...this.desk.sheet.names, ...this.desk.session.workbook.names];
  }

  private nameOf(address: string): string | undefined {
    return this.names().find(({ visible, formula }) => {
      const { sheet, local } = splitSheet(formula.slice(1));
      return visible && local === address && (sheet ?? this.desk.sheet.name) === this.desk.sheet.name;
    })?.name;
  }

  private go(typed: string): void {
    if (typed === '') return;
    const named = this.names().find(({ name }) => name.toLowerCase() === typed.toLowerCase());
    const { sheet: sheetName, local } = splitSheet(named === undefined ? typed : named.formula.slice(1));
    const { sheets } = this.desk.session.workbook;
    const sheet =
      sheetName === undefined
        ? this.desk.sheet
        : sheets.find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
    const area = parseArea(local.replaceAll('$', ''));
    if (sheet === undefined || area === undefined || sheet.visibility !== 'Visible') {
      this.announce(say.noSuchPlace(typed));
      return;
    }
    this.desk.open(sheet.id);
    this.desk.makeRoom(
      Math.min(area.row + area.rows, 1_048_575),
      Math.min(area.column + area.columns, 16_383),
    );
    this.desk.selectArea(area);
    this.leave();
  }
}
