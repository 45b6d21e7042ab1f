// Filling Monthly data from what was counted, and building the report first where there is nothing to fill. Both are one
// action for the analyst: if the filling fails, the build is taken back.
import type { AsksAboutTyped, Built, ImportRequest, TableDifference } from '../excel';
import { importMonths, type Imported } from '../excel/importMonths';
import { undo } from '../excel/undo';
import { channelOf, type Channel } from '../crm/channels';
import { translator } from '../i18n';
import { importSheets } from '../i18n/en/sheets/imported';
import { monthlyColumns } from '../sheets/compileWorkbook';
import { templates } from '../sheets';
import { textsOf } from '../sheets/language/texts';
import { monthText, serialOfDay } from '../taskpane/months';
import type { Difference, FillAnswer, FillRequest, ImportResult, Outcome } from '../taskpane/services';
import { build } from './build';
import { keepClosedScores } from './closedScores';
import { readChannels } from './countSettings';
import { detailTables, leadTable } from './detailTables';
import { readClosedMonths } from './monthEnd';
import { operationsOf } from './operations';
import { isSample, withSample } from './sampleFigures';
import { reportServices } from './outlook';
import type { SheetWords } from './sheetWords';
import type { Refuse, Wiring } from '../taskpane/wiring/workbook';

/** Every count that Monthly data has a column for; one that the file cannot know at all is left out. */
function monthsOf({ months, details }: ImportResult): ImportRequest['months'] {
  const keys = monthlyColumns.filter(({ filledBy }) => filledBy === 'import').map(({ key }) => key);
  const atStart = new Map<number, number>();
  for (const stage of details.stageMonths)
    atStart.set(stage.month, (atStart.get(stage.month) ?? 0) + stage.atStart);
  const rows = months.map(
    (counts) =>
      new Map<string, number | null>([
        ...Object.entries(counts),
        ['leadsAtStart', atStart.get(counts.month) ?? null],
      ]),
  );
  const known = keys.filter((key) => rows.some((row) => typeof row.get(key) === 'number'));
  return rows.map((row) => ({
    month: row.get('month') ?? 0,
    values: Object.fromEntries(known.map((key) => [key, row.get(key) ?? null])),
  }));
}

/** What every sheet says of where its figures came from; reasons and columns are told on Checks and Import details. */
function settingsOf(
  { t }: Wiring,
  { asOf, read, used, months, provenance }: ImportResult,
): ImportRequest['settings'] {
  const files = provenance.files.map(({ name }) => name ?? '').filter((name) => name !== '');
  const [first, last] = [months[0], months.at(-1)].map((each) => monthText(each?.month ?? asOf, t.locale));
  const left = read - used === 0 ? t('fill.noneLeft') : t('fill.someLeft', { count: read - used });
  return {
    asOf,
    source: t('fill.source', { files, count: read, left, first: first ?? '', last: last ?? '' }),
  };
}

/** The words of the sheets are English for now, whatever the pane's language is: formulas look for them. */
function wordsOf({ t, now }: Wiring, channels: readonly Channel[]): SheetWords {
  const { words } = textsOf();
  const day = now();
  return {
    word: (key) => words[key] ?? key,
    t,
    say: translator(importSheets, t.locale),
    messages: importSheets,
    channel: channelOf(channels),
    today: serialOfDay(day.getFullYear(), day.getMonth() + 1, day.getDate()),
  };
}

function requestOf(
  wiring: Wiring,
  { result, typed, evenLongLists, read }: FillRequest,
  channels: readonly Channel[],
): ImportRequest {
  const words = wordsOf(wiring, channels);
  const request: ImportRequest = {
    months: monthsOf(result),
    settings: settingsOf(wiring, result),
    overwriteTyped: typed,
    tables: [...detailTables(result, words), ...(result.leads?.ok ? [leadTable(result.leads.rows)] : [])],
    evenIfNotRestorable: evenLongLists ?? false,
    ...(read && { mapping: read }),
  };
  const texts = textsOf();
  const channel = (key: string) => texts(`settings.channel.${key}`);
  return isSample(result) ? withSample(request, result.sample, words, channel) : request;
}

