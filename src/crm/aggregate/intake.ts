/**
 * From the cells of a record to what the tally counts: dates read, conditions asked, duplicates and rows without a
 * date sorted out, everything odd noted with its row. Nothing is ever left out without being counted.
 */
import { LAST_DAY } from '../dates/calendar';
import { NOT_A_DATE, OPEN_DATE } from '../dates/dateColumn';
import type { Bound, BoundField } from '../map/bind';
import type { DateField, FieldKey, Mapping } from '../mapping';
import { DATE_FIELDS, STAGES, STAGE_FIELD } from '../mapping';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import type { BreakdownField, DropReason, ImportSettings } from '../result';
import { Breakdown } from './breakdown';
import { DetailIntake } from './importDetails';
import { KeySet } from './keySet';
import { Notes } from './notes';
import { RecordKeys } from './recordKeys';
import { RecordMarks } from './recordMarks';
import { ResponseTimes } from './responseTimes';
import { StagePath } from './stages';
import type { Facts } from './tally';
import { Tally } from './tally';

export const BREAKDOWN_FIELDS: readonly BreakdownField[] = [
  'source',
  'campaign',
  'persona',
  'leadType',
  'lostReason',
];

/** Warnings are noted under `code:field`. */
export type WarningKey = `${string}:${string}`;

export class Intake {
  read = 0;
  used = 0;
  /** The latest date seen in any row. */
  latest = 0;
  /** The field whose date can be read two ways: the import has to stop and ask. */
  open: BoundField | null = null;
  readonly dropped = new Notes<DropReason>();
  readonly warnings = new Notes<WarningKey>();
  readonly outOfOrder = new Notes<'record'>();
  readonly tally: Tally;
  readonly breakdowns: readonly { readonly field: BreakdownField; readonly counts: Breakdown }[];
  readonly details: DetailIntake;
  readonly responses = new ResponseTimes();
  private readonly path: StagePath;
  private readonly facts: Facts;
  private readonly keys = new KeySet();
  private file = 0;
  private bound: Bound = { slotOf: new Int32Array(0), width: 0, fields: {} };
  private dates: readonly (BoundField & { readonly index: number })[] = [];
  private recordKeys: RecordKeys;
  private marks: RecordMarks;
  private readonly days = new Int32Array(DATE_FIELDS.length);
  private sawUnreadable = false;
  private sawLater = false;

  constructor(
    mapping: Mapping,
    private readonly settings: ImportSettings,
    private readonly asOf: number | null,
  ) {
    this.path = new StagePath(STAGES.map((stage) => mapping.fields[STAGE_FIELD[stage]] !== undefined));
    this.breakdowns = BREAKDOWN_FIELDS.filter((field) => mapping.fields[field]).map((field) => ({
      field,
      counts: new Breakdown(),
    }));
    this.tally = new Tally(
      settings,
      this.breakdowns.map(({ counts }) => counts),
    );
    this.details = new DetailIntake(settings, this.breakdowns);
    this.facts = emptyFacts(this.breakdowns.length);
    this.recordKeys = new RecordKeys(this.bound, this.keys);
    this.marks = new RecordMarks(this.bound, settings, this.tally.money, this.breakdowns);
  }

  /** The records that follow come from another file. */
  begin(file: number, bound: Bound): void {
    this.file = file;
    this.bound = bound;
    this.dates = DATE_FIELDS.flatMap((field, index) => {
      const found = bound.fields[field];
      return found ? [{ ...found, index }] : [];
    });
    this.recordKeys = new RecordKeys(bound, this.keys);
    this.marks = new RecordMarks(bound, this.settings, this.tally.money, this.breakdowns);
  }

  /** Takes one record: used, or dropped with a reason. */
  take(record: CsvRecord): void {
    this.read++;
    const reason = this.unfit(record) ?? this.dateless(record) ?? this.repeated(record);
    if (reason !== null) {
      this.dropped.add(reason, this.file, record.row);
      return;
    }
    this.used++;
    if (record.cells < this.bound.width && this.lacksCells(record)) this.warn('shortRow', '', record);
    if (this.path.outOfOrder) this.outOfOrder.add('record', this.file, record.row);
    this.fillFacts(record);
    this.tally.add(this.path, this.facts);
    this.details.add(this.path, this.facts, record, this.bound);
  }

  private unfit(record: CsvRecord): DropReason | null {
    if (record.broken) return 'brokenRow';
    if (record.filled === 0) return 'blankRow';
    if (record.cells === 1 && this.bound.width >= 3) return 'footer';
    return record.filled > this.bound.width ? 'tooManyCells' : null;
  }

  /** Some exports leave out empty cells at the end; a row is short only where a mapped column is missing. */
  private lacksCells(record: CsvRecord): boolean {
    for (let cell = record.cells; cell < this.bound.slotOf.length; cell++) {
      if (this.bound.slotOf[cell]! >= 0) return true;
    }
    return false;
  }

