// What the help says of the CUSTOMER functions: the expand stage.
import { type FunctionTexts } from './text';

export const customer: FunctionTexts = {
  'CUSTOMER.CHURN': {
    sentence: 'Share of customers lost.',
    notes: ['Customers lost are not leads lost: for those see LEAD.ATTRITION.'],
  },
  'CUSTOMER.RETENTION': {
    sentence: 'Share of customers kept.',
    notes: ['New customers are taken out, so that growth does not hide losses.'],
  },
  'CUSTOMER.UPSELL': {
    sentence: 'Share of upselling in all sales.',
    notes: ['Upselling to existing customers as a share of all sales of the period.'],
  },
  'CUSTOMER.ORIGINATED': {
    sentence: 'Share of new customers that marketing brought.',
    notes: ['New customers whose first touch was marketing’s, as a share of all new customers.'],
  },
  'CUSTOMER.NPS': {
    sentence: 'Net promoter score of survey answers.',
    notes: [
      '9 and 10 are promoters, 0 to 6 detractors. A blank is no answer; a score outside 0–10 is #NUM!; no answers are #N/A.',
    ],
    parameters: { scores: 'Answers from 0 to 10, blank where there is none' },
  },
};
