/** Why a touch was left out. */
import type { ShapeFault } from '../read/rowShape';

export type TouchDropReason =
  | ShapeFault
  /** Neither an id nor an e-mail address says whose touch it was. */
  | 'noLead'
  | 'noChannel'
  | 'noTime'
  | 'unreadableDate'
  | 'afterAsOf'
  /** A touch on a day after the lead's conversion, as ATTRIBUTION.TOUCHES leaves it out. */
  | 'afterConversion';
