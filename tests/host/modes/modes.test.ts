// The same work in a kind Excel and in every Excel that is not: the answers and the contents of the workbook are the same, or
// the work ends in the refusal that belongs to the mode, and nothing is lost. `npm run test:deep` tells it of all templates.
// @module-tag engine
import { describe, expect, test } from 'vitest';
import { importMonths } from '../../../src/excel/importMonths';
import { undo } from '../../../src/excel/undo';
import { buildSheets } from '../../../src/excel/buildSheets';
import { templateKeys } from '../../../src/sheets/compileWorkbook';
import type { Look } from '../../../src/workbook/looks';
import { FILES, LANGUAGES, LOSSES, ORNAMENTS, type Modes, type Ornament } from '../../../host/modes';
import { often } from '../../deep';
import { NOW, reopened, startExcel } from '../builds';
import { real, small } from './books';
import { contentsOf, tellStories, type Book, type Story, type Told, namesOf } from './stories';
import { whole } from '../whole';

const LOOK_OF: Readonly<Record<Ornament, Look>> = {
  paperSize: 'paper',
  freeze: 'freeze',
  validation: 'inputs',
  rule: 'rules',
  chart: 'charts',
  tableStyle: 'tables',
  pageBreak: 'breaks',
};

const SAME: readonly (readonly [string, Modes])[] = [
  ['separator', { separator: true }],
  ...LANGUAGES.map((language) => [`language ${language}`, { language }] as const),
  ['r1c1', { r1c1: true }],
  ['blankZero', { blankZero: true }],
  ['ruleAnchor', { ruleAnchor: true }],
  ['fillColumn', { fillColumn: true }],
  ['manual', { manual: true }],
  ['normalised', { normalised: true }],
  ...FILES.map((files) => [`files ${files}`, { files }] as const),
];

const books: Readonly<Record<string, Book>> = {
  small,
  ...(often(0, 1) > 0 && { whole: real(templateKeys) }),
};

/** Told once a book. */
const kind = new Map<Book, Promise<readonly Told[]>>();
function inAKindOne(book: Book): Promise<readonly Told[]> {
  const told = kind.get(book) ?? tellStories({ book, modes: {} });
  kind.set(book, told);
  return told;
}

const without = (told: readonly Told[], stories: readonly Story[]) =>
  told.filter(({ story }) => !stories.includes(story));
const plain = (told: readonly Told[]) => told.map(({ story, said, contents }) => ({ story, said, contents }));
const contents = (told: readonly Told[]) => told.map(({ story, contents: left }) => ({ story, left }));

describe.each(Object.entries(books))('the %s workbook', (_name, book) => {
  test.each(SAME)('%s: the same answers, the same contents', async (_mode, modes) => {
    const told = await tellStories({ book, modes });
    expect(plain(told)).toEqual(plain(await inAKindOne(book)));
    expect(told.flatMap(({ notSet }) => notSet)).toEqual([]);
    if (modes.manual) {
      const written = without(told, ['updateAfterEdits', 'reopen', 'undoEach']);
      expect(written.map(({ story, notCalculated }) => [story, notCalculated])).toEqual(
        written.map(({ story }) => [story, 0]),
      );
    }
  });

  test.each(['1.14', '1.17', '1.18'] as const)('ExcelApi %s', async (apiVersion) => {
    expect(plain(await tellStories({ book, modes: {}, apiVersion }))).toEqual(plain(await inAKindOne(book)));
  });

  test.each(ORNAMENTS)('no %s: told, and no content is missing', async (noOrnament) => {
    const told = await tellStories({ book, modes: { noOrnament } });
    expect(contents(told)).toEqual(contents(await inAKindOne(book)));
    const [built] = told;
    expect(built).toMatchObject({ said: { ok: true }, notSet: [LOOK_OF[noOrnament]] });
    expect(new Set(told.flatMap(({ notSet }) => notSet))).toEqual(new Set([LOOK_OF[noOrnament]]));
  });

  test.each(LOSSES)('records %s after reopening: only undo depends on them', async (recordGone) => {
    const told = await tellStories({ book, modes: { recordGone } });
    const before = ['build', 'import', 'importAgain', 'updateAfterEdits'];
    const expected = await inAKindOne(book);
    const own = (list: readonly Told[]) => plain(list.filter(({ story }) => before.includes(story)));
    expect(own(told)).toEqual(own(expected));
    const after = new Map(told.map((each) => [each.story, each]));
    if (recordGone === 'newer') {
      const refused = { ok: false, refusal: { code: 'newerRecord' } };
      expect(after.get('importReopened')?.said).toEqual(refused);
      expect(after.get('updateReopened')?.said).toEqual(refused);
      expect(after.get('undoEach')?.contents).toBe(after.get('reopen')?.contents);
    } else {
      // What an import wrote is the analyst's where nothing tells otherwise: it is kept, and said.
      expect(after.get('importReopened')?.said).toMatchObject({ ok: true });
      expect(after.get('updateReopened')?.said).toMatchObject({ ok: true });
      const unharmed = ['importReopened', 'updateReopened', 'closeMonth', 'startMonth'] as const;
      for (const story of unharmed.filter((each) => after.has(each)))
        expect(after.get(story)?.said, story).toMatchObject({ ok: true });
    }
  });

  test('another window is active: refused, and nothing is written', async () => {
    const told = await tellStories({
      book: { ...book, edits: () => undefined },
      modes: { otherWindow: true },
    });
    const [built, ...rest] = told;
    expect(built?.said).toEqual({ ok: false, refusal: { code: 'otherWindow' } });
    expect(new Set(contents(told).map(({ left }) => left)).size).toBe(1);
    expect(without(rest, ['reopen', 'undoEach']).map(({ said }) => said)).toEqual(
      without(rest, ['reopen', 'undoEach']).map(() => expect.objectContaining({ ok: false }) as unknown),
    );
  });
});

