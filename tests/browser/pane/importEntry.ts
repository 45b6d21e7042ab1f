// The pane with the real import and its worker, and a workbook that answers as told.
import '../../../src/taskpane/elements';
import { pane, translator } from '../../../src/i18n';
import { paneRoot, startPane } from '../../../src/taskpane/start';
import { followTheme } from '../../../src/taskpane/theme';
import { crmServices } from '../../../src/taskpane/wiring/crm';
import { importWorker } from '../../../src/taskpane/wiring/worker';
import { fakeServices } from '../../unit/taskpane/fakes';

const { services, calls } = fakeServices();
const ask = importWorker(() => new Worker('import-worker.js'));
followTheme(() => null);
startPane(paneRoot(), { ...services, crm: crmServices(translator(pane, 'en-GB'), ask) });
Object.assign(window, { calls });
