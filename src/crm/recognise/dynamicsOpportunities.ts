/**
 * Dynamics 365 opportunities. `Actual Close Date` is set by winning or losing, which the status tells apart; the
 * revenue is the actual one once there is one.
 */
import type { Format } from './format';

const CREATED = ['Created On', 'createdon'];
const CLOSED = ['Actual Close Date', 'actualclosedate'];
const STATUS = ['Status', 'statecode', 'Opportunity Status'];
const TYPE = ['Opportunity Type', 'Type', 'Business Type'];

export const dynamicsOpportunities: Format = {
  id: 'dynamics-opportunities',
  signs: [
    [['(Do Not Modify) Opportunity', 'opportunityid'], 0.6],
    [['(Do Not Modify) Row Checksum'], 0.2],
    [['(Do Not Modify) Modified On'], 0.1],
    [['Topic', 'Opportunity Name'], 0.05],
    [['Est. Revenue', 'estimatedvalue', 'Actual Revenue', 'actualvalue'], 0.1],
    [CLOSED, 0.1],
    [['Status Reason', 'statuscode'], 0.05],
  ],
  needs: [['customer', 'opportunity']],
  aliases: {
    en: {
      id: ['(Do Not Modify) Opportunity'],
      contacts: ['Originating Lead ID', 'Lead ID', 'Contact ID', 'Contact Email'],
      customer: CLOSED,
      lostReason: ['Status Reason'],
      lastActivity: ['Last Activity Date', 'Last Activity'],
      amount: ['Actual Revenue', 'Est. Revenue', 'Est. Revenue (Base)'],
      probability: ['Probability'],
      currency: ['Currency'],
      source: ['Lead Source'],
      campaign: ['Source Campaign'],
    },
    api: {
      id: ['opportunityid'],
      contacts: ['originatingleadid', 'parentcontactid'],
      lostReason: ['statuscode'],
      amount: ['actualvalue', 'estimatedvalue'],
      probability: ['closeprobability'],
      currency: ['transactioncurrencyid'],
      campaign: ['campaignid'],
    },
  },
  own: { opportunity: CREATED, created: CREATED, lost: CLOSED, dealType: TYPE },
  conditions: {
    customer: [{ on: STATUS, equals: ['Won', '1'] }],
    lost: [{ on: STATUS, equals: ['Lost', '2'] }],
  },
  onlyIf: ['customer', 'lost'],
};
