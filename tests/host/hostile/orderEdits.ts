// The row "order": sorted, filtered, hidden, and what has changed its place. One edit each, before an action.
import type { Edit } from '../../../host/people/edits';

export interface Named {
  readonly name: string;
  readonly edit: Edit;
}

const sort = (name: string, table: string, column: number, descending: boolean): Named => ({
  name: `sort ${name}`,
  edit: { kind: 'sort', table, column, descending },
});
const filter = (name: string, table: string, column: string, kept: string): Named => ({
  name: `filter ${name}`,
  edit: { kind: 'filter', table, column, kept },
});
/** Of cells in no table, the first row their header. */
const filterCells = (
  name: string,
  sheet: string,
  [row, column, rows, columns]: readonly [number, number, number, number],
  kept: string,
): Named => ({
  name: `filter ${name}`,
  edit: { kind: 'filterCells', sheet, row, column, rows, columns, by: 0, kept },
});
const swap = (name: string, table: string, column: string): Named => ({
  name: `swap columns of ${name}`,
  edit: { kind: 'swapColumns', table, column },
});
const rows = (sheet: string, row: number, count: number): Named => ({
  name: `hide rows of ${sheet}`,
  edit: { kind: 'hideRows', sheet, row, count },
});
const columns = (sheet: string, column: number, count: number): Named => ({
  name: `hide columns of ${sheet}`,
  edit: { kind: 'hideColumns', sheet, column, count },
});
const move = (sheet: string, position: number): Named => ({
  name: `move ${sheet}`,
  edit: { kind: 'moveSheet', sheet, position },
});
const names = (...sheets: [string, string]): Named => ({
  name: `swap the names of ${sheets.join(' and ')}`,
  edit: { kind: 'swapNames', sheets },
});

const MONTHLY = 'Monthly data';
const DETAILS = 'Import details';
const REPORTED = 'lf.Reported';
const CAMPAIGNS = 'lf.CampaignMonths';

export const orderEdits: readonly Named[] = [
  sort(`${MONTHLY} down`, 'lf.Monthly', 0, true),
  sort(`${MONTHLY} by leads`, 'lf.Monthly', 1, false),
  sort('Costs up', 'lf.Costs', 0, false),
  sort('Costs by amount', 'lf.Costs', 4, true),
  sort('Targets down', 'lf.Targets', 0, true),
  sort('Targets by visits', 'lf.Targets', 1, false),
  sort('campaigns down', CAMPAIGNS, 0, true),
  sort('campaigns by leads', CAMPAIGNS, 2, false),
  sort('As reported down', REPORTED, 0, true),
  filter(MONTHLY, 'lf.Monthly', 'Month', 'Feb 2025'),
  filter('Costs', 'lf.Costs', 'Campaign', 'Search'),
  filter('Targets', 'lf.Targets', 'Visits', '1,000'),
  filter('campaigns', CAMPAIGNS, 'Campaign', 'Search'),
  filter('As reported', REPORTED, 'Month', 'Feb 2025'),
  filter('the channels of Settings', 'lf.Channels', 'Marketing', 'No'),
  filterCells('the settings', 'Settings', [5, 1, 9, 2], 'Currency'),
  filterCells('cells beside Monthly data', MONTHLY, [5, 125, 36, 1], 'none'),
  filterCells('the summary of Costs', 'Costs', [4, 1, 9, 5], ''),
  rows(MONTHLY, 3, 6),
  rows('Costs', 16, 3),
  rows(DETAILS, 5, 2),
  columns(MONTHLY, 1, 3),
  columns('Targets', 2, 2),
  columns(DETAILS, 13, 2),
  swap(MONTHLY, 'lf.Monthly', 'New leads'),
  swap('Costs', 'lf.Costs', 'Channel'),
  swap('Targets', 'lf.Targets', 'Visits'),
  swap('campaigns', CAMPAIGNS, 'Campaign'),
  swap('As reported', REPORTED, 'Closed'),
  move(MONTHLY, 0),
  move('Settings', 6),
  names('Costs', 'Targets'),
  names(MONTHLY, 'Sheet1'),
];
