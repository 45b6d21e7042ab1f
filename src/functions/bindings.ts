// Binds each shipped id of the catalogue to its calculation. What an argument is here follows from its declaration, so a
// binding that does not fit the catalogue does not compile.
import type { DeclarationOf, Parameter, ShippedId } from '../catalogue';
import { compareModels, creditOfPaths, creditOfTouches } from '../core/attribution/credit';
import { readPaths } from '../core/attribution/readPaths';
import { readTouches } from '../core/attribution/readTouches';
import { netPromoterScore } from '../core/customers/promoters';
import { grossRetention, netRetention, retention } from '../core/customers/retention';
import { expired } from '../core/decay/expired';
import { fittedHalfLife, fitTable } from '../core/decay/fitTable';
import { observedHalfLife, survivalTable } from '../core/decay/kaplanMeier';
import { fractionLeft, decayCurve, type Decay, type DecayModel } from '../core/decay/survival';
import { customersLeft, type Loss, returnAfterLoss, revenueLost } from '../core/decay/loss';
import { shelfLife } from '../core/decay/shelfLife';
import { valueLost } from '../core/decay/valueLost';
import { winRateTable } from '../core/decay/winRate';
import { Fault, type Table } from '../core/fault';
import { chance, sqlsFor } from '../core/funnel/chance';
import { forecast } from '../core/funnel/forecast';
import { plan } from '../core/funnel/plan';
import { rates } from '../core/funnel/rates';
import { sensitivity } from '../core/funnel/sensitivity';
import { customersNeeded, needed } from '../core/funnel/stages';
import { velocity } from '../core/funnel/velocity';
import type { Grid } from '../core/grid';
import { cohort } from '../core/leads/cohort';
import { keepPace, pace, perDay } from '../core/leads/pace';
import { profile } from '../core/leads/profile';
import { qualify, score } from '../core/leads/rules';
import { answeredInTime, responseTime, workingHours } from '../core/leads/response';
import { split } from '../core/leads/split';
import { timeToConvert } from '../core/leads/time';
import { partAbove, shareOfWhole } from '../core/part';
import { channelReturns } from '../core/money/channels';
import { lifetimeValue, payback, returnOnCost } from '../core/money/returns';
import { changeOfRate } from '../core/statistics/newcombe';
import type { ElementFunction } from './readEach';

type OptionOf<P extends Parameter> = Lowercase<NonNullable<P['options']>[number]>;

type OneOf<P extends Parameter> = P['kind'] extends 'switch'
  ? boolean
  : P['kind'] extends 'option'
    ? OptionOf<P>
    : P['kind'] extends 'text' | 'label' | 'any'
      ? string
      : P['kind'] extends 'holidays'
        ? Float64Array
        : number;

type RangeOf<P extends Parameter> = P['kind'] extends 'switch'
  ? readonly boolean[]
  : P['kind'] extends 'any'
    ? Grid
    : P['kind'] extends 'option'
      ? readonly (OptionOf<P> | '')[]
      : P['kind'] extends 'text' | 'label'
        ? readonly string[]
        : Float64Array;

/** An elementwise argument is only announced: whether it was given. Its cells go to the element function. */
type ValueOf<P extends Parameter> = P['shape'] extends 'each'
  ? boolean
  : P['shape'] extends 'range' | 'oneOrRange'
    ? RangeOf<P>
    : OneOf<P>;

type Settled = { readonly default: unknown } | { readonly kind: 'holidays' } | { readonly shape: 'each' };

/** An optional argument that has no default may be missing. */
type ArgumentOf<P extends Parameter> =
  ValueOf<P> | (P['optional'] extends true ? (P extends Settled ? never : undefined) : never);

type ArgumentsOf<Parameters extends readonly Parameter[]> = {
  [Index in keyof Parameters]: ArgumentOf<Parameters[Index]>;
};

export type Outcome = number | string | boolean | Fault | Table;

