/** What the rest of the product uses of the import. */
export { checkMonth } from './checkMonth';
export { ambiguitiesOf } from './dates/evidence';
export { importCsv } from './importCsv';
export { importProgrammes } from './programmes/importProgrammes';
export { importTouches } from './touches/importTouches';
export { inspect } from './inspect';
export { mappingFromJson } from './map/mapFile';
export { isProblem } from './problem';
export { rowsSource } from './rowsSource';
export type * from './programmes/result';
export type * from './contract';
export type * from './touches/result';
