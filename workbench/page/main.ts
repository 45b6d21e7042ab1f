// The page begins here: a host with an empty workbook, the sheet, and the add-in's pane beside it.
import { createApp } from './app';
import { byId } from './chrome/element';
import { PaneFrame } from './chrome/paneFrame';
import { cycleRegions } from './chrome/regions';
import { addInReady, connectAddIn, type AddInWindow, type WorkbenchWindow } from './host/addIn';
import { HostSession } from './host/hostSession';
import { text as say } from './text';

const PANE = '/taskpane.html';

async function metadata(): Promise<string> {
  const response = await fetch('/functions.json');
  if (!response.ok) throw new Error(`functions.json: ${response.status}`);
  return response.text();
}

function download(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function begin(): Promise<void> {
  const session = new HostSession(await metadata());
  let saved = true;
  session.onChange(({ wrote }) => {
    if (wrote) saved = false;
  });
  const save = async (): Promise<void> => {
    try {
      download(await session.save(), `${say.workbookName}.xlsx`);
      saved = true;
      app.announce(say.saved(`${say.workbookName}.xlsx`));
    } catch (error) {
      await app.dialogs.tell(say.failed(error instanceof Error ? error.message : String(error)), '');
    }
  };
  const app = createApp(session, { save: () => void save() });
  (window as WorkbenchWindow).lifecycleWorkbench = {
    connect: (frame) => {
      session.functionsAreLoading();
      connectAddIn(session, frame);
    },
    reloadPane: () => pane.load(PANE),
    session,
  };
  const pane = new PaneFrame(
    byId('pane', HTMLElement),
    byId('splitter', HTMLElement),
    byId('toggle-pane', HTMLButtonElement),
  );
  pane.frame.addEventListener('load', () => {
    void addInReady(pane.frame.contentWindow as AddInWindow)
      .then(() => session.functionsAreReady())
      .catch((error: unknown) => app.dialogs.tell(say.failed(String(error)), ''));
  });
  pane.load(PANE);
  byId('hint', HTMLElement).textContent = say.hint;
  byId('save-workbook', HTMLButtonElement).onclick = () => void save();
  byId('new-workbook', HTMLButtonElement).onclick = () => void startAnew();
  const startAnew = async (): Promise<void> => {
    if (
      !saved &&
      !(await app.dialogs.ask(say.newTitle, say.newMessage, { yes: say.newConfirm, no: say.cancel }))
    )
      return;
    await session.startAnew();
    saved = true;
    // A workbook opens with the add-in's own runtime, as in Excel.
    pane.load(PANE);
  };
  cycleRegions(pane.frame, [
    () => document.querySelector<HTMLElement>('.cell-input'),
    () => document.querySelector<HTMLElement>('.tab[aria-selected=true]'),
    () => pane.frame,
    () => document.getElementById('name-box'),
  ]);
  window.addEventListener('beforeunload', (event) => {
    if (!saved) event.preventDefault();
  });
}

void begin();
