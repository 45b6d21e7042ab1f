// The columns of the Agreement: what is agreed, what the data say now, and how it is read, which runs on over the last ones.

export const COLUMNS = ['label', 'agreed', 'now', 'note', 'n2', 'n3', 'n4'] as const;
/** All that what the teams write runs over. */
export const WIDE: readonly string[] = COLUMNS.slice(1);
/** What a note runs over. */
export const TAIL: readonly string[] = COLUMNS.slice(4);
export const COLUMN_WIDTHS = [205, 90, 110, 66, 66, 66, 67] as const;
