/**
 * HubSpot's export of deals. A deal is an opportunity from the day on which it was created; its close date is that of
 * the win or the loss, as its stage says, and before that only an expectation. `Is Closed Won` and `Is closed lost`
 * hold for every pipeline, whatever its stages are called; the names of stages are those of the first pipeline.
 */
import type { Aliases, Format } from './format';
import { dealAliases, dealNameHeaders, dealStageHeaders, lostStages, wonStages } from './hubspot/languages';

const TRUE = ['true', 'yes', '1'];
const TRUE_ELSEWHERE = [
  'wahr',
  'ja',
  'vrai',
  'oui',
  'sí',
  'verdadero',
  'sim',
  'vero',
  'はい',
  'tak',
  'kyllä',
];
const STAGE = ['Deal Stage', 'dealstage', ...dealStageHeaders];

const english: Aliases = {
  id: ['Record ID', 'Record ID - Deal', 'Deal ID'],
  contacts: ['Associated Contact IDs', 'Associated Contact ID', 'Contact IDs'],
  customer: ['Close Date'],
  lostReason: ['Closed Lost Reason'],
  lastActivity: ['Last Activity Date', 'Last Contacted', 'Last Engagement Date'],
  amount: ['Amount', 'Amount in company currency'],
  weighted: ['Weighted amount', 'Weighted amount in company currency'],
  probability: ['Deal probability'],
  currency: ['Currency'],
  source: [
    'Original Source Type',
    'Original Traffic Source',
    'Original Source',
    'Lead Source',
    'Latest Traffic Source',
  ],
  campaign: ['Campaign', 'Campaign of last booking in meetings tool', 'UTM Campaign'],
  dealType: ['Deal Type'],
};

const internal: Aliases = {
  id: ['hs_object_id', 'dealId'],
  contacts: ['associatedcontactids', 'hs_associated_contact_ids'],
  customer: ['closedate'],
  lostReason: ['closed_lost_reason'],
  lastActivity: ['notes_last_updated', 'notes_last_contacted'],
  amount: ['amount', 'amount_in_home_currency'],
  weighted: ['hs_projected_amount', 'hs_projected_amount_in_home_currency'],
  probability: ['hs_deal_stage_probability'],
  currency: ['deal_currency_code'],
  source: ['hs_analytics_source'],
  dealType: ['dealtype'],
};

const created = [
  'Create Date',
  'Created Date',
  'createdate',
  ...Object.values(dealAliases).flatMap((one) => one.created ?? []),
];
const closed = [
  'Close Date',
  'closedate',
  ...Object.values(dealAliases).flatMap((one) => one.customer ?? []),
];

export const hubspotDeals: Format = {
  id: 'hubspot-deals',
  signs: [
    [['Deal Name', 'dealname', ...dealNameHeaders], 0.35],
    [STAGE, 0.35],
    [['Associated Contact IDs', 'Associated Contact', 'Associated Company IDs', 'Associated Company'], 0.2],
    [['Deal Type', 'dealtype', 'Deal owner'], 0.15],
    [['Pipeline'], 0.1],
    [['Record ID', 'Record ID - Deal', 'Deal ID', 'hs_object_id'], 0.1],
    [closed, 0.05],
  ],
  needs: [['customer', 'opportunity']],
  aliases: { en: english, internal, ...dealAliases },
  own: { opportunity: created, created, lost: closed },
  conditions: {
    customer: [
      { on: ['Is Closed Won', 'hs_is_closed_won'], equals: TRUE, also: TRUE_ELSEWHERE },
      { on: STAGE, equals: ['Closed Won', 'closedwon', 'Won'], also: wonStages },
    ],
    lost: [
      { on: ['Is closed lost', 'hs_is_closed_lost'], equals: TRUE, also: TRUE_ELSEWHERE },
      { on: STAGE, equals: ['Closed Lost', 'closedlost', 'Lost'], also: lostStages },
    ],
  },
  onlyIf: ['customer', 'lost'],
};
