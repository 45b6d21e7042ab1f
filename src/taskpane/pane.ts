// What every view is given: how to speak, what can be done, and the two services that a view may ask without waiting.
import type { Translate } from '../i18n';
import type { crm } from '../i18n/en/crm';
import type { Text } from './actions/context';
import type { Actions } from './actions';
import type { ReportServices } from './services';

export interface Pane {
  readonly t: Text;
  /** The sentences about rows and files, which the command line says too. */
  readonly crm: Translate<typeof crm>;
  readonly actions: Actions;
  readonly reports: ReportServices;
}
