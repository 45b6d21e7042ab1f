// By which date each column of Monthly data is counted and where it comes from: what Definitions tells, and what its
// formulas cannot say.

/** A text `dated.<key>`. */
export type Dated =
  | 'lead'
  | 'mql'
  | 'sql'
  | 'opportunity'
  | 'customer'
  | 'next'
  | 'lost'
  | 'chosen'
  | 'reopened'
  | 'silent'
  | 'outcome'
  | 'created'
  | 'start'
  | 'end'
  | 'month'
  | 'same'
  | 'both'
  | 'cohort'
  | 'trailing';
export type Origin = 'crm' | 'typed' | 'costs' | 'settings';

interface About {
  readonly dated: Dated;
  readonly from: readonly Origin[];
  /** The column it is divided by, where its own words only tell what is above. */
  readonly under?: string;
}

const all = (dated: Dated, from: readonly Origin[], ...keys: string[]): Record<string, About> =>
  Object.fromEntries(keys.map((key) => [key, { dated, from }]));

export const about: Readonly<Record<string, About>> = {
  ...all('lead', ['crm'], 'leads', 'leadsAtScore'),
  ...all('mql', ['crm'], 'mqls'),
  ...all('sql', ['crm'], 'sqls'),
  ...all('opportunity', ['crm'], 'opportunities'),
  ...all('customer', ['crm'], 'customers', 'customersWithAmount', 'bookings'),
  ...all('customer', ['crm'], 'bookingsNew', 'bookingsExisting', 'customersNew', 'customersExisting'),
  ...all('customer', ['crm'], 'medianDaysToConvert', 'medianDaysSqlToCustomer'),
  ...all('customer', ['crm', 'settings'], 'customersFromMarketing', 'customersKnownSource'),
  ...all('next', ['crm'], 'leadsSkipped', 'mqlsSkipped', 'sqlsSkipped', 'opportunitiesSkipped'),
  ...all('chosen', ['crm'], 'leadsChosen'),
  ...all('reopened', ['crm'], 'reopened'),
  ...all('cohort', ['crm'], 'leadToMqlCohort', 'sqlToCustomerCohort', 'leadToCustomerCohort'),
  ...all('lost', ['crm'], 'lost'),
  ...all('start', ['crm'], 'leadsAtStart'),
  ...all('lead', ['crm'], 'leadsEntered'),
  ...all('sql', ['crm'], 'sqlsEntered'),
  ...all('sql', ['crm'], 'sqlsWonAsOf', 'sqlsLostAsOf', 'sqlsDisqualifiedAsOf', 'sqlsOpenAsOf'),
  ...all('sql', ['crm', 'settings'], 'sqlsSilentAsOf', 'sqlsWokenAsOf'),
  ...all('silent', ['crm', 'settings'], 'sqlsCold', 'sqlsWoken'),
  ...all('outcome', ['crm', 'settings'], 'wonInContact', 'lostInContact', 'sqlsLeftContact'),
  ...all('end', ['crm'], 'openSqls', 'inContact'),
  ...all('end', ['crm', 'settings'], 'sqlsInContact'),
  ...all('created', ['crm', 'settings'], 'medianFirstResponse', 'answersDue', 'answersInTime'),
  answeredInTime: { dated: 'created', from: ['crm', 'settings'], under: 'answersDue' },

  ...all('month', ['typed'], 'visits', 'pageViews', 'bounceRate', 'bounces', 'shares', 'searchPosition'),
  ...all('month', ['typed'], 'prospectDelivered', 'prospectOpened', 'prospectClicked'),
  ...all('month', ['typed'], 'customerDelivered', 'customerOpened', 'customerClicked'),
  ...all('start', ['typed'], 'customersAtStart'),
  ...all('month', ['typed'], 'customersLost', 'existingSales', 'upsellSales', 'variableCost'),
  ...all('month', ['typed'], 'existingMargin', 'npsAnswers', 'npsPromoters', 'npsDetractors', 'netPromoters'),
  ...all('month', ['typed'], 'bookingsFinance'),

  ...all('month', ['settings'], 'businessDays'),
  ...all('month', ['costs'], 'programmeCost', 'salesCost', 'otherCost'),
  ...all('month', ['costs', 'settings'], 'marketingCost', 'acquisitionSpend'),
  ...all('month', ['settings', 'typed'], 'marginRate'),
  ...all('customer', ['crm', 'typed'], 'bookingsMargin'),
  totalSales: { dated: 'both', from: ['crm', 'typed'] },
  ...all('customer', ['crm', 'costs'], 'bookingsLessCost', 'marginLessCost'),
  ...all('silent', ['crm', 'settings'], 'valueLost'),
  mqlsPerDay: { dated: 'mql', from: ['crm', 'settings'], under: 'businessDays' },
  sqlsPerDay: { dated: 'sql', from: ['crm', 'settings'], under: 'businessDays' },
  velocityDeal: { dated: 'trailing', from: ['crm'], under: 'customers' },
  shareWon: { dated: 'trailing', from: ['crm'], under: 'sqlsLeftContact' },
  daysWorked: { dated: 'trailing', from: ['crm'], under: 'sqlsLeftContact' },
  salesVelocity: { dated: 'end', from: ['crm'], under: 'daysWorked' },
  lifetimeValue: { dated: 'trailing', from: ['typed'], under: 'customersLost' },
  lifetimeToAcquisition: {
    dated: 'trailing',
    from: ['typed', 'costs', 'crm'],
    under: 'acquisitionCostTrailing',
  },
};

/** What changes with "programme only" and "fully loaded". */
export const costBased: ReadonlySet<string> = new Set([
  'marketingCost',
  'acquisitionSpend',
  'bookingsLessCost',
  'marginLessCost',
  'costPerVisit',
  'costPerLead',
  'costPerMql',
  'costPerSql',
  'costPerSqlTrailing',
  'acquisitionCost',
  'acquisitionCostTrailing',
  'roi',
  'roiTrailing',
  'roiMargin',
  'roiMarginTrailing',
  'lifetimeToAcquisition',
]);
