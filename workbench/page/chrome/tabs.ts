// The sheet tabs: open, add, rename, hide, show and delete. A double press or F2 renames; the menu key opens the rest.
import { createSheet } from '../../../host/model/create';
import type { Sheet } from '../../../host/model/types';
import type { Desk } from '../desk';
import { text as say } from '../text';
import type { Dialogs } from './dialog';
import { byId, make } from './element';

const FORBIDDEN = /[\\/?*[\]:]|^'|'$/;

/** Why a sheet cannot be called that; null when it can. */
export function nameComplaint(name: string, others: readonly string[]): string | null {
  if (name === '' || name.length > 31 || FORBIDDEN.test(name)) return say.badName(name);
  if (name.toLowerCase() === 'history') return say.reservedName;
  return others.some((other) => other.toLowerCase() === name.toLowerCase()) ? say.takenName(name) : null;
}

export class Tabs {
  private drawn = '';

  constructor(
    private readonly desk: Desk,
    private readonly home: HTMLElement,
    private readonly dialogs: Dialogs,
    /** Ends an edit first; false keeps everything as it is. */
    private readonly beforeLeaving: () => Promise<boolean>,
    private readonly leave: () => void,
  ) {
    for (const event of ['layout', 'content', 'selection'] as const) desk.on(event, () => this.draw());
    this.draw();
  }

  private get visible(): Sheet[] {
    return this.desk.session.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  }

