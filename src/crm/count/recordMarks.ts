/** What a row says besides dates: its amount, score, source, status, and the values it is broken down by. */
import type { Bound, BoundField } from '../map/bind';
import type { FieldKey } from '../mapping';
import { readNumber, readPlainNumber } from '../numbers/readNumber';
import { isBlankText } from '../read/blank';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import type { BreakdownField, ImportSettings, NumberField } from '../contract';
import type { Breakdown } from './breakdown';
import type { Business } from './business';
import { BusinessTest } from './business';
import { ConditionTest } from './condition';
import { currencyCode } from './currency';
import type { Amount } from './facts';
import { Labels, NO_LABEL, OTHER_LABEL } from './labels';
import { LOST_STATUS } from './lostStatus';
import type { RowFacts } from './records';
import { MARKS } from './records';
import { SourceTest } from './sourceTest';

/** A number as it is written, with the currency beside it. */
type Written = Pick<Amount, 'value' | 'currency'>;

export class RecordMarks {
  /** Code and field of each remark on the row last read. */
  readonly remarks: (readonly [code: string, field: FieldKey])[] = [];
  private readonly slots: readonly number[];
  private readonly source: number;
  private readonly sources: SourceTest;
  private readonly currencies = new Labels();
  private readonly business: BusinessTest | null;
  private readonly lost: ConditionTest | null;

  constructor(
    private readonly bound: Bound,
    settings: ImportSettings,
    private readonly breakdowns: readonly { readonly field: BreakdownField; readonly counts: Breakdown }[],
  ) {
    const { dealType, status } = bound.fields;
    this.slots = breakdowns.map(({ field }) => bound.fields[field]?.slot ?? -1);
    this.source = breakdowns.findIndex(({ field }) => field === 'source');
    this.sources = new SourceTest(settings.marketingSources);
    this.business = dealType ? new BusinessTest(dealType) : null;
    this.lost = status ? (status.condition ?? new ConditionTest(LOST_STATUS)) : null;
  }

  /** Whether a deal is new or existing business; null where nothing says so. */
  businessOf(record: CsvRecord): Business {
    return this.business ? this.business.of(record) : null;
  }

  /** Whether its status says that the record is lost or disqualified. */
  readsLost(record: CsvRecord): boolean {
    const { status } = this.bound.fields;
    if (!status || !this.lost) return false;
    return this.holds(this.lost, record, status.condition ? status.conditionSlot : status.slot);
  }

  /** Fills in everything but the days, the amount and the company. */
  read(record: CsvRecord, into: RowFacts): void {
    this.remarks.length = 0;
    const { score, chosen } = this.bound.fields;
    let marks = 0;
    for (let i = 0; i < this.slots.length; i++) {
      const label = (into.labels[i] = this.labelOf(record, i));
      if (i === this.source && label !== NO_LABEL) marks |= this.sources.of(label, record, this.slots[i]!);
    }
    into.score = score ? this.scoreOf(record, score) : NaN;
    if (chosen?.condition && this.holds(chosen.condition, record, chosen.slot)) marks |= MARKS.isChosen;
    if (this.isNamed(record)) marks |= MARKS.isNamed;
    into.marks = marks;
  }

  private isNamed(record: CsvRecord): boolean {
    const { email, name } = this.bound.fields;
    if (email && hasAt(record, email.slot)) return true;
    return [email, name].some((field) => field && !isBlankText(textOf(record, field.slot)));
  }

  /** The amount as it stands; null for none. */
  amountOf(record: CsvRecord): Amount | null {
    const { amount: field } = this.bound.fields;
    if (!field) return null;
    const amount = this.number(record, field, 'amount');
    if (!amount) return null;
    const { value } = amount;
    return {
      value,
      currency: this.currencyOf(record) ?? amount.currency,
      weighted: this.weightedOf(record, value),
    };
  }

  /** What the CRM makes of the amount: its own figure, else the amount times its probability. */
  private weightedOf(record: CsvRecord, amount: number): number {
    const { weighted, probability } = this.bound.fields;
    const own = weighted && this.number(record, weighted, 'weighted');
    if (own) return own.value;
    const chance = probability && this.number(record, probability, 'probability');
    if (!chance) return 0;
    return amount * (probability.inHundredths ? chance.value / 100 : chance.value);
  }

  private labelOf(record: CsvRecord, index: number): number {
    const slot = this.slots[index]!;
    if (slot < 0) return NO_LABEL;
    const doubled = record.doubled[slot] === 1;
    return this.breakdowns[index]!.counts.labels.of(
      record.bytes,
      record.start[slot]!,
      record.end[slot]!,
      doubled,
    );
  }

  private holds(test: ConditionTest, record: CsvRecord, slot: number): boolean {
    return test.holds(record.bytes, record.start[slot]!, record.end[slot]!, record.doubled[slot] === 1);
  }

  private scoreOf(record: CsvRecord, score: BoundField): number {
    if (score.condition === null) {
      const plain = readPlainNumber(record.bytes, record.start[score.slot]!, record.end[score.slot]!);
      if (!Number.isNaN(plain)) return plain;
    }
    return this.number(record, score, 'score')?.value ?? NaN;
  }

  private currencyOf(record: CsvRecord): string | null {
    const { currency } = this.bound.fields;
    if (!currency) return null;
    const { slot } = currency;
    const label = this.currencies.of(record.bytes, record.start[slot]!, record.end[slot]!, false);
    if (label === NO_LABEL) return null;
    return currencyCode(label === OTHER_LABEL ? textOf(record, slot) : this.currencies.plainOf(label));
  }

  private number(record: CsvRecord, field: BoundField, name: NumberField): Written | null {
    const { slot, decimal, condition, conditionSlot } = field;
    if (condition && !this.holds(condition, record, conditionSlot)) return null;
    const start = record.start[slot]!;
    const end = record.end[slot]!;
    if (start === end) return null;
    const plain = readPlainNumber(record.bytes, start, end);
    if (!Number.isNaN(plain)) return { value: plain, currency: null };
    const text = textOf(record, slot);
    if (isBlankText(text)) return null;
    // A score out of a hundred, or a probability, may be written as a percentage.
    const isShare = name === 'score' || name === 'probability';
    const reading = readNumber(isShare ? text.replace(/%\s*$/, '') : text, decimal);
    if (reading === null) this.remarks.push(['unreadableNumber', name]);
    else if (reading.assumed) this.remarks.push(['thousandsAssumed', name]);
    return reading && { value: reading.value, currency: reading.currency && currencyCode(reading.currency) };
  }
}

const AT = 64;

/** An address is known by its sign: no text has to be made of the millionth. */
function hasAt({ bytes, start, end }: CsvRecord, slot: number): boolean {
  for (let at = start[slot]!; at < end[slot]!; at++) if (bytes[at] === AT) return true;
  return false;
}
