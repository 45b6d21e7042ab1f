// What the pane says of a worksheet function.

export interface FunctionHelp {
  readonly id: string;
  readonly sentence: string;
  /** `FUNNEL.SQLS(revenue, deal, close, [whole])`. */
  readonly signature: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly help: string;
    readonly optional: boolean;
    /** As the analyst would write it; '' where leaving it out means something that `help` says. */
    readonly default: string;
  }[];
  readonly spills: boolean;
  /** As Excel takes it; the result is '' where it is a table. */
  readonly example: { readonly formula: string; readonly result: string } | null;
  readonly helpUrl: string;
}
