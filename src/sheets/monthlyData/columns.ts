// The columns of Monthly data: the key, what the import writes, what the analyst types, and what is calculated. The
// import finds its columns by key; every key of a month's counts has its column here.

import { endOf, ratioOver, twelveTo } from '../language/lookup';
import { allMetrics, unitFormats, type Source } from './metrics';
import { DAYS_WORKED, DEAL, IN_CONTACT, SHARE_WON } from './velocity';
import type { TableColumnPlan } from '../language/plan';
import type { Format } from '../language/styles';

export interface MonthlyColumn extends Omit<TableColumnPlan, 'header'> {
  readonly format: Format;
  /** In the template language; only of columns filled by a formula. */
  readonly formula?: string;
  /** Lowest value that is believed; counts and money cannot be negative. */
  readonly least?: number;
  readonly most?: number;
}

const imported = (key: string, format: Format = 'count'): MonthlyColumn => ({
  key,
  filledBy: 'import',
  format,
  least: 0,
});
const typed = (key: string, format: Format = 'count'): MonthlyColumn => ({
  key,
  filledBy: 'analyst',
  format,
  least: 0,
  ...(format === 'percent' && { most: 1 }),
});
const worked = (key: string, format: Format, formula: string): MonthlyColumn => ({
  key,
  filledBy: 'formula',
  format,
  formula,
});

const importedColumns: readonly MonthlyColumn[] = [
  imported('leads'),
  imported('mqls'),
  imported('sqls'),
  imported('opportunities'),
  imported('customers'),
  imported('leadsSkipped'),
  imported('mqlsSkipped'),
  imported('sqlsSkipped'),
  imported('opportunitiesSkipped'),
  imported('leadsChosen'),
  imported('reopened'),
  imported('leadsAtScore'),
  imported('leadToMqlCohort'),
  imported('sqlToCustomerCohort'),
  imported('leadToCustomerCohort'),
  imported('medianDaysToConvert', 'days'),
  imported('medianDaysSqlToCustomer', 'days'),
  imported('customersFromMarketing'),
  imported('customersKnownSource'),
  imported('customersWithAmount'),
  imported('bookings', 'money'),
  imported('bookingsNew', 'money'),
  imported('bookingsExisting', 'money'),
  imported('customersNew'),
  imported('customersExisting'),
  imported('lost'),
  imported('openSqls'),
  imported('sqlsWonAsOf'),
  imported('sqlsLostAsOf'),
  imported('sqlsDisqualifiedAsOf'),
  imported('sqlsSilentAsOf'),
  imported('sqlsOpenAsOf'),
  imported('sqlsWokenAsOf'),
  imported('sqlsCold'),
  imported('sqlsWoken'),
  imported('wonInContact'),
  imported('lostInContact'),
  imported('sqlsInContact'),
  imported('sqlsLeftContact'),
  imported('medianFirstResponse', 'decimal'),
  imported('answersDue'),
  imported('answersInTime'),
  imported('leadsAtStart'),
];

const typedColumns: readonly MonthlyColumn[] = [
  typed('visits'),
  typed('pageViews'),
  typed('bounceRate', 'percent'),
  typed('shares'),
  typed('searchPosition', 'decimal'),
  typed('prospectDelivered'),
  typed('prospectOpened'),
  typed('prospectClicked'),
  typed('customerDelivered'),
  typed('customerOpened'),
  typed('customerClicked'),
  typed('customersAtStart'),
  typed('customersLost'),
  typed('existingSales', 'money'),
  typed('upsellSales', 'money'),
  typed('variableCost', 'money'),
  typed('npsAnswers'),
  typed('npsPromoters'),
  typed('npsDetractors'),
  typed('bookingsFinance', 'money'),
];

/** Both there, or blank. */
const both = (a: string, b: string, then: string): string => `=IF(COUNT([@${a}],[@${b}])<2,"",${then})`;
const perBusinessDay = (column: string): string =>
  both(column, 'businessDays', `IF([@businessDays]=0,"–",[@${column}]/[@businessDays])`);
const costsOfMonth = 'costs[month],">="&[@month],costs[month],"<"&EDATE([@month],1)';
/** Who skipped the stage has no day of entering it, and is in no cohort. */
const entrants = (stage: string, skipped: string): string =>
  `=IF(COUNT([@${stage}])=0,"",[@${stage}]-N([@${skipped}]))`;
