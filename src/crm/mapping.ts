/**
 * Which column of a file answers which question. Plain JSON, so that a mapping can be shown, corrected, saved with
 * the workbook, and handed to `npm run report -- --map FILE.json`.
 */

/** What the rows of a file are: leads, contacts or deals; single touches of a lead; steps of an e-mail programme. */
export const FILE_KINDS = ['records', 'touches', 'programmes'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** The stages that an export can date, from the top of the funnel to its bottom. */
export const STAGES = ['leads', 'mqls', 'sqls', 'opportunities', 'customers'] as const;
export type StageKey = (typeof STAGES)[number];

/**
 * Fields that hold a date. The first five are the stages, in order. `lastActivity` is the last contact from either side,
 * `ownSign` the lead's own last sign (reply, meeting held, form, click).
 */
export const DATE_FIELDS = [
  'lead',
  'mql',
  'sql',
  'opportunity',
  'customer',
  'lost',
  'lastActivity',
  'ownSign',
  'created',
  'firstResponse',
  'reopened',
] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/**
 * Fields that hold something else: an identity, a number, a label. `chosen` may be a date or a condition. `contacts`
 * holds the ids (or e-mail addresses) of the people behind a deal, `deals` the ids of the deals of a person, several
 * parted by `;`: either one joins a file of deals to a file of people. The condition of `dealType` lists the types that
 * are existing business, that of `status` the stages or statuses that read lost or disqualified. `weighted` is what the CRM
 * makes of an open amount; without it `probability`, a share or in hundredths, times the amount.
 */
export const OTHER_FIELDS = [
  'id',
  'email',
  'contacts',
  'deals',
  'dealType',
  'amount',
  'weighted',
  'probability',
  'currency',
  'score',
  'source',
  'campaign',
  'persona',
  'leadType',
  'lostReason',
  'chosen',
  'status',
  'company',
  'name',
  'owner',
] as const;
export type OtherField = (typeof OTHER_FIELDS)[number];

/** A touch: whose it was (`id` or `email`), by which channel, when; and whether and for how much the lead converted. */
const TOUCH_FIELDS = [
  'id',
  'email',
  'time',
  'channel',
  'campaign',
  'converted',
  'amount',
  'currency',
] as const;

/** A step of an e-mail programme and what came of it; `time` is the day of sending. */
const PROGRAMME_FIELDS = [
  'time',
  'programme',
  'step',
  'delivered',
  'opened',
  'clicked',
  'left',
  'mqls',
  'cost',
] as const;

export type FieldKey =
  DateField | OtherField | (typeof TOUCH_FIELDS)[number] | (typeof PROGRAMME_FIELDS)[number];

/** The fields of the records of a CRM. */
export const FIELDS: readonly FieldKey[] = [...DATE_FIELDS, ...OTHER_FIELDS];

/** The fields of each kind of file, in the order in which they are asked about. */
export const FIELDS_OF: Readonly<Record<FileKind, readonly FieldKey[]>> = {
  records: FIELDS,
  touches: TOUCH_FIELDS,
  programmes: PROGRAMME_FIELDS,
};

/** The kind of the file that a mapping is for. */
export const kindOf = (mapping: Mapping): FileKind => mapping.kind ?? 'records';

/** Fields that hold a number. */
export const NUMBER_FIELDS: readonly FieldKey[] = [
  'amount',
  'weighted',
  'probability',
  'score',
  'delivered',
  'opened',
  'clicked',
  'left',
  'mqls',
  'cost',
];

/** Fields that hold a date, or, by a condition on their own column, a mark: "yes", "1", "Marketing contact". */
export const MARK_FIELDS: readonly FieldKey[] = ['chosen', 'converted'];

/**
 * What a file must have to be of use; of `records`, one stage is enough. The month of a programme report without `time`
 * has to be chosen.
 */
export const NEEDED_FIELDS: Readonly<Record<Exclude<FileKind, 'records'>, readonly FieldKey[]>> = {
  touches: ['time', 'channel'],
  programmes: ['programme'],
};

/** The date field behind each stage. */
export const STAGE_FIELD: Readonly<Record<StageKey, DateField>> = {
  leads: 'lead',
  mqls: 'mql',
  sqls: 'sql',
  opportunities: 'opportunity',
  customers: 'customer',
};

/** How `3/4/2025` is read. Dates that begin with the year, or use dots or month names, need no order. */
export type DateOrder = 'DMY' | 'MDY';

/** Which sign is the decimal mark in `1.250,00` (comma) or `1,250.00` (point). */
export type DecimalMark = 'point' | 'comma';

/** The field counts only in rows where `column` holds one of `equals` (spaces around and capitals ignored). */
export interface Condition {
  readonly column: string;
  readonly equals: readonly string[];
}

export interface FieldMapping {
  /** The header, as it stands in the file. */
  readonly column: string;
  readonly condition?: Condition;
  /** The answer to "is 3/4/2025 in March or in April?" for this column; left out where the file itself tells. */
  readonly dateOrder?: DateOrder;
}

export interface MappingOptions {
  /** The order for every date column without an order of its own. */
  readonly dateOrder?: DateOrder;
  /** The decimal mark of amounts and scores; left out where the file itself tells. */
  readonly decimal?: DecimalMark;
}

/** The exports that are recognised. */
export type FormatId =
  | 'hubspot-contacts'
  | 'hubspot-deals'
  | 'hubspot-emails'
  | 'salesforce-leads'
  | 'salesforce-opportunities'
  | 'dynamics-leads'
  | 'dynamics-opportunities'
  | 'dynamics-emails'
  | 'mailchimp-campaigns'
  | 'pardot-emails'
  | 'email-programmes'
  | 'touches';

export interface Mapping {
  /** The recognised format (`hubspot-contacts`, …), or `custom` for a mapping made by hand. */
  readonly format: string;
  /** What the rows are; `records` where it is left out. */
  readonly kind?: FileKind;
  readonly fields: { readonly [Key in FieldKey]?: FieldMapping };
  readonly options: MappingOptions;
}

/**
 * The file behind `--map`. Every field of its kind (`FIELDS_OF`) may stand at the top level, with a header or with an
 * object; a condition is written `header = value`, with several values parted by `;`:
 *
 *     {
 *       "id": "opportunity_id",
 *       "sql": "engage_date",
 *       "customer": { "column": "close_date", "when": "deal_stage = Won" },
 *       "lost": { "column": "close_date", "when": "deal_stage = Lost; Disqualified", "dateOrder": "MDY" },
 *       "amount": "close_value",
 *       "chosen": { "when": "Marketing contact status = Marketing contact" },
 *       "options": { "dateOrder": "MDY", "decimal": "point" }
 *     }
 *
 * A table of touches or a report on e-mail programmes says so with `"kind": "touches"` or `"kind": "programmes"`.
 *
 * A `Mapping` saved as JSON (with `fields`) is read as well.
 */
export type MapFile = { readonly [Key in FieldKey]?: MapFileField } & {
  readonly kind?: FileKind;
  readonly options?: MappingOptions;
};
export type MapFileField =
  string | { readonly column?: string; readonly when?: string; readonly dateOrder?: DateOrder };