  private dateless(record: CsvRecord): DropReason | null {
    this.sawUnreadable = this.sawLater = false;
    this.days.fill(0);
    for (const field of this.dates) this.days[field.index] = this.dayOf(field, record);
    const { own } = this.path;
    for (let stage = 0; stage < own.length; stage++) own[stage] = this.days[stage]!;
    this.path.follow();
    if (this.path.any) return null;
    if (this.sawUnreadable) return 'unreadableDate';
    return this.sawLater ? 'afterAsOf' : 'noStageDate';
  }

  private repeated(record: CsvRecord): DropReason | null {
    const isNew = this.recordKeys.isNew(record);
    if (this.recordKeys.rounded) this.warn('roundedId', '', record, this.bound.fields.id);
    return isNew ? null : 'duplicate';
  }

  /** The day in a date field, or 0. */
  private dayOf(field: BoundField, record: CsvRecord): number {
    const { slot, conditionSlot, condition, dates } = field;
    const { bytes, start, end } = record;
    if (condition) {
      const doubled = record.doubled[conditionSlot] === 1;
      if (!condition.holds(bytes, start[conditionSlot]!, end[conditionSlot]!, doubled)) return 0;
    }
    const day = dates!.read(bytes, start[slot]!, end[slot]!);
    if (day > 0) return this.checked(day, field, record);
    if (day === NOT_A_DATE) {
      if (isStage(field.field)) this.sawUnreadable = true;
      this.warn('unreadableDate', field.field, record, field);
    } else if (day === OPEN_DATE) {
      this.open ??= field;
    } else if (condition) {
      this.warn('conditionWithoutDate', field.field, record);
    }
    return 0;
  }

  private checked(day: number, field: BoundField, record: CsvRecord): number {
    if (field.dates!.contradicts) this.warn('otherDateOrder', field.field, record, field);
    if (this.asOf !== null && day > this.asOf) {
      if (isStage(field.field)) this.sawLater = true;
      this.warn('dateAfterAsOf', field.field, record, field);
      return 0;
    }
    if (day > this.latest) this.latest = day;
    return day;
  }

  private fillFacts(record: CsvRecord): void {
    const { facts, days, path, marks } = this;
    facts.lost = days[LOST]!;
    facts.lostFor = path.lossAt(days[LOST]!);
    facts.lastActivity = days[LAST_ACTIVITY]!;
    facts.reopened = days[REOPENED]!;
    const { chosen } = this.bound.fields;
    facts.chosen = !chosen
      ? 0
      : chosen.dates
        ? this.dayOf(chosen, record)
        : marks.isChosen(record)
          ? path.day[0]!
          : 0;
    const customer = path.day[CUSTOMER]!;
    const isOpenSql = path.day[SQL] !== 0 && customer === 0 && facts.lostFor === 0;
    marks.fill(record, customer, isOpenSql, facts);
    for (const [code, field] of marks.remarks) this.warn(code, field, record, this.bound.fields[field]);
    this.timeResponse(record);
  }

  private timeResponse(record: CsvRecord): void {
    const from = this.days[CREATED]!;
    const to = this.days[FIRST_RESPONSE]!;
    const { created, firstResponse } = this.bound.fields;
    if (from !== 0 && to !== 0) this.responses.add(record, created!, firstResponse!, from, to);
  }

  private warn(code: string, field: FieldKey | '', record: CsvRecord, example?: BoundField): void {
    const show = example ? () => textOf(record, example.slot).trim().slice(0, 60) : undefined;
    this.warnings.add(`${code}:${field}`, this.file, record.row, show);
  }
}

const SQL = STAGES.indexOf('sqls');
const CUSTOMER = STAGES.indexOf('customers');
const LOST = DATE_FIELDS.indexOf('lost');
const LAST_ACTIVITY = DATE_FIELDS.indexOf('lastActivity');
const CREATED = DATE_FIELDS.indexOf('created');
const FIRST_RESPONSE = DATE_FIELDS.indexOf('firstResponse');
const REOPENED = DATE_FIELDS.indexOf('reopened');
const STAGE_FIELDS = new Set<FieldKey>(STAGES.map((stage) => STAGE_FIELD[stage]));

function isStage(field: FieldKey): field is DateField {
  return STAGE_FIELDS.has(field);
}

function emptyFacts(breakdowns: number): Facts {
  return {
    lost: 0,
    lostFor: 0,
    lastActivity: 0,
    reopened: 0,
    chosen: 0,
    atScore: false,
    fromMarketing: false,
    amount: null,
    score: NaN,
    pipeline: NaN,
    pipelineCurrency: null,
    labels: new Int32Array(breakdowns),
  };
}

/** An `asOf` beyond the calendar is as good as its last day. */
export function withinCalendar(asOf: number | undefined): number | null {
  return asOf === undefined ? null : Math.min(Math.floor(asOf), LAST_DAY);
}
