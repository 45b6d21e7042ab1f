/** From the rows of a touch table to its touches: whose, by which channel, when; everything else is dropped and counted. */
import { currencyCode, rateOf } from '../count/currency';
import { Labels, NO_LABEL } from '../count/labels';
import { Notes } from '../count/notes';
import { RecordKeys } from '../count/recordKeys';
import { NOT_A_DATE, OPEN_DATE } from '../dates/dateColumn';
import { readTime } from '../dates/readTime';
import type { Bound, BoundField } from '../map/bind';
import { numberCell } from '../numbers/numberCell';
import { isBlankText } from '../read/blank';
import { shapeFault } from '../read/rowShape';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import type { Rates } from '../contract';
import type { RowTaker } from '../rowTaker';
import type { TouchDropReason, TouchWarning } from './result';
import { TouchTable } from './touchTable';

const DAY_SECONDS = 86_400;
type WarningKey = `${TouchWarning['code']}:${string}`;

export class TouchIntake implements RowTaker {
  read = 0;
  used = 0;
  open: BoundField | null = null;
  readonly dropped = new Notes<TouchDropReason>();
  readonly warnings = new Notes<WarningKey>();
  readonly channels = new Labels();
  readonly table = new TouchTable();
  /** Every currency that a value bears; null for none. */
  readonly currencies = new Set<string | null>();
  /** By file, how many touches were dropped after all. */
  readonly late: number[] = [];
  first = Infinity;
  last = 0;
  private file = 0;
  private bound: Bound = { slotOf: new Int32Array(0), width: 0, fields: {} };
  private keys = new RecordKeys(this.bound);

  constructor(
    private readonly rates: Rates | null,
    private readonly asOf: number | null,
  ) {}

  begin(file: number, bound: Bound): void {
    this.file = file;
    this.bound = bound;
    this.keys = new RecordKeys(bound);
  }

  take(record: CsvRecord): void {
    this.read++;
    const reason = shapeFault(record, this.bound.width) ?? this.note(record);
    if (reason === null) this.used++;
    else this.dropped.add(reason, this.file, record.row);
  }

  /** A touch dropped after all, because it came after the conversion. */
  drop(touch: number): void {
    const file = this.table.file.get(touch);
    this.used--;
    this.late[file] = (this.late[file] ?? 0) + 1;
    this.dropped.add('afterConversion', file, this.table.row.get(touch));
  }

  private note(record: CsvRecord): TouchDropReason | null {
    const { channel, time, converted, amount } = this.bound.fields;
    const { bytes, start, end, doubled } = record;
    if (!this.keys.hasKey(record)) return 'noLead';
    const slot = channel!.slot;
    const label = this.channels.of(bytes, start[slot]!, end[slot]!, doubled[slot] === 1);
    if (label === NO_LABEL) return 'noChannel';
    const day = this.dayOf(record, time!);
    if (day === 0) return 'noTime';
    if (day === NOT_A_DATE) return 'unreadableDate';
    if (day === OPEN_DATE) return 'noTime';
    if (this.asOf !== null && day > this.asOf) return 'afterAsOf';
    this.first = Math.min(this.first, day);
    this.last = Math.max(this.last, day);
    const lead = this.table.leadOf(this.keys.hash.high, this.keys.hash.low);
    const moment = day * DAY_SECONDS + readTime(bytes, start[time!.slot]!, end[time!.slot]!);
    this.table.add(lead, label, moment, this.file, record.row);
    if (converted) this.convert(record, lead, converted, day);
    if (amount) this.value(record, lead, amount);
    return null;
  }

  /** The day in the cell, 0, or one of the codes of `DateColumn`. */
  private dayOf(record: CsvRecord, field: BoundField): number {
    const { slot, dates } = field;
    const day = dates!.read(record.bytes, record.start[slot]!, record.end[slot]!);
    if (day === OPEN_DATE) this.open ??= field;
    if (day > 0 && dates!.contradicts) this.warn(`otherDateOrder:${field.field}`, record, field);
    if (day > 0 && dates!.zoned && field.field === 'time') this.warn('zonedTimes:', record, field);
    return day;
  }

  /** By its date, or, of a lead that is only marked as converted, on the day of its last marked touch. */
  private convert(record: CsvRecord, lead: number, field: BoundField, touched: number): void {
    const { bytes, start, end, doubled } = record;
    const { condition, conditionSlot: where, dates } = field;
    if (condition && !condition.holds(bytes, start[where]!, end[where]!, doubled[where] === 1)) return;
    const day = dates ? this.dayOf(record, field) : touched;
    if (day === NOT_A_DATE) this.warn('unreadableDate:converted', record, field);
    if (day <= 0 || (this.asOf !== null && day > this.asOf)) return;
    const { converted } = this.table;
    const known = converted.get(lead);
    if (known !== 0 && dates && known !== day) this.warn('twoConversions:', record);
    const isBetter = known === 0 || (dates ? day < known : day > known);
    if (isBetter) converted.set(lead, day);
  }

  private value(record: CsvRecord, lead: number, field: BoundField): void {
    const cell = numberCell(record, field);
    if (cell === null || cell.value === 0) return;
    if (Number.isNaN(cell.value)) return this.warn('unreadableNumber:amount', record, field);
    if (cell.assumed) this.warn('thousandsAssumed:amount', record, field);
    const currency = this.currencyOf(record) ?? cell.currency;
    this.currencies.add(currency);
    const worth = cell.value * (rateOf(this.rates, currency) ?? 0);
    const known = this.table.value.get(lead);
    if (known === 0) this.table.value.set(lead, worth);
    else if (known !== worth) this.warn('twoValues:', record);
  }

  private currencyOf(record: CsvRecord): string | null {
    const { currency } = this.bound.fields;
    const text = currency ? textOf(record, currency.slot) : '';
    return isBlankText(text) ? null : currencyCode(text);
  }

  private warn(key: WarningKey, record: CsvRecord, example?: BoundField): void {
    const show = example ? () => textOf(record, example.slot).trim().slice(0, 60) : undefined;
    this.warnings.add(key, this.file, record.row, show);
  }
}
