// Who a contact is: the company that becomes a customer once, the person to call, whose they are. In HubSpot's own words and in
// the names of its API.
import { expect, test } from 'vitest';
import { inspected } from '../helpers';

const WHO = ['company', 'name', 'owner'] as const;

test.each([
  [
    'Record ID,Last Name,Company name,Contact owner,Lifecycle Stage,Became a Lead Date,Became a Customer Date',
    ['Company name', 'Last Name', 'Contact owner'],
  ],
  [
    'Record ID,Full Name,Associated Company,Contact owner,Lifecycle Stage,Became a Lead Date,Became a Customer Date',
    ['Associated Company', 'Full Name', 'Contact owner'],
  ],
  [
    'hs_object_id,lastname,company,hubspot_owner_id,lifecyclestage,hs_lifecyclestage_lead_date,hs_lifecyclestage_customer_date',
    ['company', 'lastname', 'hubspot_owner_id'],
  ],
])('%s', (headers, found) => {
  const { mapping } = inspected(`${headers}\n${'x,'.repeat(headers.split(',').length - 1)}x`);
  expect(mapping.format).toBe('hubspot-contacts');
  expect(WHO.map((field) => mapping.fields[field]?.column)).toEqual(found);
  // What a lead's status is today is no day of a loss.
  expect(mapping.fields.status).toBeUndefined();
});
