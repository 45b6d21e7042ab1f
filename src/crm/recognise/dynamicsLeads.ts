/**
 * Dynamics 365 leads, as "Export to Excel" writes them (three columns "(Do Not Modify) …" first; labels may begin with
 * a space) or by the names of the Web API. A lead is one from the day on which it was created; that of qualification
 * is not a standard column, and is found by the names that companies give it.
 */
import type { Format } from './format';

const CREATED = ['Created On', 'createdon', 'Record Created On'];

export const dynamicsLeads: Format = {
  id: 'dynamics-leads',
  signs: [
    [['(Do Not Modify) Lead', 'leadid'], 0.6],
    [['(Do Not Modify) Row Checksum'], 0.2],
    [['(Do Not Modify) Modified On'], 0.1],
    [['Topic', 'Subject'], 0.05],
    [['Status Reason', 'statuscode'], 0.1],
    [['Lead Source', 'leadsourcecode'], 0.05],
    [['Created On', 'createdon'], 0.1],
    [['Est. Value', 'estimatedvalue', 'Est. Close Date'], 0.05],
  ],
  needs: [['lead']],
  aliases: {
    en: {
      id: ['(Do Not Modify) Lead'],
      email: ['Email', 'Email Address', 'E-mail'],
      sql: ['Qualified On', 'Qualification Date', 'Date Qualified'],
      lost: ['Disqualified On', 'Date Disqualified'],
      lastActivity: ['Last Activity Date', 'Last On Hold Time', 'Last Activity'],
      amount: ['Est. Value', 'Est. Amount', 'Estimated Value', 'Budget Amount'],
      currency: ['Currency'],
      score: ['Lead Score', 'Score'],
      source: ['Lead Source'],
      campaign: ['Source Campaign'],
      leadType: ['Lead Type'],
    },
    api: {
      id: ['leadid'],
      email: ['emailaddress1'],
      amount: ['estimatedvalue', 'estimatedamount'],
      currency: ['transactioncurrencyid'],
      score: ['msdyn_leadscore'],
      source: ['leadsourcecode'],
      campaign: ['campaignid'],
    },
  },
  own: { lead: CREATED, created: CREATED },
};
