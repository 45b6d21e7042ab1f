// The functions that can be written as one Excel LAMBDA, for copies of a workbook that calculate without the add-in. They
// stand apart from the catalogue, because the script that Excel loads for its cells has no use for them. They answer as the
// functions do for arguments that make sense; what makes no sense is an error here too, without its sentence.
import type { ShippedId } from './index';

const NEAREST = 'LET(k,ROUND(x,0),IF(ABS(x-k)<=1E-12*ABS(x),k,';
const UP = `LAMBDA(x,IF(exact,x,${NEAREST}ROUNDUP(x,0)))))`;
const DOWN = `LAMBDA(x,IF(exact,x,${NEAREST}ROUNDDOWN(x,0)))))`;
const EXACT = 'exact,IF(ISOMITTED(whole),TRUE,NOT(whole))';

function areRates(names: readonly string[]): string {
  return `AND(${names.map((name) => `${name}>=0,${name}<=1`).join(',')})`;
}

/** needed(needed(revenue ÷ deal) ÷ rate) ÷ rate …, each rounded up in turn; `after` follows the last stage. */
function stages(rates: readonly string[], more: readonly string[] = [], after = ''): string {
  const chain = rates.reduce((count, rate) => `up(${count}/${rate})`, 'up(revenue/deal)');
  const guard = rates.length === 0 ? '' : `${areRates(rates)},`;
  const parameters = ['revenue', 'deal', ...rates, ...more, '[whole]'].join(',');
  const body = `LET(${EXACT},up,${UP},${chain}${after})`;
  return `LAMBDA(${parameters},IF(AND(${guard}revenue>=0,deal>=0),${body},#VALUE!))`;
}

/** Business days between two dates, both expressions. */
function businessDays(start: string, end: string): string {
  const weekend = 'IF(ISOMITTED(weekend),1,weekend)';
  return `IF(ISOMITTED(holidays),NETWORKDAYS.INTL(${start},${end},${weekend}),NETWORKDAYS.INTL(${start},${end},${weekend},holidays))`;
}

const DECAY_PARAMETERS = '[life],[residual],[model],[shape]';
const DECAY_NAMES =
  'days,IF(ISOMITTED(life),30,life),' +
  'keeps,IF(ISOMITTED(residual),0,residual),' +
  'curve,IF(ISOMITTED(model),"exponential",LOWER(model)),' +
  'power,IF(ISOMITTED(shape),1,shape)';
const LEFT =
  'IF(curve="exponential",2^(0-old/days),IF(curve="weibull",2^(0-(old/days)^power),' +
  'IF(curve="step",IF(old<days,1,0),IF(curve="linear",IF(old<days,1-old/days,0),#VALUE!))))';
const SOUND = 'AND(days>0,keeps>=0,keeps<=1,OR(ISOMITTED(shape),curve="weibull"))';
const FRACTION = `keeps+(1-keeps)*${LEFT}`;

/** Numbers of a range, for which Excel's order of kinds serves: numbers come before texts, and a blank is an empty text. */
const given = (range: string): string => `(${range}<"")`;
/** How many cells of a key column hold what is no number; and of one beside it, in the rows that have a key. */
const wrong = (key: string): string => `SUM((${key}>"")+0)`;
const wrongBeside = (key: string, range: string): string => `SUM((${key}<"")*(${range}>""))`;

/** A part above its whole, by more than sums of the same amounts in another order differ. */
const isAbove = (part: string, whole: string): string => `${part}>(${whole})*(1+1E-12)`;

const OLDEST = 18_262;
const TO_TIME =
  'IF(pick="median",MEDIAN(spans),IF(pick="mean",AVERAGE(spans),IF(pick="p90",PERCENTILE.INC(spans,0.9),#VALUE!)))';

const month = (date: string): string => businessDays(`EOMONTH(${date},-1)+1`, `EOMONTH(${date},0)`);

