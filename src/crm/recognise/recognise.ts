/** Which export a file is, told by its headers, and the mapping that follows from it. */
import type { FieldKey, FieldMapping, Mapping } from '../mapping';
import { FIELDS } from '../mapping';
import type { Aliases, Format } from './format';
import { normalise } from './format';
import { generalAliases } from './general';
import { hubspotContacts } from './hubspotContacts';

/** Every known export; a new one is a file beside this and a line here. */
const FORMATS: readonly Format[] = [hubspotContacts];

/** Below this a likeness is chance. */
const ENOUGH = 0.5;

export interface Recognised {
  readonly format: { readonly id: string; readonly name: string; readonly confidence: number } | null;
  readonly mapping: Mapping;
}

/** The best format with a confidence of at least one half and its mapping, or a mapping by general header names. */
export function recognise(headers: readonly string[]): Recognised {
  const index = new Map<string, string>();
  for (const header of headers) {
    const key = normalise(header);
    if (key !== '' && !index.has(key)) index.set(key, header);
  }
  let best: Format | null = null;
  let confidence = 0;
  for (const format of FORMATS) {
    const likeness = likenessOf(format, index);
    if (likeness > confidence) [best, confidence] = [format, likeness];
  }
  if (best === null || confidence < ENOUGH) {
    // Too few columns to name the program they come from, but a header that only one format has still says what it is.
    const tables = [generalAliases, ...FORMATS.flatMap(({ aliases }) => Object.values(aliases))];
    return { format: null, mapping: mappingBy('custom', tables, {}, index) };
  }
  const { id, name, aliases, conditions } = best;
  const mapping = mappingBy(id, Object.values(aliases), conditions ?? {}, index);
  return { format: { id, name, confidence }, mapping };
}

function likenessOf(format: Format, index: ReadonlyMap<string, string>): number {
  let sum = 0;
  for (const [headers, weight] of format.signs) {
    if (headers.some((header) => index.has(normalise(header)))) sum += weight;
  }
  return Math.min(1, Math.round(sum * 100) / 100);
}

function mappingBy(
  format: string,
  tables: readonly Aliases[],
  conditions: NonNullable<Format['conditions']>,
  index: ReadonlyMap<string, string>,
): Mapping {
  const fields: { [Key in FieldKey]?: FieldMapping } = {};
  for (const field of FIELDS) {
    const names = tables.flatMap((table) => table[field] ?? []);
    const column = names.map((name) => index.get(normalise(name))).find((header) => header !== undefined);
    if (column === undefined) continue;
    const equals = conditions[field];
    fields[field] = equals ? { column, condition: { column, equals } } : { column };
  }
  return { format, fields, options: {} };
}
