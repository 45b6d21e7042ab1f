// Days in formulas: how one is written, and whether the month reported is near the day of the data. What is open is known as
// of that day only, so that of a month long past nothing is said of it.

/** An ISO date as text, whatever the reader's settings; `day` is an expression that gives a date. */
export const isoDay = (day: string): string =>
  `YEAR(${day})&"-"&RIGHT("0"&MONTH(${day}),2)&"-"&RIGHT("0"&DAY(${day}),2)`;

/** The month reported is that of the data, or the one before. */
export const IS_NEAR = 'AND({asOf}>={reportMonth},{asOf}<=EOMONTH({reportMonth},1))';
