// How a metric of one month is judged: its change, its target, its status, and the cases that these rest on. Report and
// dashboard ask the same questions of the same cells of a row: `$this`, `$target`, `$moved` and `$p`.

import { calc, filler } from '../language/cells';
import { changeFrom, shownChange, type ChangeKind } from '../language/change';
import { quote } from '../language/formula';
import { twelveTo, valueAt } from '../language/lookup';
import { chosen, isNumberIn } from '../language/rows';
import { sentence } from '../language/sentence';
import { addsUp, overTwelve, type Metric } from '../monthlyData/metrics';
import { ruleOf, targetKey } from '../targets/targets';
import type { CellTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** On fewer cases nothing is said. */
const TOO_FEW = 10;

export function changeKindOf({ unit, key }: Metric): ChangeKind {
  if (unit === 'rate' || unit === 'count') return unit;
  return unit === 'score' || key === 'searchPosition' ? 'difference' : 'share';
}

/** How a change is held against chance; money, medians and scores, and rates of money, are not. */
export function testOf({ unit, cases, source }: Metric): 'count' | 'perDay' | 'rate' | null {
  if (unit === 'count' || unit === 'perDay') return unit;
  return unit === 'rate' && cases !== undefined && source.kind !== 'trailing' ? 'rate' : null;
}

const notAbove = (metric: Metric, then: string): string =>
  metric.above === undefined ? then : `IF(N($this)>1,"",${then})`;

/** What is shown of the change in `$moved`. */
export function changeOf(metric: Metric): string {
  const kind = changeKindOf(metric);
  const shown = testOf(metric) === null ? '=$moved' : shownChange(kind);
  return `=${notAbove(metric, shown.slice(1))}`;
}

export const changeFormula = (metric: Metric, previous: string): string =>
  changeFrom(changeKindOf(metric), previous);

/** The cases behind the figure of a month; null where there are none. */
export function casesAt(metric: Metric, month: string): string | null {
  const { cases, source } = metric;
  if (cases === undefined) return null;
  if (!overTwelve(metric)) return valueAt('monthly', cases, month);
  const all = chosen(`${twelveTo('monthly', month)},${isNumberIn(`monthly[${cases}]`)}`);
  const both = source.kind === 'trailing' ? all.known(`monthly[${source.top}]`) : all;
  return `IF(${both.count}=0,"",${both.sum(`monthly[${cases}]`)})`;
}

/** The target in a row of Targets, which a cell holds. */
export function targetIn(metric: Metric, place: string): string {
  const whole = `INDEX(targets[${targetKey(metric)}],${place})`;
  const share = addsUp(metric) ? '*IF({daysMonth}=0,1,{daysThis}/{daysMonth})' : '';
  return `IF(COUNT(${whole})=0,"",${whole}${share})`;
}

/** The target of a month; of the month in which the data end, what its days gone ask for where months are added up. */
export function targetAt(metric: Metric, month: string): string {
  const whole = valueAt('targets', targetKey(metric), month);
  if (!addsUp(metric)) return whole;
  return `IF(OR({daysThis}={daysMonth},{daysMonth}=0),${whole},IF(COUNT(${whole})=0,"",${whole}*{daysThis}/{daysMonth}))`;
}

/**
 * On target, Watch or Behind: how far the value may fall short of the target, as a share of the target. `cases` is the
 * cell with the cases behind it.
 */
export function status(metric: Metric, texts: Texts, cases: string): CellTemplate {
  if (metric.aside === true || metric.good === null) return filler('body');
  if (metric.trailingRow !== undefined) {
    const beneath = `$${metric.trailingRow}.status`;
    return calc(`=IF(${beneath}="","",${quote(texts('report.seeTrailing'))})`, 'general', 'besideMuted');
  }
  const good = ruleOf(texts, metric, 'good');
  const better = `IF(${good}=«down»,-1,1)*($this-$target)`;
  const within = (rule: string) => `ROUND(${better}+(1-${ruleOf(texts, metric, rule)})*ABS($target),9)>=0`;
  const judged = `IF(${within('onFrom')},«onTarget»,IF(${within('watchFrom')},«watch»,«behind»))`;
  const enough =
    metric.cases === undefined
      ? judged
      : `IF(AND(COUNT(${cases})=1,${cases}<${String(TOO_FEW)}),«tooFew»,${judged})`;
  return calc(`=IF(COUNT($this,$target)<2,"",${notAbove(metric, enough)})`, 'general', 'beside');
}

/** How many of the customers have a source that Settings list. */
export function knownOf({ source }: Metric, month: string, texts: Texts): string {
  if (source.kind !== 'known') throw new Error('Only a share of what is known says of how many');
  const [some, all] = [source.under, source.of].map((column) => valueAt('monthly', column, month));
  const says = sentence(texts('share.known'), { known: some ?? '', all: all ?? '' });
  return `IF(COUNT(${some ?? ''},${all ?? ''})<2,"",${says})`;
}
