// Filling Monthly data from what was counted, and building the report first where there is nothing to fill. Both are one
// action for the analyst: if the filling fails, the build is taken back.
import type { AsksAboutTyped, Built, ImportRequest, TableDifference } from '../excel';
import { importMonths, type Imported } from '../excel/importMonths';
import { joined } from '../excel/looks';
import { undo } from '../excel/undo';
import { channelOf, type Channel } from '../crm/channels';
import { describeChannels, monthlyColumns } from '../sheets/compileWorkbook';
import { templates, type TemplateKey } from '../sheets';
import { textsOf } from '../sheets/language/texts';
import { monthText, serialOfDay } from './months';
import type { ImportResult } from '../crm/contract';
import { build } from './build';
import { answer as answered, wordsFor, type Answer, type Caller } from './caller';
import { keepClosedScores } from './closedScores';
import { named, readChannels } from './countSettings';
import type { Difference, FillAnswer, FillRequest } from './filling';
import { detailTables, leadTable } from './detailTables';
import { readClosedMonths } from './monthEnd';
import { operationsOf } from './operations';
import { isSample } from './sample';
import { withSample } from './sampleFigures';
import { reportServices } from './outlook';
import { plannedSheets } from './plannedSheets';
import { partOf } from './progress';
import { settingsUsed } from './settingsUsed';
import type { SheetWords } from './sheetWords';
import { refuse } from '../workbook/refusal';

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
  caller: Caller,
  { asOf, read, used, months, provenance }: ImportResult,
): ImportRequest['settings'] {
  const files = provenance.files.map(({ name }) => name ?? '').filter((name) => name !== '');
  const say = wordsFor(caller);
  const [first, last] = [months[0], months.at(-1)].map((each) =>
    monthText(each?.month ?? asOf, caller.locale),
  );
  const left = read - used === 0 ? say('fill.noneLeft') : say('fill.someLeft', { count: read - used });
  return {
    asOf,
    source: say('fill.source', { files, count: read, left, first: first ?? '', last: last ?? '' }),
  };
}

/** The words of the sheets are English for now, whatever the pane's language is: formulas look for them. */
function wordsOf(caller: Caller, channels: readonly Channel[]): SheetWords {
  const { words } = textsOf();
  const day = caller.now();
  return {
    word: (key) => words[key] ?? key,
    say: wordsFor(caller),
    channel: channelOf(named(channels)),
    today: serialOfDay(day.getFullYear(), day.getMonth() + 1, day.getDate()),
  };
}

function requestOf(
  caller: Caller,
  { result, typed, evenLongLists, read }: FillRequest,
  channels: readonly Channel[],
): ImportRequest {
  const words = wordsOf(caller, channels);
  const request: ImportRequest = {
    months: monthsOf(result),
    settings: { ...settingsOf(caller, result), ...settingsUsed(result, channels, words) },
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
  /** Asked for when the sheets are there; told of each whether this action has built it. */
  readonly content: (isNew: (key: TemplateKey) => boolean) => Promise<ImportRequest>;
  readonly answer: (
    filled: Imported,
  ) => Pick<Extract<FillAnswer, { kind: 'filled' }>, 'months' | 'what' | 'sheet' | 'byHand'>;
}

/** Builds what is asked for, and writes. Both records of one action carry the same moment: by it they are listed as one. */
export async function writeImport(
  caller: Caller,
  request: Pick<FillRequest, 'build' | 'onProgress' | 'signal'>,
  { label, data, content, answer }: Content,
): Promise<Answer<FillAnswer>> {
  const moment = caller.now();
  const { onProgress, signal } = request;
  const parts = request.build ? 2 : 1;
  const stops = signal ? { signal } : {};
  const built =
    request.build &&
    (await build({ ...caller, now: () => moment }, request.build, data, {
      ...partOf(onProgress, 0, parts),
      ...stops,
    }));
  if (built && !built.ok) return built;
  const takeBack = async (): Promise<void> => {
    for (const operation of built ? operationsOf(built) : []) await undo(operation);
  };
  if (signal?.aborted) {
    await takeBack();
    return refuse({ code: 'cancelled' });
  }
  const writing = await content((key) => built?.keys.includes(key) ?? false);
  const filled = await importMonths(writing, {
    label,
    now: moment.toISOString(),
    planned: plannedSheets(caller),
    ...partOf(onProgress, parts - 1, parts),
    ...stops,
  });
  if (filled.ok) return answered({ ...answerOf(filled, built, writing.tables), ...answer(filled) });
  await takeBack();
  if ('typed' in filled) return answered({ kind: 'question', differences: differences(filled) });
  if ('notRestorable' in filled) return answered({ kind: 'longLists', lists: filled.notRestorable });
  return filled;
}

const NONE_CLOSED: ReadonlySet<number> = new Set();

const COLUMNS_TO_TYPE = monthlyColumns
  .filter(({ filledBy }) => filledBy === 'analyst')
  .map(({ header: name }) => name);

/** A report that is built with it is what the analyst wants to see; other sheets come on the side. */
function sheetToSee({ sheet }: Imported, { build: asked }: FillRequest): string {
  const isBuilt = asked?.templates.includes(reportServices.importTemplate) ?? false;
  const report = templates.find(({ key }) => key === reportServices.importTemplate);
  return (isBuilt && report?.title) || sheet;
}

export async function fillMonths(caller: Caller, request: FillRequest): Promise<Answer<FillAnswer>> {
  const { result } = request;
  const { months, asOf } = result;
  return writeImport(caller, request, {
    label: wordsFor(caller)('operations.import', { count: months.length }),
    data: { first: months[0]?.month ?? asOf, last: months.at(-1)?.month ?? asOf },
    content: async (isNew) => {
      // What has just been built is known; asking Excel for it would make it calculate every sheet before it is filled.
      const channels = isNew('settings') ? describeChannels().initial : await readChannels(caller);
      const closed = isNew('asReported') ? NONE_CLOSED : await readClosedMonths();
      return keepClosedScores(requestOf(caller, request, channels), closed);
    },
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
    notSet: joined(built?.notSet ?? [], filled.notSet),
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
