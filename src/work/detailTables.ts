// What a file told beyond the counts of the months, as rows of the tables that the sheets read. Words are those of the
// sheets' language, because formulas look for them.
import type { ImportRequest } from '../excel';
import type { LeadRow, OpenStage, PathRow, ProgrammeRow } from '../crm/details';
import type { BreakdownField, BreakdownRow, ImportedFile, ImportResult, Mapping } from '../crm/contract';
import { checkRows } from './checkRows';
import { biggest, biggestNames, renamed } from './breakdowns';
import { formatName, type SheetWords } from './sheetWords';

export type Table = NonNullable<ImportRequest['tables']>[number];
type Row = Table['rows'][number];
type By = Extract<Table['replace'], { readonly by: readonly string[] }>;

function table(
  sheetKey: string,
  key: string,
  columns: readonly string[],
  rows: readonly Row[],
  how: Pick<Table, 'replace' | 'key'>,
): Table {
  return { sheetKey, block: `${key}Table`, columns, rows, ...how };
}

const FUNNEL = ['leads', 'mqls', 'sqls', 'customers'] as const;
const CAMPAIGN = [...FUNNEL, 'lost', 'open', 'bookings', 'medianDays'] as const;

/** The months of the file are replaced, also those in which it has nothing to say. */
function byMonth({ months }: ImportResult, ...key: readonly string[]): Pick<Table, 'replace' | 'key'> {
  const replace: By = { by: ['month'], also: months.map(({ month }) => [month]) };
  return { replace, key: ['month', ...key] };
}

function breakdown(
  result: ImportResult,
  words: SheetWords,
  field: BreakdownField,
  key: string,
  column: string,
  counts: readonly (keyof BreakdownRow)[],
): Table[] {
  const found = result.breakdowns[field];
  if (!found) return [];
  const rows = field === 'source' ? renamed(found, words.channel) : found;
  const label = ({ value, other }: BreakdownRow) =>
    other ? words.word('other') : (value ?? words.word('none'));
  const lines = biggest(rows).map((row): Row => [row.month, label(row), ...counts.map((each) => row[each])]);
  return [table('details', key, ['month', column, ...counts], lines, byMonth(result, column))];
}

const STAGE_WORDS: Readonly<Record<OpenStage, string>> = {
  lead: 'stageLead',
  mql: 'stageMql',
  sql: 'stageSql',
  opportunity: 'stageOpportunity',
};
function stageTable(result: ImportResult, { word }: SheetWords): Table {
  const counts = ['atStart', 'entered', 'movedOn', 'lost', 'open', 'medianDays'] as const;
  const rows = result.details.stageMonths.map((row): Row => [
    row.month,
    word(STAGE_WORDS[row.stage]),
    ...counts.map((each) => row[each]),
  ]);
  return table('details', 'stageMonths', ['month', 'stage', ...counts], rows, byMonth(result, 'stage'));
}

function coldTable(result: ImportResult, { word }: SheetWords): Table {
  const rows = result.details.coldMonths.map(({ month, reason, sqls }): Row => [month, word(reason), sqls]);
  return table('details', 'coldMonths', ['month', 'reason', 'sqls'], rows, byMonth(result, 'reason'));
}

function handoverTables(result: ImportResult, { word }: SheetWords): Table[] {
  const { handoverMonths, rejectionMonths } = result.details;
  const counts = ['handed', 'accepted', 'rejected', 'cold'] as const;
  const nameOf = (name: string | null, other: boolean, none: string) =>
    other ? word('other') : (name ?? word(none));
  const owners = handoverMonths.map((row): Row => [
    row.month,
    nameOf(row.owner, row.other, 'none'),
    ...counts.map((each) => row[each]),
  ]);
  const reasons = rejectionMonths.map(({ month, reason, other, sqls }): Row => [
    month,
    nameOf(reason, other, 'noReason'),
    sqls,
  ]);
  return [
    table('details', 'handoverMonths', ['month', 'owner', ...counts], owners, byMonth(result, 'owner')),
    table('details', 'rejectionMonths', ['month', 'reason', 'sqls'], reasons, byMonth(result, 'reason')),
  ];
}

function scoreTable(result: ImportResult): Table {
  const rows = result.details.scoreMonths.map(({ month, from, to, leads }): Row => [month, from, to, leads]);
  return table(
    'details',
    'scoreMonths',
    ['month', 'from', 'to', 'leads'],
    rows,
    byMonth(result, 'from', 'to'),
  );
}

function weekTable({ details }: ImportResult): Table {
  const rows = details.weeks.map((row): Row => [row.week, ...FUNNEL.map((each) => row[each])]);
  return table('details', 'weeks', ['week', ...FUNNEL], rows, { replace: { by: ['week'] }, key: ['week'] });
}

export const OPEN_COLUMNS = [
  'id',
  'name',
  'company',
  'owner',
  'source',
  'leadType',
  'sql',
  'lastSign',
  'silent',
  'amount',
  'weighted',
] as const;
/** Not the day and the state: a list of 80 000 cells at most can be put back as it was. */
export const SPAN_COLUMNS = ['days', 'cold', 'lasted', 'outcome'] as const;

function listTables({ details }: ImportResult): Table[] {
  const { sqlTotals: totals } = details;
  const sqls = details.openSqls.rows.map((row): Row => OPEN_COLUMNS.map((key) => row[key]));
  // The outcome stands as SQL.WINRATE takes it, in any language of the sheets.
  const spans = details.sqlSpans.rows.map((row): Row => SPAN_COLUMNS.map((key) => row[key]));
  return [
    table('details', 'openSqls', OPEN_COLUMNS, sqls, { replace: 'all', key: ['id'] }),
    table('details', 'sqlSpans', SPAN_COLUMNS, spans, { replace: 'all' }),
    table('details', 'sqlTotals', Object.keys(totals), [Object.values(totals)], { replace: 'all' }),
  ];
}

