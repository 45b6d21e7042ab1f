// Excel in Node: Microsoft's unmodified client library in a context of its own, talking to a host with its own workbook.
// Several can live in one process; `installGlobals` makes one of them the global Excel and Office, which is what the
// add-in's code uses.
import { createExternal, type ExternalServices } from './client/external';
import { createPage, type Page } from './client/shim';
import { nodeCalculator } from './engine/nodeCalculator';
import { ExcelHost } from './excelHost';
import { lose } from './model/losses';
import { reopen, serialise } from './model/serialise';
import type { Modes } from './modes';
import { paneHere } from './people/inPanes';
import type { Workbook } from './model/types';
import { writeXlsx } from './xlsx/writeXlsx';

export interface ExcelOptions {
  /** Which ExcelApi the host advertises; 1.14 unless told otherwise. */
  apiVersion?: '1.14' | '1.17' | '1.18';
  /** What this Excel does that a kind one would not. */
  modes?: Modes;
  workbook?: Workbook;
  /** The text of our functions.js, loaded right after the library as in the add-in's page. */
  functionsScript?: string;
  /** The text of our functions.json: what tells which calls in formulas are ours. */
  functionsJson?: string;
  locale?: string;
  /** Office's own theme, whatever the system's is. */
  dark?: boolean;
  /** The workbook was saved and is opened again. */
  reopened?: boolean;
  /** The file that is handed over; left out, the workbook as our own writer saves it. */
  file?: () => Uint8Array;
}

export interface RunningExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly workbook: Workbook;
  readonly host: ExcelHost;
  /** Sets globalThis.Excel and globalThis.Office; gives back what puts the old ones back. */
  installGlobals(): () => void;
  serialise(): Promise<string>;
  /** The same workbook saved and opened again by a new Excel: new sheet ids, nothing else changed. */
  reopen(options?: Partial<ExcelOptions>): Promise<RunningExcel>;
}

interface ClientWindow {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: unknown;
  Array: ArrayConstructor;
}

function services(host: ExcelHost, { file }: ExcelOptions): ExternalServices {
  return {
    file: () => (file ? host.exclusively(file) : savedFile(host)),
    readSettings: () =>
      Object.fromEntries(
        Object.entries(host.workbook.settings).map(([key, value]) => [key, JSON.stringify(value)]),
      ),
    writeSettings: (settings: Record<string, string>) => {
      host.workbook.settings = Object.fromEntries(
        Object.entries(settings).map(([key, value]) => [key, JSON.parse(value) as unknown]),
      );
      host.session.changed = true;
    },
  };
}

/** As Excel saves it: with the results of formulas, unless it waits to be told to calculate. */
function savedFile(host: ExcelHost): Promise<Uint8Array> {
  return host.exclusively(async () => {
    await host.session.calculateNow();
    return writeXlsx(host.workbook);
  });
}

async function startClient(
  host: ExcelHost,
  options: ExcelOptions,
): Promise<{ page: Page; client: ClientWindow }> {
  const bridge: {
    sendMessageToHost: (json: string) => void;
    onMessageFromHost: ((json: string) => void) | null;
  } = {
    sendMessageToHost: (json) => {
      const pane = paneHere();
      setImmediate(() => host.receive(json, pane));
    },
    onMessageFromHost: null,
  };
  host.connect((json) => bridge.onMessageFromHost?.(json));
  const facts = {
    apiVersion: host.session.apiVersion,
    locale: options.locale ?? 'en-US',
    dark: options.dark ?? false,
    documentUrl: '',
    blankZero: options.modes?.blankZero,
    files: options.modes?.files,
  };
  const page = createPage(createExternal(facts, services(host, options)), bridge);
  page.runLibrary('office.js');
  if (options.functionsScript !== undefined) page.run(options.functionsScript, 'functions.js');
  const client = page.context as unknown as ClientWindow;
  await new Promise<void>((resolve) => {
    void client.Office.onReady(() => resolve());
  });
  return { page, client };
}

export async function createExcel(options: ExcelOptions = {}): Promise<RunningExcel> {
  const host = new ExcelHost({ ...options, calculator: nodeCalculator() });
  const { client } = await startClient(host, options);
  return {
    Excel: client.Excel,
    Office: client.Office,
    get workbook() {
      return host.workbook;
    },
    host,
    installGlobals: () => installGlobals(client),
    serialise: async () => {
      await host.recalculate();
      return host.exclusively(() => serialise(host.workbook));
    },
    reopen: async (changes = {}) => {
      const text = await host.exclusively(() => serialise(host.workbook));
      const next = { ...options, ...changes, reopened: true };
      const loss = next.modes?.recordGone;
      const workbook = loss ? lose(reopen(text), loss) : reopen(text);
      const again = await createExcel({ ...next, workbook });
      again.host.session.dirty ||= host.session.dirty;
      return again;
    },
  };
}

function installGlobals(client: ClientWindow): () => void {
  const target = globalThis as unknown as Record<string, unknown>;
  const names = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'] as const;
  const before = names.map((name) => [name, target[name]] as const);
  for (const name of names) target[name] = client[name];
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete target[name];
      else target[name] = value;
    }
  };
}
