// The object a desktop Excel hangs on `window.external`: who the host is, which requirement sets it has, and the
// document settings, which the library reads at once and so cannot be asked for over the bridge. One builder, used in
// Node and in the page, so that both look the same to the library.
import type { Files } from '../modes';
import { DocumentFile } from './documentFile';

export interface HostFacts {
  /** 'ExcelApi' version the host advertises, such as '1.14'. */
  readonly apiVersion: string;
  readonly locale: string;
  readonly dark: boolean;
  readonly documentUrl: string;
  /** An Excel that hands blank cells over as 0: Office LTSC 2021 and older. */
  readonly blankZero?: boolean | undefined;
  /** How this Excel hands its file over, where it is not kind. */
  readonly files?: Files | undefined;
}

export interface ExternalServices {
  readSettings(): Record<string, string>;
  writeSettings(settings: Record<string, string>): void;
  /** The workbook's file, as it would be saved now. */
  file(): Promise<Uint8Array>;
}

/** Everything an Excel of that version has beside ExcelApi: the sets the add-in's manifest and code ask for. */
export function requirementSets({ apiVersion, blankZero }: HostFacts): Record<string, string> {
  return {
    excelapi: apiVersion,
    sharedruntime: '1.1',
    customfunctionsruntime: blankZero ? '1.3' : '1.4',
    customfunctions: '1.7',
    richapiruntime: '1.1',
    addincommands: '1.1',
    dialogapi: '1.1',
    settings: '1.1',
    customxmlparts: '1.1',
    documentevents: '1.1',
    file: '1.1',
    compressedfile: '1.1',
    ribbonapi: '1.1',
  };
}

/** Host, platform, version, locale and flags: 1 shared runtime, 2 custom functions. */
export function hostInfo(facts: HostFacts): string {
  return `Excel$Win32$16.01$${facts.locale}$$$$3`;
}

/** Colours as numbers: the library writes them as texts, and everything else in the theme as well. */
const LIGHT_THEME = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x262626,
  isDarkTheme: false,
};
const DARK_THEME = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xf0f0f0,
  controlBackgroundColor: 0x363636,
  controlForegroundColor: 0xf0f0f0,
  isDarkTheme: true,
};

function settingsObject(services: ExternalServices) {
  return {
    Read(names: string[], values: string[]): void {
      for (const [name, value] of Object.entries(services.readSettings())) {
        names.push(name);
        values.push(value);
      }
    },
    Write(names: string[], values: string[]): void {
      const settings: Record<string, string> = {};
      names.forEach((name, index) => {
        settings[name] = values[index] ?? 'null';
      });
      services.writeSettings(settings);
    },
  };
}

/** What `window.external.GetContext()` answers. */
function hostContext(facts: HostFacts, services: ExternalServices) {
  const answers = {
    GetAppType: 1,
    GetSolutionRef: 'lifecycle-funnel',
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: facts.locale,
    GetAppDataLocale: facts.locale,
    GetDocUrl: facts.documentUrl,
    GetAppCapabilities: 0,
    GetActivationMode: 0,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: '',
    GetCorrelationId: '',
    GetInstanceId: '1',
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: JSON.stringify(requirementSets(facts)),
    GetHostCustomMessage: 0,
    GetHostFullVersion: '16.0.14332.20000',
    GetInitialDisplayMode: 0,
    GetFeaturesForSolution: '{}',
  };
  const settings = settingsObject(services);
  const context: Record<string, () => unknown> = {
    GetSettings: () => settings,
    GetOfficeThemeInfo: () => JSON.stringify(facts.dark ? DARK_THEME : LIGHT_THEME),
  };
  for (const [name, answer] of Object.entries(answers)) context[name] = () => answer;
  return context;
}

export function createExternal(facts: HostFacts, services: ExternalServices): Record<string, unknown> {
  const context = hostContext(facts, services);
  const documentFile = new DocumentFile(() => services.file(), facts.files);
  return {
    GetHostInfo: () => hostInfo(facts),
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (...call: Parameters<DocumentFile['execute']>) => void documentFile.execute(...call),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, reply: (status: number) => void) =>
      reply(0),
    UnregisterEvent: (_id: number, _target: string, reply: (status: number) => void) => reply(0),
  };
}
