// What the help says of the FUNNEL functions: planning from the goal backwards, and forwards.
import { type FunctionTexts, HEADERS } from './text';

const WHOLE_UP =
  'With whole = TRUE every stage in turn is rounded up: whole customers, then the whole SQLs for them, and so on.';
const ARITHMETIC =
  '10 million of revenue at 50 000 a deal are 200 customers, 800 SQLs and 4 000 MQLs; 8 000 MQLs belong to 20 million.';

export const funnel: FunctionTexts = {
  'FUNNEL.CUSTOMERS': {
    sentence: 'Customers needed to reach a revenue goal.',
    notes: ['With whole = TRUE the result is rounded up.'],
  },
  'FUNNEL.SQLS': { sentence: 'SQLs needed to reach a revenue goal.', notes: [WHOLE_UP] },
  'FUNNEL.MQLS': { sentence: 'MQLs needed to reach a revenue goal.', notes: [WHOLE_UP, ARITHMETIC] },
  'FUNNEL.LEADS': { sentence: 'Leads needed to reach a revenue goal.', notes: [WHOLE_UP] },
  'FUNNEL.VISITS': { sentence: 'Website visits needed to reach a revenue goal.', notes: [WHOLE_UP] },
  'FUNNEL.BUDGET': {
    sentence: 'Budget for the leads needed to reach a revenue goal.',
    notes: [WHOLE_UP, 'The cost is leads × cost per lead; it is not rounded.'],
  },
  'FUNNEL.PLAN': {
    sentence: 'The whole funnel plan as a table: what each stage needs, per month and per business day.',
    notes: [
      'The table begins at the last rate given: without mqlRate at MQLs, without leadRate at leads. leadRate without mqlRate is #VALUE!.',
      'Per business day is left out without start. The period runs from start for months months, both ends included; weekend and holidays then matter, and otherwise do not.',
      'The rate of the last stage is empty text. ' + HEADERS,
      WHOLE_UP + ' The pace stays exact.',
    ],
    parameters: {
      start: 'First day of the period; gives the pace per business day',
      months: 'Length of the period in whole months; 12 if omitted',
    },
  },
  'FUNNEL.FORECAST': {
    sentence: 'The funnel read forwards: what a number of visits brings, stage by stage, up to revenue.',
    notes: ['With whole = TRUE every stage is rounded down, visits included. ' + HEADERS],
  },
  'FUNNEL.RATES': {
    sentence: 'Conversion from stage to stage, with the limits within which the true rate lies.',
    notes: [
      'A blank count makes its two steps #N/A; blank rows at the end are ignored. At least two counts are needed.',
      'A count above the one before it gives its rate, which same-period readings can push above 100%, and #N/A as limits. A count of 0 makes the next step #DIV/0!.',
      'Wilson score limits, clamped to 0…100%: unlike the textbook limits they hold for few cases and for rates near 0 and 1.',
    ],
  },
  'FUNNEL.CHANCE': {
    sentence: 'The chance of winning at least that many customers from a number of SQLs.',
    notes: [
      'SQLs are rounded down, customers up; 0 customers are certain.',
      'A close rate seen on few SQLs is itself uncertain. Give their number as basedOn, and the chance takes it into account.',
    ],
    parameters: {
      sqls: 'SQLs at hand',
      customers: 'Customers wanted',
    },
  },
  'FUNNEL.SQLSFOR': {
    sentence: 'The fewest SQLs that bring a number of customers with a given confidence.',
    notes: [
      'The average, customers ÷ close, is reached only about every other time; this is the number that is safe enough.',
      'No customers need no SQLs. A confidence of 0 or 1, or one that no number of SQLs reaches, is #NUM!.',
    ],
    parameters: {
      customers: 'Customers wanted; at most 1 million',
      confidence: 'How sure to be, between 0% and 100%: 90% is nine times out of ten',
    },
  },
  'FUNNEL.VELOCITY': {
    sentence: 'Sales velocity: the revenue that the open opportunities bring per day.',
    notes: ['A cycle of 0 days is #DIV/0!.'],
  },
  'FUNNEL.SENSITIVITY': {
    sentence:
      'A table of the MQLs needed if the close rate and the SQL rate turn out better or worse than planned.',
    notes: [
      'Close rates go down, SQL rates across: two steps below, the plan, two steps above.',
      'A rate that would be 0 or less, or over 100%, shows #N/A in its cells only.',
    ],
    parameters: { step: 'The step between the rates, as a difference: 5% if omitted' },
  },
};
