// The order in which the mapping step shows what a file can tell. The stages are always shown, because what is missing
// there is missing in the report; the other fields only where the file has them, the rest behind one click.
import type { DateField, FieldKey, Mapping } from '../crm/result';

const STAGE_FIELDS: readonly FieldKey[] = ['lead', 'mql', 'sql', 'opportunity', 'customer'];
const OUTCOME: readonly FieldKey[] = [
  'lost',
  'lostReason',
  'lastActivity',
  'reopened',
  'amount',
  'currency',
  'score',
];
const PEOPLE: readonly FieldKey[] = [
  'id',
  'email',
  'source',
  'campaign',
  'persona',
  'leadType',
  'chosen',
  'created',
  'firstResponse',
];
const DATES: readonly FieldKey[] = [
  ...STAGE_FIELDS,
  'lost',
  'lastActivity',
  'created',
  'firstResponse',
  'reopened',
];

export interface FieldGroups {
  readonly stages: readonly FieldKey[];
  readonly outcome: readonly FieldKey[];
  readonly people: readonly FieldKey[];
  readonly rest: readonly FieldKey[];
}

/** Grouped by the mapping as it was proposed, so that a row does not jump away while its column is being chosen. */
export function groupFields(proposed: Mapping): FieldGroups {
  const has = (field: FieldKey) => proposed.fields[field] !== undefined;
  return {
    stages: STAGE_FIELDS,
    outcome: OUTCOME.filter(has),
    people: PEOPLE.filter(has),
    rest: [...OUTCOME, ...PEOPLE].filter((field) => !has(field)),
  };
}

export const isStageField = (field: FieldKey): boolean => STAGE_FIELDS.includes(field);
export const isDateField = (field: FieldKey): field is DateField => DATES.includes(field);
