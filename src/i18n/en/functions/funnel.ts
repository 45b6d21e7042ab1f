// What the help says of the FUNNEL functions: planning from the goal backwards, and forwards.
import { type FunctionTexts, HEADERS } from './text';

const WHOLE_UP =
  'With whole = TRUE every stage in turn is rounded up: whole customers, then the whole SQLs for them, and so on.';
const ARITHMETIC =
  '10 million of revenue at 50 000 a deal are 200 customers, 800 SQLs and 4 000 MQLs; 8 000 MQLs belong to 20 million.';

const ARITHMETIC_OF_STAGES =
  'Arithmetic of the funnel: each stage is the next one divided by the rate between them.';

export const funnel: FunctionTexts = {
  'FUNNEL.CUSTOMERS': {
    sentence: 'Customers needed to reach a revenue goal.',
    equation: 'customers = revenue ÷ deal',
    notes: ['With whole = TRUE the result is rounded up.'],
    source: ARITHMETIC_OF_STAGES,
  },
  'FUNNEL.SQLS': {
    sentence: 'SQLs needed to reach a revenue goal.',
    equation: 'SQLs = revenue ÷ deal ÷ close',
    notes: [WHOLE_UP],
    source: ARITHMETIC_OF_STAGES,
  },
  'FUNNEL.MQLS': {
    sentence: 'MQLs needed to reach a revenue goal.',
    equation: 'MQLs = revenue ÷ deal ÷ close ÷ sqlRate',
    notes: [WHOLE_UP, ARITHMETIC],
    source: ARITHMETIC_OF_STAGES,
  },
  'FUNNEL.LEADS': {
    sentence: 'Leads needed to reach a revenue goal.',
    equation: 'leads = revenue ÷ deal ÷ close ÷ sqlRate ÷ mqlRate',
    notes: [WHOLE_UP],
    source: ARITHMETIC_OF_STAGES,
  },
  'FUNNEL.VISITS': {
    sentence: 'Website visits needed to reach a revenue goal.',
    equation: 'visits = revenue ÷ deal ÷ close ÷ sqlRate ÷ mqlRate ÷ leadRate',
    notes: [WHOLE_UP],
    source: ARITHMETIC_OF_STAGES,
  },
  'FUNNEL.BUDGET': {
    sentence: 'Budget for the leads needed to reach a revenue goal.',
    equation: 'budget = leads × costPerLead',
    notes: [WHOLE_UP, 'The cost is leads × cost per lead; it is not rounded.'],
    source: ARITHMETIC_OF_STAGES,
  },
  'FUNNEL.PLAN': {
    sentence: 'The whole funnel plan as a table: what each stage needs, per month and per business day.',
    equation:
      'needed(stage) = needed(next stage) ÷ rate; per month = needed ÷ months; per business day = needed ÷ business days of the period',
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
    source: ARITHMETIC_OF_STAGES,
  },
  'FUNNEL.FORECAST': {
    sentence: 'The funnel read forwards: what a number of visits brings, stage by stage, up to revenue.',
    equation: 'count(next stage) = count(stage) × rate; revenue = customers × deal',
    notes: ['With whole = TRUE every stage is rounded down, visits included. ' + HEADERS],
    source: ARITHMETIC_OF_STAGES,
  },
  'FUNNEL.RATES': {
    sentence: 'Conversion from stage to stage, with the limits within which the true rate lies.',
    equation: 'rate p = count ÷ count before n; limits: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n)',
    notes: [
      'A blank count makes its two steps #N/A; blank rows at the end are ignored. At least two counts are needed.',
      'A count above the one before it gives its rate, which same-period readings can push above 100%, and #N/A as limits. A count of 0 makes the next step #DIV/0!.',
      'Wilson score limits, clamped to 0…100%: unlike the textbook limits they hold for few cases and for rates near 0 and 1.',
    ],
    source:
      'E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American Statistical Association 22 (1927), 209–212.',
  },
  'FUNNEL.CHANCE': {
    sentence: 'The chance of winning at least that many customers from a number of SQLs.',
    equation:
      'P(X ≥ customers), X binomial(sqls, close); with basedOn = n, X beta-binomial with Beta(close·n + ½, (1 − close)·n + ½)',
    notes: [
      'SQLs are rounded down, customers up; 0 customers are certain.',
      'A close rate seen on few SQLs is itself uncertain. Give their number as basedOn, and the chance takes it into account.',
    ],
    parameters: {
      sqls: 'SQLs at hand',
      customers: 'Customers wanted',
    },
    source:
      'Binomial upper tail; Jeffreys prior as in L. D. Brown, T. T. Cai, A. DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16 (2001), 101–133.',
  },
  'FUNNEL.SQLSFOR': {
    sentence: 'The fewest SQLs that bring a number of customers with a given confidence.',
    equation: 'the smallest n with FUNNEL.CHANCE(n, close, customers, basedOn) ≥ confidence',
    notes: [
      'The average, customers ÷ close, is reached only about every other time; this is the number that is safe enough.',
      'No customers need no SQLs. A confidence of 0 or 1, or one that no number of SQLs reaches, is #NUM!.',
    ],
    parameters: {
      customers: 'Customers wanted; at most 1 million',
      confidence: 'How sure to be, between 0% and 100%: 90% is nine times out of ten',
    },
    source: 'The inverse of FUNNEL.CHANCE.',
  },
  'FUNNEL.VELOCITY': {
    sentence: 'Sales velocity: the revenue that the open opportunities bring per day.',
    equation: 'velocity = opportunities × deal × win ÷ cycle',
    notes: ['A cycle of 0 days is #DIV/0!.'],
    source: 'The usual sales velocity formula.',
  },
  'FUNNEL.SENSITIVITY': {
    sentence:
      'A table of the MQLs needed if the close rate and the SQL rate turn out better or worse than planned.',
    equation: 'MQLs = revenue ÷ deal ÷ (close + i·step) ÷ (sqlRate + j·step), i and j from −2 to 2',
    notes: [
      'Close rates go down, SQL rates across: two steps below, the plan, two steps above.',
      'A rate that would be 0 or less, or over 100%, shows #N/A in its cells only.',
    ],
    parameters: { step: 'The step between the rates, as a difference: 5% if omitted' },
    source: ARITHMETIC_OF_STAGES,
  },
};
