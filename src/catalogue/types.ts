// What the catalogue says of a worksheet function. Plain data: everything the cell's border, the metadata, the help pages,
// the pane and the golden tests need to know stands here once, and no code of ours repeats it.

/**
 * What a parameter means, and with it what is accepted.
 * - `money`, `count`: zero or more. `number`: any number.
 * - `rate`: a fraction from 0 to 1 (25% is 0.25).
 * - `days`: zero or more, at most 18 262 (a larger number is a date).
 * - `date`: an Excel serial number, 1900 system. `time`: a time of day, a fraction from 0 to 1.
 * - `switch`: TRUE/FALSE or 1/0. `option`: one of `options`, in any case. `text`: any text; `label`: text or number.
 * - `weekend`, `holidays`: as in NETWORKDAYS.INTL. `any`: whatever the cell holds.
 */
export type Kind =
  | 'money'
  | 'count'
  | 'number'
  | 'rate'
  | 'days'
  | 'date'
  | 'time'
  | 'switch'
  | 'option'
  | 'text'
  | 'label'
  | 'weekend'
  | 'holidays'
  | 'any';

/**
 * - `one`: a single value.
 * - `each`: a value or a range, calculated cell by cell (↕ in the contract); only a truly omitted argument is a default.
 * - `range`: a range, read whole. `oneOrRange`: a value for all rows, or a range parallel to another.
 */
export type Shape = 'one' | 'each' | 'range' | 'oneOrRange';

/**
 * What a 0 is where Excel hands blank cells over as 0:
 * - `zero`: the number 0; a blank counts as 0 as well, or the cell is one that must be filled.
 * - `blank`: nothing was given, because 0 makes no sense there. In a table of rules: where it stands in the first column.
 * - `ambiguous`: both make sense, and no answer is better than a wrong one.
 */
export type Zero = 'zero' | 'blank' | 'ambiguous';

export interface Parameter {
  readonly name: string;
  readonly kind: Kind;
  /** Default: `one`. */
  readonly shape?: Shape;
  readonly optional?: true;
  /** What an omitted optional argument stands for; without it the body is told that it was omitted. */
  readonly default?: number | string | boolean;
  /** The texts accepted by an `option`, as the analyst writes them. */
  readonly options?: readonly string[];
  /** Lower limit that is itself not allowed; breaking it is #NUM!. */
  readonly above?: number;
  /** Upper limit that is itself not allowed; breaking it is #NUM!. */
  readonly below?: number;
  /** Upper limit that is allowed; breaking it is #NUM!. */
  readonly most?: number;
  /** The result is divided by it: 0 is #DIV/0!. */
  readonly divides?: true;
  /** Fractions are #NUM!. */
  readonly integer?: true;
  /** The range has the shape of this earlier parameter, and rows whose key there is blank are skipped. */
  readonly parallelTo?: string;
  /** Rows whose key is blank are read too: there a blank key is a name of its own. */
  readonly everyRow?: true;
  /** The range holds one name for each column of this earlier parameter. */
  readonly heads?: string;
  /** Means something only together with this other one. */
  readonly with?: string;
  /** Where the rest of the declaration says something else, or too little (`zeroOf` in src/functions). */
  readonly zero?: Zero;
}

/** A call written as in a golden table, and what it gives. `note` is for the reader. */
export interface Example {
  readonly call: string;
  readonly gives: string;
  readonly note?: string;
}

export interface FunctionDeclaration {
  /** Also the name; never translated, never removed. */
  readonly id: string;
  /** Only shipped functions reach functions.json, the pane and the help pages. */
  readonly shipped: boolean;
  readonly result: 'scalar' | 'spills' | 'elementwise';
  /** Unit of a scalar or elementwise result. */
  readonly unit?: Unit;
  /** The header of a spilled table, as far as it does not depend on the arguments. */
  readonly columns?: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly examples: readonly Example[];
}

export type Unit =
  | 'money'
  | 'rate'
  | 'count'
  | 'days'
  | 'months'
  | 'points'
  | 'hours'
  | 'money per day'
  | 'leads per day'
  | 'change';

/** Keeps the literal types of a declaration, so that the bindings are checked against it. */
export function declare<const F extends FunctionDeclaration>(declaration: F): F {
  return declaration;
}
