// What the help says of the ROI functions: what it costs and what it brings.
import { type FunctionTexts, HEADERS } from './text';

const ARITHMETIC = 'Arithmetic of money and counts.';

export const roi: FunctionTexts = {
  'ROI.RETURN': {
    sentence: 'Return on investment.',
    equation: '(bookings × margin − cost) ÷ cost',
    notes: [
      '3 is 300%: the cost came back, and three times the cost on top. With margin the return is on margin instead of bookings.',
    ],
    parameters: { margin: 'Margin as a share of bookings; 100% if omitted' },
    source: ARITHMETIC,
  },
  'ROI.COSTPER': {
    sentence: 'Cost per lead, MQL, SQL or customer.',
    equation: 'cost ÷ count',
    notes: ['Cost per MQL is the cost divided by MQLs, not by leads.'],
    source: ARITHMETIC,
  },
  'ROI.CAC': {
    sentence: 'Acquisition cost of a customer.',
    equation: '(marketing + sales) ÷ customers',
    notes: ['Marketing and sales of the same period as the customers.'],
    source: ARITHMETIC,
  },
  'ROI.LTV': {
    sentence: 'Lifetime value of a customer.',
    equation: 'm × (1 + d) ÷ (churn + d), m = monthlyRevenue × margin',
    notes: [
      'The first month is neither reduced by churn nor discounted. No churn and no discount have no sum: #DIV/0!.',
    ],
    parameters: { margin: 'Margin as a share of revenue' },
    source: 'Sum of a geometric series: the margin of this and every later month, surviving and discounted.',
  },
  'ROI.PAYBACK': {
    sentence: 'Months until a customer has paid back its acquisition cost.',
    equation: 'cac ÷ (monthlyRevenue × margin)',
    notes: ['Churn is left out: it is the payback of a customer who stays.'],
    source: ARITHMETIC,
  },
  'ROI.CHANNELS': {
    sentence: 'Cost and return by channel, with a total.',
    equation:
      'cost per lead = cost ÷ leads; lead-to-customer = customers ÷ leads; CAC = cost ÷ customers; value per lead = bookings ÷ leads; ROI = (bookings × margin − cost) ÷ cost',
    notes: [
      'Rows of one channel are added up: spaces around the name, upper and lower case do not matter, and the commonest spelling is shown. Channels stand in the order in which they first appear.',
      'A blank channel is "(none)", so that cost without a channel stays visible; rows that hold nothing are ignored, and a blank number counts as 0.',
      'With customers come Customers, Lead-to-customer and CAC; with bookings Bookings, Value per lead and ROI, which is on margin if margin is given. CAC is this cost over customers: include sales in cost where it should hold them.',
      'A count or cost of 0 makes its ratios #DIV/0! in their own cells. The last row, Total, holds the ratios of the sums. ' +
        HEADERS,
    ],
    parameters: {
      cost: 'Cost of each row',
      leads: 'Leads of each row',
      customers: 'Customers of each row',
      bookings: 'Bookings of each row',
      margin: 'Margin as a share of bookings; 100% if omitted',
    },
    source: ARITHMETIC,
  },
};
