// The pane as it is built, with services that answer as told: the bundle that the browser tests load in place of
// main.tsx. `#name` in the address opens a state of states.ts; without it the pane starts as for a person.
import '../../../src/taskpane/elements';
import { paneRoot, startPane } from '../../../src/taskpane/start';
import { followTheme } from '../../../src/taskpane/theme';
import { fakeServices } from '../../unit/taskpane/fakes';
import { STATES } from './states';

const name = decodeURIComponent(location.hash.slice(1));
const state = STATES[name];
if (name && !state) throw new Error(`No state ${name}`);
const { services, calls } = fakeServices(state?.workbook ?? undefined);
followTheme(() => null);
startPane(paneRoot(), services, state);
Object.assign(window, { calls, stateNames: Object.keys(STATES) });
