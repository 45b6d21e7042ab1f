// The words in which this folder answers. What it does is imported module by module (excel/undo, excel/state, …), so
// that the pane opens without what it does not yet need; a door for functions as well would join the chunks again.
export type { Built } from './buildSheets';
export type { Operation } from './state';
export type { Change } from '../edits/changes';
export type { AsksAboutTyped, ImportRequest } from '../edits/importTypes';
export type { Refusal, Refused } from '../edits/refusal';
export type { TableDifference } from '../edits/tables/request';
export type { AsksFirst } from '../edits/undo';
