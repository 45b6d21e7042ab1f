/**
 * The deals of an import whose people come from another file: about 45 bytes a deal and 70 a person named by it.
 * What a person's deals say is added up as they come, and a list of deals is gone through once only, so that no file,
 * however odd, takes longer than its length. The
 * earliest win is the day on which its people became customers, the earliest deal that on which they became
 * opportunities; who only lost is lost with the last one. Each amount is handed out once, to the first of the
 * people that the other file holds.
 */
import { KeyHash } from '../count/keyHash';
import type { Amount } from '../count/facts';
import type { CsvRecord } from '../read/scanner';
import { DEAL, PERSON, eachKey } from './joinKey';
import { KeyMap } from './keyMap';

/** A deal that is no existing business; 0 stands for "no date". */
export interface Deal {
  opened: number;
  won: number;
  lost: number;
  /** Won or, of an open deal, expected. */
  amount: Amount | null;
  /** Marked as new business. */
  isNew: boolean;
  /** The number of its lost reason among the labels. */
  reason: number;
  file: number;
  row: number;
}

/** What a person's deals say about the person. */
export interface DealDays {
  opened: number;
  won: number;
  lost: number;
  /** Whether the earliest win is marked as new business. */
  isNew: boolean;
  /** The number of the deal that was won first, −1 for none. */
  wonDeal: number;
  reason: number;
  /** The sum of the open deals; null for none, or where they are in several currencies. */
  expected: Amount | null;
}

/** Where the keys of a record stand; −1 where a column is missing. */
export interface KeySlots {
  readonly id: number;
  readonly email: number;
  /** Of a deal its people, of a person its deals. */
  readonly others: number;
}

/** Of each deal. */
const OPENED = 0;
const WON = 1;
const LOST = 2;
const CURRENCY = 3;
const REASON = 4;
const FILE = 5;
const ROW = 6;
const FLAGS = 7;
const DEAL_WIDTH = 8;
const IS_NEW = 1;
const IS_BOOKED = 2;

/** Of each person, after the first three; `STILL_OPEN` counts deals, `FIRST` is its first link. */
const PERSON_IS_NEW = 3;
const PERSON_REASON = 4;
const STILL_OPEN = 5;
const FIRST = 6;
/** Of the open deals: the number of their currency plus one; 0 for no amount, SEVERAL for several. */
const EXPECTED_IN = 7;
const SEVERAL = -1;
/** The deal won first, plus one. */
const WON_DEAL = 8;
const PERSON_WIDTH = 9;

export class DealBook {
  private count = 0;
  private deals = new Int32Array(DEAL_WIDTH * 64);
  private amounts = new Float64Array(64);
  private people = new Int32Array(PERSON_WIDTH * 64);
  private expected = new Float64Array(64);
  /** What the CRM weighs those at. */
  private weighted = new Float64Array(64);
  private peopleCount = 0;
  /** By link: the deal, and the next link of the same person (from 1; 0 ends the list). */
  private links = new Int32Array(2 * 64);
  private linkCount = 0;
  private readonly personOf = new KeyMap();
  private readonly currencies = new Map<string | null, number>([[null, 0]]);
  private readonly currencyNames: (string | null)[] = [null];
  private readonly hash = new KeyHash();
  /** The people (under their id, e-mail address, deals) last asked about. */
  private readonly found: number[] = [];
  private readonly gather = () => {
    const person = this.personOf.get(this.hash.high, this.hash.low);
    if (person >= 0) this.found.push(person);
  };
  /** Some deal names a person by an e-mail address. */
  private hasAddresses = false;
  private readonly days: DealDays = {
    opened: 0,
    won: 0,
    lost: 0,
    isNew: false,
    wonDeal: -1,
    reason: 0,
    expected: null,
  };

  /** Takes in a deal under the keys of its record. */
  add(deal: Deal, record: CsvRecord, slots: KeySlots): void {
    const index = this.count++;
    if (this.count > this.amounts.length) {
      this.deals = larger(this.deals, Int32Array);
      this.amounts = larger(this.amounts, Float64Array);
    }
    const { opened, won, lost, reason, file, row } = deal;
    const flags = deal.isNew ? IS_NEW : 0;
    this.amounts[index] = deal.amount?.value ?? NaN;
    this.deals.set(
      [opened, won, lost, this.currencyNumber(deal.amount?.currency ?? null), reason, file, row, flags],
      index * DEAL_WIDTH,
    );
    const tell = (isAddress: boolean) => {
      this.hasAddresses ||= isAddress;
      this.tell(index, deal);
    };
    if (slots.others >= 0) eachKey(record, slots.others, PERSON, this.hash, tell);
    if (slots.id >= 0) eachKey(record, slots.id, DEAL, this.hash, tell);
  }

  /** What the deals of this person say; null for somebody without any. Valid until the next call. */
  of(record: CsvRecord, slots: KeySlots): DealDays | null {
    const { found, hash } = this;
    found.length = 0;
    const { gather } = this;
    if (slots.id >= 0) eachKey(record, slots.id, PERSON, hash, gather);
    if (slots.email >= 0 && this.hasAddresses) eachKey(record, slots.email, PERSON, hash, gather);
    if (slots.others >= 0) eachKey(record, slots.others, DEAL, hash, gather);
    return found.length === 0 ? null : this.together();
  }

