// What every view is given: how to speak, what can be done, and the two services that a view may ask without waiting.
import type { Text } from './actions/context';
import type { Actions } from './actions';
import type { ReportServices } from './services';

export interface Pane {
  readonly t: Text;
  readonly actions: Actions;
  readonly reports: ReportServices;
}
