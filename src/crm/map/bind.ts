/** A mapping laid over the headers of one file: which cells to note, and where each field finds its own. */
import { answeredOrder, gatherEvidence, isDateField } from '../dates/evidence';
import { DateColumn } from '../dates/dateColumn';
import type { DecimalMark, FieldKey, FieldMapping, Mapping } from '../mapping';
import { FIELDS_OF, NUMBER_FIELDS, kindOf } from '../mapping';
import { readNumber } from '../numbers/readNumber';
import type { Problem } from '../problem';
import type { Head } from '../read/head';
import { ConditionTest } from '../count/condition';
import { findHeader } from './findHeader';
import { nearest } from './nearest';

/** A field with a place in the record. */
export interface BoundField {
  readonly field: FieldKey;
  readonly column: string;
  readonly slot: number;
  /** −1 without a condition. */
  readonly conditionSlot: number;
  readonly condition: ConditionTest | null;
  /** Null for fields that are no dates. */
  readonly dates: DateColumn | null;
  /** The decimal mark of an amount or score; null where the file does not tell. */
  readonly decimal: DecimalMark | null;
  /** A probability of 40 is one of 0.4. */
  readonly inHundredths: boolean;
}

export interface Bound {
  /** For the scanner: the slot of each column of the file, −1 for columns nobody asked for. */
  readonly slotOf: Int32Array;
  /** Cells that a row may fill. */
  readonly width: number;
  readonly fields: { readonly [Key in FieldKey]?: BoundField };
}

/** Binds every field of the mapping, or names the first column that is missing. */
export function bind(mapping: Mapping, head: Head): Bound | Problem {
  const slotOf = new Int32Array(head.headers.length).fill(-1);
  let slots = 0;
  const slotFor = (field: FieldKey, column: string): number | Problem => {
    const header = findHeader(column, head.headers);
    if (header === null) return unknownColumn(field, column, head.headers);
    const index = head.headers.indexOf(header);
    if (slotOf[index]! < 0) slotOf[index] = slots++;
    return index;
  };
  const fields: { [Key in FieldKey]?: BoundField } = {};
  for (const field of FIELDS_OF[kindOf(mapping)]) {
    const wanted = mapping.fields[field];
    if (!wanted) continue;
    const index = slotFor(field, wanted.column);
    if (typeof index !== 'number') return index;
    const conditionIndex = wanted.condition ? slotFor(field, wanted.condition.column) : -1;
    if (typeof conditionIndex !== 'number') return conditionIndex;
    const conditionSlot = conditionIndex < 0 ? -1 : slotOf[conditionIndex]!;
    fields[field] = {
      ...boundField(mapping, field, wanted, head, index),
      slot: slotOf[index]!,
      conditionSlot,
    };
  }
  return { slotOf, width: head.width, fields };
}

export function unknownColumn(field: FieldKey, column: string, headers: readonly string[]): Problem {
  return { code: 'unknownColumn', field, column, suggestion: nearest(column, headers), headers };
}

function boundField(mapping: Mapping, field: FieldKey, wanted: FieldMapping, head: Head, index: number) {
  const values = function* () {
    for (const row of head.rows) yield row.cells[index] ?? '';
  };
  return {
    field,
    column: head.headers[index]!,
    condition: wanted.condition ? new ConditionTest(wanted.condition.equals) : null,
    dates: isDateField(mapping, field)
      ? new DateColumn(answeredOrder(mapping, field), gatherEvidence(values()).evidence)
      : null,
    decimal: NUMBER_FIELDS.includes(field) ? (mapping.options.decimal ?? provenMark(values())) : null,
    inHundredths: field === 'probability' && isInHundredths(values()),
  };
}

/** A share is never above 1, and is not written with a sign of its own. */
function isInHundredths(values: Iterable<string>): boolean {
  for (const value of values) {
    const number = value.replace(/%\s*$/, '');
    if (number !== value || (readNumber(number, null)?.value ?? 0) > 1) return true;
  }
  return false;
}

/** The decimal mark that the values prove; null where they prove none, or both. */
function provenMark(values: Iterable<string>): DecimalMark | null {
  const marks = new Set<DecimalMark>();
  for (const value of values) {
    const mark = value === '' ? null : (readNumber(value, null)?.proves ?? null);
    if (mark) marks.add(mark);
  }
  return marks.size === 1 ? [...marks][0]! : null;
}
