// What the pane asks of Excel beside the actions: whether it is new enough and dark, to show a sheet, to put a formula in.
export { insertFormula, selectSheet } from '../excel/helpers';
export { isOfficeDark, whenReady } from '../excel/office';