function fileTable({ provenance, dateRange }: ImportResult, words: SheetWords): Table {
  const rows = provenance.files.map(({ name, read, used, mapping }): Row => [
    name,
    formatName(words, mapping.format),
    read,
    used,
    read - used,
    dateRange.first,
    dateRange.last,
    words.today,
  ]);
  const columns = ['file', 'format', 'rows', 'used', 'dropped', 'first', 'last', 'imported'];
  return table('details', 'files', columns, rows, { replace: 'all', key: ['file'] });
}

function mappingRows({ say }: SheetWords, { fields }: Mapping): Row[] {
  return Object.entries(fields).map(([field, mapped]): Row => {
    const { column, condition } = mapped;
    const values = condition?.equals.join('; ') ?? '';
    const key = `field.${field as keyof Mapping['fields']}` as const;
    return [
      say(key),
      column,
      condition ? say('condition.equals', { column: condition.column, values }) : null,
    ];
  });
}

/** Files of the same mapping are told of once. */
function mappingTable({ provenance }: ImportResult, words: SheetWords): Table {
  const different = new Map<string, ImportedFile['mapping']>();
  for (const { mapping } of provenance.files) different.set(JSON.stringify(mapping), mapping);
  const rows = [...different.values()].flatMap((mapping) => mappingRows(words, mapping));
  return table('details', 'mapping', ['field', 'column', 'condition'], rows, { replace: 'all' });
}

/** Every table that an import of records fills. One whose sheet is not built is skipped by whoever writes them. */
export function detailTables(result: ImportResult, words: SheetWords): readonly Table[] {
  const checks = ['what', 'count', 'rows', 'example', 'advice'];
  return [
    ...breakdown(result, words, 'source', 'channelMonths', 'channel', CAMPAIGN),
    ...breakdown(result, words, 'campaign', 'campaignMonths', 'campaign', CAMPAIGN),
    ...breakdown(result, words, 'persona', 'personaMonths', 'persona', FUNNEL),
    stageTable(result, words),
    coldTable(result, words),
    ...handoverTables(result, words),
    scoreTable(result),
    weekTable(result),
    ...listTables(result),
    ...namedLists(result),
    fileTable(result, words),
    mappingTable(result, words),
    table('checks', 'importChecks', checks, checkRows(result, words), { replace: 'all', key: ['what'] }),
  ];
}

/** Names that a list of the analyst's lacks go in beneath its own; what stands there stays. */
function additions(sheetKey: string, list: string, columns: readonly string[], names: readonly Row[]): Table {
  const different = new Map(names.map((name) => [JSON.stringify(name).toLowerCase(), name]));
  return table(sheetKey, list, columns, [...different.values()], { replace: { by: columns }, key: columns });
}

/** As many names as a page holds; a list that is longer is the analyst's to choose. */
const MOST_NAMES = 20;

/** Campaigns and personas of the file appear on their sheets without being typed. */
function namedLists({ breakdowns }: ImportResult): Table[] {
  const names = (field: BreakdownField) =>
    biggestNames(breakdowns[field] ?? [], MOST_NAMES).map((name): Row => [name]);
  const [campaigns, personas] = [names('campaign'), names('persona')];
  return [
    ...(campaigns.length > 0 ? [additions('channels', 'campaignList', ['name'], campaigns)] : []),
    ...(personas.length > 0 ? [additions('settings', 'personas', ['persona'], personas)] : []),
  ];
}

/** The programmes and steps of a report appear in the lists that compare them. */
export function programmeLists(rows: readonly ProgrammeRow[]): Table[] {
  const programmes = rows.map(({ programme }): Row => [programme]);
  const steps = rows.flatMap(({ programme, step }): Row[] =>
    step === null || step === '' ? [] : [[programme, step]],
  );
  return [
    additions('programmes', 'programmeList', ['programme'], programmes),
    ...(steps.length > 0 ? [additions('programmes', 'stepList', ['programme', 'step'], steps)] : []),
  ];
}

/** Steps of e-mail programmes: rows of the same month, programme and step are replaced. */
export function programmeTable(rows: readonly ProgrammeRow[]): Table {
  const key = ['month', 'programme', 'step'] as const;
  const counts = ['delivered', 'opened', 'clicked', 'left', 'mqls', 'cost'] as const;
  // What the report does not tell at all stays as it was typed.
  const columns = [...key, ...counts.filter((each) => rows.some((row) => row[each] !== null))];
  const lines = rows.map((row): Row => columns.map((each) => row[each]));
  return table('programmes', 'programmes', columns, lines, { replace: { by: key }, key });
}

export function pathTable(rows: readonly PathRow[]): Table {
  const columns = ['path', 'conversions', 'value', 'nulls'] as const;
  const lines = rows.map((row): Row => columns.map((each) => row[each]));
  return table('attribution', 'paths', columns, lines, { replace: 'all', key: ['path'] });
}

const LEAD_COLUMNS = [
  'id',
  'lead',
  'mql',
  'sql',
  'opportunity',
  'customer',
  'lost',
  'lastActivity',
  'source',
  'campaign',
  'persona',
  'leadType',
  'lostReason',
  'amount',
  'score',
] as const satisfies readonly (keyof LeadRow)[];

/** The list of leads itself; a million rows are possible. */
export function leadTable(rows: readonly LeadRow[]): Table {
  const lines = rows.map((row): Row => LEAD_COLUMNS.map((each) => row[each]));
  return table('leads', 'leads', LEAD_COLUMNS, lines, { replace: 'all', key: ['id'] });
}
