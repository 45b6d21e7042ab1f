// What the pane needs of the rest of the product, and nothing else. main.tsx passes the real ones; a test passes fakes
// and sees every state of the views.
import type { ReportServices } from '../../work/outlook';
import type { FunctionHelp } from './functionHelp';
import type { CrmServices } from './reading';
import type { WorkbookServices } from './workbook';

export interface Services {
  readonly workbook: WorkbookServices;
  readonly reports: ReportServices;
  readonly crm: CrmServices;
  /** Loaded when the place is first opened. */
  readonly functions: () => Promise<readonly FunctionHelp[]>;
  /** Puts a text into the clipboard; false where that is not allowed. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Milliseconds by this computer's own clock. */
  readonly wait: (ms: number) => Promise<void>;
  /** Today, from which the report month is proposed: the last whole month. */
  readonly today: () => Date;
  /** ISO 4217, proposed until the workbook or a file says another. */
  readonly currency: string;
}

export type * from '../../work/building';
export type * from '../../work/filling';
export type { CopyAnswer, CopyDone, CopyHow, CopyQuestion } from '../../work/copyPlan';
export type { NotSet } from '../../work/explainNotSet';
export type { MonthEndAnswer, MonthEndDone, MonthGaps } from '../../work/monthEnd';
export type { CountSettings } from '../../work/newWorkbook';
export type { ReportServices, TemplateChoice } from '../../work/outlook';
export type { Ambiguity, ImportResult, Inspection, Mapping, StageKey } from '../../work/records';
export type { UpdateDone } from '../../work/update';
export type * from './functionHelp';
export type * from './outcome';
export type * from './reading';
export type * from './workbook';
