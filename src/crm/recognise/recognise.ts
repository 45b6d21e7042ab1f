/** Which export a file is, told by its headers, and the mapping that follows from it. */
import { plainLabel } from '../count/labels';
import type { Condition, FieldKey, FieldMapping, FileKind, FormatId, Mapping } from '../mapping';
import { FIELDS_OF } from '../mapping';
import { dynamicsLeads } from './dynamicsLeads';
import { dynamicsOpportunities } from './dynamicsOpportunities';
import {
  dynamicsEmails,
  emailProgrammes,
  hubspotEmails,
  mailchimpCampaigns,
  pardotEmails,
} from './emailProgrammes';
import type { Aliases, Format } from './format';
import { normalise } from './format';
import { generalAliases } from './general';
import { hubspotContacts } from './hubspotContacts';
import { hubspotDeals } from './hubspotDeals';
import { salesforceLeads } from './salesforceLeads';
import { salesforceOpportunities } from './salesforceOpportunities';
import { touches } from './touches';

/** Every known export, the more specific first; a new one is a file beside this and a line here. */
const FORMATS: readonly Format[] = [
  hubspotContacts,
  hubspotDeals,
  salesforceLeads,
  salesforceOpportunities,
  dynamicsLeads,
  dynamicsOpportunities,
  mailchimpCampaigns,
  pardotEmails,
  hubspotEmails,
  dynamicsEmails,
  emailProgrammes,
  touches,
];

/** Below this a likeness is chance. */
const ENOUGH = 0.5;

export interface Recognised {
  readonly format: { readonly id: FormatId; readonly confidence: number } | null;
  readonly mapping: Mapping;
}

/** The first values of the column under a header. */
export type ValuesOf = (header: string) => Iterable<string>;

/** A file's headers by their normalised form, and its first values. */
interface Index {
  readonly headers: ReadonlyMap<string, string>;
  readonly valuesOf: ValuesOf;
}
type Fields = { [Key in FieldKey]?: FieldMapping };

/**
 * The best format with a confidence of at least one half and its mapping, or a mapping by general header names. Of two
 * formats that claim a file equally, the one with more signs of its own in it is the more specific.
 */
export function recognise(headers: readonly string[], valuesOf: ValuesOf = () => []): Recognised {
  const byName = new Map<string, string>();
  for (const header of headers) {
    const key = normalise(header);
    if (key !== '' && !byName.has(key)) byName.set(key, header);
  }
  const index: Index = { headers: byName, valuesOf };
  let best: { format: Format; mapping: Mapping; likeness: number } | null = null;
  for (const format of FORMATS) {
    const likeness = likenessOf(format, index);
    if (likeness < ENOUGH || likeness <= (best?.likeness ?? 0)) continue;
    const mapping = mappingOf(format, index);
    if (hasNeeded(format, mapping)) best = { format, mapping, likeness };
  }
  if (best === null) return { format: null, mapping: generalMapping(index) };
  const { format, mapping, likeness } = best;
  const confidence = Math.min(1, Math.round(likeness * 100) / 100);
  return { format: { id: format.id, confidence }, mapping };
}

/** The sum of the signs; beyond 1 it only tells which of two formats is the surer. */
function likenessOf(format: Format, index: Index): number {
  let sum = 0;
  for (const [headers, weight] of format.signs) if (headerOf(headers, index) !== undefined) sum += weight;
  return Math.round(sum * 1000) / 1000;
}

function hasNeeded({ needs = [] }: Format, { fields }: Mapping): boolean {
  return needs.every((any) => any.some((field) => fields[field]));
}

/** A field by the format's own headers, or, where it has none, by what people generally call it. */
function mappingOf(format: Format, index: Index): Mapping {
  const kind = format.kind ?? 'records';
  const fields: Fields = {};
  for (const field of FIELDS_OF[kind]) {
    const names = [...tablesOf(format), format.own ?? {}].flatMap((table) => table[field] ?? []);
    const found = fieldOf(format, field, free(names, fields, kind), index);
    if (found) fields[field] = found;
  }
  if (kind === 'records') addGeneral(fields, index);
  return { format: format.id, ...(kind === 'records' ? {} : { kind }), fields, options: {} };

  /** A programme and its step are two columns; a close date may be that of a win and of a loss. */
  function free(names: readonly string[], taken: Fields, of: FileKind): readonly string[] {
    if (of === 'records') return names;
    const columns = new Set(Object.values(taken).map(({ column }) => column));
    return names.filter((name) => !columns.has(index.headers.get(normalise(name)) ?? ''));
  }
}

/** Too few columns to name the program they come from; a header that only one format has still says what it is. */
function generalMapping(index: Index): Mapping {
  const fields: Fields = {};
  addGeneral(fields, index);
  for (const format of FORMATS) {
    if ((format.kind ?? 'records') !== 'records') continue;
    for (const field of FIELDS_OF.records) {
      if (fields[field]) continue;
      const own = format.conditions?.[field] ? (format.own?.[field] ?? []) : [];
      const names = [...tablesOf(format).flatMap((table) => table[field] ?? []), ...own];
      const found = fieldOf(format, field, names, index);
      const isTaken = Object.values(fields).some(({ column }) => column === found?.column);
      // A close date is that of a win and of a loss; otherwise a column answers one field.
      if (found && (found.condition || !isTaken)) fields[field] = found;
    }
  }
  return { format: 'custom', fields: inOrder(fields), options: {} };
}

/** Columns that already answer something are left alone: "Type" is the type of a deal or of a lead, not both. */
function addGeneral(fields: Fields, index: Index): void {
  const taken = new Set(Object.values(fields).map(({ column }) => column));
  for (const field of FIELDS_OF.records) {
    const column = headerOf(generalAliases[field] ?? [], index);
    if (fields[field] || column === undefined || taken.has(column)) continue;
    fields[field] = { column };
    taken.add(column);
  }
}

function inOrder(fields: Fields): Fields {
  return Object.fromEntries(
    FIELDS_OF.records.flatMap((field) => (fields[field] ? [[field, fields[field]]] : [])),
  );
}

function fieldOf(
  format: Format,
  field: FieldKey,
  names: readonly string[],
  index: Index,
): FieldMapping | undefined {
  const column = headerOf(names, index);
  if (column === undefined) return undefined;
  const condition = conditionOf(format, field, index);
  if (condition) return { column, condition };
  return format.onlyIf?.includes(field) ? undefined : { column };
}

function conditionOf({ conditions }: Format, field: FieldKey, index: Index): Condition | undefined {
  for (const { on, equals, also = [] } of conditions?.[field] ?? []) {
    const column = headerOf(on, index);
    if (column === undefined) continue;
    const seen = new Set(also.length === 0 ? [] : [...index.valuesOf(column)].map(plainLabel));
    return { column, equals: [...equals, ...also.filter((word) => seen.has(plainLabel(word)))] };
  }
  return undefined;
}

function tablesOf({ aliases }: Format): readonly Aliases[] {
  return Object.values(aliases);
}

function headerOf(names: readonly string[], index: Index): string | undefined {
  for (const name of names) {
    const header = index.headers.get(normalise(name));
    if (header !== undefined) return header;
  }
  return undefined;
}
