// A list that is imported in several requests, and a colleague who types, inserts, deletes or renames between any two of them:
// as if it had been done before or after, or the import is refused or asks, and nothing of it is left.
// @module-tag engine
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createExcel, type RunningExcel } from '../../../host/node';
import { timedWords } from '../../../host/people/colleague';
import type { Edit } from '../../../host/people/edits';
import { buildSheets } from '../../../src/excel/buildSheets';
import { importMonths } from '../../../src/excel/importMonths';
import { often, seedOf } from '../../deep';
import { channels, detailPlan } from '../detailBuilds';
import type { Action } from './actions';
import { Judge } from './judge';
import type { Stage, State } from './workbook';

const SHEET = 'Import details';
const FIRST_ROW = 3;
const ROWS = 40;
/** So little that a list of some rows takes several requests. */
const LITTLE = { bytes: 3_000, cells: 45 };

type Importing = Parameters<typeof importMonths>[0];
const list = (rows: number, leads: number): Importing => ({
  months: [],
  settings: {},
  overwriteTyped: 'ask',
  evenIfNotRestorable: true,
  tables: [
    {
      ...channels(
        Array.from({ length: rows }, (_row, index) => [45_600, `Campaign ${String(index)}`, leads + index]),
      ),
      replace: 'all',
    },
  ],
});

const act =
  (rows: number, most?: typeof LITTLE): Action['act'] =>
  (_stage, now) =>
    importMonths(list(rows, 10_000), { label: 'Import', now, ...(most && { mostInRequest: most }) });

const action = (name: string, from: State, act: Action['act']): Action => ({ name, from, also: [], act });

/** Into an empty table, over as many rows, and over more or fewer. */
const actions = [
  action('a first list', 'built', act(ROWS, LITTLE)),
  action('a list again', 'imported', act(ROWS, LITTLE)),
  action('a longer list', 'imported', act(ROWS + 30, LITTLE)),
  action('a shorter list', 'imported', act(3, LITTLE)),
];

/** As long as one of leads: more cells than are read again at once, or than a record remembers. */
const LONG = often(200, 30_000);
const LONG_MOST = often(1, 0) === 1 ? { bytes: 6_000, cells: 200 } : undefined;
/**
 * What stood in a list that undo cannot bring back is replaced, as was asked: requests that read it come before anything that
 * has to be kept.
 */
const longActions = [
  { which: action('a first long list', 'built', act(LONG, LONG_MOST)), reads: 0 },
  { which: action('a long list again', 'updated', act(LONG, LONG_MOST)), reads: often(0, 4) },
];

let judge: Judge;

const BUILD = '2026-03-01T09:00:00.000Z';
const BEFORE = '2026-03-02T09:00:00.000Z';

async function filled(excel: RunningExcel, rows: number): Promise<Stage> {
  expect(await importMonths(list(rows, 50_000), { label: 'Before', now: BEFORE })).toMatchObject({
    ok: true,
  });
  return { text: await excel.serialise(), operations: {} };
}

beforeAll(async () => {
  const excel = await createExcel();
  const restore = excel.installGlobals();
  const empty: Stage = { text: await excel.serialise(), operations: {} };
  await buildSheets(detailPlan, { label: 'Build', now: BUILD });
  const built: Stage = { text: await excel.serialise(), operations: {} };
  const imported = await filled(excel, ROWS);
  const updated = await filled(excel, LONG);
  judge = new Judge(excel, { empty, fresh: built, built, imported, updated });
  return restore;
});

const typing = (rows: number): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constant('type' as const),
    sheet: fc.constant(SHEET),
    // Typed right beneath a table, a row is taken into it; typed there while the list still grows towards it, it stays
    // beneath: neither order of the two gives that, and nothing is lost.
    row: fc.integer({ min: FIRST_ROW, max: FIRST_ROW + rows - 1 }),
    column: fc.integer({ min: 1, max: 3 }),
    text: fc.constantFrom('0.777', 'a note of ours'),
  });

const anyEdit = (rows: number): fc.Arbitrary<Edit> => {
  const row = fc.integer({ min: 0, max: FIRST_ROW + rows });
  return fc.oneof(
    { weight: 5, arbitrary: typing(rows) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('insertRow' as const), sheet: fc.constant(SHEET), row }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('deleteRow' as const),
        sheet: fc.constant(SHEET),
        // Without its header it is no table any more, and its only row of data Excel never takes away.
        row: row.filter((each) => each !== FIRST_ROW - 1 && each !== FIRST_ROW),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('renameSheet' as const),
        sheet: fc.constant(SHEET),
        name: fc.constant('Numbers (EU)'),
      }),
    },
  );
};

async function expectKept(which: Action, edit: Edit, gap: number, reads = 0): Promise<string> {
  const request = 1 + reads + (gap % ((await judge.requestsOf(which)) - reads));
  const { verdict, differs } = await judge.judge(which, edit, request);
  const what = `${which.name}: ${timedWords({ before: request, edit })}: ${differs.join('; ')}`;
  expect(['before', 'after', 'refused', 'asked', 'not made'], what).toContain(verdict);
  return verdict;
}

test('each takes several requests to write', async () => {
  for (const which of actions) expect(await judge.requestsOf(which)).toBeGreaterThan(6);
});

test('a colleague’s edit between any two requests of a list', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...actions),
      anyEdit(ROWS + 5),
      fc.nat({ max: 1000 }),
      async (which, edit, gap) => void seen.add(await expectKept(which, edit, gap)),
    ),
    { numRuns: often(60, 1500), seed: seedOf(9_2025) },
  );
  for (const verdict of ['before', 'after', 'asked']) expect(seen).toContain(verdict);
});

test('and of one as long as a list of leads', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...longActions),
      typing(LONG),
      fc.nat({ max: 1000 }),
      async ({ which, reads }, edit, gap) => void (await expectKept(which, edit, gap, reads)),
    ),
    { numRuns: often(6, 20), seed: seedOf(10_2025) },
  );
});