  /** Hands out each win of the person last asked about that nobody had before. */
  book(use: (deal: Deal) => void): void {
    for (const person of this.found) {
      const at = person * PERSON_WIDTH + FIRST;
      for (let link = this.people[at]!; link > 0; link = this.links[link * 2 - 1]!) {
        this.handOut(this.links[link * 2 - 2]!, use);
      }
      this.people[at] = 0;
    }
  }

  /** Hands out every win whose people are in no file. */
  rest(use: (deal: Deal) => void): void {
    for (let index = 0; index < this.count; index++) this.handOut(index, use);
  }

  private handOut(index: number, use: (deal: Deal) => void): void {
    const of = this.deals.subarray(index * DEAL_WIDTH, (index + 1) * DEAL_WIDTH);
    if (of[WON] === 0 || (of[FLAGS]! & IS_BOOKED) !== 0) return;
    const amount = this.amounts[index]!;
    use({
      opened: of[OPENED]!,
      won: of[WON]!,
      lost: of[LOST]!,
      amount: Number.isNaN(amount)
        ? null
        : { value: amount, currency: this.currencyNames[of[CURRENCY]!]!, weighted: 0 },
      isNew: (of[FLAGS]! & IS_NEW) !== 0,
      reason: of[REASON]!,
      file: of[FILE]!,
      row: of[ROW]!,
    });
    of[FLAGS] = of[FLAGS]! | IS_BOOKED;
  }

  private together(): DealDays {
    const { days } = this;
    days.opened = days.won = days.lost = days.reason = 0;
    days.isNew = false;
    days.wonDeal = -1;
    days.expected = null;
    let open = 0;
    for (const person of this.found) {
      const of = this.people.subarray(person * PERSON_WIDTH, (person + 1) * PERSON_WIDTH);
      days.opened = earlier(days.opened, of[OPENED]!);
      const won = of[WON]!;
      if (won !== 0 && won === days.won) days.isNew ||= of[PERSON_IS_NEW] === 1;
      else if (won !== 0 && earlier(days.won, won) === won) {
        [days.won, days.isNew, days.wonDeal] = [won, of[PERSON_IS_NEW] === 1, of[WON_DEAL]! - 1];
      }
      if (of[LOST]! > days.lost) [days.lost, days.reason] = [of[LOST]!, of[PERSON_REASON]!];
      open += of[STILL_OPEN]!;
      const currency = of[EXPECTED_IN]!;
      if (currency > 0) {
        days.expected = {
          value: this.expected[person]!,
          currency: this.currencyNames[currency - 1]!,
          weighted: this.weighted[person]!,
        };
      }
    }
    // Whoever still has an open deal, or has won one, is not lost.
    if (open > 0 || days.won !== 0) days.lost = days.reason = 0;
    return days;
  }

  /** Adds a deal to what the person under `hash` is known to have. */
  private tell(index: number, deal: Deal): void {
    const { opened, won, lost, isNew, reason, amount } = deal;
    const { high, low } = this.hash;
    let person = this.personOf.get(high, low);
    if (person < 0) {
      person = this.peopleCount++;
      this.personOf.set(high, low, person);
      if (this.peopleCount > this.expected.length) {
        this.people = larger(this.people, Int32Array);
        this.expected = larger(this.expected, Float64Array);
        this.weighted = larger(this.weighted, Float64Array);
      }
    }
    const of = this.people.subarray(person * PERSON_WIDTH, (person + 1) * PERSON_WIDTH);
    const last = of[FIRST]!;
    // A person may be named twice by one deal.
    if (last > 0 && this.links[last * 2 - 2] === index) return;
    of[OPENED] = earlier(of[OPENED]!, opened);
    if (won !== 0 && won === of[WON]) of[PERSON_IS_NEW] = of[PERSON_IS_NEW]! | Number(isNew);
    else if (won !== 0 && earlier(of[WON]!, won) === won) {
      [of[WON], of[PERSON_IS_NEW], of[WON_DEAL]] = [won, Number(isNew), index + 1];
    }
    if (lost > of[LOST]!) [of[LOST], of[PERSON_REASON]] = [lost, reason];
    if (won === 0 && lost === 0) {
      of[STILL_OPEN] = of[STILL_OPEN]! + 1;
      if (amount) this.expect(person, of, amount);
    }
    const link = ++this.linkCount;
    if (link * 2 > this.links.length) this.links = larger(this.links, Int32Array);
    this.links[link * 2 - 2] = index;
    this.links[link * 2 - 1] = of[FIRST]!;
    of[FIRST] = link;
  }

  /** Open deals add up while they are in one currency. */
  private expect(person: number, of: Int32Array, { value, currency, weighted }: Amount): void {
    const number = this.currencyNumber(currency) + 1;
    of[EXPECTED_IN] = of[EXPECTED_IN] === 0 || of[EXPECTED_IN] === number ? number : SEVERAL;
    this.expected[person] = this.expected[person]! + value;
    this.weighted[person] = this.weighted[person]! + weighted;
  }

  private currencyNumber(currency: string | null): number {
    const known = this.currencies.get(currency);
    if (known !== undefined) return known;
    this.currencies.set(currency, this.currencyNames.length);
    return this.currencyNames.push(currency) - 1;
  }
}

/** The earlier of two days; 0 is none. */
function earlier(a: number, b: number): number {
  return a === 0 || (b !== 0 && b < a) ? b : a;
}

function larger<Numbers extends Int32Array | Float64Array>(
  from: Numbers,
  Kind: new (size: number) => Numbers,
): Numbers {
  const grown = new Kind(from.length * 2);
  grown.set(from);
  return grown;
}