export const lambdas: Readonly<Partial<Record<ShippedId, string>>> = {
  'FUNNEL.CUSTOMERS': stages([]),
  'FUNNEL.SQLS': stages(['close']),
  'FUNNEL.MQLS': stages(['close', 'sqlRate']),
  'FUNNEL.LEADS': stages(['close', 'sqlRate', 'mqlRate']),
  'FUNNEL.VISITS': stages(['close', 'sqlRate', 'mqlRate', 'leadRate']),
  'FUNNEL.BUDGET': stages(['close', 'sqlRate', 'mqlRate'], ['costPerLead'], '*costPerLead'),
  'FUNNEL.VELOCITY': `LAMBDA(opportunities,deal,win,cycle,IF(${areRates(['win'])},opportunities*deal*win/cycle,#VALUE!))`,
  'SQL.DECAY': `LAMBDA(age,${DECAY_PARAMETERS},LET(old,age,${DECAY_NAMES},IF(${SOUND},IF(old="","",IF(old<0,#NUM!,${FRACTION})),#VALUE!)))`,
  'SQL.VALUE': `LAMBDA(close,deal,[age],${DECAY_PARAMETERS},LET(old,IF(ISOMITTED(age),0,age),${DECAY_NAMES},IF(${SOUND},IF((close="")+(deal="")+(old="")>0,"",IF((close<0)+(close>1)+(deal<0)+(old<0)>0,#VALUE!,close*deal*(${FRACTION}))),#VALUE!)))`,
  'SQL.VALUELOST': `LAMBDA(ages,close,deal,${DECAY_PARAMETERS},LET(open,${given('ages')},old,IF(open,ages,0),${DECAY_NAMES},IF(AND(${SOUND},${wrong('ages')}+${wrongBeside('ages', 'close')}+${wrongBeside('ages', 'deal')}=0,SUM(open*((close<0)+(close>1)))=0,SUM((old>${OLDEST})+0)=0),IF(SUM(open+0)=0,#N/A,IF(SUM((old<0)+0)+SUM(open*(deal<0))>0,#NUM!,SUM(IF(open,close*deal*(1-(${FRACTION})),0)))),#VALUE!)))`,
  'SQL.EXPIRED': `LAMBDA(ages,[life],LET(days,IF(ISOMITTED(life),30,life),open,${given('ages')},IF(${wrong('ages')}+SUM(open*(ages>${OLDEST}))+(days>${OLDEST})>0,#VALUE!,IF(SUM(open+0)=0,#N/A,IF(SUM((ages<0)+0)+(days<=0)>0,#NUM!,SUM(open*(ages>=days)))))))`,
  'SQL.CUSTOMERS': `LAMBDA(sqls,lost,close,[whole],IF(${areRates(['close'])},IF(lost>sqls,#NUM!,LET(${EXACT},down,${DOWN},down((sqls-lost)*close))),#VALUE!))`,
  'SQL.LOSS': `LAMBDA(sqls,lost,close,deal,[residual],[whole],LET(${EXACT},down,${DOWN},keeps,IF(ISOMITTED(residual),0,residual),IF(AND(${areRates(['close', 'keeps'])},ISNUMBER(keeps)),IF(lost>sqls,#NUM!,IF(exact,lost*close*deal*(1-keeps),(down(sqls*close)-down((sqls-lost+lost*keeps)*close))*deal)),#VALUE!)))`,
  'SQL.SHELFLIFE':
    'LAMBDA(market,SWITCH(LOWER(TRIM(market)),"b2b industrial",30,"consumer",1,"consumer impulse",0.25,#VALUE!))',
  'LEAD.CONVERSION': 'LAMBDA(converted,entered,converted/entered)',
  'LEAD.TIME': `LAMBDA(entered,converted,[statistic],LET(pick,IF(ISOMITTED(statistic),"median",LOWER(TRIM(statistic))),kept,${given('entered')}*${given('converted')}*(converted>=entered),IF(${wrong('entered')}+${wrongBeside('entered', 'converted')}>0,#VALUE!,IF(SUM(${given('entered')}*(entered<1)+kept*((converted<1)+(converted>=2958466)))>0,#NUM!,IF(SUM(kept)=0,#N/A,LET(spans,IF(kept,converted-entered,""),${TO_TIME}))))))`,
  'LEAD.ATTRITION': 'LAMBDA(lost,atStart,lost/atStart)',
  'ROI.RETURN': 'LAMBDA(bookings,cost,[margin],(bookings*IF(ISOMITTED(margin),1,margin)-cost)/cost)',
  'ROI.COSTPER': 'LAMBDA(cost,count,cost/count)',
  'ROI.CAC': 'LAMBDA(marketing,sales,customers,(marketing+sales)/customers)',
  'ROI.LTV':
    'LAMBDA(monthlyRevenue,margin,monthlyChurn,[monthlyDiscount],LET(d,IF(ISOMITTED(monthlyDiscount),0,monthlyDiscount),monthlyRevenue*margin*(1+d)/(monthlyChurn+d)))',
  'ROI.PAYBACK': 'LAMBDA(cac,monthlyRevenue,margin,cac/(monthlyRevenue*margin))',
  'CUSTOMER.CHURN': 'LAMBDA(lost,atStart,lost/atStart)',
  'CUSTOMER.RETENTION': `LAMBDA(atStart,atEnd,won,IF(${isAbove('won', 'atEnd')},#NUM!,(atEnd-won)/atStart))`,
  'CUSTOMER.GRR': `LAMBDA(atStart,contraction,lost,IF(${isAbove('contraction+lost', 'atStart')},#NUM!,(atStart-contraction-lost)/atStart))`,
  'CUSTOMER.NRR': `LAMBDA(atStart,expansion,contraction,lost,IF(${isAbove('contraction+lost', 'atStart')},#NUM!,(atStart+expansion-contraction-lost)/atStart))`,
  'CUSTOMER.UPSELL': `LAMBDA(upsell,total,IF(${isAbove('upsell', 'total')},#NUM!,upsell/total))`,
  'CUSTOMER.ORIGINATED': `LAMBDA(fromMarketing,newCustomers,IF(${isAbove('fromMarketing', 'newCustomers')},#NUM!,fromMarketing/newCustomers))`,
  'CUSTOMER.NPS': `LAMBDA(scores,LET(answered,${given('scores')},IF(${wrong('scores')}>0,#VALUE!,IF(SUM(answered+0)=0,#N/A,IF(SUM((scores<0)+answered*(scores>10))>0,#NUM!,100*SUM(answered*((scores>=9)-(scores<=6)))/SUM(answered+0))))))`,
  'EMAIL.OPENRATE': 'LAMBDA(opens,delivered,opens/delivered)',
  'EMAIL.CLICKRATE': 'LAMBDA(clicks,delivered,clicks/delivered)',
  'EMAIL.CLICKTOOPEN': 'LAMBDA(clicks,opens,clicks/opens)',
  'LEAD.PERDAY': `LAMBDA(leads,start,end,[weekend],[holidays],IF(INT(end)<INT(start),#NUM!,leads/${businessDays('INT(start)', 'INT(end)')}))`,
  'LEAD.KEEPPACE': `LAMBDA(fromMonth,toMonth,[weekend],[holidays],${month('fromMonth')}/${month('toMonth')}-1)`,
  'LEAD.PACE': `LAMBDA(target,soFar,asOf,[end],[weekend],[holidays],IF(soFar>=target,0,LET(first,INT(asOf)+1,last,IF(ISOMITTED(end),EOMONTH(asOf,0),INT(end)),IF(last<first,#DIV/0!,(target-soFar)/${businessDays('first', 'last')}))))`,
};

