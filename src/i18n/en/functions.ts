// What the help says of each worksheet function, in English. The key is the function's id, which is never translated.
import { parameterTexts } from './parameters';

export interface FunctionText {
  /** One sentence: what the function answers. */
  readonly sentence: string;
  /** Edge cases, and what was chosen where an analyst could expect something else. */
  readonly notes: readonly string[];
  /** Parameters that mean something else here than elsewhere. */
  readonly parameters?: Readonly<Record<string, string>>;
}

const WHOLE_UP =
  'With whole = TRUE every stage in turn is rounded up: whole customers, then the whole SQLs for them, and so on.';
const ARITHMETIC =
  '10 million of revenue at 50 000 a deal are 200 customers, 800 SQLs and 4 000 MQLs; 8 000 MQLs belong to 20 million.';
const COUNTS = 'lost must not be more than sqls.';
const CALENDAR = 'Both ends count. A holiday on a weekend, or listed twice, is not subtracted twice.';
const RULE_TESTS =
  'Tests: is, is not, contains, at least, at most, more than, less than, between (10..50, a dot as decimal mark, both ends included), one of (a; b), filled, empty.';
const RULE_VALUES =
  'Texts are compared in any case and without spaces around them, numbers with numbers only: the text 12 is not the number 12. A blank cell is empty, is not anything, and meets no other test. Dates are numbers.';
const LEAD_ROWS =
  'One result a lead row, so that it lines up with the table: a row that holds nothing gives empty text in its place, and such rows at the end are left out. A field named twice is its first column. ' +
  'The header is in English on every machine.';
const RESPONDED = 'Date and time of the first response, blank where there is none; same shape as created';
const WORKING_HOURS =
  'Without opens and closes every hour counts, nights, weekends and holidays too. With both, only the hours between them on business days: 0 and 1 are midnight to midnight. One without the other, or closes not later than opens, is #VALUE!. Times are read to the millisecond.';
const PATHS =
  'Spaces around names, upper and lower case do not matter; the commonest spelling is shown. Nothing between two separators is no touch, and a path without any is dropped with its conversions. A blank conversions, values or nulls is 0.';
const RULE_MODELS =
  'first, last: all to that touch. lastnondirect: to the last touch that is not direct; if all are, to the last. linear: the same to every touch. position: 40% first, 40% last, 20% over those between; two touches share by halves. shapley: the same to every distinct channel. Every model shares out all conversions, and nulls matter to markov only.';
const MARKOV =
  'markov: what would be lost if every journey that reaches the channel came to nothing there, solved exactly. In value, each step weighs the value of its journeys, and a journey that came to nothing the average value of a conversion. At most 1000 channels.';
const PATH_MODEL = 'first, last, lastnondirect, linear, position, markov or shapley; linear if omitted';
const PATH_VALUES = 'Value of all conversions of each path; same shape as paths';
const HEADERS = 'The headers are in English on every machine, so that formulas can look them up.';

