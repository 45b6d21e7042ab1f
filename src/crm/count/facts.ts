/** What is known of one record when it is counted. */
export interface Amount {
  readonly value: number;
  readonly currency: string | null;
  /** What the CRM weighs it at while the deal is open; 0 where it does not say. */
  readonly weighted: number;
}

/** Many systems write 0 where nobody has estimated a deal yet. */
export const expected = (amount: Amount | null): Amount | null =>
  amount === null || amount.value === 0 ? null : amount;

/** One record beside its stages; 0 stands for "no date". Reused from record to record. */
export interface Facts {
  /** The day of the loss (`lossDay.ts`). */
  lost: number;
  /** The day on which the record was closed: its loss, its win, or that of its company. */
  closed: number;
  /** Its win made a customer; 0 in its place is a win of somebody who was one before. */
  isCustomer: boolean;
  reopened: number;
  /** The day on which the lead was chosen for marketing. */
  chosen: number;
  atScore: boolean;
  fromMarketing: boolean;
  /** Somebody has said whose the source is. */
  knownSource: boolean;
  /** The win that made the customer brought an amount; 0 is none. */
  hasAmount: boolean;
  /** The customer was won with a deal that is marked as new business. */
  isNew: boolean;
  /** NaN for none. */
  score: number;
  /** One value number a breakdown; and the same for what a customer counts under: its company's source. */
  readonly labels: Int32Array;
  readonly customerLabels: Int32Array;
}

/** Facts of nobody yet; `breakdowns` is how many values a record has. */
export function emptyFacts(breakdowns: number): Facts {
  return {
    lost: 0,
    closed: 0,
    isCustomer: false,
    reopened: 0,
    chosen: 0,
    atScore: false,
    fromMarketing: false,
    knownSource: false,
    hasAmount: false,
    isNew: false,
    score: NaN,
    labels: new Int32Array(breakdowns),
    customerLabels: new Int32Array(breakdowns),
  };
}