const TABLE = 'It gives a table with headers, and no function of Excel 2021 puts rows together.';
const CHAIN = 'It follows every row of a table, more than a formula of 8 192 characters can say.';
const ESTIMATE = 'It searches for the most likely values step by step, which no single formula does.';

/** Why the other functions are written as values into such copies. */
export const valuesOnly: Readonly<Partial<Record<ShippedId, string>>> = {
  'FUNNEL.PLAN': TABLE,
  'FUNNEL.FORECAST': TABLE,
  'FUNNEL.RATES': TABLE,
  'FUNNEL.CHANCE':
    'With basedOn it is a sum of beta-binomial terms, for which Excel has no function, and whose logarithms of Γ lose digits.',
  'FUNNEL.SQLSFOR': 'It searches for a number of SQLs by their chance, for which Excel has no function.',
  'FUNNEL.SENSITIVITY': TABLE,
  'SQL.ROI': TABLE,
  'SQL.SURVIVAL': TABLE,
  'SQL.HALFLIFE': ESTIMATE,
  'SQL.WINRATE': TABLE,
  'SQL.FIT': ESTIMATE,
  'LEAD.CHANGE': TABLE,
  'LEAD.COHORT': TABLE,
  'LEAD.SPLIT': TABLE,
  'LEAD.PROFILE': TABLE,
  'LEAD.SCORE': CHAIN,
  'LEAD.QUALIFY': CHAIN,
  'LEAD.RESPONSE': CHAIN,
  'LEAD.SLA': CHAIN,
  'ROI.CHANNELS': TABLE,
  'ATTRIBUTION.CREDIT': CHAIN,
  'ATTRIBUTION.COMPARE': CHAIN,
  'ATTRIBUTION.TOUCHES': CHAIN,
};
