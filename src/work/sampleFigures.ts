// What the sample brings beside its CRM export: invented figures that only people know, so that every sheet of a first
// workbook shows something. They go in with the export as one step that can be undone, and the sheets say what they are.
import type { ImportRequest } from '../excel';
import { serialOfDay } from './months';
import type { SampleFigures } from './sample';
import type { SheetWords } from './sheetWords';

type Table = NonNullable<ImportRequest['tables']>[number];
type Records = readonly Readonly<Record<string, string | number | null>>[];

const serialOf = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return serialOfDay(year, month, day);
};

/** A table whose rows are records of its columns. */
function table(
  sheetKey: string,
  block: string,
  columns: readonly string[],
  records: Records,
  key: readonly string[],
): Table {
  const rows = records.map((record) => columns.map((column) => record[column] ?? null));
  return { sheetKey, block, columns, rows, replace: { by: key }, key };
}

function targetTable({ targets }: SampleFigures): Table {
  const columns = ['month', ...Object.keys(targets[0]?.values ?? {})];
  const records = targets.map(({ month, values }) => ({ month: serialOf(month), ...values }));
  return table('targets', 'targetsTable', columns, records, ['month']);
}

function costTable({ costs }: SampleFigures, { word }: SheetWords, channel: (key: string) => string): Table {
  const columns = ['month', 'channel', 'campaign', 'kind', 'amount'];
  const records = costs.map((cost) => ({
    ...cost,
    month: serialOf(cost.month),
    channel: cost.channel === null ? null : channel(cost.channel),
    kind: word(cost.kind),
  }));
  return table('costs', 'costsTable', columns, records, ['month']);
}

function campaignTables({ campaignMonths }: SampleFigures, { word }: SheetWords): Table[] {
  if (!campaignMonths) return [];
  const columns = ['month', 'campaign', 'leads', 'mqls', 'sqls', 'customers', 'bookings'];
  const records = campaignMonths.map(({ month, name, counts }) => ({
    month: serialOf(month),
    campaign: name ?? word('none'),
    ...counts,
  }));
  const names = [...new Set(campaignMonths.flatMap(({ name }) => name ?? []))].sort();
  return [
    table('details', 'campaignMonthsTable', columns, records, ['month']),
    table(
      'channels',
      'campaignListTable',
      ['name'],
      names.map((name) => ({ name })),
      ['name'],
    ),
  ];
}

function programmeTables({ programmes }: SampleFigures): Table[] {
  const key = ['month', 'programme', 'step'];
  const columns = [...key, 'delivered', 'opened', 'clicked', 'left', 'mqls', 'cost'];
  const records = programmes.map((row) => ({ ...row, month: serialOf(row.month) }));
  const steps = [
    ...new Map(
      programmes.map(({ programme, step }) => [`${programme}\n${step}`, { programme, step }]),
    ).values(),
  ];
  const names = [...new Set(programmes.map(({ programme }) => programme))];
  return [
    table('programmes', 'programmesTable', columns, records, key),
    table(
      'programmes',
      'programmeListTable',
      ['programme'],
      names.map((programme) => ({ programme })),
      ['programme'],
    ),
    table('programmes', 'stepListTable', ['programme', 'step'], steps, ['programme', 'step']),
  ];
}

/** Tables of sheets that are not built are left out by whoever writes them. */
function tables(figures: SampleFigures, words: SheetWords, channel: (key: string) => string): Table[] {
  const holidays = figures.holidays.map(([date, what]) => ({ date: serialOf(date), what }));
  const personas = figures.personas.map((persona) => ({ persona }));
  const paths = figures.paths.map((path) => ({ ...path }));
  return [
    targetTable(figures),
    costTable(figures, words, channel),
    table('settings', 'personasTable', ['persona'], personas, ['persona']),
    table('settings', 'holidaysTable', ['date', 'what'], holidays, ['date']),
    ...campaignTables(figures, words),
    ...programmeTables(figures),
    table('attribution', 'pathsTable', ['path', 'conversions', 'value', 'nulls'], paths, ['path']),
  ];
}

/**
 * The request of the export with the invented figures in it.
 * @param channel name of a channel of Settings by its key
 */
export function withSample(
  request: ImportRequest,
  figures: SampleFigures,
  words: SheetWords,
  channel: (key: string) => string,
): ImportRequest {
  const typed = new Map(figures.months.map(({ month, values }) => [serialOf(month), values]));
  const ours = tables(figures, words, channel);
  const replaced = new Set(ours.map(({ block }) => block));
  const { source = '' } = request.settings;
  return {
    ...request,
    months: request.months.map(({ month, values }) => ({
      month,
      values: { ...values, ...typed.get(month) },
    })),
    settings: {
      ...request.settings,
      ...figures.settings,
      source: words.say('sample.source', { source: String(source) }),
    },
    tables: [...(request.tables ?? []).filter(({ block }) => !replaced.has(block)), ...ours],
  };
}
