// The host's two seams, hung on the window of the add-in's frame before the client library loads there: messages both
// ways, and the object that says who the host is.
import { createExternal, type ExternalServices } from '../../../host/client/external';
import type { Session } from '../session';
import type { HostSession } from './hostSession';

interface Bridge {
  sendMessageToHost(json: string): void;
  onMessageFromHost: ((json: string) => void) | null;
}

export interface AddInWindow extends Window {
  _richApiNativeBridge?: Bridge;
  Office?: typeof Office;
}

/** What the bridge script in the frame calls on the page around it. */
export interface WorkbenchWindow extends Window {
  /** `session` is for the browser's console and for tests: nothing in the add-in's frame uses it. */
  lifecycleWorkbench?: {
    connect(frame: AddInWindow): void;
    /** Loads the pane again beside the same workbook. */
    reloadPane(): void;
    readonly session: Session;
  };
}

function services(session: HostSession): ExternalServices {
  const { host } = session;
  return {
    file: () => session.save(),
    readSettings: () =>
      Object.fromEntries(
        Object.entries(host.workbook.settings).map(([key, value]) => [key, JSON.stringify(value)]),
      ),
    writeSettings: (written) => {
      host.workbook.settings = Object.fromEntries(
        Object.entries(written).map(([key, value]): [string, unknown] => [key, JSON.parse(value)]),
      );
    },
  };
}

export function connectAddIn(session: HostSession, frame: AddInWindow): void {
  const { host } = session;
  const bridge: Bridge = {
    // Never inside the library's own call: a real host answers later, too.
    sendMessageToHost: (json) => void setTimeout(() => host.receive(json)),
    onMessageFromHost: null,
  };
  host.connect((json) => bridge.onMessageFromHost?.(json));
  // `?theme=dark` in the page's address: a dark Excel, whatever the system is.
  const dark = new URLSearchParams(location.search).get('theme') === 'dark';
  const facts = { apiVersion: host.session.apiVersion, locale: 'en-US', dark, documentUrl: '' };
  Object.defineProperty(frame, 'external', {
    value: createExternal(facts, services(session)),
    configurable: true,
  });
  frame._richApiNativeBridge = bridge;
}

/** Resolves when the add-in's page is loaded and its functions can be called. */
export async function addInReady(frame: AddInWindow): Promise<void> {
  if (frame.Office === undefined) throw new Error('office.js did not load in the pane');
  await frame.Office.onReady();
}