export const functionTexts: Readonly<Record<string, FunctionText>> = {
  'FUNNEL.CUSTOMERS': {
    sentence: 'Customers needed to reach a revenue goal.',
    notes: ['With whole = TRUE the result is rounded up.'],
  },
  'FUNNEL.SQLS': { sentence: 'SQLs needed to reach a revenue goal.', notes: [WHOLE_UP] },
  'FUNNEL.MQLS': { sentence: 'MQLs needed to reach a revenue goal.', notes: [WHOLE_UP, ARITHMETIC] },
  'FUNNEL.LEADS': { sentence: 'Leads needed to reach a revenue goal.', notes: [WHOLE_UP] },
  'FUNNEL.VISITS': { sentence: 'Website visits needed to reach a revenue goal.', notes: [WHOLE_UP] },
  'FUNNEL.BUDGET': {
    sentence: 'Budget for the leads needed to reach a revenue goal.',
    notes: [WHOLE_UP, 'The cost is leads × cost per lead; it is not rounded.'],
  },
  'FUNNEL.PLAN': {
    sentence: 'The whole funnel plan as a table: what each stage needs, per month and per business day.',
    notes: [
      'The table begins at the last rate given: without mqlRate at MQLs, without leadRate at leads. leadRate without mqlRate is #VALUE!.',
      'Per business day is left out without start. The period runs from start for months months, both ends included; weekend and holidays then matter, and otherwise do not.',
      'The rate of the last stage is empty text. ' + HEADERS,
      WHOLE_UP + ' The pace stays exact.',
    ],
    parameters: {
      start: 'First day of the period; gives the pace per business day',
      months: 'Length of the period in whole months; 12 if omitted',
    },
  },
  'FUNNEL.FORECAST': {
    sentence: 'The funnel read forwards: what a number of visits brings, stage by stage, up to revenue.',
    notes: ['With whole = TRUE every stage is rounded down, visits included. ' + HEADERS],
  },
  'FUNNEL.RATES': {
    sentence: 'Conversion from stage to stage, with the limits within which the true rate lies.',
    notes: [
      'A blank count makes its two steps #N/A; blank rows at the end are ignored. At least two counts are needed.',
      'A count above the one before it gives its rate, which same-period readings can push above 100%, and #N/A as limits. A count of 0 makes the next step #DIV/0!.',
      'Wilson score limits, clamped to 0…100%: unlike the textbook limits they hold for few cases and for rates near 0 and 1.',
    ],
  },
  'FUNNEL.CHANCE': {
    sentence: 'The chance of winning at least that many customers from a number of SQLs.',
    notes: [
      'SQLs are rounded down, customers up; 0 customers are certain.',
      'A close rate seen on few SQLs is itself uncertain. Give their number as basedOn, and the chance takes it into account.',
    ],
    parameters: {
      sqls: 'SQLs at hand',
      customers: 'Customers wanted',
    },
  },
  'FUNNEL.SQLSFOR': {
    sentence: 'The fewest SQLs that bring a number of customers with a given confidence.',
    notes: [
      'The average, customers ÷ close, is reached only about every other time; this is the number that is safe enough.',
      'No customers need no SQLs. A confidence of 0 or 1, or one that no number of SQLs reaches, is #NUM!.',
    ],
    parameters: {
      customers: 'Customers wanted; at most 1 million',
      confidence: 'How sure to be, between 0% and 100%: 90% is nine times out of ten',
    },
  },
  'FUNNEL.VELOCITY': {
    sentence: 'Sales velocity: the revenue that the open opportunities bring per day.',
    notes: ['A cycle of 0 days is #DIV/0!.'],
  },
  'FUNNEL.SENSITIVITY': {
    sentence:
      'A table of the MQLs needed if the close rate and the SQL rate turn out better or worse than planned.',
    notes: [
      'Close rates go down, SQL rates across: two steps below, the plan, two steps above.',
      'A rate that would be 0 or less, or over 100%, shows #N/A in its cells only.',
    ],
    parameters: { step: 'The step between the rates, as a difference: 5% if omitted' },
  },
  'SQL.DECAY': {
    sentence: 'Fraction of an SQL’s value that is left after days without a sign of interest.',
    notes: [
      'Without age, the labelled curve at 0, ¼, ½, ¾, 1, 1½, 2, 3 and 4 lives. A range of ages gives a range of results; a blank age gives empty text.',
      'exponential: half is left after life days. weibull: half after life days, faster or slower at first as shape says. step: all until life days, then nothing. linear: nothing left at life days.',
      'Past the shelf life is not worthless: with the exponential model half is left. What a cold SQL is still worth as an MQL is residual.',
      'shape together with another model than weibull is #VALUE!.',
    ],
  },
  'SQL.VALUE': {
    sentence: 'What an open SQL is worth today: close rate × deal × the fraction of value left at its age.',
    notes: [
      'Ranges must have the same shape; single values serve every cell. Without age the SQL is warm. A blank cell gives empty text in its place.',
      'close is the rate of SQLs worked while warm. An average over all SQLs already holds the cold ones, and decay would count them twice.',
    ],
  },
  'SQL.VALUELOST': {
    sentence: 'Value already lost over all open SQLs.',
    notes: [
      'close and deal are one value for all SQLs, or a range beside the ages. A blank close or deal in the range counts as 0; rows without an age are skipped.',
      'What a cold SQL is still worth as an MQL (residual) is not lost.',
    ],
    parameters: { ages: 'Days since each open SQL last showed interest' },
  },
  'SQL.CUSTOMERS': {
    sentence: 'Customers to expect after some SQLs went cold.',
    notes: [COUNTS, '5 of 40 lost at 25% leave 8.75 customers, or 8 whole ones with whole = TRUE.'],
  },
  'SQL.LOSS': {
    sentence: 'Revenue lost with the SQLs that went cold.',
    notes: [
      COUNTS,
      'Expected loss: 125 000 for 5 of 40 SQLs at 25% and 100 000 a deal. In whole customers (whole = TRUE) 10 become 8, and 200 000 are lost.',
      'Between deal and whole stands residual: TRUE in its place is #VALUE!.',
    ],
  },
  'SQL.ROI': {
    sentence: 'What a loss of SQLs does to customers, revenue, ROI and cost per customer.',
    notes: [
      COUNTS,
      'A spend of 0 makes the ROI #DIV/0!, no customers left the cost per customer; the other cells stand. ' +
        HEADERS,
    ],
  },
  'SQL.SHELFLIFE': {
    sentence: 'Usual shelf life of an SQL in a market, in days.',
    notes: ['A rule of thumb to start from. Upper and lower case do not matter.'],
  },
  'SQL.EXPIRED': {
    sentence: 'How many SQLs are past their shelf life.',
    notes: ['An age of exactly life days is past it. Blank ages are not counted.'],
    parameters: { ages: 'Days since each SQL last showed interest' },
  },
  'SQL.SURVIVAL': {
    sentence: 'Kaplan–Meier curve: how many SQLs are still warm after so many days.',
    notes: [
      'The first row is day 0; then follows a row for each day on which SQLs went cold, and the last day. It is the curve had nobody been won, not the share that will go cold.',
      'SQLs that are still open or were won count for as long as they were followed. On a tie, cold comes before left.',
      'Left counts those won or last seen open since the row above; in the last row also those of that day, so that Went cold and Left add up to all SQLs. At risk are those followed at least until that day.',
      'Low and High are log-log limits with Greenwood’s variance; they are #N/A where all or none are still warm. Rows without a duration are skipped. SQLs that went cold on day 0 get a second row for that day.',
    ],
  },
  'SQL.HALFLIFE': {
    sentence: 'Days after which half of the SQLs have gone cold.',
    notes: [
      'observed: the first day on which at most half are still warm on the Kaplan–Meier curve; #N/A if more than half are warm to the end. exponential and weibull: the half-life of the fitted curve, which may lie beyond the days seen.',
      'SQLs that are still open or were won are not dropped: dropping them would make the half-life far too short.',
      'Nobody gone cold is #N/A; so is weibull with all of them on one day. In a fit, a duration of 0 counts as half the smallest positive one.',
    ],
    parameters: { model: 'observed, exponential or weibull; observed if omitted' },
  },
  'SQL.FIT': {
    sentence:
      'Fits a decay model to your own SQLs: life, shape and the share that never goes cold, with limits.',
    notes: [
      'Put Life, Shape and Never into life, shape and residual of SQL.DECAY with the model "weibull" (without shape for "exponential"). Life is when half of those that ever go cold have done so.',
      'exponential: shape 1, never 0. weibull: never 0. cure: a weibull curve that levels out at Never. Without model, the one of least AIC among those that can be fitted.',
      'Low and High are Wald limits, calculated on the log of life and shape and on the logit of never; what a model fixes has none and shows #N/A.',
      'A duration of 0 counts as half the smallest positive one. #N/A: nobody went cold; weibull or cure with fewer than two different days on which SQLs went cold; cure where no share that never goes cold can be seen.',
    ],
    parameters: { model: 'exponential, weibull or cure; the one of least AIC if omitted' },
  },
  'LEAD.PERDAY': {
    sentence: 'Leads per business day.',
    notes: [
      CALENDAR,
      'end before start is #NUM!, a period without business day #DIV/0!. Times of day are ignored.',
    ],
  },
  'LEAD.KEEPPACE': {
    sentence: 'How much the daily pace must change to keep a month’s total in another month.',
    notes: [
      'January 2014 has 23 business days, February 20: 15% more a day, whatever the number of leads.',
      CALENDAR,
    ],
  },
  'LEAD.PACE': {
    sentence: 'Leads still needed per remaining business day to reach the target.',
    notes: [
      'Counted from the day after asOf; end is the end of asOf’s month if omitted.',
      'A target reached gives 0. Otherwise a period without a business day left is #DIV/0!.',
    ],
  },
  'LEAD.CONVERSION': {
    sentence: 'Conversion rate of leads.',
    notes: [
      'Above 100% is possible where conversions and entries of the same period are compared, and is returned.',
    ],
  },
  'LEAD.CHANGE': {
    sentence: 'Is the change of a conversion rate real? The difference, with its limits.',
    notes: [
      'Limits that do not include 0 mean a change that is more than chance. A rate over 100% has a difference, but #N/A as limits.',
    ],
    parameters: { converted: 'How many converted now', entered: 'How many entered now' },
  },
  'LEAD.COHORT': {
    sentence:
      'Conversion by month, both ways: of this month’s leads, and of the same people followed for a window.',
    notes: [
      'The same-month rate divides this month’s conversions by this month’s leads, who are other people: it can exceed 100%. The cohort rate follows the leads of a month for window days, both ends included.',
      'A cohort is mature when its last day + window has passed by asOf; until then its rate is #N/A and its count is shown. asOf is the latest date seen if omitted; what is dated later has not happened yet.',
      'A conversion before its entry counts in its month, not in its cohort. Rows without an entry are skipped. Months without leads are listed; their rates are #DIV/0!.',
      'With period "week" the rows are ISO weeks, named by their Monday, and the headers say Week, Converted in week and Same-week rate.',
    ],
    parameters: { converted: 'Dates of conversion, blank where there is none; same shape as entered' },
  },
  'LEAD.TIME': {
    sentence: 'Days from entering to converting: median, mean or 90th percentile.',
    notes: [
      'Leads not converted, or converted before they entered, are left out; nobody left is #N/A.',
      'Times of day count: from noon to midnight is half a day. p90 is calculated as PERCENTILE.INC does.',
    ],
    parameters: { converted: 'Dates of conversion, blank where there is none; same shape as entered' },
  },
  'LEAD.ATTRITION': {
    sentence: 'Share of leads lost.',
    notes: ['Leads lost are not customers lost: for those see CUSTOMER.CHURN.'],
    parameters: { lost: 'Leads lost', atStart: 'Leads there were at the start' },
  },
  'LEAD.SPLIT': {
    sentence: 'Counts or sums by label, biggest first, with shares.',
    notes: [
      'Spaces around a label, upper and lower case do not matter; the commonest spelling is shown. Labels of equal size stand in the order in which they first appear.',
      'A blank label is "(none)"; blanks after the last label are ignored. With weights a blank weight counts as 0, and a row without both is ignored.',
      'If the weights add up to 0, the shares are #DIV/0!. ' + HEADERS,
    ],
    parameters: { labels: 'Label of each lead, such as its industry or source' },
  },
  'LEAD.PROFILE': {
    sentence: 'How many leads fall into each score band.',
    notes: [
      'A band holds its lower edge and not its upper one; the last band holds both. Blank scores are no leads.',
      'Scores outside the edges are shown in rows that say below and above in the column From, and the edge in To; without such scores the rows are left out.',
      'Blank edges are ignored; at least two are needed, each above the one before. ' + HEADERS,
    ],
    parameters: {
      scores: 'Score of each lead',
      edges: 'Edges of the bands, ascending; 0, 20, 40, 60, 80, 100 if omitted',
    },
  },
  'LEAD.SCORE': {
    sentence: 'A score for each lead from a table of rules.',
    notes: [
      RULE_TESTS,
      RULE_VALUES,
      'The points of all rules that hold are added up, negative ones too; the score is not capped. Blank points are 0.',
      LEAD_ROWS,
    ],
    parameters: {
      leads: 'Lead table without its header: one row a lead, one column a field',
      fields: 'Names of the columns of leads',
      rules: 'Table of Field, Test, Value, Points; its header may be included',
    },
  },
  'LEAD.QUALIFY': {
    sentence: 'Which leads meet the criteria.',
    notes: [
      RULE_TESTS,
      RULE_VALUES,
      'needed above the number of criteria is #VALUE!; with 0 every lead qualifies.',
      LEAD_ROWS,
    ],
    parameters: {
      leads: 'Lead table without its header: one row a lead, one column a field',
      fields: 'Names of the columns of leads',
      criteria: 'Table of Field, Test, Value; its header may be included',
    },
  },
  'LEAD.RESPONSE': {
    sentence: 'Hours to the first response: median, mean or 90th percentile.',
    notes: [
      'Leads not answered, or answered before they were created, are left out; nobody left is #N/A.',
      WORKING_HOURS,
      'p90 is calculated as PERCENTILE.INC does.',
    ],
    parameters: { created: 'Date and time at which each lead was created', responded: RESPONDED },
  },
  'LEAD.SLA': {
    sentence: 'Share of leads answered in time.',
    notes: [
      'Only leads whose limit was up by asOf are judged: a young lead counts neither way, even if it was answered. Exactly at the limit is in time. A lead that is due and not answered counts as too late; one answered before it was created is left out. No lead due is #N/A.',
      'asOf without a time of day means the end of that day. What is dated later has not happened yet.',
      WORKING_HOURS,
    ],
    parameters: {
      created: 'Date and time at which each lead was created',
      responded: RESPONDED,
      limit: 'Hours allowed for the first response; working hours with opens and closes',
      asOf: 'The moment at which the limits are judged',
    },
  },
  'ROI.RETURN': {
    sentence: 'Return on investment.',
    notes: [
      '3 is 300%: the cost came back, and three times the cost on top. With margin the return is on margin instead of bookings.',
    ],
    parameters: { margin: 'Margin as a share of bookings; 100% if omitted' },
  },
  'ROI.COSTPER': {
    sentence: 'Cost per lead, MQL, SQL or customer.',
    notes: ['Cost per MQL is the cost divided by MQLs, not by leads.'],
  },
  'ROI.CAC': {
    sentence: 'Acquisition cost of a customer.',
    notes: ['Marketing and sales of the same period as the customers.'],
  },
  'ROI.LTV': {
    sentence: 'Lifetime value of a customer.',
    notes: [
      'The first month is neither reduced by churn nor discounted. No churn and no discount have no sum: #DIV/0!.',
    ],
    parameters: { margin: 'Margin as a share of revenue' },
  },
  'ROI.PAYBACK': {
    sentence: 'Months until a customer has paid back its acquisition cost.',
    notes: ['Churn is left out: it is the payback of a customer who stays.'],
  },
  'ROI.CHANNELS': {
    sentence: 'Cost and return by channel, with a total.',
    notes: [
      'Rows of one channel are added up: spaces around the name, upper and lower case do not matter, and the commonest spelling is shown. Channels stand in the order in which they first appear.',
      'A blank channel is "(none)", so that cost without a channel stays visible; rows that hold nothing are ignored, and a blank number counts as 0.',
      'With customers come Customers, Lead-to-customer and CAC; with bookings Bookings, Value per lead and ROI, which is on margin if margin is given. CAC is this cost over customers: include sales in cost where it should hold them.',
      'A count or cost of 0 makes its ratios #DIV/0! in their own cells. The last row, Total, holds the ratios of the sums. ' +
        HEADERS,
    ],
    parameters: {
      cost: 'Cost of each row',
      leads: 'Leads of each row',
      customers: 'Customers of each row',
      bookings: 'Bookings of each row',
      margin: 'Margin as a share of bookings; 100% if omitted',
    },
  },
  'CUSTOMER.CHURN': {
    sentence: 'Share of customers lost.',
    notes: ['Customers lost are not leads lost: for those see LEAD.ATTRITION.'],
  },
  'CUSTOMER.RETENTION': {
    sentence: 'Share of customers kept.',
    notes: ['New customers are taken out, so that growth does not hide losses.'],
  },
  'CUSTOMER.UPSELL': {
    sentence: 'Share of upselling in all sales.',
    notes: ['Upselling to existing customers as a share of all sales of the period.'],
  },
  'CUSTOMER.ORIGINATED': {
    sentence: 'Share of new customers that marketing brought.',
    notes: ['New customers whose first touch was marketing’s, as a share of all new customers.'],
  },
  'CUSTOMER.NPS': {
    sentence: 'Net promoter score of survey answers.',
    notes: [
      '9 and 10 are promoters, 0 to 6 detractors. A blank is no answer; a score outside 0–10 is #NUM!; no answers are #N/A.',
    ],
    parameters: { scores: 'Answers from 0 to 10, blank where there is none' },
  },
  'EMAIL.OPENRATE': {
    sentence: 'Open rate of a mailing.',
    notes: ['Opens are counted once for each mail delivered.'],
    parameters: { opens: 'Opened mails' },
  },
  'EMAIL.CLICKRATE': {
    sentence: 'Click rate of a mailing.',
    notes: ['Clicks per delivered mail; per opened mail it is EMAIL.CLICKTOOPEN.'],
  },
  'EMAIL.CLICKTOOPEN': {
    sentence: 'Clicks per opened mail.',
    notes: ['Clicks per opened mail; per delivered mail it is EMAIL.CLICKRATE.'],
    parameters: { opens: 'Opened mails' },
  },
  'ATTRIBUTION.CREDIT': {
    sentence: 'Credit of each channel for the conversions, by one model.',
    notes: [
      PATHS,
      RULE_MODELS,
      MARKOV,
      'Value, if values are given, is shared out by the same model. The biggest credit comes first; channels of equal credit stand as they first appear, and a channel that earns nothing shows 0. No conversion at all is #N/A. ' +
        HEADERS,
    ],
    parameters: { model: PATH_MODEL, values: PATH_VALUES },
  },
  'ATTRIBUTION.COMPARE': {
    sentence: 'Credit of each channel under every model, side by side.',
    notes: [
      'A column a model: credit of conversions, or of value if values are given. Channels stand in the order of the linear model.',
      PATHS,
      RULE_MODELS,
      MARKOV,
      'No conversion at all is #N/A. ' + HEADERS,
    ],
    parameters: { values: PATH_VALUES },
  },
  'ATTRIBUTION.TOUCHES': {
    sentence: 'Credit of each channel from a table of touches, by one model or by all.',
    notes: [
      'Each lead is one journey: its touches by date, on one date in the order of their rows. Touches after the day of conversion, and touches without a date, are ignored. A lead without conversion is a journey that came to nothing, for markov; one whose touches are all ignored earns nobody credit.',
      'The conversion date and the value belong to the lead: they may stand in one of its rows or in all of them. Two different ones are #VALUE!. A blank channel is "(none)". Upper and lower case do not matter in leads and channels.',
      'timedecay: a touch counts half for every halfLife days before the conversion, hours included. wshaped: 30% each to the first touch and to those that made the lead and the opportunity, 10% over the others; fullpath: 22.5% each to these and to the one that made the customer, 10% over the others.',
      'The earliest touch marked as a milestone counts, and a touch that is two gets both shares. The share of a milestone that is missing, or of the others where there are none, goes to the rest in proportion: without milestones the first touch has three quarters in wshaped.',
      'all: a column a model, of conversions, or of value if values are given, in the order of the linear model. ' +
        HEADERS,
      RULE_MODELS,
      MARKOV,
    ],
    parameters: {
      converted: 'Date on which the lead of each touch converted, blank if it did not',
      model:
        'first, last, lastnondirect, linear, position, markov, shapley, timedecay, wshaped, fullpath, or all; linear if omitted',
      values: 'Value of the lead’s conversion',
      halfLife:
        'Days before the conversion in which a touch comes to count half, for timedecay; 7 if omitted',
      milestone: 'Marks a touch as lead, opportunity or customer, two joined by ";"; blank for the others',
    },
  },
};

/** What a parameter of a function means. */
export function parameterText(id: string, name: string): string {
  return functionTexts[id]?.parameters?.[name] ?? parameterTexts[name] ?? '';
}
