/**
 * Several rows of one record become one: the earliest day of each stage, and the values (source, campaign …) of the row
 * with the earliest stage; the latest activity; status, reason of the loss, amount and score of the row with the latest
 * sign. A value, amount or score that is blank there comes from the next row in that order. The order of the rows in the
 * file does not matter: where two are equal, the larger number or the earlier word decides.
 */
import type { Amount } from './facts';
import type { RowFacts } from './records';
import { MARKS } from './records';
import { DAY_AT } from './rowDates';
import { Sparse } from './sparse';
import { STAGE_COUNT } from './stages';

const LATEST: readonly number[] = [DAY_AT.lastActivity, DAY_AT.ownSign, DAY_AT.reopened];
const SIGNS: readonly number[] = [DAY_AT.sql, DAY_AT.opportunity, DAY_AT.lastActivity, DAY_AT.ownSign];
const OF_SOURCE = MARKS.fromMarketing | MARKS.knownSource;
/** Every day is below this. */
const DAYS = 100_000;

/** Where the values that need care stand among the labels; −1 for nowhere. */
export interface LabelPlaces {
  readonly source: number;
  readonly reason: number;
}

export class RowMerger {
  /** From which row each thing comes that is known of a record with several. */
  private readonly isMerged = new Sparse(Uint16Array);
  private readonly status = new Sparse(Float64Array);
  private readonly amount = new Sparse(Float64Array);
  private readonly score = new Sparse(Float64Array);
  private readonly company = new Sparse(Int32Array);
  private readonly labels: readonly Sparse[];

  /** `wordOf` is a value in plain form. */
  constructor(
    labels: number,
    private readonly places: LabelPlaces,
    private readonly wordOf: (label: number, value: number) => string,
  ) {
    this.labels = Array.from({ length: labels }, () => new Sparse(Int32Array));
  }

  /** Puts what another row says into what is known of the record `index`. */
  merge(index: number, known: RowFacts, row: RowFacts): void {
    if (this.isMerged.get(index) === 0) this.remember(index, known);
    const first = firstStage(row.days);
    const sign = freshness(row.days);
    for (let label = 0; label < row.labels.length; label++) this.mergeLabel(index, label, known, row, first);
    this.mergeStatus(index, known, row, sign);
    this.mergeNumbers(index, known, row, sign);
    const { days } = known;
    for (let stage = 0; stage < STAGE_COUNT; stage++) days[stage] = earlier(days[stage]!, row.days[stage]!);
    for (const at of LATEST) if (row.days[at]! > days[at]!) days[at] = row.days[at]!;
    known.chosen = earlier(known.chosen, row.chosen);
    known.marks |= row.marks & (MARKS.isNew | MARKS.isChosen | MARKS.isNamed);
    if (row.company !== 0 && (known.company === 0 || first < this.company.get(index))) {
      known.company = row.company;
      this.company.set(index, first);
    }
  }

  /** Until now all that is known of the record came from one row. */
  private remember(index: number, { days, labels }: RowFacts): void {
    this.isMerged.set(index, 1);
    const sign = freshness(days);
    for (const of of [this.status, this.amount, this.score]) of.set(index, sign);
    this.company.set(index, firstStage(days));
    for (let label = 0; label < labels.length; label++) this.labels[label]!.set(index, firstStage(days));
  }

  private mergeLabel(index: number, label: number, known: RowFacts, row: RowFacts, first: number): void {
    const [before, value] = [known.labels[label]!, row.labels[label]!];
    if (label === this.places.reason || value === 0) return;
    const from = this.labels[label]!.get(index);
    const isFirst = before === 0 || first < from;
    if (!isFirst && (first > from || this.wordOf(label, value) >= this.wordOf(label, before))) return;
    known.labels[label] = value;
    this.labels[label]!.set(index, first);
    if (label === this.places.source) known.marks = (known.marks & ~OF_SOURCE) | (row.marks & OF_SOURCE);
  }

  private mergeStatus(index: number, known: RowFacts, row: RowFacts, sign: number): void {
    const { reason } = this.places;
    const from = this.status.get(index);
    if (sign < from || (sign === from && this.isSaidBefore(known, row))) return;
    this.status.set(index, sign);
    known.days[DAY_AT.lost] = row.days[DAY_AT.lost]!;
    known.marks = (known.marks & ~MARKS.readsLost) | (row.marks & MARKS.readsLost);
    if (reason >= 0) known.labels[reason] = row.labels[reason]!;
  }

  /** Of two rows with equally late signs, the one that is lost, and later, speaks. */
  private isSaidBefore(known: RowFacts, row: RowFacts): boolean {
    const [lost, mark] = [DAY_AT.lost, MARKS.readsLost];
    if (row.days[lost] !== known.days[lost]) return row.days[lost]! < known.days[lost]!;
    if ((row.marks & mark) !== (known.marks & mark)) return (row.marks & mark) === 0;
    const { reason } = this.places;
    if (reason < 0 || row.labels[reason] === 0) return true;
    const words = [row.labels[reason]!, known.labels[reason]!].map((value) => this.wordOf(reason, value));
    return known.labels[reason] !== 0 && words[0]! >= words[1]!;
  }

  private mergeNumbers(index: number, known: RowFacts, row: RowFacts, sign: number): void {
    const isLater = (from: Sparse, value: number, before: number) =>
      sign > from.get(index) || (sign === from.get(index) && value > before);
    const { amount, score } = row;
    const isSame = amount?.value === known.amount?.value;
    const size = (one: Amount) => (isSame ? one.weighted : one.value);
    if (amount && (!known.amount || isLater(this.amount, size(amount), size(known.amount)))) {
      known.amount = amount;
      this.amount.set(index, sign);
    }
    if (!Number.isNaN(score) && (Number.isNaN(known.score) || isLater(this.score, score, known.score))) {
      known.score = score;
      this.score.set(index, sign);
    }
  }
}

/** The earlier of two days; 0 is none. */
function earlier(a: number, b: number): number {
  return a === 0 || (b !== 0 && b < a) ? b : a;
}

/** A row without any stage comes last. */
function firstStage(days: Int32Array): number {
  let first = 0;
  for (let stage = 0; stage < STAGE_COUNT; stage++) first = earlier(first, days[stage]!);
  return first === 0 ? DAYS : first;
}

/** By the latest sign, then by the latest day of any kind. */
function freshness(days: Int32Array): number {
  let [sign, any] = [0, 0];
  for (const at of SIGNS) if (days[at]! > sign) sign = days[at]!;
  for (let at = 0; at < days.length; at++) if (days[at]! > any) any = days[at]!;
  return sign * DAYS + any;
}
