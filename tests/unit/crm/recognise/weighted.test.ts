// What the CRM weighs an open deal at: by its own column, or by how likely it says that the deal is.
import { expect, test } from 'vitest';
import { inspected } from '../helpers';

test.each([
  [
    'hubspot-deals',
    'Record ID,Deal Name,Deal Stage,Pipeline,Create Date,Close Date,Amount,Weighted amount,Deal probability',
    ['Weighted amount', 'Deal probability'],
  ],
  [
    'salesforce-opportunities',
    'Opportunity ID,Opportunity Name,Stage,Created Date,Close Date,Amount,Expected Revenue,Probability (%)',
    ['Expected Revenue', 'Probability (%)'],
  ],
  [
    'dynamics-opportunities',
    '(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,Topic,Created On,Status,Actual Close Date,Est. Revenue,Probability',
    [undefined, 'Probability'],
  ],
  // Elsewhere an expected revenue is as likely the whole amount.
  [
    'custom',
    'ID,SQL Date,Amount,Expected Revenue,Prorated Revenue,Wahrscheinlichkeit',
    ['Prorated Revenue', 'Wahrscheinlichkeit'],
  ],
])('what the CRM weighs an amount at, in %s', (format, headers, found) => {
  const { mapping } = inspected(`${headers}\n${'x,'.repeat(headers.split(',').length - 1)}x`);
  expect(mapping.format).toBe(format);
  const { weighted, probability } = mapping.fields;
  expect([weighted?.column, probability?.column]).toEqual(found);
});
