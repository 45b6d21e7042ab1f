// Work that somebody's edit came into at the moment of writing is taken back at once: afterwards the workbook is, byte for
// byte, what the edit alone makes of it; then the work is planned anew and done.
// @module-tag engine
import { expect, test } from 'vitest';
import type { Edit } from '../../host/people/edits';
import { serialise } from '../../host/model/serialise';
import type { RunningExcel } from '../../host/node';
import { buildSheets } from '../../src/excel/buildSheets';
import { importMonths } from '../../src/excel/importMonths';
import { updateSheets } from '../../src/excel/update';
import type { ImportRequest } from '../../src/excel';
import type { SheetPlan } from '../../src/sheets/language/plan';
import { barePlan, cell, MONTHS, NOW, putWorkbook, startExcel, write } from './builds';
import { detailPlan, firstTables, secondTables } from './detailBuilds';
import { first, LATER, second, shown } from './updates';
import { whole } from './whole';

interface Answer {
  readonly ok: boolean;
  readonly refusal?: { readonly code: string };
}
type Act = () => Promise<Answer>;

const [JANUARY, , MARCH] = MONTHS;
const DATA = 'Monthly data';
const REPORT = 'Lifecycle report';

const type = (sheet: string, address: string, text: string): Edit => ({
  kind: 'type',
  sheet,
  row: Number(address.slice(1)) - 1,
  column: address.charCodeAt(0) - 65,
  text,
});

const importing =
  (request: Partial<ImportRequest>): Act =>
  () =>
    importMonths(
      { months: [], settings: {}, overwriteTyped: 'replace', ...request },
      { label: 'Import', now: LATER },
    );

interface Case {
  readonly prepare: (excel: RunningExcel) => Promise<unknown>;
  readonly act: Act;
  /** One edit for each time it is tried; each must come into what the work rests on. */
  readonly edits: readonly [Edit, Edit, Edit];
}

const building = { label: 'Build', now: NOW };
const built = (excel: RunningExcel) =>
  buildSheets(barePlan, building).then(() => write(excel, DATA, 'G5', 'Ask Ann'));
const inserted = {
  months: [
    { month: JANUARY - 31, values: { leads: 30 } },
    { month: JANUARY, values: { leads: 40 } },
    { month: MARCH, values: { leads: 60 } },
  ],
  settings: { provenance: 'contacts.csv' },
};
const typedIn = (sheet: string, address: string, ...texts: readonly [string, string, string]) =>
  texts.map((text) => type(sheet, address, text)) as [Edit, Edit, Edit];

const cases: Readonly<Record<string, Case>> = {
  'an import that inserts a month, adds one and names its source; typed where it writes': {
    prepare: built,
    act: importing(inserted),
    edits: typedIn(DATA, 'C5', '7', '8', '9'),
  },
  'the same where text that looks like a number stands in the way': {
    prepare: (excel) => built(excel).then(() => write(excel, DATA, 'C5', "'007")),
    act: importing(inserted),
    edits: typedIn(DATA, 'D6', "'3-4", '8', "'1"),
  },
  'the same where rows move': {
    prepare: built,
    act: importing(inserted),
    edits: [0, 2, 0].map((row): Edit => ({ kind: 'insertRow', sheet: DATA, row })) as [Edit, Edit, Edit],
  },
  'an update with new rows, columns, names and a resized table; typed where it writes': {
    prepare: () => buildSheets(first, building),
    act: () => updateSheets(second, { label: 'Update', now: LATER }),
    edits: typedIn(REPORT, 'B2', 'Our leads', "'12", 'Leads of ours'),
  },
  'the same on the sheet of the table': {
    prepare: () => buildSheets(first, building),
    act: () => updateSheets(second, { label: 'Update', now: LATER }),
    edits: typedIn(DATA, 'C5', '5', '6', "'7"),
  },
  'an import into short tables that grow; typed into one of them': {
    prepare: () => buildSheets(detailPlan, building),
    act: importing({ ...(firstTables && { tables: firstTables }) }),
    edits: typedIn('Import details', 'B4', '1', '2', '3'),
  },
  'an import into short tables that shrink; typed into one of them': {
    prepare: async () => {
      await buildSheets(detailPlan, building);
      return importing({ ...(firstTables && { tables: firstTables }) })();
    },
    act: importing({ ...(secondTables && { tables: secondTables }) }),
    edits: typedIn('Import details', 'D4', '901', '902', '903'),
  },
};

