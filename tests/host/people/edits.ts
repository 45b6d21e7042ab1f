// The edits of a colleague that matter, and any edit at all.
import fc from 'fast-check';
import type { Edit } from '../../../host/people/edits';
import type { Action } from './actions';
import { EXTRA, MONTHLY, OWN, REPORT, REPORTED, STATES, TARGETS, type State } from './workbook';

const type = (sheet: string, address: string, text: string): Edit => ({
  kind: 'type',
  sheet,
  row: Number(address.slice(1)) - 1,
  column: address.charCodeAt(0) - 65,
  text,
});

/** Where the colleague's hand falls, by what the action does there. */
interface Places {
  readonly writes: Edit;
  readonly reads: Edit;
  readonly header: Edit;
  readonly beneath: Edit;
  /** The sheet and its rows (from 0) above a block, and inside it. */
  readonly rows: { readonly sheet: string; readonly above: number; readonly inside: number };
  /** Where it is not the row inside. */
  readonly deletes?: Edit;
  readonly table: string;
  readonly renames: string;
  readonly adds: string;
}

const months: Places = {
  writes: type(MONTHLY, 'C6', '777'),
  reads: type(MONTHLY, 'B6', '777'),
  header: type(MONTHLY, 'C4', 'Leads we got'),
  beneath: type(MONTHLY, 'B7', 'Sum'),
  rows: { sheet: MONTHLY, above: 2, inside: 5 },
  table: 'lf.Monthly',
  renames: MONTHLY,
  adds: 'Mine too',
};
const reportPlaces: Places = {
  ...months,
  writes: type(REPORT, 'B2', '777'),
  reads: type(REPORT, 'B3', '777'),
  rows: { sheet: REPORT, above: 0, inside: 2 },
  renames: REPORT,
};

/** By the action's name; what is built is there only from a request on. */
const PLACES: Readonly<Record<string, Partial<Places>>> = {
  build: { writes: type(REPORT, 'C2', '777'), reads: type(OWN, 'A1', '777'), adds: REPORT },
  'build one more': {
    writes: type(EXTRA, 'C2', '777'),
    reads: type(REPORT, 'C2', '777'),
    header: type(EXTRA, 'B1', 'Our words'),
    rows: { sheet: EXTRA, above: 0, inside: 1 },
    renames: REPORT,
    adds: EXTRA,
  },
  update: reportPlaces,
  'undo of update': reportPlaces,
  'start month': { writes: type(MONTHLY, 'D2', '777') },
  'close month': {
    writes: type(REPORTED, 'B4', '777'),
    reads: type(MONTHLY, 'C6', '777'),
    header: type(REPORTED, 'E3', 'Leads we got'),
    beneath: type(REPORTED, 'B5', 'Sum'),
    rows: { sheet: REPORTED, above: 2, inside: 3 },
    // Its table has one row of data, which Excel never takes away; the report month's figures are on the other sheet.
    deletes: { kind: 'deleteRow', sheet: MONTHLY, row: 5 },
    renames: REPORTED,
  },
  'copy plan': {
    writes: type(TARGETS, 'D5', '777'),
    reads: type(TARGETS, 'K2', '777'),
    header: type(TARGETS, 'D3', 'Leads we want'),
    beneath: type(TARGETS, 'B16', 'Sum'),
    rows: { sheet: TARGETS, above: 2, inside: 6 },
    table: 'lf.Targets',
    renames: TARGETS,
  },
  'undo of build': { writes: type(REPORT, 'C2', '777'), reads: type(MONTHLY, 'B2', '777') },
  'undo of import': { reads: type(MONTHLY, 'B6', '777') },
};

/** What the colleague does, in a table's words, and as an edit. */
export function editsFor({ name }: Action): readonly (readonly [words: string, edit: Edit])[] {
  const places = { ...months, ...PLACES[name] };
  const { sheet, above, inside } = places.rows;
  return [
    ['types 777 where it writes', places.writes],
    ['types 777 where it reads', places.reads],
    ['types over a header', places.header],
    ['types beneath the table', places.beneath],
    ['inserts a row above the block', { kind: 'insertRow', sheet, row: above }],
    ['inserts a row inside', { kind: 'insertRow', sheet, row: inside }],
    ['deletes a row inside', places.deletes ?? { kind: 'deleteRow', sheet, row: inside }],
    ['sorts the table', { kind: 'sort', table: places.table, column: 0, descending: true }],
    ['renames the sheet', { kind: 'renameSheet', sheet: places.renames, name: 'Numbers (EU)' }],
    ['adds a sheet', { kind: 'addSheet', name: places.adds }],
  ];
}

const BUILT = [MONTHLY, REPORT, REPORTED, TARGETS] as const;
const SHEETS: Readonly<Record<State, readonly string[]>> = {
  ...(Object.fromEntries(STATES.map((state) => [state, [...BUILT, OWN, EXTRA]])) as Record<State, string[]>),
  empty: [OWN, ...BUILT],
};

/** Any edit near what the action works on; some are of sheets that are not there, or not yet, and are not made. */
export function anyEdit(state: State): fc.Arbitrary<Edit> {
  const sheet = fc.constantFrom(...SHEETS[state]);
  const row = fc.integer({ min: 0, max: 8 });
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('type' as const),
        sheet,
        row,
        column: fc.integer({ min: 1, max: 6 }),
        // Less than 1, which is the same number where numbers are shown as percentages.
        text: fc.constantFrom('0.777', 'a note of ours'),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('insertRow' as const), sheet, row }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('deleteRow' as const), sheet, row }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('sort' as const),
        table: fc.constantFrom('lf.Monthly', 'lf.Reported'),
        column: fc.integer({ min: 0, max: 3 }),
        descending: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('renameSheet' as const),
        sheet,
        name: fc.constantFrom('Numbers (EU)', MONTHLY, EXTRA),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('addSheet' as const),
        name: fc.constantFrom('Mine too', REPORT, EXTRA),
      }),
    },
  );
}
