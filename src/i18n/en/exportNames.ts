// The names of the exports that the import recognises. Proper names are the same in every language.
export const exportNames = {
  'format.hubspot-contacts': 'HubSpot contacts',
  'format.hubspot-deals': 'HubSpot deals',
  'format.hubspot-emails': 'HubSpot e-mail performance',
  'format.salesforce-leads': 'Salesforce leads',
  'format.salesforce-opportunities': 'Salesforce opportunities',
  'format.dynamics-leads': 'Dynamics 365 leads',
  'format.dynamics-opportunities': 'Dynamics 365 opportunities',
  'format.dynamics-emails': 'Dynamics 365 e-mails',
  'format.mailchimp-campaigns': 'Mailchimp campaigns',
  'format.pardot-emails': 'Account Engagement (Pardot) e-mails',
  'format.email-programmes': 'E-mail programmes',
  'format.touches': 'Touch table',
} as const;
