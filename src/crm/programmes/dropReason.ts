/** Why a row of a report on e-mail programmes was left out. */
import type { ShapeFault } from '../read/rowShape';

export type ProgrammeDropReason =
  | ShapeFault
  | 'noProgramme'
  /** A line that adds up the others. */
  | 'totalLine'
  | 'noTime'
  | 'unreadableDate'
  | 'afterAsOf'
  /** Not one of its counts holds a number. */
  | 'noCounts';