interface Trace {
  readonly answer: Answer;
  /** The workbook after each request of ours. */
  readonly states: readonly string[];
  readonly made: readonly Edit[];
}

async function trace(
  excel: RunningExcel,
  start: string,
  act: Act,
  planned: readonly { readonly before: number; readonly edit: Edit }[],
): Promise<Trace> {
  putWorkbook(excel, start);
  const { host } = excel;
  host.colleague.plan(planned);
  const states: string[] = [];
  host.onChanged = () => void states.push(serialise(host.workbook));
  const answer = await act();
  host.onChanged = () => undefined;
  const { made } = host.colleague;
  expect(made.filter(({ refused }) => refused !== undefined)).toEqual([]);
  host.colleague.plan([]);
  return { answer, states, made: made.map(({ edit }) => edit) };
}

const isBusy = (state: string): boolean => state.includes('="1|busy|'.replaceAll('"', '\\"'));

/** What the edits make of the workbook when nobody else is there. */
async function alone(excel: RunningExcel, start: string, edits: readonly Edit[]): Promise<string> {
  const look = (): Promise<Answer> =>
    excel.Excel.run(async (context) => {
      for (const _edit of edits) {
        context.workbook.load('name');
        await context.sync();
      }
      return { ok: true };
    });
  await trace(
    excel,
    start,
    look,
    edits.map((edit, index) => ({ before: index + 1, edit })),
  );
  return whole(excel);
}

const wholeOf = (excel: RunningExcel, state: string): Promise<string> => {
  putWorkbook(excel, state);
  return whole(excel);
};

test.each(Object.entries(cases))('%s', async (_what, { prepare, act, edits }) => {
  const excel = await startExcel();
  await prepare(excel);
  const start = await excel.serialise();
  const { answer, states } = await trace(excel, start, act, []);
  expect(answer).toMatchObject({ ok: true });
  // The first request that leaves our turn to be seen is the one that writes.
  const write = 1 + states.findIndex(isBusy);
  expect(write).toBeGreaterThan(1);
  const once = await trace(excel, start, act, [{ before: write, edit: edits[0] }]);
  // It was written, and then put back in the request that gave the turn back.
  expect(isBusy(once.states[write - 1] ?? '')).toBe(true);
  const end = once.states.findIndex((state, index) => index >= write && !isBusy(state));
  const wanted = await alone(excel, start, edits.slice(0, 1));
  expect(await wholeOf(excel, once.states[write - 1] ?? '')).not.toBe(wanted);
  expect(await wholeOf(excel, once.states[end] ?? '')).toBe(wanted);
  // Somebody who edits each time: in the end it is told, or asked, and only the edits stand.
  const per = end + 1;
  const planned = edits.map((edit, index) => ({ before: write + index * per, edit }));
  const often = await trace(excel, start, act, planned);
  expect(often.answer.ok).toBe(false);
  const now = await whole(excel);
  expect(now).toBe(await alone(excel, start, often.made));
  if (often.answer.refusal)
    expect([often.answer.refusal.code, often.made.length]).toEqual(['changedMeanwhile', edits.length]);
  else expect(often.made).toHaveLength(1);
});

/** The next version of the report, with a table besides. */
function withTable(sheet: SheetPlan): SheetPlan {
  if (sheet.key !== 'lifecycleReport') return sheet;
  const keys = ['what', 'value'];
  const block = {
    id: 'extra',
    row: 30,
    column: 1,
    rows: 2,
    columns: 2,
    rowKeys: ['header', 'first'],
    columnKeys: keys,
    cells: [keys.map((key) => cell(key)), keys.map(() => cell(null, 'input', 'input'))],
    table: {
      name: 'lf.Extra',
      style: null,
      bandedRows: false,
      filterButton: false,
      columns: keys.map((key) => ({ key, header: key, filledBy: 'analyst' as const })),
    },
  };
  return { ...sheet, blocks: [...sheet.blocks, block] };
}

test('an update that adds a table keeps what is typed at the moment of writing', async () => {
  const excel = await startExcel();
  await buildSheets(first, building);
  const start = await excel.serialise();
  const act = () =>
    updateSheets({ ...second, sheets: second.sheets.map(withTable) }, { label: 'Update', now: LATER });
  const { states } = await trace(excel, start, act, []);
  const before = 1 + states.findIndex(isBusy);
  const { answer } = await trace(excel, start, act, [{ before, edit: type(REPORT, 'B2', 'Ask Ann') }]);
  if (!answer.ok) return;
  expect(shown(excel, REPORT, 'B2')).toBe('Ask Ann');
});
