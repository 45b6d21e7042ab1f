/**
 * Salesforce leads: a report (labels) or a data export (API names). A lead is one from the day on which it was created,
 * and an opportunity from the day on which it was converted. Reports write 1 and 0, data exports true and false. MQL
 * and SQL dates are fields that each company adds for itself, and are found by their general names.
 */
import type { Format } from './format';

const CREATED = ['Create Date', 'Created Date', 'CreatedDate', 'Date Created'];

export const salesforceLeads: Format = {
  id: 'salesforce-leads',
  signs: [
    [['Lead ID', 'Lead Owner', 'Lead: ID'], 0.15],
    [['Lead Status'], 0.1],
    [['Converted', 'IsConverted', 'Is Converted'], 0.35],
    [['Converted Date', 'ConvertedDate'], 0.25],
    [['Company / Account', 'ConvertedAccountId'], 0.2],
    [['Lead Source', 'LeadSource'], 0.15],
    [['ConvertedOpportunityId', 'ConvertedContactId', 'IsUnreadByOwner'], 0.2],
    [['Rating'], 0.05],
  ],
  needs: [['lead']],
  aliases: {
    en: {
      id: ['Lead ID', 'Lead: ID'],
      email: ['Email', 'Lead: Email'],
      opportunity: ['Converted Date'],
      lastActivity: ['Last Activity', 'Last Activity Date'],
      deals: ['Converted Opportunity ID', 'Converted Opportunity: ID'],
      source: ['Lead Source'],
      campaign: ['Campaign Name', 'Campaign', 'Primary Campaign'],
      score: ['Score', 'Lead Score'],
      lostReason: ['Disqualification Reason', 'Disqualified Reason', 'Unqualified Reason'],
    },
    api: {
      opportunity: ['ConvertedDate'],
      lastActivity: ['LastActivityDate'],
      deals: ['ConvertedOpportunityId'],
      source: ['LeadSource'],
      currency: ['CurrencyIsoCode'],
      score: ['pi__score__c', 'Lead_Score__c'],
      mql: ['MQL_Date__c'],
      sql: ['SQL_Date__c'],
    },
  },
  own: { id: ['Id'], lead: CREATED, created: CREATED, deals: ['Opportunity ID'] },
  conditions: {
    opportunity: [
      {
        on: ['Converted', 'IsConverted', 'Is Converted'],
        equals: ['1', 'true', 'yes', 'Checked', 'wahr', 'ja', 'vrai', 'oui'],
      },
    ],
  },
};