test('an import after the records were lost is taken back whole, its short tables too', async () => {
  const excel = await startExcel();
  const book = real(['channels']);
  await buildSheets(book.plan, { label: 'Build', now: NOW });
  const next = await reopened(excel, { modes: { recordGone: 'gone' } });
  const before = await whole(next);
  const campaigns = {
    sheetKey: 'details',
    block: 'campaignMonthsTable',
    columns: ['month', 'campaign', 'leads'],
    rows: [[45_689, 'Search', 60]],
    replace: { by: ['month'] },
    key: ['month', 'campaign'],
  } as const;
  const planned = () => book.plan.sheets;
  const imported = await importMonths(
    { ...book.request(0), tables: [campaigns] },
    { label: 'Import', now: NOW, planned },
  );
  if (!imported.ok) throw new Error(JSON.stringify(imported));
  expect(imported).toMatchObject({ cellsWritten: 16, tables: [{ rows: 1 }] });
  // By another pane, that knows nothing but the workbook.
  expect(await undo(imported.operation)).toMatchObject({ ok: true });
  expect(await whole(next)).toBe(before);
});

test.each<[string, Modes]>([
  ['kind', {}],
  ['language', { language: 'de-DE' }],
  ['r1c1', { r1c1: true, language: 'cs-CZ' }],
])('a sheet that was deleted is built again, its names mended: %s', async (_mode, modes) => {
  const excel = await startExcel({ modes });
  const plan = real(['costs']).plan;
  const options = { label: 'Build', now: NOW };
  expect(await buildSheets(plan, options)).toMatchObject({ ok: true });
  const before = contentsOf(excel);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Settings').delete();
    await context.sync();
  });
  expect(excel.workbook.names.some(({ formula }) => formula.includes('#REF!'))).toBe(true);
  expect(await buildSheets(plan, { ...options, now: '2026-03-03T09:00:00.000Z' })).toMatchObject({
    ok: true,
  });
  expect(excel.workbook.names.some(({ formula }) => formula.includes('#REF!'))).toBe(false);
  expect(JSON.parse(before)).toMatchObject({ names: namesOf(excel) });
});

test('an import while another window is active is refused, and nothing is written', async () => {
  const excel = await startExcel();
  await buildSheets(small.plan, { label: 'Build', now: NOW });
  const next = await reopened(excel, { modes: { otherWindow: true } });
  const before = await whole(next);
  expect(await importMonths(small.request(0), { label: 'Import', now: NOW })).toEqual({
    ok: false,
    refusal: { code: 'otherWindow' },
  });
  expect(await whole(next)).toBe(before);
});

test('a Czech Excel with everything at once: real templates, the same answers and contents', async () => {
  const book = real(['targets', 'costs', 'asReported']);
  const modes: Modes = {
    separator: true,
    language: 'cs-CZ',
    r1c1: true,
    blankZero: true,
    ruleAnchor: true,
    fillColumn: true,
    manual: true,
    normalised: true,
  };
  expect(plain(await tellStories({ book, modes }))).toEqual(plain(await inAKindOne(book)));
});
