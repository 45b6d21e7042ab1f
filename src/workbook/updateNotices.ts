// Where an update found something that is no longer as we made it.
export interface CellNotice {
  readonly sheet: string;
  readonly address: string;
}

/** Something beside contents that is no longer as we made it. */
export interface LookNotice {
  readonly sheet: string;
  /** A format, what cells accept, a conditional format, or how the sheet prints. */
  readonly what: 'look' | 'accepts' | 'rule' | 'page';
  /** Null for the whole sheet. */
  readonly address: string | null;
}
