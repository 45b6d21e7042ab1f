// Rows that the sheet Leads has room for: all of Excel's, less those above the list with its headers and one that stays
// free beneath it. Known without the sheet's template, so that a list that does not fit is refused before anything is
// built; a test compares the two.
const EXCEL_ROWS = 1_048_576;
const ABOVE = 9;
const BENEATH = 1;

export const LEAD_ROOM = EXCEL_ROWS - ABOVE - BENEATH;
