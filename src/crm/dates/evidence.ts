/**
 * What a column's values tell about the order of day and month, and what is still to be asked. A column that holds
 * 13/02 is read day first; one that holds only 3/4 has to be asked about; so has one that holds both 13/02 and 1/31,
 * because then 2/3 may be either.
 */
import type { DateOrder, FieldKey, Mapping } from '../mapping';
import { DATE_FIELDS, MARK_FIELDS } from '../mapping';
import type { Ambiguity } from '../problem';
import type { DateEvidence } from '../contract';
import { DateReader, FIXED, ORDERED } from './readDate';

const encoder = new TextEncoder();
/** Values that are read whatever they look like, to tell what kind of column it is. */
const SAMPLE = 200;
/** Beyond the sample only these can say anything about the order. */
const MAY_HAVE_ORDER = /^\s*\d{1,2}[/-]\s*\d{1,2}[/-]/;

/** Reads texts of one column. `dates` counts the dates among the first `SAMPLE` that are not blank. */
export function gatherEvidence(values: Iterable<string>): { evidence: DateEvidence; dates: number } {
  let seen = 0;
  const reader = new DateReader();
  let dates = 0;
  let dayFirst = false;
  let monthFirst = false;
  let example: string | null = null;
  let readings: DateEvidence['readings'] = null;
  for (const value of values) {
    if (value === '' || (seen >= SAMPLE && !MAY_HAVE_ORDER.test(value))) continue;
    const isSampled = seen++ < SAMPLE;
    const bytes = encoder.encode(value);
    const kind = reader.read(bytes, 0, bytes.length);
    if (isSampled && (kind === FIXED || kind === ORDERED)) dates++;
    if (kind !== ORDERED) continue;
    if (reader.monthFirst === 0 && reader.dayFirst !== 0) dayFirst = true;
    else if (reader.dayFirst === 0 && reader.monthFirst !== 0) monthFirst = true;
    else if (example === null && reader.dayFirst !== 0) {
      example = value.trim();
      readings = [
        { order: 'DMY', date: reader.dayFirst },
        { order: 'MDY', date: reader.monthFirst },
      ];
    }
  }
  return { evidence: { dayFirst, monthFirst, example, readings }, dates };
}

/** The order that the values prove; null where they prove none, or both. */
export function provenOrder(evidence: DateEvidence): DateOrder | null {
  if (evidence.dayFirst === evidence.monthFirst) return null;
  return evidence.dayFirst ? 'DMY' : 'MDY';
}

/** The order that a mapping gives a field: its own, else the one for the whole file. */
export function answeredOrder(mapping: Mapping, field: FieldKey): DateOrder | null {
  return mapping.fields[field]?.dateOrder ?? mapping.options.dateOrder ?? null;
}

/** A mark is a date only where its condition, if it has one, stands on another column. */
export function isDateField(mapping: Mapping, field: FieldKey): boolean {
  if (MARK_FIELDS.includes(field)) {
    const mark = mapping.fields[field];
    return mark?.condition?.column !== mark?.column;
  }
  return field === 'time' || (DATE_FIELDS as readonly FieldKey[]).includes(field);
}

/** What has to be asked before `mapping` can be used on a file with these columns, one question a column. */
export function ambiguitiesOf(
  file: { readonly columns: readonly { readonly header: string; readonly dates: DateEvidence }[] },
  mapping: Mapping,
): Ambiguity[] {
  const found: Ambiguity[] = [];
  for (const { header, dates } of file.columns) {
    if (dates.readings === null || dates.example === null || provenOrder(dates) !== null) continue;
    const fields = (Object.keys(mapping.fields) as FieldKey[]).filter(
      (field) =>
        mapping.fields[field]?.column === header &&
        isDateField(mapping, field) &&
        answeredOrder(mapping, field) === null,
    );
    if (fields.length === 0) continue;
    const { example, readings, dayFirst, monthFirst } = dates;
    found.push({ column: header, fields, example, readings, mixed: dayFirst && monthFirst });
  }
  return found;
}
