// While a formula is typed: the functions whose names begin so, and, inside a call, its arguments with the current one
// marked. Arrow keys choose, Tab or Enter takes.
import type { Editor } from '../editing/editor';
import { contextAt } from '../formula/context';
import { complete, functionHelp, type FunctionHelp } from '../formula/functions';
import { make } from './element';

export class Completion {
  private readonly list = make('div', { className: 'completion', id: 'completion' });
  private readonly help = make('div', { className: 'argument-help' });
  private offered: readonly FunctionHelp[] = [];
  private chosen = 0;

  constructor(
    private readonly editor: Editor,
    home: HTMLElement,
  ) {
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Functions');
    home.append(this.list, this.help);
    this.hide();
    editor.onChange(() => this.update());
    for (const view of [editor.input, editor.bar]) {
      view.setAttribute('aria-controls', 'completion');
      view.addEventListener('keyup', (event) => {
        if (/^(Arrow|Home|End)/.test(event.key) && this.offered.length === 0) this.update();
      });
      view.addEventListener('click', () => this.update());
    }
  }

  private hide(): void {
    this.offered = [];
    this.list.hidden = true;
    this.help.hidden = true;
    for (const view of [this.editor.input, this.editor.bar]) view.removeAttribute('aria-activedescendant');
  }

  private update(): void {
    const { edit } = this.editor;
    if (edit === null) return this.hide();
    const context = contextAt(edit.text, this.editor.focused.selectionStart);
    this.offered =
      context.word === undefined || edit.pointed !== undefined ? [] : complete(context.word.text);
    this.chosen = 0;
    this.drawList();
    const called = context.call === undefined ? undefined : functionHelp(context.call.name);
    this.drawHelp(this.offered.length > 0 ? undefined : called, context.call?.argument ?? 0);
    this.place();
  }

  private drawList(): void {
    this.list.hidden = this.offered.length === 0;
    this.list.replaceChildren(
      ...this.offered.map((item, index) => {
        const option = make(
          'div',
          { id: `completion-${index}`, className: 'option' },
          make('b', {}, item.name),
        );
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', String(index === this.chosen));
        option.append(make('span', {}, item.about ?? `(${item.parameters.join(', ')})`));
        option.addEventListener('mousedown', (event) => {
          event.preventDefault();
          this.take(item);
        });
        return option;
      }),
    );
    const view = this.editor.focused;
    if (this.list.hidden) view.removeAttribute('aria-activedescendant');
    else view.setAttribute('aria-activedescendant', `completion-${this.chosen}`);
    this.list.children[this.chosen]?.scrollIntoView({ block: 'nearest' });
  }

  private drawHelp(called: FunctionHelp | undefined, argument: number): void {
    this.help.hidden = called === undefined;
    if (called === undefined) return;
    const last = called.parameters.length - 1;
    const parts = called.parameters.flatMap((name, index): (Node | string)[] => [
      ...(index === 0 ? [] : [', ']),
      make(index === Math.min(argument, last) ? 'b' : 'span', {}, name),
    ]);
    const line = make('div', {}, `${called.name}(`, ...parts, ')');
    const about = called.about === undefined ? [] : [make('div', { className: 'equation' }, called.about)];
    this.help.replaceChildren(line, ...about);
  }

  /** Under the text area that is typed into, inside the window. */
  private place(): void {
    const box = this.editor.focused.getBoundingClientRect();
    for (const element of [this.list, this.help]) {
      if (element.hidden) continue;
      element.style.left = `${Math.max(4, Math.min(box.left, window.innerWidth - element.offsetWidth - 8))}px`;
      const below = box.bottom + 2;
      const fits = below + element.offsetHeight < window.innerHeight - 4;
      element.style.top = `${fits ? below : box.top - element.offsetHeight - 2}px`;
    }
  }

  private take(item: FunctionHelp): void {
    const { edit } = this.editor;
    const caret = this.editor.focused.selectionStart;
    const word = edit === null ? undefined : contextAt(edit.text, caret).word;
    if (edit === null || word === undefined) return;
    const after = edit.text.slice(caret);
    const opened = after.startsWith('(') ? item.name : `${item.name}(`;
    this.editor.replace(edit.text.slice(0, word.start) + opened + after, word.start + item.name.length + 1);
  }

  /** True when the key was for the list. */
  key(event: KeyboardEvent): boolean {
    if (this.offered.length === 0) return false;
    const item = this.offered[this.chosen];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      this.chosen = (this.chosen + by + this.offered.length) % this.offered.length;
      this.drawList();
    } else if (event.key === 'Tab' && item !== undefined) this.take(item);
    else if (event.key === 'Escape') this.hide();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
