// The order in which the mapping step shows what a file can tell. The stages are always shown, because what is missing
// there is missing in the report; the other fields only where the file has them, the rest behind one click.
import type { DateField, FieldKey, FileKind, Mapping } from '../work/records';

const STAGE_FIELDS: readonly FieldKey[] = ['lead', 'mql', 'sql', 'opportunity', 'customer'];
const OUTCOME: readonly FieldKey[] = [
  'lost',
  'lostReason',
  'status',
  'lastActivity',
  'ownSign',
  'reopened',
  'amount',
  'weighted',
  'probability',
  'currency',
  'dealType',
  'score',
];
const PEOPLE: readonly FieldKey[] = [
  'id',
  'email',
  'name',
  'company',
  'owner',
  'contacts',
  'deals',
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
  'ownSign',
  'created',
  'firstResponse',
  'reopened',
];

/** What a table of touches and a report on programmes must say, and what they may. */
const OTHER_KINDS: Readonly<
  Record<Exclude<FileKind, 'records'>, readonly [main: readonly FieldKey[], more: readonly FieldKey[]]>
> = {
  touches: [
    ['id', 'channel', 'time'],
    ['converted', 'amount', 'currency', 'campaign', 'email'],
  ],
  programmes: [
    ['programme', 'step', 'time'],
    ['delivered', 'opened', 'clicked', 'left', 'mqls', 'cost'],
  ],
};
/** Fields of which only some rows may count. */
const CONDITIONAL: readonly FieldKey[] = [...DATES, 'chosen', 'dealType', 'status', 'converted'];

export interface FieldGroups {
  readonly stages: readonly FieldKey[];
  readonly outcome: readonly FieldKey[];
  readonly people: readonly FieldKey[];
  readonly rest: readonly FieldKey[];
}

/** Grouped by the mapping as it was proposed, so that a row does not jump away while its column is being chosen. */
export function groupFields(proposed: Mapping): FieldGroups {
  const has = (field: FieldKey) => proposed.fields[field] !== undefined;
  if (proposed.kind !== undefined && proposed.kind !== 'records') {
    const [stages, more] = OTHER_KINDS[proposed.kind];
    const rest = more.filter((field) => !has(field));
    return { stages, outcome: more.filter(has), people: [], rest };
  }
  return {
    stages: STAGE_FIELDS,
    outcome: OUTCOME.filter(has),
    people: PEOPLE.filter(has),
    rest: [...OUTCOME, ...PEOPLE].filter((field) => !has(field)),
  };
}

export const mayBeConditional = (field: FieldKey): boolean => CONDITIONAL.includes(field);
export const isStageField = (field: FieldKey): boolean => STAGE_FIELDS.includes(field);
export const isDateField = (field: FieldKey): field is DateField => DATES.includes(field);