const helpers: readonly MonthlyColumn[] = [
  worked('leadsEntered', 'count', entrants('leads', 'leadsSkipped')),
  worked('sqlsEntered', 'count', entrants('sqls', 'sqlsSkipped')),
  // Of the month in which the data end, those gone.
  worked(
    'businessDays',
    'count',
    `=NETWORKDAYS.INTL([@month],${endOf('[@month]')},{weekend},holidays[date])`,
  ),
  worked(
    'programmeCost',
    'money',
    `=IF(COUNTIFS(${costsOfMonth})=0,"",SUMIFS(costs[amount],${costsOfMonth},costs[kind],«kindProgramme»))`,
  ),
  worked(
    'salesCost',
    'money',
    `=IF(COUNTIFS(${costsOfMonth})=0,"",SUMIFS(costs[amount],${costsOfMonth},costs[kind],«kindSales»))`,
  ),
  worked(
    'otherCost',
    'money',
    `=IF(COUNTIFS(${costsOfMonth})=0,"",SUMIFS(costs[amount],${costsOfMonth})-[@programmeCost]-[@salesCost])`,
  ),
  worked(
    'marketingCost',
    'money',
    '=IF(COUNT([@programmeCost])=0,"",[@programmeCost]+IF({costBasis}=«basisLoaded»,[@otherCost],0))',
  ),
  worked(
    'acquisitionSpend',
    'money',
    '=IF(COUNT([@marketingCost])=0,"",[@marketingCost]+IF({costBasis}=«basisLoaded»,[@salesCost],0))',
  ),
  worked('bounces', 'count', both('bounceRate', 'visits', '[@bounceRate]*[@visits]')),
  worked(
    'marginRate',
    'percent',
    `=IF(COUNT({margin})=1,{margin},IF(COUNT([@existingSales],[@variableCost])<2,"",IF([@existingSales]=0,"–",1-[@variableCost]/[@existingSales])))`,
  ),
  worked('totalSales', 'money', both('bookings', 'existingSales', '[@bookings]+[@existingSales]')),
  worked('bookingsMargin', 'money', both('bookings', 'marginRate', '[@bookings]*[@marginRate]')),
  worked(
    'bookingsLessCost',
    'money',
    both('bookings', 'acquisitionSpend', '[@bookings]-[@acquisitionSpend]'),
  ),
  worked(
    'marginLessCost',
    'money',
    both('bookingsMargin', 'acquisitionSpend', '[@bookingsMargin]-[@acquisitionSpend]'),
  ),
  worked(
    'netPromoters',
    'count',
    '=IF(COUNT([@npsPromoters],[@npsDetractors])<2,"",[@npsPromoters]-[@npsDetractors])',
  ),
  worked(
    'answeredInTime',
    'percent',
    both('answersInTime', 'answersDue', 'IF([@answersDue]=0,"–",[@answersInTime]/[@answersDue])'),
  ),
  worked('mqlsPerDay', 'decimal', perBusinessDay('mqls')),
  worked('sqlsPerDay', 'decimal', perBusinessDay('sqls')),
  worked('inContact', 'count', IN_CONTACT),
  worked('velocityDeal', 'money', DEAL),
  worked('shareWon', 'percent', SHARE_WON),
  worked('daysWorked', 'days', DAYS_WORKED),
  worked('lifetimeValue', 'money', trailing('existingMargin', 'customersLost')),
];

/** Over those of the twelve months ending with this row's that know both; months that are still to come have none. */
function trailing(top: string, under: string): string {
  const months = twelveTo('monthly', '[@month]');
  return `=IF([@month]>MAX({reportMonth},{asOf}),"",${ratioOver('monthly', top, under, months)})`;
}

function formulaOf(source: Source): string | undefined {
  switch (source.kind) {
    case 'column':
    case 'typedRate':
      return undefined;
    case 'formula':
      return source.formula;
    case 'trailing':
      return trailing(source.top, source.under);
    case 'ratio': {
      const times = source.times === undefined ? '' : `${String(source.times)}*`;
      const { top, under } = source;
      return both(top, under, `IF([@${under}]=0,"–",${times}[@${top}]/[@${under}])`);
    }
    case 'lost': {
      const { top, under } = source;
      return both(top, under, `IF([@${under}]=0,"–",[@${top}]/[@${under}])`);
    }
    case 'known': {
      const { top, under, of } = source;
      const share = `IF([@${of}]=0,"–",IF([@${under}]=0,"",IF(2*[@${under}]<[@${of}],"–",[@${top}]/[@${under}])))`;
      return `=IF(COUNT([@${top}],[@${under}],[@${of}])<3,"",${share})`;
    }
    case 'cohort': {
      const { top, under } = source;
      // Every day is later than none: without a day of the data all cohorts mature.
      const young = 'EOMONTH([@month],0)+{windowUsed}>{asOf}';
      return both(top, under, `IF(${young},«maturing»,IF([@${under}]=0,"–",[@${top}]/[@${under}]))`);
    }
  }
}

const metricColumns: readonly MonthlyColumn[] = allMetrics.flatMap(({ key, unit, source }) => {
  const formula = formulaOf(source);
  return formula === undefined ? [] : [worked(key, unitFormats[unit], formula)];
});

/** All columns, in the order of the sheet. */
export const columns: readonly MonthlyColumn[] = [
  { key: 'month', filledBy: 'key', format: 'month' },
  ...importedColumns,
  ...typedColumns,
  ...helpers,
  ...metricColumns,
];
