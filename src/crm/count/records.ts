/**
 * The records of an import while its files are read: counting waits for the end, because a later row can change what an
 * earlier one said, a company's win settles its other SQLs, and only the end tells up to which day the files speak. Days
 * and numbers of values lie side by side in two bytes each, only those that a column is mapped for.
 */
import { FIRST_DAY } from '../dates/calendar';
import type { DateField } from '../mapping';
import { DATE_FIELDS } from '../mapping';
import type { Amount } from './facts';
import { DAY_AT } from './rowDates';
import { Sparse } from './sparse';

/** Fields whose day is of no use once the row is read. */
const AT_ONCE: ReadonlySet<DateField> = new Set(['created', 'firstResponse']);

/** What is marked of a record, one bit each. `isNobody`: a deal whose people are in no file; `isNamed`: it has an e-mail address or a name. */
export const MARKS = {
  isNew: 1,
  readsLost: 2,
  fromMarketing: 4,
  knownSource: 8,
  isChosen: 16,
  isNobody: 32,
  isNamed: 64,
} as const;

const BITS = 12;
const SIZE = 1 << BITS;
const MASK = SIZE - 1;
/** Days are kept as those since the one before the calendar begins; 0 is no day. */
const BEFORE = FIRST_DAY - 1;
/** A whole score up to here is kept in two bytes, one more than it is; any other in a list of its own. */
const PLAIN_SCORES = 60_000;
const OTHER_SCORE = 65_535;

/** What one row says, or what a record is known to say; 0 stands for "none". Reused from row to row. */
export interface RowFacts {
  /** By `DAY_AT`. */
  readonly days: Int32Array;
  readonly labels: Int32Array;
  /** NaN for none. */
  score: number;
  amount: Amount | null;
  /** The day on which it was chosen for marketing, where a column of days says so. */
  chosen: number;
  /** Of `MARKS`. */
  marks: number;
  /** The number of the company, from 1. */
  company: number;
}

export function emptyRow(labels: number): RowFacts {
  const days = new Int32Array(DATE_FIELDS.length);
  return { days, labels: new Int32Array(labels), score: NaN, amount: null, chosen: 0, marks: 0, company: 0 };
}

export class Records {
  length = 0;
  private readonly fields: readonly number[];
  private readonly width: number;
  private readonly blocks: Uint16Array[] = [];
  private readonly rows = new Sparse(Int32Array);
  private readonly files = new Sparse(Uint16Array);
  private readonly companies = new Sparse(Int32Array);
  private readonly chosen = new Sparse(Int32Array);
  private readonly amounts = new Sparse(Float64Array);
  /** Of each amount what the CRM weighs it at. */
  private readonly weights = new Sparse(Float64Array);
  /** Of each amount the number of its currency plus one. */
  private readonly currencies = new Sparse(Uint16Array);
  private readonly currencyNames: (string | null)[] = [null];
  private readonly otherScores = new Map<number, number>();

  /** `mapped` are the dates that some file has, `labels` the number of values a record is broken down by. */
  constructor(
    mapped: ReadonlySet<DateField>,
    private readonly labels: number,
  ) {
    this.fields = DATE_FIELDS.filter((field) => mapped.has(field) && !AT_ONCE.has(field)).map(
      (field) => DAY_AT[field],
    );
    this.width = this.fields.length + labels + 2;
  }

  /** A record of its own, first seen in this row of this file. */
  add(file: number, row: number, said: RowFacts): number {
    const index = this.length++;
    if ((index & MASK) === 0) this.blocks.push(new Uint16Array(SIZE * this.width));
    this.rows.set(index, row);
    this.files.set(index, file);
    this.saveShort(index, said);
    // Nothing is there yet that would have to be cleared.
    if (said.company !== 0) this.companies.set(index, said.company);
    if (said.chosen !== 0) this.chosen.set(index, said.chosen);
    if (said.amount !== null) this.saveAmount(index, said.amount);
    return index;
  }

  /** Says anew what is known of a record. */
  save(index: number, said: RowFacts): void {
    this.saveShort(index, said);
    this.companies.set(index, said.company);
    this.chosen.set(index, said.chosen);
    if (said.amount !== null) this.saveAmount(index, said.amount);
  }

  private saveShort(index: number, { days, labels, score, marks }: RowFacts): void {
    const { fields } = this;
    const block = this.blocks[index >> BITS]!;
    let at = (index & MASK) * this.width;
    for (let i = 0; i < fields.length; i++) {
      const day = days[fields[i]!]!;
      block[at++] = day === 0 ? 0 : day - BEFORE;
    }
    for (let i = 0; i < labels.length; i++) block[at++] = labels[i]!;
    block[at++] = marks;
    block[at] = this.kept(index, score);
  }

  private saveAmount(index: number, { value, currency, weighted }: Amount): void {
    this.amounts.set(index, value);
    this.weights.set(index, weighted);
    this.currencies.set(index, this.currencyNumber(currency) + 1);
  }

  load(index: number, into: RowFacts): void {
    const { fields, labels } = this;
    const block = this.blocks[index >> BITS]!;
    let at = (index & MASK) * this.width;
    for (let i = 0; i < fields.length; i++) {
      const day = block[at++]!;
      into.days[fields[i]!] = day === 0 ? 0 : day + BEFORE;
    }
    for (let i = 0; i < labels; i++) into.labels[i] = block[at++]!;
    into.marks = block[at++]!;
    const score = block[at]!;
    if (score === 0) into.score = NaN;
    else into.score = score === OTHER_SCORE ? this.otherScores.get(index)! : score - 1;
    into.company = this.companies.get(index);
    into.chosen = this.chosen.get(index);
    const currency = this.currencies.get(index);
    into.amount =
      currency === 0
        ? null
        : {
            value: this.amounts.get(index),
            currency: this.currencyNames[currency - 1]!,
            weighted: this.weights.get(index),
          };
  }

  companyOf(index: number): number {
    return this.companies.get(index);
  }

  rowOf(index: number): number {
    return this.rows.get(index);
  }

  fileOf(index: number): number {
    return this.files.get(index);
  }

  private kept(index: number, score: number): number {
    if (Number.isNaN(score)) return 0;
    if (score >= 0 && score <= PLAIN_SCORES && Number.isInteger(score)) return score + 1;
    this.otherScores.set(index, score);
    return OTHER_SCORE;
  }

  private currencyNumber(currency: string | null): number {
    const known = this.currencyNames.indexOf(currency);
    return known >= 0 ? known : this.currencyNames.push(currency) - 1;
  }
}
