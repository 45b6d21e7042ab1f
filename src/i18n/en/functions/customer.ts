// What the help says of the CUSTOMER functions: the expand stage.
import { type FunctionTexts } from './text';

const RECURRING = {
  atStart: 'Recurring revenue of a month or a year, at the start',
  lost: 'Recurring revenue of the customers who left',
};

const RATIO = 'A ratio of counts or amounts.';
const RECURRING_RATIOS = 'The usual ratios of recurring revenue.';

export const customer: FunctionTexts = {
  'CUSTOMER.CHURN': {
    sentence: 'Share of customers lost.',
    equation: 'lost ÷ atStart',
    notes: ['Customers lost are not leads lost: for those see LEAD.ATTRITION.'],
    source: RATIO,
  },
  'CUSTOMER.RETENTION': {
    sentence: 'Share of customers kept.',
    equation: '(atEnd − won) ÷ atStart',
    notes: [
      'New customers are taken out, so that growth does not hide losses. They are among those of the end: won above atEnd is #NUM!.',
    ],
    source: RATIO,
  },
  'CUSTOMER.GRR': {
    sentence: 'Gross revenue retention: share of recurring revenue kept, whatever other customers added.',
    equation: '(atStart − contraction − lost) ÷ atStart',
    notes: [
      'Only customers of the start count, and what they added is left out: it is 100% at most. contraction and lost together above atStart is #NUM!.',
    ],
    parameters: RECURRING,
    source: RECURRING_RATIOS,
  },
  'CUSTOMER.NRR': {
    sentence: 'Net revenue retention: recurring revenue kept and added by the customers of the start.',
    equation: '(atStart + expansion − contraction − lost) ÷ atStart',
    notes: [
      'Revenue of new customers is left out of all four figures. Above 100%, existing customers alone make the business grow. contraction and lost together above atStart is #NUM!.',
    ],
    parameters: RECURRING,
    source: RECURRING_RATIOS,
  },
  'CUSTOMER.UPSELL': {
    sentence: 'Share of upselling in all sales.',
    equation: 'upsell ÷ total',
    notes: [
      'Upselling to existing customers as a share of all sales of the period: new bookings and sales to existing customers. upsell above total is #NUM!.',
    ],
    source: RATIO,
  },
  'CUSTOMER.ORIGINATED': {
    sentence: 'Share of new customers that marketing brought.',
    equation: 'fromMarketing ÷ newCustomers',
    notes: [
      'New customers whose first touch was marketing’s, as a share of all new customers. More of them than new customers is #NUM!.',
    ],
    source: RATIO,
  },
  'CUSTOMER.NPS': {
    sentence: 'Net promoter score of survey answers.',
    equation: '100 × (share of scores 9–10 − share of scores 0–6)',
    notes: [
      '9 and 10 are promoters, 0 to 6 detractors. A blank is no answer; a score outside 0–10 is #NUM!; no answers are #N/A.',
    ],
    parameters: { scores: 'Answers from 0 to 10, blank where there is none' },
    source: 'F. F. Reichheld, "The one number you need to grow", Harvard Business Review 81 (2003), 46–54.',
  },
};