  private draw(): void {
    const { workbook } = this.desk.session;
    const state = JSON.stringify([
      workbook.sheets.map(({ id, name, visibility, tabColor }) => [id, name, visibility, tabColor]),
      this.desk.sheet.id,
    ]);
    if (state === this.drawn) return;
    this.drawn = state;
    const list = make('div', { className: 'tab-list' }, ...this.visible.map((sheet) => this.tab(sheet)));
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', say.sheets);
    const add = make('button', {
      type: 'button',
      className: 'add-sheet',
      textContent: '+',
      title: say.addSheet,
      onclick: () => void this.add(),
    });
    add.setAttribute('aria-label', say.addSheet);
    this.home.replaceChildren(list, add);
    list.querySelector('[aria-selected=true]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }

  private tab(sheet: Sheet): HTMLElement {
    const isOpen = sheet.id === this.desk.sheet.id;
    const tab = make('button', { type: 'button', className: 'tab', textContent: sheet.name });
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-selected', String(isOpen));
    tab.setAttribute('aria-controls', 'sheet');
    tab.tabIndex = isOpen ? 0 : -1;
    if (sheet.tabColor !== null) tab.style.setProperty('--tab', sheet.tabColor);
    tab.onclick = () => void this.open(sheet);
    tab.ondblclick = () => this.rename(sheet, tab);
    tab.oncontextmenu = (event) => {
      event.preventDefault();
      this.menu(sheet, tab);
    };
    tab.onkeydown = (event) => this.key(event, sheet, tab);
    return tab;
  }

  private key(event: KeyboardEvent, sheet: Sheet, tab: HTMLElement): void {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      void this.move(event.key === 'ArrowRight' ? 1 : -1, true);
    else if (event.key === 'F2') this.rename(sheet, tab);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) this.menu(sheet, tab);
    else if (event.key === 'Escape') this.leave();
    else return;
    event.preventDefault();
  }

  private async open(sheet: Sheet): Promise<void> {
    if (!(await this.beforeLeaving())) return;
    this.desk.open(sheet.id);
    this.leave();
  }

  /** Opens the next or previous visible sheet. */
  async move(by: 1 | -1, keepFocus = false): Promise<void> {
    const { visible } = this;
    const next = visible[visible.findIndex(({ id }) => id === this.desk.sheet.id) + by];
    if (next === undefined) return;
    await this.open(next);
    if (keepFocus) this.home.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }

  private async add(): Promise<void> {
    if (!(await this.beforeLeaving())) return;
    const taken = this.desk.session.workbook.sheets.map(({ name }) => name.toLowerCase());
    let number = taken.length + 1;
    while (taken.includes(`sheet${number}`)) number++;
    const sheet = createSheet(`Sheet${number}`);
    await this.desk.session.change((workbook) => void workbook.sheets.push(sheet));
    this.desk.open(sheet.id);
    this.leave();
  }

  private rename(sheet: Sheet, tab: HTMLElement): void {
    const input = make('input', { className: 'tab-name', value: sheet.name, maxLength: 31 });
    input.setAttribute('aria-label', say.sheetName);
    tab.replaceWith(input);
    input.select();
    let ended = false;
    const end = async (keep: boolean): Promise<void> => {
      if (ended) return;
      ended = true;
      const name = input.value.trim();
      this.drawn = '';
      if (keep && name !== sheet.name) await this.give(sheet, name);
      this.draw();
      this.leave();
    };
    input.onkeydown = (event) => {
      event.stopPropagation();
      if (event.key === 'Enter') void end(true);
      else if (event.key === 'Escape') void end(false);
    };
    input.onblur = () => void end(true);
  }

  private async give(sheet: Sheet, name: string): Promise<void> {
    const others = this.desk.session.workbook.sheets.filter(({ id }) => id !== sheet.id);
    const complaint = nameComplaint(
      name,
      others.map((other) => other.name),
    );
    if (complaint === null) await this.desk.session.renameSheet(sheet.id, name);
    else await this.dialogs.tell(complaint, '');
  }

  private menu(sheet: Sheet, tab: HTMLElement): void {
    const menu = make('div', { className: 'menu' });
    menu.setAttribute('role', 'menu');
    const item = (label: string, work: () => void): HTMLElement => {
      const button = make('button', { type: 'button', textContent: label });
      button.setAttribute('role', 'menuitem');
      button.onclick = () => {
        menu.remove();
        work();
      };
      return button;
    };
    const hidden = this.desk.session.workbook.sheets.filter(({ visibility }) => visibility === 'Hidden');
    menu.append(
      item(say.rename, () => this.rename(sheet, tab)),
      item(say.hideSheet, () => void this.hide(sheet)),
      item(say.deleteSheet, () => void this.delete(sheet)),
      ...hidden.map((other) => item(say.unhide(other.name), () => void this.unhide(other))),
    );
    const box = tab.getBoundingClientRect();
    menu.style.left = `${box.left}px`;
    menu.style.bottom = `${window.innerHeight - box.top + 2}px`;
    byId('messages', HTMLElement).append(menu);
    menuKeys(menu, tab);
  }

  private async unhide(sheet: Sheet): Promise<void> {
    await this.desk.session.change(() => (sheet.visibility = 'Visible'));
    this.desk.open(sheet.id);
  }

  /** The sheet to open when this one goes; null (and said) when there is none. */
  private async neighbour(sheet: Sheet): Promise<Sheet | null> {
    const { visible } = this;
    const at = visible.indexOf(sheet);
    const next = visible[at + 1] ?? visible[at - 1] ?? null;
    if (next === null) await this.dialogs.tell(say.lastSheet, '');
    return next;
  }

  private async hide(sheet: Sheet): Promise<void> {
    const next = await this.neighbour(sheet);
    if (next === null) return;
    if (this.desk.sheet.id === sheet.id) this.desk.open(next.id);
    await this.desk.session.change(() => (sheet.visibility = 'Hidden'));
  }

  private async delete(sheet: Sheet): Promise<void> {
    const next = await this.neighbour(sheet);
    if (next === null) return;
    const agreed = await this.dialogs.ask(say.deleteTitle(sheet.name), say.deleteMessage, {
      yes: say.deleteSheet,
      no: say.cancel,
    });
    if (!agreed) return;
    if (this.desk.sheet.id === sheet.id) this.desk.open(next.id);
    await this.desk.session.deleteSheet(sheet.id);
  }
}

function menuKeys(menu: HTMLElement, owner: HTMLElement): void {
  const items = [...menu.querySelectorAll('button')];
  items[0]?.focus();
  const close = (): void => {
    menu.remove();
    document.removeEventListener('mousedown', outside);
  };
  const outside = (event: MouseEvent): void => {
    if (!menu.contains(event.target as Node)) close();
  };
  document.addEventListener('mousedown', outside);
  menu.onkeydown = (event) => {
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') {
      close();
      owner.focus();
    } else return;
    event.preventDefault();
  };
}
