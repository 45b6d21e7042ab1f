// Sales velocity: what the SQLs in contact bring a day. Its four factors are columns of their own: SQLs in contact now, the
// average deal, the customers that a leaving SQL brings, and the days that an SQL is worked. The last three are of twelve
// months; multiplied, they are bookings a day times what is in contact now over its mean.

import { endOf, isNumber } from '../language/lookup';

const MONTHS = 12;
/** With fewer leavers or customers nothing is said. */
const [LEAST_EXITS, LEAST_CUSTOMERS] = [10, 5];

const yearTo = (month: string) => `monthly[month],">"&EDATE(${month},-12),monthly[month],"<="&${month}`;
const daysTo = (month: string) => `(${endOf(month)}-EOMONTH(${month},-12))`;
const YEAR = yearTo('[@month]');
const NEEDED = ['inContact', 'customers', 'bookings', 'sqlsLeftContact'] as const;
const sum = (column: (typeof NEEDED)[number]): string => `SUMIFS(monthly[${column}],${YEAR})`;

const known = [YEAR, ...NEEDED.map((column) => isNumber('monthly', column))].join(',');
const enough = [
  `COUNTIFS(${known})=${String(MONTHS)}`,
  `${sum('sqlsLeftContact')}>=${String(LEAST_EXITS)}`,
  `${sum('customers')}>=${String(LEAST_CUSTOMERS)}`,
].join(',');
const days = daysTo('[@month]');
const factor = (formula: string): string => `=IF(COUNT([@inContact])=0,"",IF(AND(${enough}),${formula},"–"))`;

/** Where the export tells no signs nobody is known to be cold, and all open SQLs count. */
export const IN_CONTACT =
  '=IF(COUNT([@sqlsInContact])=1,[@sqlsInContact],IF(COUNT([@openSqls])=1,[@openSqls],""))';
export const DEAL = factor(`${sum('bookings')}/${sum('customers')}`);
export const SHARE_WON = factor(`${sum('customers')}/${sum('sqlsLeftContact')}`);
export const DAYS_WORKED = factor(`${sum('inContact')}/${String(MONTHS)}*${days}/${sum('sqlsLeftContact')}`);
export const VELOCITY =
  '=IF(COUNT([@inContact],[@velocityDeal],[@shareWon],[@daysWorked])<4,[@shareWon],IF([@daysWorked]=0,"–",[@inContact]*[@velocityDeal]*[@shareWon]/[@daysWorked]))';

/** For the sentence beneath the factors: of the twelve months to one whose velocity is known. */
export const bookedADay = (month: string): string =>
  `SUMIFS(monthly[bookings],${yearTo(month)})/${daysTo(month)}`;
export const meanInContact = (month: string): string => `AVERAGEIFS(monthly[inContact],${yearTo(month)})`;
