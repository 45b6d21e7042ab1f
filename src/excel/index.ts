// What the pane and the report script may ask of Excel.
export { buildSheets } from './buildSheets';
export type { Built, BuildStage, OnProgress, OperationOptions } from './buildSheets';
export { importMonths } from './importMonths';
export type { Imported } from './importMonths';
export { recover, undo } from './undo';
export type { Recovered, RecoverOptions, Restored } from './undo';
export { listOperations, readState } from './state';
export type { Operation, WorkbookState } from './state';
export { insertFormula, selection, selectSheet } from './helpers';
export type { Done, Inserted, Selected } from './helpers';
export { readSettings } from './settings';
export type { Settings } from './settings';
export {
  hasExcelApi,
  onSelectionChanged,
  onWorkbookChanged,
  setStartsWithWorkbook,
  whenReady,
} from './office';
export type { OfficeInfo } from './office';
export type { AsksAboutTyped, Difference, ImportedMonth, ImportRequest } from '../edits/import';
export type { Change } from '../edits/changes';
export type { Refusal, RefusalCode, Refused } from '../edits/refusal';
export type { AsksFirst } from '../edits/undo';
