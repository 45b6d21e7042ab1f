// The page of host.test.ts: a host in the page itself, its two seams put in place before office.js loads.
import { createExternal } from '../../host/client/external';
import { Calculator, loadEngine, type CalculatorPort } from '../../host/engine/calculator';
import { ExcelHost } from '../../host/excelHost';
import { serialise } from '../../host/model/serialise';
import { writeXlsx } from '../../host/xlsx/writeXlsx';

interface HostWindow extends Window {
  _richApiNativeBridge?: {
    sendMessageToHost(json: string): void;
    onMessageFromHost: ((json: string) => void) | null;
  };
  hostUnderTest?: { host: ExcelHost; serialise(): string };
  functionsJson?: string;
}

const page = window as HostWindow;
let model: Calculator | undefined;
const engine = fetch('/wasm_bg.wasm')
  .then((response) => response.arrayBuffer())
  .then(loadEngine);
const calculator: CalculatorPort = {
  calculate: async (request) => {
    await engine;
    return (model ??= new Calculator()).run(request);
  },
  close: () => undefined,
};

const host = new ExcelHost({ calculator, functionsJson: page.functionsJson ?? '{"functions":[]}' });
const bridge: NonNullable<HostWindow['_richApiNativeBridge']> = {
  sendMessageToHost: (json) => void setTimeout(() => host.receive(json)),
  onMessageFromHost: null,
};
host.connect((json) => bridge.onMessageFromHost?.(json));
const facts = { apiVersion: '1.14', locale: 'en-US', dark: false, documentUrl: '' };
const services = {
  readSettings: () => ({}),
  writeSettings: () => undefined,
  file: () => host.exclusively(() => writeXlsx(host.workbook)),
};
Object.defineProperty(page, 'external', { value: createExternal(facts, services) });
page._richApiNativeBridge = bridge;
page.hostUnderTest = { host, serialise: () => serialise(host.workbook) };
