// What a caller may choose when a workbook is saved.

export interface WriteOptions {
  /** Formulas without their stored results, so that whoever opens the file must calculate every one of them. */
  readonly withoutValues?: boolean;
  /**
   * Cells that call an add-in's function are written as their results, not as formulas. Together with
   * `withoutValues`: an office program that lacks the functions can then recalculate everything that hangs on them.
   */
  readonly customFunctionsAsValues?: boolean;
  /** The time of creation in the document's properties; left out, the file carries no time at all. */
  readonly now?: Date;
  /**
   * Says which functions belong to an add-in, by their upper-case name. The default takes every dotted name that
   * Excel itself does not have.
   */
  readonly isCustomFunction?: (name: string) => boolean;
}
