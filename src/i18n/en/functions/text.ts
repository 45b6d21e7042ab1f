// What the help says of a worksheet function.

export interface FunctionText {
  /** One sentence: what the function answers. */
  readonly sentence: string;
  readonly equation: string;
  /** Edge cases, and what was chosen where an analyst could expect something else. */
  readonly notes: readonly string[];
  /** Parameters that mean something else here than elsewhere. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Who gave the method, or what kind of arithmetic it is. */
  readonly source: string;
}

/** The key is the function's id, which is never translated. */
export type FunctionTexts = Readonly<Record<string, FunctionText>>;

export const HEADERS = 'The headers are in English on every machine, so that formulas can look them up.';
