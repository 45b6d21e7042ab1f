/** What is known of one record when it is counted. */
export interface Amount {
  readonly value: number;
  readonly currency: string | null;
}

/** One record beside its stages; 0 stands for "no date". Reused from record to record. */
export interface Facts {
  lost: number;
  /** The loss that ends the record (`StagePath.lossAt`). */
  lostFor: number;
  lastActivity: number;
  reopened: number;
  /** The day on which the lead was chosen for marketing. */
  chosen: number;
  atScore: boolean;
  fromMarketing: boolean;
  /** The customer was won with a deal that is marked as new business. */
  isNew: boolean;
  /** Of what was won, in the reporting currency; null where it has no rate. */
  amount: number | null;
  /** NaN for none. */
  score: number;
  /** The amount of an open SQL as it stands in the file, and its currency; NaN for none. */
  pipeline: number;
  pipelineCurrency: string | null;
  /** One value number a breakdown. */
  readonly labels: Int32Array;
}

/** Facts of nobody yet; `breakdowns` is how many values a record has. */
export function emptyFacts(breakdowns: number): Facts {
  return {
    lost: 0,
    lostFor: 0,
    lastActivity: 0,
    reopened: 0,
    chosen: 0,
    atScore: false,
    fromMarketing: false,
    isNew: false,
    amount: null,
    score: NaN,
    pipeline: NaN,
    pipelineCurrency: null,
    labels: new Int32Array(breakdowns),
  };
}
