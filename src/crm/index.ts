/** What the rest of the product uses of the import. */
export { checkMonth } from './checkMonth';
export { ambiguitiesOf } from './dates/evidence';
export { importCsv } from './importCsv';
export { inspect } from './inspect';
export { mappingFromJson } from './map/mapFile';
export { isProblem } from './problem';
export type * from './result';
