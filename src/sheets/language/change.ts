// How a figure compares with the one before: rates by percentage points, scores and positions by their difference, all
// else by a share; counts per business day where Settings ask for it. A change that can be chance has no arrow: it is a
// text, which the sheet shows in grey.

import { MAY_BE_CHANCE } from './chance';
import type { Format } from './styles';

export type ChangeKind = 'rate' | 'difference' | 'count' | 'share';

/** What the change is a number of, and how it looks with its arrow. */
export const changeFormats = {
  rate: 'points',
  difference: 'difference',
  count: 'change',
  share: 'change',
} as const satisfies Readonly<Record<ChangeKind, Format>>;

/**
 * The change as a number, from the cells `$this` and `$<previous>` of the row. Rounded to what is shown, so that a change
 * too small to show reads "= 0.0%" and has no arrow.
 */
export function changeFrom(kind: ChangeKind, previous: string): string {
  const known = (then: string) => `=IF(COUNT($this,$${previous})<2,"",${then})`;
  const subtract = `$this-$${previous}`;
  if (kind === 'rate') return known(`ROUND(100*(${subtract}),1)`);
  if (kind === 'difference') return known(`ROUND(${subtract},1)`);
  const share = `$this/$${previous}`;
  const perDay = `IF(AND({perBusinessDay}=«yes»,{daysThis}*{daysBefore}>0),${share}*{daysBefore}/{daysThis},${share})`;
  const ratio = kind === 'count' ? perDay : share;
  return known(`IF($${previous}=0,"–",ROUND(${ratio}-1,3))`);
}

/** The change in `$moved` as it is shown: with its arrow where the probability in `$p` says that it is none of chance. */
export function shownChange(kind: ChangeKind): string {
  const unit = kind === 'rate' ? '" pts"' : '"%"';
  const number = kind === 'rate' ? '$moved' : '100*$moved';
  const grey = `IF($moved<0,"−",IF($moved>0,"+",""))&FIXED(ABS(${number}),1,TRUE)&${unit}`;
  return `=IF(COUNT($moved)=0,$moved,IF(AND(COUNT($p)=1,$p<${String(MAY_BE_CHANCE)}),$moved,${grey}))`;
}
