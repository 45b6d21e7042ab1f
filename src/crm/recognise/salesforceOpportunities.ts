/**
 * Salesforce opportunities: a report (labels) or a data export (API names). The close date is that of the win or the
 * loss where the stage says so, and an expectation otherwise. They stand alone, or are joined to leads and contacts
 * where a column holds their id or e-mail address.
 */
import type { Format } from './format';

const CREATED = ['Created Date', 'Create Date', 'CreatedDate', 'Opportunity: Created Date'];
const CLOSED = ['Close Date', 'CloseDate'];
const STAGE = ['Stage', 'StageName', 'Opportunity Stage'];
const TYPE = ['Type', 'Opportunity Type'];
const TRUE = ['1', 'true', 'yes', 'Checked', 'wahr', 'ja', 'vrai', 'oui'];

export const salesforceOpportunities: Format = {
  id: 'salesforce-opportunities',
  signs: [
    [['Opportunity ID', 'Opportunity Name', 'Opportunity Owner'], 0.35],
    [['StageName'], 0.35],
    [['Stage'], 0.15],
    [['CloseDate'], 0.15],
    [['Close Date'], 0.1],
    [['Fiscal Period', 'FiscalQuarter', 'Fiscal'], 0.15],
    [['Probability (%)', 'Probability', 'ForecastCategory', 'ForecastCategoryName'], 0.15],
    [['Amount Currency', 'CurrencyIsoCode', 'Opportunity Currency'], 0.1],
    [['IsWon', 'IsClosed', 'HasOpportunityLineItem'], 0.15],
    [['Lead Source', 'LeadSource'], 0.05],
    [['Account Name', 'AccountId'], 0.05],
  ],
  needs: [['customer', 'opportunity']],
  aliases: {
    en: {
      id: ['Opportunity ID', 'Opportunity: ID', '18-digit Opportunity ID'],
      contacts: [
        'Contact ID',
        'Primary Contact ID',
        'Contact: ID',
        'Lead ID',
        'Converted Lead ID',
        'Contact: Email',
        'Primary Contact: Email',
      ],
      customer: CLOSED,
      lostReason: ['Loss Reason', 'Lost Reason', 'Closed Lost Reason', 'Reason Lost'],
      lastActivity: ['Last Activity', 'Last Activity Date'],
      amount: ['Amount', 'Amount (converted)'],
      weighted: ['Expected Revenue', 'Expected Revenue (converted)'],
      probability: ['Probability (%)', 'Probability'],
      currency: ['Amount Currency', 'Opportunity Currency'],
      source: ['Lead Source'],
      campaign: ['Primary Campaign Source', 'Primary Campaign Source: Campaign Name', 'Campaign Name'],
    },
    api: {
      contacts: ['ContactId', 'Primary_Contact__c', 'Lead__c'],
      lostReason: ['Loss_Reason__c', 'Closed_Lost_Reason__c'],
      lastActivity: ['LastActivityDate'],
      weighted: ['ExpectedRevenue'],
      currency: ['CurrencyIsoCode'],
      source: ['LeadSource'],
      campaign: ['CampaignId'],
    },
  },
  own: { id: ['Id'], opportunity: CREATED, created: CREATED, lost: CLOSED, dealType: TYPE },
  conditions: {
    customer: [
      { on: ['Won', 'IsWon'], equals: TRUE },
      { on: STAGE, equals: ['Closed Won', 'Closed - Won', 'Won'] },
    ],
    lost: [{ on: STAGE, equals: ['Closed Lost', 'Closed - Lost', 'Lost'] }],
  },
  onlyIf: ['customer', 'lost'],
};
