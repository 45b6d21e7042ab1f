// The list a cell offers where its data validation has one: a button beside the active cell, Alt + down opens it.
import type { Desk } from '../desk';
import { listOptions, validationAt } from '../cells/validation';
import { addressOf, type Committer } from '../editing/commit';
import type { Editor } from '../editing/editor';
import type { Layers } from '../grid/layers';
import { text as say } from '../text';
import { byId, make } from './element';

export class Dropdown {
  private readonly button = make('button', {
    type: 'button',
    className: 'dropdown-button',
    tabIndex: -1,
    textContent: '▾',
  });
  private menu: HTMLElement | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly layers: Layers,
    private readonly editor: Editor,
    private readonly committer: Committer,
  ) {
    this.button.addEventListener('click', () => this.open());
    for (const event of ['selection', 'layout', 'content'] as const) desk.on(event, () => this.update());
  }

  private get rule(): Parameters<typeof listOptions>[0] | null {
    const { row, column } = this.desk.active;
    const rule = validationAt(this.desk.sheet, row, column)?.rule;
    return rule?.kind === 'list' && rule.inCellDropDown ? rule : null;
  }

  private update(): void {
    this.close();
    this.button.remove();
    if (this.rule === null) return;
    const { row, column } = this.desk.active;
    const { geometry } = this.desk;
    const pane = this.layers.paneOf(geometry, row, column);
    const box = this.layers.box(geometry, pane, { row, column, rows: 1, columns: 1 });
    this.button.setAttribute('aria-label', say.choose(addressOf(this.desk.active)));
    Object.assign(this.button.style, {
      left: `${box.left + box.width}px`,
      top: `${box.top}px`,
      height: `${box.height}px`,
    });
    pane.element.append(this.button);
  }

  private close(): void {
    this.menu?.remove();
    this.menu = null;
  }

  /** False where the cell has no list. */
  open(): boolean {
    const { rule } = this;
    if (rule === null) return false;
    if (this.menu !== null) this.close();
    else void listOptions(rule, this.committer.askList).then((options) => this.show(options));
    return true;
  }

  private show(options: readonly string[]): void {
    const at = this.desk.active;
    const now = this.editor.contentOf(at);
    const menu = make('div', { className: 'menu dropdown' });
    menu.setAttribute('role', 'listbox');
    menu.setAttribute('aria-label', say.choose(addressOf(at)));
    const items = options.map((option) => {
      const item = make('button', { type: 'button', textContent: option });
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', String(option === now));
      item.onclick = () => {
        this.close();
        this.editor.focus();
        void this.committer.commit(at, option);
      };
      return item;
    });
    menu.append(...items);
    menu.onkeydown = (event) => this.key(event, items);
    const cell = this.editor.input.getBoundingClientRect();
    Object.assign(menu.style, {
      left: `${cell.left}px`,
      top: `${cell.bottom}px`,
      minWidth: `${cell.width}px`,
    });
    byId('messages', HTMLElement).append(menu);
    this.menu = menu;
    (items.find((item) => item.textContent === now) ?? items[0])?.focus();
  }

  private key(event: KeyboardEvent, items: readonly HTMLButtonElement[]): void {
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'ArrowDown') items[Math.min(at + 1, items.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') items[Math.max(at - 1, 0)]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') {
      this.close();
      this.editor.focus();
    } else return;
    event.preventDefault();
  }
}
