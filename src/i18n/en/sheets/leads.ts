// What the sheet Leads says.

export const leads = {
  // Short enough for the column that is repeated on the second page.
  'question.leads': 'What happened to each lead?',

  'leads.rule1': 'Went cold: silent for as long as Settings say, before any win or loss.',
  'leads.rule2': 'Days as SQL end with the win or the loss, or, gone cold or open, with the last sign.',
  'leads.rule3': 'Both columns serve SQL.SURVIVAL, SQL.FIT and SQL.HALFLIFE.',

  'leads.id': 'Lead',
  'leads.lead': 'Became lead',
  'leads.mql': 'Became MQL',
  'leads.sql': 'Became SQL',
  'leads.opportunity': 'Became opportunity',
  'leads.customer': 'Became customer',
  'leads.lost': 'Lost on',
  'leads.lastActivity': 'Last activity',
  'leads.source': 'Source',
  'leads.campaign': 'Campaign',
  'leads.persona': 'Persona',
  'leads.leadType': 'Kind of lead',
  'leads.lostReason': 'Why lost',
  'leads.amount': 'Amount',
  'leads.score': 'Score',
  'leads.daysAsSql': 'Days as SQL',
  'leads.wentCold': 'Went cold',
} as const;
