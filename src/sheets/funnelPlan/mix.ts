// A mix of lead kinds, each with its own rate and deal, added up against what the goal needs.

import { across, calc, filler, input, row, text } from '../language/cells';
import type { BlockTemplate } from '../language/template';
import type { Texts } from '../language/texts';

export const KINDS = ['demo', 'content', 'event', 'referral', 'other'] as const;

export function mix(texts: Texts): BlockTemplate {
  const columns = ['kind', 'leads', 'rate', 'deal', 'customers', 'revenue'] as const;
  const rows = KINDS.map((kind) =>
    row(kind, {
      kind: input(texts(`plan.kind.${kind}`), 'general'),
      leads: input(null, 'count'),
      rate: input(null, 'percent'),
      deal: input(null, 'money'),
      customers: calc('=IF(COUNT($leads,$rate)<2,"",$leads*$rate)', 'decimal'),
      revenue: calc('=IF(COUNT($customers,$deal)<2,"",$customers*$deal)', 'money'),
    }),
  );
  const total = (key: string) => {
    const cells = `$${KINDS[0]}.${key}:$${KINDS[KINDS.length - 1] ?? ''}.${key}`;
    return `=IF(COUNT(${cells})=0,"",SUM(${cells}))`;
  };
  const gap = (key: string) => `=IF(COUNT($total.${key},$goal.${key})<2,"",$total.${key}-$goal.${key})`;
  return {
    id: 'mix',
    gap: 1,
    column: 1,
    columns,
    rows: [
      row('title', { kind: text(texts('plan.mix'), 'heading') }),
      row(
        'header',
        {
          kind: text(texts('plan.head.kind'), 'head'),
          leads: text(texts('plan.head.leads'), 'head', 'right'),
          rate: text(texts('plan.head.leadToCustomer'), 'head', 'right'),
          deal: text(texts('plan.deal'), 'head', 'right'),
          customers: text(texts('plan.head.customers'), 'head', 'right'),
          revenue: text(texts('plan.head.revenue'), 'head', 'right'),
        },
        32,
      ),
      ...rows,
      row('total', {
        ...across(['rate', 'deal'], filler('body')),
        kind: text(texts('plan.total'), 'strong'),
        leads: calc(total('leads'), 'count', 'strong'),
        customers: calc(total('customers'), 'decimal', 'strong'),
        revenue: calc(total('revenue'), 'money', 'strong'),
      }),
      row('goal', {
        ...across(['rate', 'deal'], filler('body')),
        kind: text(texts('plan.mixGoal')),
        leads: calc('={plan.need.leads}', 'count'),
        customers: calc('={plan.need.customers}', 'decimal'),
        revenue: calc('={plan.toCreate}', 'money'),
      }),
      row('gap', {
        ...across(['rate', 'deal'], filler('body')),
        kind: text(texts('plan.mixGap')),
        leads: calc(gap('leads'), 'gap'),
        customers: calc(gap('customers'), 'decimalGap'),
        revenue: calc(gap('revenue'), 'gap'),
      }),
    ],
  };
}
