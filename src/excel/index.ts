// The words in which this folder answers. What it does is imported module by module (excel/undo, excel/state, …), so
// that the pane opens without what it does not yet need; a door for functions as well would join the chunks again.
export type { Checked } from './checkExcel';
export type { ProbeAnswer } from './probes/ask';
export type { Built } from './buildSheets';
export type { Operation } from './state';
export type { Change } from '../workbook/changes';
export type { AsksAboutTyped, ImportRequest } from '../workbook/importTypes';
export type { Refusal, Refused } from '../workbook/refusal';
export type { TableDifference } from '../workbook/shortTables/request';
export type { AsksFirst } from '../workbook/undo';
