/** What a record says besides dates: its amount, score, source, and the values it is broken down by. */
import type { Bound, BoundField } from '../map/bind';
import type { FieldKey } from '../mapping';
import { readNumber, readPlainNumber } from '../numbers/readNumber';
import { isBlankText } from '../read/blank';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import type { BreakdownField, ImportSettings } from '../contract';
import type { Breakdown } from './breakdown';
import type { Business } from './business';
import { BusinessTest } from './business';
import { ConditionTest } from './condition';
import { Labels, NO_LABEL, OTHER_LABEL } from './labels';
import type { Money } from './money';
import { currencyCode } from './currency';
import type { Amount, Facts } from './facts';

export class RecordMarks {
  /** Code and field of each remark on the record last filled in. */
  readonly remarks: (readonly [code: string, field: FieldKey])[] = [];
  /** Where the sources stand among the breakdowns. */
  private readonly source: number;
  private readonly slots: readonly number[];
  private readonly marketing: ConditionTest;
  private readonly currencies = new Labels();
  private readonly business: BusinessTest | null;

  constructor(
    private readonly bound: Bound,
    private readonly settings: ImportSettings,
    private readonly money: Money,
    private readonly breakdowns: readonly { readonly field: BreakdownField; readonly counts: Breakdown }[],
  ) {
    this.source = breakdowns.findIndex(({ field }) => field === 'source');
    this.slots = breakdowns.map(({ field }) => bound.fields[field]?.slot ?? -1);
    this.business = bound.fields.dealType ? new BusinessTest(bound.fields.dealType) : null;
    const sources = settings.marketingSources;
    this.marketing = new ConditionTest('only' in sources ? sources.only : sources.except);
  }

  /** True if the mark "chosen for marketing" is set. */
  isChosen(record: CsvRecord): boolean {
    const { chosen } = this.bound.fields;
    return chosen?.condition ? this.holds(chosen.condition, record, chosen.slot) : false;
  }

  /** Whether a deal is new or existing business; null where nothing says so. */
  businessOf(record: CsvRecord): Business {
    return this.business ? this.business.of(record) : null;
  }

  /** Fills in everything but the days and the amount; `customer` is the day of the win or 0, an open SQL neither won nor lost. */
  fill(record: CsvRecord, customer: number, isOpenSql: boolean, facts: Facts): void {
    this.remarks.length = 0;
    const { score, source } = this.bound.fields;
    for (let i = 0; i < this.slots.length; i++) facts.labels[i] = this.labelOf(record, i);
    const { scoreThreshold } = this.settings;
    facts.score = score ? this.scoreOf(record, score) : NaN;
    facts.atScore = scoreThreshold !== null && facts.score >= scoreThreshold;
    facts.fromMarketing = false;
    facts.pipeline = NaN;
    const expected = isOpenSql ? this.amountExpected(record) : null;
    if (expected) [facts.pipeline, facts.pipelineCurrency] = [expected.value, expected.currency];
    if (customer === 0) return;
    if (source) facts.fromMarketing = this.isMarketing(record, source, facts.labels[this.source]!);
  }

  /** The amount of a win; that there is none is remarked. */
  amountWon(record: CsvRecord): Amount | null {
    const { amount: field } = this.bound.fields;
    if (!field) return null;
    const amount = this.amountOf(record, field);
    const isNoted = this.remarks.some(([, noted]) => noted === 'amount');
    if (amount === null && !isNoted) this.remarks.push(['customerWithoutAmount', 'amount']);
    return amount;
  }

  /** The amount that a deal may bring; null for none. */
  amountExpected(record: CsvRecord): Amount | null {
    const { amount: field } = this.bound.fields;
    const amount = field ? this.amountOf(record, field) : null;
    // Many systems write 0 where nobody has estimated the deal yet.
    if (amount === null || amount.value === 0) return null;
    this.money.seen.add(amount.currency);
    return amount;
  }

  private amountOf(record: CsvRecord, field: BoundField): Amount | null {
    const amount = this.number(record, field, 'amount');
    return amount && { value: amount.value, currency: this.currencyOf(record) ?? amount.currency };
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

  private isMarketing(record: CsvRecord, { slot }: BoundField, label: number): boolean {
    if (label === NO_LABEL) {
      this.remarks.push(['customerWithoutSource', 'source']);
      return false;
    }
    const isListed = this.holds(this.marketing, record, slot);
    return 'only' in this.settings.marketingSources ? isListed : !isListed;
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
    // A score out of a hundred may be written as a percentage.
    const reading = readNumber(name === 'score' ? text.replace(/%\s*$/, '') : text, decimal);
    if (reading === null) this.remarks.push(['unreadableNumber', name]);
    else if (reading.assumed) this.remarks.push(['thousandsAssumed', name]);
    return reading && { value: reading.value, currency: reading.currency && currencyCode(reading.currency) };
  }
}
