/** A map file (`--map`, see `MapFile`) becomes a mapping, or a problem that names the key or column that is wrong. */
import type {
  Condition,
  DateOrder,
  FieldKey,
  FieldMapping,
  FileKind,
  Mapping,
  MappingOptions,
} from '../mapping';
import { FIELDS_OF, FILE_KINDS, MARK_FIELDS } from '../mapping';
import type { MapExpectation, Problem } from '../problem';
import { isProblem } from '../problem';
import { unknownColumn } from './bind';
import { findHeader } from './findHeader';
import { nearest } from './nearest';

type Json = Readonly<Record<string, unknown>>;

/** Reads the parsed JSON of a map file, or of a saved `Mapping`, against the headers of the file it is for. */
export function mappingFromJson(json: unknown, headers: readonly string[]): Mapping | Problem {
  if (!isObject(json)) return badValue('', 'object');
  const isSaved = isObject(json['fields']);
  const source = isSaved ? (json['fields'] as Json) : json;
  const kind = kindFrom(json['kind']);
  if (typeof kind !== 'string') return kind;
  const allowed = FIELDS_OF[kind];
  const fields: { [Key in FieldKey]?: FieldMapping } = {};
  for (const [key, value] of Object.entries(source)) {
    if (!isSaved && (key === 'options' || key === 'kind')) continue;
    if (!isOneOf(allowed, key)) return unknownKey(key, isSaved ? allowed : [...allowed, 'kind', 'options']);
    const field = fieldFrom(key, value, headers);
    if (isProblem(field)) return field;
    fields[key] = field;
  }
  const stray = isSaved
    ? Object.keys(json).find((key) => !['format', 'kind', 'fields', 'options'].includes(key))
    : undefined;
  if (stray !== undefined) return unknownKey(stray, ['format', 'kind', 'fields', 'options']);
  const options = optionsFrom(json['options']);
  if (isProblem(options)) return options;
  const format = isSaved && typeof json['format'] === 'string' ? json['format'] : 'custom';
  return { format, ...(kind === 'records' ? {} : { kind }), fields, options };
}

function kindFrom(value: unknown): FileKind | Problem {
  if (value === undefined) return 'records';
  return isOneOf(FILE_KINDS, value) ? value : badValue('kind', 'kind');
}

function fieldFrom(key: FieldKey, value: unknown, headers: readonly string[]): FieldMapping | Problem {
  if (typeof value === 'string') return withColumn(key, value, {}, headers);
  if (!isObject(value)) return badValue(key, 'header');
  const allowed = ['column', 'when', 'condition', 'dateOrder'];
  const stray = Object.keys(value).find((name) => !allowed.includes(name));
  if (stray !== undefined) return unknownKey(`${key}.${stray}`, ['column', 'when', 'dateOrder']);
  const condition = conditionFrom(key, value, headers);
  if (condition !== undefined && isProblem(condition)) return condition;
  const order = value['dateOrder'];
  if (order !== undefined && !isOrder(order)) return badValue(`${key}.dateOrder`, 'dateOrder');
  // Only a mark ("is a marketing contact", "is lost") can do without a column of its own.
  const isMark = MARK_FIELDS.includes(key) || key === 'status';
  const column = value['column'] ?? (isMark ? condition?.column : undefined);
  if (typeof column !== 'string') return badValue(`${key}.column`, 'header');
  const rest = { ...(condition ? { condition } : {}), ...(order ? { dateOrder: order } : {}) };
  return withColumn(key, column, rest, headers);
}

function withColumn(
  field: FieldKey,
  column: string,
  rest: Omit<FieldMapping, 'column'>,
  headers: readonly string[],
): FieldMapping | Problem {
  if (column.trim() === '') return badValue(field, 'header');
  const header = findHeader(column, headers);
  return header === null ? unknownColumn(field, column, headers) : { column: header, ...rest };
}

/** `when: "deal_stage = Won; Closed Won"`, or the saved form `{column, equals}`. */
function conditionFrom(
  field: FieldKey,
  value: Json,
  headers: readonly string[],
): Condition | Problem | undefined {
  const { when, condition } = value;
  if (when === undefined && condition === undefined) return undefined;
  const parsed = typeof when === 'string' ? parseWhen(when, headers) : savedCondition(condition);
  if (parsed === null) return badValue(`${field}.${when === undefined ? 'condition' : 'when'}`, 'condition');
  const header = findHeader(parsed.column, headers);
  return header === null ? unknownColumn(field, parsed.column, headers) : { ...parsed, column: header };
}

/** A header may itself hold "=": the longest header that the text begins with counts, else the first "=". */
function parseWhen(when: string, headers: readonly string[]): Condition | null {
  const signs = [...when.matchAll(/=/g)].map((match) => match.index).reverse();
  const known = signs.find((at) => findHeader(when.slice(0, at).trim(), headers) !== null);
  const at = known ?? signs[signs.length - 1];
  if (at === undefined) return null;
  const column = when.slice(0, at).trim();
  const equals = when
    .slice(at + 1)
    .split(';')
    .map((part) => part.trim().replace(/^"(.*)"$/, '$1'))
    .filter((part) => part !== '');
  return column === '' || equals.length === 0 ? null : { column, equals };
}

function savedCondition(value: unknown): Condition | null {
  if (!isObject(value)) return null;
  const { column, equals } = value;
  if (typeof column !== 'string' || !Array.isArray(equals) || equals.length === 0) return null;
  const values = equals.filter((one): one is string => typeof one === 'string');
  return values.length === equals.length ? { column, equals: values } : null;
}

function optionsFrom(value: unknown): MappingOptions | Problem {
  if (value === undefined) return {};
  if (!isObject(value)) return badValue('options', 'object');
  const stray = Object.keys(value).find((key) => key !== 'dateOrder' && key !== 'decimal');
  if (stray !== undefined) return unknownKey(`options.${stray}`, ['dateOrder', 'decimal']);
  const { dateOrder, decimal } = value;
  if (dateOrder !== undefined && !isOrder(dateOrder)) return badValue('options.dateOrder', 'dateOrder');
  if (decimal !== undefined && decimal !== 'point' && decimal !== 'comma')
    return badValue('options.decimal', 'decimal');
  return { ...(dateOrder ? { dateOrder } : {}), ...(decimal ? { decimal } : {}) };
}

function unknownKey(key: string, allowed: readonly string[]): Problem {
  return { code: 'unknownKey', key, suggestion: nearest(key.split('.').pop() ?? key, allowed), allowed };
}

function badValue(key: string, expected: MapExpectation): Problem {
  return { code: 'badMapValue', key, expected };
}

function isOrder(value: unknown): value is DateOrder {
  return value === 'DMY' || value === 'MDY';
}

function isOneOf<Word extends string>(words: readonly Word[], value: unknown): value is Word {
  return (words as readonly unknown[]).includes(value);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
