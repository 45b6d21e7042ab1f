// The plan of a sheet, as src/excel is handed it: Excel's side knows nothing of templates.
export type * from '../sheets/language/plan';