type Bindings = {
  readonly [Id in ShippedId]: (
    ...values: ArgumentsOf<DeclarationOf<Id>['parameters']>
  ) => Outcome | (DeclarationOf<Id>['result'] extends 'elementwise' ? ElementFunction : never);
};

/** The border has refused a denominator of 0, and says which. */
function ratio(part: number, all: number): number {
  return part / all;
}

/** A decay with its arguments checked against one another. */
function decayOf(
  life: number,
  residual: number,
  model: DecayModel,
  shape: number | undefined,
): Decay | Fault {
  if (shape !== undefined && model !== 'weibull') return new Fault('#VALUE!', 'shapeWithoutWeibull');
  return { life, residual, model, shape: shape ?? 1 };
}

/** More SQLs lost than there were make no sense. */
function unlessLostTooMany(sqls: number, lost: number, answer: () => Outcome): Outcome {
  return partAbove('lost', lost, 'sqls', sqls) ?? answer();
}

export const bindings: Bindings = {
  'FUNNEL.CUSTOMERS': customersNeeded,
  'FUNNEL.SQLS': (revenue, deal, close, whole) => needed(revenue, deal, [close], whole),
  'FUNNEL.MQLS': (revenue, deal, close, sqlRate, whole) => needed(revenue, deal, [close, sqlRate], whole),
  'FUNNEL.LEADS': (revenue, deal, close, sqlRate, mqlRate, whole) =>
    needed(revenue, deal, [close, sqlRate, mqlRate], whole),
  'FUNNEL.VISITS': (revenue, deal, close, sqlRate, mqlRate, leadRate, whole) =>
    needed(revenue, deal, [close, sqlRate, mqlRate, leadRate], whole),
  'FUNNEL.BUDGET': (revenue, deal, close, sqlRate, mqlRate, costPerLead, whole) =>
    needed(revenue, deal, [close, sqlRate, mqlRate], whole) * costPerLead,
  'FUNNEL.PLAN': (
    revenue,
    deal,
    close,
    sqlRate,
    mqlRate,
    leadRate,
    start,
    months,
    weekend,
    holidays,
    whole,
  ) => {
    if (leadRate !== undefined && mqlRate === undefined) return new Fault('#VALUE!', 'rateAboveOmitted');
    const given = [close, sqlRate, mqlRate, leadRate].filter((rate) => rate !== undefined);
    return plan(revenue, deal, given, { start, months, weekend, holidays }, whole);
  },
  'FUNNEL.FORECAST': (visits, leadRate, mqlRate, sqlRate, close, deal, whole) =>
    forecast(visits, [leadRate, mqlRate, sqlRate, close], deal, whole),
  'FUNNEL.RATES': (counts, stages, confidence) => rates(counts, stages ?? [], confidence),
  'FUNNEL.CHANCE': chance,
  'FUNNEL.SQLSFOR': sqlsFor,
  'FUNNEL.VELOCITY': velocity,
  'FUNNEL.SENSITIVITY': sensitivity,
  'SQL.DECAY': (ageGiven, life, residual, model, shape) => {
    const decay = decayOf(life, residual, model, shape);
    if (decay instanceof Fault) return decay;
    return ageGiven ? fractionLeft(decay) : decayCurve(decay);
  },
  'SQL.VALUE': (_close, _deal, _age, life, residual, model, shape) => {
    const decay = decayOf(life, residual, model, shape);
    if (decay instanceof Fault) return decay;
    const left = fractionLeft(decay);
    return (close, deal, age) => close * deal * left(age);
  },
  'SQL.VALUELOST': (ages, closes, deals, life, residual, model, shape) => {
    const decay = decayOf(life, residual, model, shape);
    return decay instanceof Fault ? decay : valueLost(ages, closes, deals, decay);
  },
  'SQL.CUSTOMERS': (sqls, lost, close, whole) =>
    unlessLostTooMany(sqls, lost, () => customersLeft(sqls, lost, close, whole)),
  'SQL.LOSS': (sqls, lost, close, deal, residual, whole) =>
    unlessLostTooMany(sqls, lost, () => revenueLost({ sqls, lost, close, deal, residual, whole })),
  'SQL.ROI': (sqls, lost, close, deal, spend, residual, whole) => {
    const loss: Loss = { sqls, lost, close, deal, residual, whole };
    return unlessLostTooMany(sqls, lost, () => returnAfterLoss(loss, spend));
  },
  'SQL.SHELFLIFE': shelfLife,
  'LEAD.PERDAY': perDay,
  'LEAD.KEEPPACE': keepPace,
  'LEAD.PACE': pace,
  'LEAD.COHORT': cohort,
  'LEAD.TIME': timeToConvert,
  'SQL.EXPIRED': expired,
  'SQL.SURVIVAL': survivalTable,
  'SQL.HALFLIFE': (durations, events, model) =>
    model === 'observed' ? observedHalfLife(durations, events) : fittedHalfLife(durations, events, model),
  'SQL.WINRATE': winRateTable,
  'SQL.FIT': fitTable,
  'LEAD.CONVERSION': ratio,
  'LEAD.CHANGE': (converted, entered, convertedBefore, enteredBefore, confidence) =>
    changeOfRate(
      { successes: converted, trials: entered },
      { successes: convertedBefore, trials: enteredBefore },
      confidence,
    ),
  'LEAD.ATTRITION': ratio,
  'LEAD.SPLIT': split,
  'LEAD.PROFILE': profile,
  'LEAD.SCORE': score,
  'LEAD.QUALIFY': qualify,
  'LEAD.RESPONSE': (created, responded, statistic, opens, closes, weekend, holidays) => {
    const hours = workingHours(opens, closes, weekend, holidays);
    return hours instanceof Fault ? hours : responseTime(created, responded, statistic, hours);
  },
  'LEAD.SLA': (created, responded, limit, asOf, opens, closes, weekend, holidays) => {
    const hours = workingHours(opens, closes, weekend, holidays);
    return hours instanceof Fault ? hours : answeredInTime(created, responded, limit, asOf, hours);
  },
  'ROI.CHANNELS': (channels, cost, leads, customers, bookings, margin) =>
    channelReturns({ channels, cost, leads, customers, bookings }, margin),
  'ROI.RETURN': returnOnCost,
  'ROI.COSTPER': ratio,
  'ROI.CAC': (marketing, sales, customers) => ratio(marketing + sales, customers),
  'ROI.LTV': lifetimeValue,
  'ROI.PAYBACK': payback,
  'CUSTOMER.CHURN': ratio,
  'CUSTOMER.RETENTION': retention,
  'CUSTOMER.GRR': grossRetention,
  'CUSTOMER.NRR': netRetention,
  'CUSTOMER.UPSELL': shareOfWhole('upsell', 'total'),
  'CUSTOMER.ORIGINATED': shareOfWhole('fromMarketing', 'newCustomers'),
  'CUSTOMER.NPS': netPromoterScore,
  'EMAIL.OPENRATE': ratio,
  'EMAIL.CLICKRATE': ratio,
  'EMAIL.CLICKTOOPEN': ratio,
  'ATTRIBUTION.CREDIT': (paths, conversions, model, values, nulls, separator, direct) =>
    creditOfPaths(readPaths(paths, conversions, values, nulls, separator), model, direct),
  'ATTRIBUTION.COMPARE': (paths, conversions, values, nulls, separator, direct) =>
    compareModels(readPaths(paths, conversions, values, nulls, separator), direct),
  'ATTRIBUTION.TOUCHES': (lead, channel, touched, converted, model, values, halfLife, milestone, direct) =>
    creditOfTouches(
      readTouches({ lead, channel, touched, converted, values, milestone }),
      model,
      halfLife,
      direct,
    ),
};
