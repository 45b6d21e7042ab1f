// What the workbook has for an import: tables and cells that hold an export, as a file of the same rows; and how an
// earlier file with the same columns was read.
import { mappingFromJson } from '../crm/map/mapFile';
import { isProblem } from '../crm/problem';
import { rowsSource } from '../crm/rowsSource';
import { listTables, readRange, type ReadRows } from '../excel/readRange';
import { rememberedMapping } from '../excel/remembered';
import type { Text } from '../taskpane/actions/context';
import type {
  Outcome,
  RangeFile,
  RangeOptions,
  RememberedMapping,
  WorkbookTable,
} from '../taskpane/services';
import type { Refuse } from '../taskpane/wiring/workbook';

export async function tables(refuse: Refuse): Promise<Outcome<readonly WorkbookTable[]>> {
  const listed = await listTables();
  if (!listed.ok) return refuse(listed.refusal);
  return { ok: true, value: listed.tables.map(({ name, sheet }) => ({ name, sheet })) };
}

function notesOf(t: Text, { notes: { merged, hiddenRows, hiddenColumns, ours }, sheet }: ReadRows): string[] {
  return [
    ...(hiddenRows || hiddenColumns ? [t('range.hidden')] : []),
    ...(merged > 0 ? [t('range.merged', { count: merged })] : []),
    ...(ours === null ? [] : [t('range.ours', { sheet })]),
  ];
}

export async function rangeFile(
  t: Text,
  refuse: Refuse,
  table: string | null,
  options: RangeOptions,
): Promise<Outcome<RangeFile | null>> {
  const read = await readRange(table === null ? 'selection' : { table }, options);
  if (!read.ok) return read.refusal.code === 'cancelled' ? { ok: true, value: null } : refuse(read.refusal);
  const { chunks } = rowsSource([read.headers, ...read.rows]);
  const file = new File([...chunks] as BlobPart[], read.table ?? read.address, { type: 'text/csv' });
  return { ok: true, value: { file, notes: notesOf(t, read) } };
}

/** Columns that the new file does not have are left out of the mapping. */
export async function remembered(
  refuse: Refuse,
  headers: readonly string[],
): Promise<Outcome<RememberedMapping | null>> {
  const found = await rememberedMapping(headers);
  if (found === null) return { ok: true, value: null };
  if ('ok' in found) return refuse(found.refusal);
  const mapping = mappingFromJson(withColumnsOf(found.mapping, headers), headers);
  if (isProblem(mapping) || Object.keys(mapping.fields).length === 0) return { ok: true, value: null };
  return { ok: true, value: { mapping, at: Date.parse(found.at) || null, certain: found.certain } };
}

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function withColumnsOf(mapping: unknown, headers: readonly string[]): unknown {
  if (!isJson(mapping) || !isJson(mapping['fields'])) return mapping;
  const plain = new Set(headers.map((header) => header.trim().toLowerCase()));
  const isThere = (column: unknown) => typeof column === 'string' && plain.has(column.trim().toLowerCase());
  const fields = Object.entries(mapping['fields']).filter(([, field]) => {
    if (!isJson(field) || !isThere(field['column'])) return false;
    const { condition } = field;
    return !isJson(condition) || isThere(condition['column']);
  });
  return { ...mapping, fields: Object.fromEntries(fields) };
}
