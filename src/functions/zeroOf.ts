// What a 0 in an argument is where Excel hands blank cells over as 0. Most of it follows from the declaration; where it
// does not, a parameter says so itself. Whatever nobody has thought about is ambiguous: it gives no wrong answer.
import type { Parameter, Zero } from '../catalogue';
import { accepts, rulesOf } from './rules';

export function zeroOf(parameter: Parameter): Zero {
  if (parameter.zero !== undefined) return parameter.zero;
  switch (parameter.kind) {
    case 'date':
    case 'label':
    case 'text':
    case 'option':
    case 'weekend':
    case 'holidays':
      return 'blank';
    case 'switch':
      return parameter.default === true ? 'ambiguous' : 'zero';
    case 'any':
      return 'ambiguous';
    default:
      return zeroOfNumber(parameter);
  }
}

function zeroOfNumber(parameter: Parameter): Zero {
  const { kind, shape, optional, default: standard, parallelTo } = parameter;
  if (shape === undefined || shape === 'one') {
    // Nothing is missing silently: Excel's own functions take the blank cell of a required number as 0 too.
    if (!optional || standard === 0) return 'zero';
    return accepts(rulesOf(parameter), 0) ? 'ambiguous' : 'blank';
  }
  // A blank amount or count beside its row is "not yet", and counts as 0.
  return parallelTo !== undefined && (kind === 'money' || kind === 'count') ? 'zero' : 'ambiguous';
}
