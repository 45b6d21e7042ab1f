// Three functions, as the pane's list has them.
import type { FunctionHelp } from '../../../src/taskpane/services';

export const FUNCTIONS: readonly FunctionHelp[] = [
  {
    id: 'FUNNEL.SQLS',
    sentence: 'SQLs needed for a revenue goal.',
    signature: 'FUNNEL.SQLS(revenue, deal, close, [whole])',
    parameters: [
      { name: 'revenue', help: 'Revenue goal.', optional: false, default: '' },
      { name: 'deal', help: 'Average deal.', optional: false, default: '' },
      { name: 'close', help: 'Share of SQLs that become customers.', optional: false, default: '' },
      { name: 'whole', help: 'Round each stage up.', optional: true, default: 'FALSE' },
    ],
    spills: false,
    example: { formula: '=FUNNEL.SQLS(1000000, 100000, 25%)', result: '40' },
    helpUrl: 'help/FUNNEL.SQLS.html',
  },
  {
    id: 'SQL.DECAY',
    sentence: 'Share of its value that an SQL still has.',
    signature: 'SQL.DECAY([age], [life], [residual], [model], [shape])',
    parameters: [{ name: 'age', help: 'Days since the last sign of interest.', optional: true, default: '' }],
    spills: true,
    example: { formula: '=SQL.DECAY(30)', result: '0.5' },
    helpUrl: 'help/SQL.DECAY.html',
  },
  {
    id: 'ROI.COSTPER',
    sentence: 'Cost of one lead, MQL, SQL or customer.',
    signature: 'ROI.COSTPER(cost, count)',
    parameters: [
      { name: 'cost', help: 'Total cost.', optional: false, default: '' },
      { name: 'count', help: 'How many it brought.', optional: false, default: '' },
    ],
    spills: false,
    example: null,
    helpUrl: 'help/ROI.COSTPER.html',
  },
];
