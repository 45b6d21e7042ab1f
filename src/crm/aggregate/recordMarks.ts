/** What a record says besides dates: its amount, score, source, and the values it is broken down by. */
import type { Bound, BoundField } from '../map/bind';
import { monthIndex } from '../dates/calendar';
import type { FieldKey } from '../mapping';
import { readNumber, readPlainNumber } from '../numbers/readNumber';
import { isBlankText } from '../read/blank';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import type { BreakdownField, ImportSettings } from '../result';
import type { Breakdown } from './breakdown';
import { ConditionTest } from './condition';
import { Labels, NO_LABEL, OTHER_LABEL } from './labels';
import type { Money } from './money';
import { currencyCode, rateOf } from './currency';
import type { Facts } from './tally';

interface Amount {
  readonly value: number;
  readonly currency: string | null;
}

export class RecordMarks {
  /** Code and field of each remark on the record last filled in. */
  readonly remarks: (readonly [code: string, field: FieldKey])[] = [];
  private readonly slots: readonly number[];
  private readonly marketing: ConditionTest;
  private readonly currencies = new Labels();

  constructor(
    private readonly bound: Bound,
    private readonly settings: ImportSettings,
    private readonly money: Money,
    private readonly breakdowns: readonly { readonly field: BreakdownField; readonly counts: Breakdown }[],
  ) {
    this.slots = breakdowns.map(({ field }) => bound.fields[field]?.slot ?? -1);
    const sources = settings.marketingSources;
    this.marketing = new ConditionTest('only' in sources ? sources.only : sources.except);
  }

  /** True if the mark "chosen for marketing" is set. */
  isChosen(record: CsvRecord): boolean {
    const { chosen } = this.bound.fields;
    return chosen?.condition ? this.holds(chosen.condition, record, chosen.slot) : false;
  }

  /** Fills in everything but the days; `customer` is the day of the win or 0, an open SQL neither won nor lost. */
  fill(record: CsvRecord, customer: number, isOpenSql: boolean, facts: Facts): void {
    this.remarks.length = 0;
    const { score, source, amount } = this.bound.fields;
    for (let i = 0; i < this.slots.length; i++) facts.labels[i] = this.labelOf(record, i);
    const { scoreThreshold } = this.settings;
    facts.score = score ? (this.number(record, score, 'score')?.value ?? NaN) : NaN;
    facts.atScore = scoreThreshold !== null && facts.score >= scoreThreshold;
    facts.fromMarketing = false;
    facts.amount = null;
    facts.pipeline = NaN;
    if (amount && isOpenSql) this.readPipeline(record, amount, facts);
    if (customer === 0) return;
    if (source) facts.fromMarketing = this.isMarketing(record, source);
    if (amount) facts.amount = this.book(record, amount, customer);
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

  private isMarketing(record: CsvRecord, { slot }: BoundField): boolean {
    if (isBlankText(textOf(record, slot))) {
      this.remarks.push(['customerWithoutSource', 'source']);
      return false;
    }
    const isListed = this.holds(this.marketing, record, slot);
    return 'only' in this.settings.marketingSources ? isListed : !isListed;
  }

  private readPipeline(record: CsvRecord, field: BoundField, facts: Facts): void {
    const amount = this.number(record, field, 'amount');
    // Many systems write 0 where nobody has estimated the deal yet.
    if (amount === null || amount.value === 0) return;
    facts.pipeline = amount.value;
    facts.pipelineCurrency = this.currencyOf(record) ?? amount.currency;
    this.money.seen.add(facts.pipelineCurrency);
  }

  /** Adds the amount to the money; returns it in the reporting currency, or null where it has no rate. */
  private book(record: CsvRecord, field: BoundField, customer: number): number | null {
    const amount = this.number(record, field, 'amount');
    if (amount === null) {
      const isNoted = this.remarks.some(([, noted]) => noted === 'amount');
      if (!isNoted) this.remarks.push(['customerWithoutAmount', 'amount']);
      return null;
    }
    if (amount.value === 0) return 0;
    const currency = this.currencyOf(record) ?? amount.currency;
    this.money.add(currency, monthIndex(customer), amount.value);
    const rate = rateOf(this.settings.rates, currency);
    return rate === null ? null : amount.value * rate;
  }

  private currencyOf(record: CsvRecord): string | null {
    const { currency } = this.bound.fields;
    if (!currency) return null;
    const { slot } = currency;
    const label = this.currencies.of(record.bytes, record.start[slot]!, record.end[slot]!, false);
    if (label === NO_LABEL) return null;
    return currencyCode(label === OTHER_LABEL ? textOf(record, slot) : this.currencies.plainOf(label));
  }

  private number(record: CsvRecord, field: BoundField, name: 'amount' | 'score'): Amount | null {
    const { slot, decimal, condition, conditionSlot } = field;
    if (condition && !this.holds(condition, record, conditionSlot)) return null;
    const start = record.start[slot]!;
    const end = record.end[slot]!;
    if (start === end) return null;
    const plain = readPlainNumber(record.bytes, start, end);
    if (!Number.isNaN(plain)) return { value: plain, currency: null };
    const text = textOf(record, slot);
    if (isBlankText(text)) return null;
    const reading = readNumber(text, decimal);
    if (reading === null) this.remarks.push(['unreadableNumber', name]);
    else if (reading.assumed) this.remarks.push(['thousandsAssumed', name]);
    return reading && { value: reading.value, currency: reading.currency && currencyCode(reading.currency) };
  }
}
