// Failures come back as values, already in the reader's words: the pane shows them beside the control, it never has to
// catch.

/** One sentence on what was wrong and where; then, line by line, what to do or which sheets and cells it is about. */
export interface Failure {
  readonly sentence: string;
  readonly details: readonly string[];
  /** For whoever looks into it, not for reading: can be copied. */
  readonly technical?: string;
  /** The pane has to be loaded anew. */
  readonly reload?: true;
}
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };
