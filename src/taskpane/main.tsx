// The task pane in Excel: the real services, and the pane drawn from them once Office is ready.
import { pane as messages, translator } from '../i18n';
import './elements';
import { copyText } from './clipboard';
import { paneRoot, readerLocale, sayOfficeIsMissing, startPane } from './start';
import { followTheme } from './theme';
import { crmServices } from './wiring/crm';
import { isOfficeDark, whenReady } from '../work/excel';
import { reportServices } from '../work/outlook';
import { workbookServices } from './wiring/workbook';

declare const FUNCTION_PREFIX: '' | 'DEV.';

async function start(root: HTMLElement): Promise<void> {
  const themeAgain = followTheme(isOfficeDark);
  const t = translator(messages, readerLocale());
  const office = await whenReady();
  sayOfficeIsMissing(office === null);
  if (office === null) return;
  themeAgain();
  if (!office.isNewEnough) {
    root.textContent = t(office.isExcel ? 'office.tooOld' : 'office.notExcel');
    return;
  }
  const now = () => new Date();
  startPane(root, {
    workbook: workbookServices(t, { locale: t.locale, prefix: FUNCTION_PREFIX, now }),
    reports: reportServices,
    crm: crmServices(t),
    functions: async () =>
      (await import(/* webpackChunkName: "functions-help" */ './wiring/functions')).functionHelp,
    copy: copyText,
    wait: (ms) => new Promise((done) => void setTimeout(done, ms)),
    today: now,
    currency: 'EUR',
  });
}

void start(paneRoot());
