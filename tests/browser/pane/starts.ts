// Where every state of the pane begins: a new workbook, a built one, an import that was just opened.
import { initialState, type PaneState } from '../../../src/taskpane/state';
import { BUILT_WORKBOOK, EMPTY_WORKBOOK } from '../../unit/taskpane/fakes';

export const START: PaneState = { ...initialState(new Date(2025, 3, 10), 'EUR'), workbook: EMPTY_WORKBOOK };
export const BUILT: PaneState = { ...START, workbook: BUILT_WORKBOOK };
export const IMPORT: PaneState = { ...START, place: 'import' };
export const SHEETS = ['Settings', 'Targets', 'Monthly data', 'Costs', 'Lifecycle report', 'Funnel plan'];

/** What a machine without a printer refuses, and an old Excel. */
export const NOT_SET = [
  {
    look: 'paper',
    sheets: SHEETS,
    detail: 'GeneralException at PageLayout.paperSize, pageLayout.paperSize = "A4"',
  },
  { look: 'freeze', sheets: ['Costs'], detail: 'InvalidArgument at FreezePanes.freezeAt' },
] as const;