interface Content {
  /** What the operation is called. */
  readonly label: string;
  /** The first and last month with data, for a build. */
  readonly data: { readonly first: number; readonly last: number };
  /** Asked for when the sheets are there. */
  readonly content: () => Promise<ImportRequest>;
  readonly answer: (
    filled: Imported,
  ) => Pick<Extract<FillAnswer, { kind: 'filled' }>, 'months' | 'what' | 'sheet' | 'byHand'>;
}

/** Builds what is asked for, and writes. Both records of one action carry the same moment: by it they are listed as one. */
export async function writeImport(
  clock: Wiring,
  refuse: Refuse,
  request: Pick<FillRequest, 'build' | 'onProgress' | 'signal'>,
  { label, data, content, answer }: Content,
): Promise<Outcome<FillAnswer>> {
  const moment = clock.now();
  const wiring: Wiring = { ...clock, now: () => moment };
  const built = request.build && (await build(wiring, request.build, data, () => undefined));
  if (built && !built.ok) return refuse(built.refusal);
  const writing = await content();
  const filled = await importMonths(writing, {
    label,
    now: moment.toISOString(),
    onProgress: ({ stage, done, of }) => {
      if (stage === 'writing') request.onProgress?.(done, of);
    },
    ...(request.signal && { signal: request.signal }),
  });
  if (filled.ok)
    return { ok: true, value: { ...answerOf(filled, built, writing.tables), ...answer(filled) } };
  for (const operation of built ? operationsOf(built) : []) await undo(operation);
  if ('typed' in filled) return { ok: true, value: { kind: 'question', differences: differences(filled) } };
  if ('notRestorable' in filled)
    return { ok: true, value: { kind: 'longLists', lists: filled.notRestorable } };
  return refuse(filled.refusal);
}

const COLUMNS_TO_TYPE = monthlyColumns
  .filter(({ filledBy }) => filledBy === 'analyst')
  .map(({ header: name }) => name);

/** A report that is built with it is what the analyst wants to see; other sheets come on the side. */
function sheetToSee({ sheet }: Imported, { build: asked }: FillRequest): string {
  const isBuilt = asked?.templates.includes(reportServices.importTemplate) ?? false;
  const report = templates.find(({ key }) => key === reportServices.importTemplate);
  return (isBuilt && report?.title) || sheet;
}

export async function fillMonths(
  clock: Wiring,
  refuse: Refuse,
  request: FillRequest,
): Promise<Outcome<FillAnswer>> {
  const { result } = request;
  const { months, asOf } = result;
  return writeImport(clock, refuse, request, {
    label: clock.t('operations.import', { count: months.length }),
    data: { first: months[0]?.month ?? asOf, last: months.at(-1)?.month ?? asOf },
    content: async () =>
      keepClosedScores(requestOf(clock, request, await readChannels(clock.t)), await readClosedMonths()),
    answer: (filled) => ({
      months: months.length,
      sheet: sheetToSee(filled, request),
      byHand: isSample(result) ? [] : COLUMNS_TO_TYPE,
    }),
  });
}

/** Tables of sheets that are not built were left out. */
function missingSheets(missing: readonly string[], tables: ImportRequest['tables']): string[] {
  const keys = new Set(
    (tables ?? []).flatMap(({ block, sheetKey }) => (missing.includes(block) ? [sheetKey] : [])),
  );
  return templates.filter(({ key }) => keys.has(key)).map(({ title }) => title);
}

function answerOf(filled: Imported, built: Built | null, tables: ImportRequest['tables']) {
  return {
    kind: 'filled',
    operations: [filled.operation, ...(built ? operationsOf(built) : [])],
    kept: filled.tables.reduce((sum, table) => sum + table.kept.length, filled.kept.length),
    restated: filled.changes,
    built: built?.sheets ?? [],
    missingColumns: filled.unknownColumns.map(header),
    lost: filled.tables.flatMap(({ lost }) => lost.map(inTable)),
    missingSheets: missingSheets(filled.missingTables, tables),
  } as const;
}

const header = (key: string) => monthlyColumns.find((column) => column.key === key)?.header ?? key;

function inTable({ sheet, address, column, before, after }: TableDifference): Difference {
  return { month: 0, where: `${sheet}!${address}`, column, typed: before, imported: after };
}

function differences({ typed, typedInTables }: AsksAboutTyped): readonly Difference[] {
  const months = typed.map(({ month, column, before, after }): Difference => ({
    month,
    column,
    typed: before,
    imported: after,
  }));
  return [...months, ...typedInTables.map(inTable)];
}
