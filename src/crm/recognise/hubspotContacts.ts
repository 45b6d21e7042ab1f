/**
 * HubSpot's export of contacts. Stage dates are "Became a … Date", in newer portals "Date entered "…(Lifecycle Stage
 * Pipeline)"", and in data pulled through its API `hs_lifecyclestage_…_date` or `hs_v2_date_entered_…`. The current
 * lifecycle stage is not read: stages only move forward there, so it is a high-water mark without a date.
 */
import type { Aliases, Format } from './format';
import { contactAliases, lifecycleStageHeaders } from './hubspot/languages';

const english: Aliases = {
  id: ['Record ID', 'Record ID - Contact', 'Contact ID'],
  email: ['Email', 'Email Address', 'E-mail'],
  lead: ['Became a Lead Date', 'Date entered "Lead (Lifecycle Stage Pipeline)"', 'Date entered Lead'],
  mql: [
    'Became a Marketing Qualified Lead Date',
    'Became an MQL Date',
    'Date entered "Marketing Qualified Lead (Lifecycle Stage Pipeline)"',
    'Date entered Marketing Qualified Lead',
  ],
  sql: [
    'Became a Sales Qualified Lead Date',
    'Became an SQL Date',
    'Date entered "Sales Qualified Lead (Lifecycle Stage Pipeline)"',
    'Date entered Sales Qualified Lead',
  ],
  opportunity: [
    'Became an Opportunity Date',
    'Date entered "Opportunity (Lifecycle Stage Pipeline)"',
    'Date entered Opportunity',
  ],
  customer: [
    'Became a Customer Date',
    'Date entered "Customer (Lifecycle Stage Pipeline)"',
    'Date entered Customer',
  ],
  lastActivity: ['Last Activity Date', 'Last Engagement Date', 'Last Contacted'],
  created: ['Create Date', 'Created Date'],
  firstResponse: ['Date of first engagement', 'First Outreach Date'],
  amount: ['Total Revenue', 'Recent Deal Amount'],
  currency: ['Currency'],
  deals: ['Associated Deal IDs'],
  score: ['HubSpot Score', 'Lead Score', 'Contact Score'],
  source: ['Original Source', 'Original Traffic Source', 'Original Source Type'],
  campaign: ['Campaign', 'UTM Campaign', 'Last Touch Converting Campaign', 'First Touch Converting Campaign'],
  persona: ['Persona', 'Buyer Persona'],
  leadType: ['Lead Type', 'Contact Type'],
  chosen: ['Marketing contact status'],
  reopened: ['Reopened Date', 'Lead Reopened Date'],
  company: ['Company name', 'Associated Company', 'Primary Associated Company'],
  name: ['Full Name', 'Last Name'],
  owner: ['Contact owner'],
};

const internal: Aliases = {
  id: ['hs_object_id', 'vid'],
  lead: ['hs_lifecyclestage_lead_date', 'hs_v2_date_entered_lead', 'hs_date_entered_lead'],
  mql: [
    'hs_lifecyclestage_marketingqualifiedlead_date',
    'hs_v2_date_entered_marketingqualifiedlead',
    'hs_date_entered_marketingqualifiedlead',
  ],
  sql: [
    'hs_lifecyclestage_salesqualifiedlead_date',
    'hs_v2_date_entered_salesqualifiedlead',
    'hs_date_entered_salesqualifiedlead',
  ],
  opportunity: [
    'hs_lifecyclestage_opportunity_date',
    'hs_v2_date_entered_opportunity',
    'hs_date_entered_opportunity',
  ],
  customer: ['hs_lifecyclestage_customer_date', 'hs_v2_date_entered_customer', 'hs_date_entered_customer'],
  lastActivity: ['notes_last_updated', 'hs_last_sales_activity_date', 'notes_last_contacted'],
  created: ['createdate'],
  firstResponse: ['hs_sa_first_engagement_date'],
  amount: ['total_revenue', 'recent_deal_amount'],
  score: ['hubspotscore'],
  source: ['hs_analytics_source'],
  persona: ['hs_persona'],
  chosen: ['hs_marketable_status'],
  company: ['company', 'associatedcompanyid'],
  name: ['lastname'],
  owner: ['hubspot_owner_id'],
};

const aliases = { en: english, internal, ...contactAliases };

/** The headers of a stage in every language. */
function every(stage: 'lead' | 'mql' | 'sql' | 'opportunity' | 'customer'): readonly string[] {
  return Object.values(aliases).flatMap((table: Aliases) => table[stage] ?? []);
}

export const hubspotContacts: Format = {
  id: 'hubspot-contacts',
  signs: [
    [every('lead'), 0.35],
    [every('mql'), 0.35],
    [every('sql'), 0.35],
    [every('opportunity'), 0.35],
    [every('customer'), 0.35],
    [['Lifecycle Stage', 'lifecyclestage', ...lifecycleStageHeaders], 0.15],
    [['HubSpot Score', 'hubspotscore'], 0.15],
    [['Record ID', 'Record ID - Contact', 'hs_object_id', 'vid'], 0.1],
    [['Original Source', 'Original Traffic Source', 'hs_analytics_source'], 0.1],
  ],
  aliases,
  conditions: {
    chosen: [
      { on: ['Marketing contact status', 'hs_marketable_status'], equals: ['Marketing contact', 'true'] },
    ],
  },
};
