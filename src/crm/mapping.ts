/**
 * Which column of a file answers which question. Plain JSON, so that a mapping can be shown, corrected, saved with
 * the workbook, and handed to `npm run report -- --map FILE.json`.
 */

/** The stages that an export can date, from the top of the funnel to its bottom. */
export const STAGES = ['leads', 'mqls', 'sqls', 'opportunities', 'customers'] as const;
export type StageKey = (typeof STAGES)[number];

/** Fields that hold a date. The first five are the stages, in order. */
export const DATE_FIELDS = [
  'lead',
  'mql',
  'sql',
  'opportunity',
  'customer',
  'lost',
  'lastActivity',
  'created',
  'firstResponse',
  'reopened',
] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** Fields that hold something else: an identity, a number, a label. `chosen` may be a date or a condition. */
export const OTHER_FIELDS = [
  'id',
  'email',
  'amount',
  'currency',
  'score',
  'source',
  'campaign',
  'persona',
  'leadType',
  'lostReason',
  'chosen',
] as const;
export type OtherField = (typeof OTHER_FIELDS)[number];

export type FieldKey = DateField | OtherField;
export const FIELDS: readonly FieldKey[] = [...DATE_FIELDS, ...OTHER_FIELDS];

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

export interface Mapping {
  /** The recognised format (`hubspot-contacts`, …), or `custom` for a mapping made by hand. */
  readonly format: string;
  readonly fields: { readonly [Key in FieldKey]?: FieldMapping };
  readonly options: MappingOptions;
}

/**
 * The file behind `--map`. Every key of `FIELDS` may stand at the top level, with a header or with an object; a
 * condition is written `header = value`, with several values parted by `;`:
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
 * A `Mapping` saved as JSON (with `fields`) is read as well.
 */
export type MapFile = { readonly [Key in FieldKey]?: MapFileField } & { readonly options?: MappingOptions };
export type MapFileField =
  string | { readonly column?: string; readonly when?: string; readonly dateOrder?: DateOrder };
