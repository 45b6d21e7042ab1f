// What the workbook has for an import: tables and cells that hold an export, as a file of the same rows; and how an
// earlier file with the same columns was read.
import { mappingFromJson } from '../crm/map/mapFile';
import { isProblem } from '../crm/problem';
import type { Mapping } from '../crm/contract';
import { rowsSource } from '../crm/rowsSource';
import { listTables, readRange, type ReadRows } from '../excel/readRange';
import { rememberedMapping } from '../excel/remembered';
import { answer, type Answer } from './caller';

export interface WorkbookTable {
  readonly name: string;
  readonly sheet: string;
}
export interface RangeOptions {
  /** Rows read so far, and of how many. */
  readonly onProgress: (read: number, of: number) => void;
  readonly signal: AbortSignal;
}
/** A table, or what is selected, as the bytes of a file of the same rows; and what to know of the cells. */
export interface RangeRows extends Pick<ReadRows, 'notes' | 'sheet'> {
  readonly name: string;
  readonly chunks: Iterable<Uint8Array>;
}
export interface RememberedMapping {
  readonly mapping: Mapping;
  /** Milliseconds since 1970; null where the record does not say. */
  readonly at: number | null;
  /** The very same columns; else most of them. */
  readonly certain: boolean;
}

/** Tables that an export may lie in. */
export async function tables(): Promise<Answer<readonly WorkbookTable[]>> {
  const listed = await listTables();
  return listed.ok ? answer(listed.tables.map(({ name, sheet }) => ({ name, sheet }))) : listed;
}

/** @param table its name; null is what is selected. The answer is null when it was cancelled. */
export async function rangeRows(
  table: string | null,
  options: RangeOptions,
): Promise<Answer<RangeRows | null>> {
  const read = await readRange(table === null ? 'selection' : { table }, options);
  if (!read.ok) return read.refusal.code === 'cancelled' ? answer(null) : read;
  const { notes, sheet } = read;
  const { chunks } = rowsSource([read.headers, ...read.rows]);
  return answer({ name: read.table ?? read.address, chunks, notes, sheet });
}

/** Columns that the new file does not have are left out of the mapping. */
export async function remembered(headers: readonly string[]): Promise<Answer<RememberedMapping | null>> {
  const found = await rememberedMapping(headers);
  if (found === null) return answer(null);
  if ('ok' in found) return found;
  const mapping = mappingFromJson(withColumnsOf(found.mapping, headers), headers);
  if (isProblem(mapping) || Object.keys(mapping.fields).length === 0) return answer(null);
  return answer({ mapping, at: Date.parse(found.at) || null, certain: found.certain });
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
