// How a figure compares with the one before: rates by percentage points, scores and positions by their difference, all
// else by a share; counts per business day where Settings ask for it.

import type { Format } from './styles';

export type ChangeKind = 'rate' | 'difference' | 'count' | 'share';
export interface Change {
  readonly formula: string;
  readonly format: Format;
}

/**
 * From the cells `$this` and `$<previous>` of the row. Rounded to what is shown, so that a change too small to show reads
 * "= 0.0%" and has no arrow.
 */
export function changeFrom(kind: ChangeKind, previous: string): Change {
  const known = (then: string) => `=IF(COUNT($this,$${previous})<2,"",${then})`;
  const subtract = `$this-$${previous}`;
  if (kind === 'rate') return { formula: known(`ROUND(100*(${subtract}),1)`), format: 'points' };
  if (kind === 'difference') return { formula: known(`ROUND(${subtract},1)`), format: 'difference' };
  const share = `$this/$${previous}`;
  const perDay = `IF(AND({perBusinessDay}=«yes»,{daysThis}*{daysBefore}>0),${share}*{daysBefore}/{daysThis},${share})`;
  const ratio = kind === 'count' ? perDay : share;
  return { formula: known(`IF($${previous}=0,"–",ROUND(${ratio}-1,3))`), format: 'change' };
}
