// Are they the right visitors? Two rates of the same mature months, each against its benchmark; a sentence reads the two
// together. A benchmark judges nothing: it has no status.

import { across, calc, filler, row, text } from '../language/cells';
import { quote } from '../language/formula';
import { ratioOver, twelveTo } from '../language/lookup';
import { benchmark, BENCHMARKS } from '../targets/benchmarks';
import type { BlockTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const COLUMNS = ['label', 'value', 'benchmark', 'of', 'origin'] as const;
/** From here on a rate is as good as its benchmark. */
const GOOD_FROM = 0.9;
/** The months whose leads have had their time. */
const MATURE = 'leadToCustomerCohortRate';
const PARTS = {
  visitorToLead: ['leads', 'visits'],
  leadToCustomerCohortRate: ['leadToCustomerCohort', 'leadsEntered'],
} as const;

function over(key: (typeof BENCHMARKS)[number], month: string): string {
  const [top, under] = PARTS[key];
  return ratioOver('monthly', top, under, twelveTo('monthly', month), { only: MATURE });
}

export function gold(texts: Texts): BlockTemplate {
  const [visitors, customers] = BENCHMARKS;
  const low = (key: string) => `$${key}.value<${String(GOOD_FROM)}*$${key}.benchmark`;
  const says = (key: string) => quote(texts(`mqlReturn.gold.${key}`));
  const ofBoth = (column: string) => `$${visitors}.${column},$${customers}.${column}`;
  const reading = `IF(${low(visitors)},IF(${low(customers)},${says('neither')},${says('few')}),IF(${low(customers)},${says('wrong')},${says('right')}))`;
  return {
    id: 'goldReturn',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', { label: text(texts('mqlReturn.gold'), 'heading') }),
      row('reading', {
        label: calc(
          `=IF(COUNT(${ofBoth('value')},${ofBoth('benchmark')})<4,${says('none')},${reading})`,
          'general',
          'question',
        ),
      }),
      row('header', {
        ...across(COLUMNS, filler('head')),
        ...Object.fromEntries(
          (['value', 'benchmark', 'of'] as const).map((key) => [
            key,
            text(texts(`mqlReturn.gold.${key}`), 'head', 'right'),
          ]),
        ),
        origin: text(texts('mqlReturn.gold.origin'), 'headBeside'),
      }),
      ...BENCHMARKS.map((key) => {
        const typed = benchmark(key, 1);
        const [from, year] = [benchmark(key, 2), benchmark(key, 3)];
        const source = `IF(${from}="","",${from}&IF(${year}="","",", "&${year}))`;
        return row(key, {
          label: text(texts(`targets.benchmark.${key}`)),
          value: calc(`=${over(key, '{reportMonth}')}`, 'percent', 'strong'),
          benchmark: calc(
            `=IF(COUNT(${typed})=1,${typed},${over(key, 'EDATE({reportMonth},-12)')})`,
            'percent',
          ),
          of: calc('=IF(COUNT($value,$benchmark)<2,"",IF($benchmark=0,"–",$value/$benchmark))', 'whole'),
          origin: calc(
            `=IF(COUNT($benchmark)=0,"",IF(COUNT(${typed})=1,${source},${says('before')}))`,
            'general',
            'besideMuted',
          ),
        });
      }),
    ],
  };
}
