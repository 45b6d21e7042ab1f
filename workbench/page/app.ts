// Puts the parts of the page together: each gets what it needs, none of them knows how the others work.
import { Completion } from './chrome/completion';
import { Dialogs } from './chrome/dialog';
import { Dropdown } from './chrome/dropdown';
import { byId } from './chrome/element';
import { NameBox } from './chrome/nameBox';
import { Reader } from './chrome/reader';
import { Status } from './chrome/status';
import { Tabs } from './chrome/tabs';
import { ChartLayer } from './charts/chartLayer';
import { Desk } from './desk';
import { Clipboard } from './editing/clipboard';
import { Committer } from './editing/commit';
import { Editor } from './editing/editor';
import { Keys } from './editing/keys';
import { Pointer } from './editing/pointer';
import { SheetView } from './sheetView';
import type { Session } from './session';

export interface App {
  readonly desk: Desk;
  readonly dialogs: Dialogs;
  announce(text: string): void;
}

export function createApp(session: Session, actions: { save(): void }): App {
  const desk = new Desk(session);
  const sheet = byId('sheet', HTMLElement);
  const announcer = byId('announce', HTMLElement);
  const announce = (said: string): void => void (announcer.textContent = said);
  const view = new SheetView(desk, sheet);
  const { layers } = view.grid;
  const editor = new Editor(desk, layers, byId('formula', HTMLTextAreaElement));
  const focus = (): void => editor.focus();
  const dialogs = new Dialogs(byId('messages', HTMLElement), focus);
  const committer = new Committer(desk, dialogs);
  const completion = new Completion(editor, byId('messages', HTMLElement));
  const dropdown = new Dropdown(desk, layers, editor, committer);
  const keys = new Keys(desk, editor, committer, {
    intercept: (event) => completion.key(event) || (event.key === 'Escape' && clipboardReleased()),
    announce,
    openDropdown: () => dropdown.open(),
    moveSheet: (by) => void tabs.move(by),
    save: actions.save,
    page: () => view.grid.page(),
  });
  const clipboard = new Clipboard(desk, editor, committer, announce, () => view.drawMarks());
  const clipboardReleased = (): boolean => {
    clipboard.release();
    return false;
  };
  keys.fillFromFirst = (direction) => clipboard.fill(direction);
  new Pointer(desk, view.grid, editor, keys, sheet);
  new NameBox(desk, byId('name-box', HTMLInputElement), announce, focus);
  const tabs = new Tabs(desk, byId('tabs', HTMLElement), dialogs, () => keys.finish(), focus);
  new Status(desk, byId('status', HTMLElement));
  new Reader(desk, sheet, announcer, editor.input);
  new ChartLayer(desk, layers);
  view.watch(editor, clipboard);
  editor.onChange((edit) => session.editing(edit !== null));
  editor.focus();
  return { desk, dialogs, announce };
}
