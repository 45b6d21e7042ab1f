/**
 * The days of a record, by date field: cells read, conditions asked, and what is odd about a date noted with its row.
 * What lies after the day up to which the file is to speak has not happened yet.
 */
import { NOT_A_DATE, OPEN_DATE } from '../dates/dateColumn';
import type { Bound, BoundField } from '../map/bind';
import type { DateField, FieldKey } from '../mapping';
import { DATE_FIELDS, STAGES, STAGE_FIELD } from '../mapping';
import type { CsvRecord } from '../read/scanner';
import type { DropReason } from '../contract';

/** Notes something about a record; `example` is the field whose cell shows it. */
export type Warn = (code: string, field: FieldKey | '', record: CsvRecord, example?: BoundField) => void;

/** Where each date field stands in `RowDates.days`. */
export const DAY_AT = Object.fromEntries(DATE_FIELDS.map((field, index) => [field, index])) as Readonly<
  Record<DateField, number>
>;
const SIGNS: ReadonlySet<FieldKey> = new Set<FieldKey>(['lastActivity', 'ownSign']);
const STAGE_FIELDS = new Set<FieldKey>(STAGES.map((stage) => STAGE_FIELD[stage]));

export class RowDates {
  /** Serials by date field (see `DAY_AT`); 0 for none. */
  readonly days = new Int32Array(DATE_FIELDS.length);
  /** The latest date seen in any row. */
  latest = 0;
  /** The field whose date can be read two ways: the import has to stop and ask. */
  open: BoundField | null = null;
  /** The condition of the date of loss holds: the record reads lost, whether or not it has the date. */
  readsLost = false;
  private fields: readonly (BoundField & { readonly index: number })[] = [];
  private sawUnreadable = false;
  private sawLater = false;
  private zoned: CsvRecord['row'] = 0;

  constructor(
    private readonly asOf: number | null,
    private readonly warn: Warn,
  ) {}

  /** The records that follow come from another file; a field that it lacks must not keep what another had there. */
  begin(bound: Bound): void {
    this.days.fill(0);
    this.zoned = 0;
    this.fields = DATE_FIELDS.flatMap((field, index) => {
      const found = bound.fields[field];
      return found ? [{ ...found, index }] : [];
    });
  }

  read(record: CsvRecord): void {
    this.sawUnreadable = this.sawLater = this.readsLost = false;
    for (const field of this.fields) this.days[field.index] = this.dayOf(field, record);
  }

  /** Why the record last read has no date at any stage. */
  whyNone(): DropReason {
    if (this.sawUnreadable) return 'unreadableDate';
    return this.sawLater ? 'afterAsOf' : 'noStageDate';
  }

  /** The day in a date field, or 0. */
  dayOf(field: BoundField, record: CsvRecord): number {
    const { slot, conditionSlot, condition, dates } = field;
    const { bytes, start, end } = record;
    if (condition) {
      const doubled = record.doubled[conditionSlot] === 1;
      if (!condition.holds(bytes, start[conditionSlot]!, end[conditionSlot]!, doubled)) return 0;
      if (field.field === 'lost') this.readsLost = true;
    }
    const day = dates!.read(bytes, start[slot]!, end[slot]!);
    if (day > 0) return this.checked(day, field, record);
    if (day === NOT_A_DATE) {
      if (STAGE_FIELDS.has(field.field)) this.sawUnreadable = true;
      this.warn('unreadableDate', field.field, record, field);
    } else if (day === OPEN_DATE) {
      this.open ??= field;
    } else if (condition && field.field !== 'lost') {
      this.warn('conditionWithoutDate', field.field, record);
    }
    return 0;
  }

  private checked(day: number, field: BoundField, record: CsvRecord): number {
    const { contradicts, zoned } = field.dates!;
    if (contradicts) this.warn('otherDateOrder', field.field, record, field);
    // Once a row, whichever of its dates it is.
    if (zoned && this.zoned !== record.row) {
      this.zoned = record.row;
      this.warn('zonedTimes', '', record, field);
    }
    if (this.asOf !== null && day > this.asOf) {
      if (STAGE_FIELDS.has(field.field)) this.sawLater = true;
      this.warn('dateAfterAsOf', field.field, record, field);
      // Somebody was heard of, as late as can be.
      return SIGNS.has(field.field) ? this.asOf : 0;
    }
    if (day > this.latest) this.latest = day;
    return day;
  }
}
