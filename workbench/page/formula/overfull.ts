// A call of one of our functions with more arguments than it has. Excel does not take such a formula in at all; most often
// a number was written with thousands separators.
import { argumentsOf, closingIndex, tokenize } from '../../../host/model/formula/tokens';
import { functionHelp } from './functions';

interface Overfull {
  readonly name: string;
  readonly most: number;
  readonly given: number;
}

/** The first such call of a formula; built-in functions are left to the engine. */
export function overfullCall(formula: string): Overfull | undefined {
  const tokens = tokenize(formula.slice(1));
  for (const [index, { kind, text }] of tokens.entries()) {
    const help = kind === 'function' ? functionHelp(text) : undefined;
    if (help?.ours !== true) continue;
    const given = argumentsOf(tokens.slice(index + 2, closingIndex(tokens, index + 1))).length;
    const most = help.parameters.length;
    if (given > most) return { name: help.name, most, given };
  }
  return undefined;
}
