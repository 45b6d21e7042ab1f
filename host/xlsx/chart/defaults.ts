// What a chart looks like where the model leaves it open: Excel's own choices for a new chart.

export const DEFAULT_TEXT_COLOR = '#595959';
export const DEFAULT_GRIDLINE_COLOR = '#D9D9D9';
export const DEFAULT_LINE_WEIGHT = 2.25; // points
export const HAIRLINE = 0.75; // points
