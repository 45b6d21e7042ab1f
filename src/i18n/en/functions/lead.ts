// What the help says of the LEAD functions: volume, pace, quality, conversion.
import { type FunctionTexts, HEADERS } from './text';

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

const BUSINESS_DAYS = 'Business days as in NETWORKDAYS.INTL, both ends included.';
const RATIO = 'A ratio of counts.';

export const lead: FunctionTexts = {
  'LEAD.PERDAY': {
    sentence: 'Leads per business day.',
    equation: 'leads ÷ business days from start to end',
    notes: [
      CALENDAR,
      'end before start is #NUM!, a period without business day #DIV/0!. Times of day are ignored.',
    ],
    source: BUSINESS_DAYS,
  },
  'LEAD.KEEPPACE': {
    sentence: 'How much the daily pace must change to keep a month’s total in another month.',
    equation: 'business days of fromMonth ÷ business days of toMonth − 1',
    notes: [
      'January 2014 has 23 business days, February 20: 15% more a day, whatever the number of leads.',
      CALENDAR,
    ],
    source: BUSINESS_DAYS,
  },
  'LEAD.PACE': {
    sentence: 'Leads still needed per remaining business day to reach the target.',
    equation: '(target − soFar) ÷ business days after asOf, to end',
    notes: [
      'Counted from the day after asOf; end is the end of asOf’s month if omitted.',
      'A target reached gives 0. Otherwise a period without a business day left is #DIV/0!.',
    ],
    source: BUSINESS_DAYS,
  },
  'LEAD.CONVERSION': {
    sentence: 'Conversion rate of leads.',
    equation: 'converted ÷ entered',
    notes: [
      'Above 100% is possible where conversions and entries of the same period are compared, and is returned.',
    ],
    source: RATIO,
  },
  'LEAD.CHANGE': {
    sentence: 'Is the change of a conversion rate real? The difference, with its limits.',
    equation:
      'd = p₁ − p₂; limits d − √((p₁ − l₁)² + (u₂ − p₂)²), d + √((u₁ − p₁)² + (p₂ − l₂)²), l and u Wilson limits',
    notes: [
      'Limits that do not include 0 mean a change that is more than chance. A rate over 100% has a difference, but #N/A as limits.',
    ],
    parameters: { converted: 'How many converted now', entered: 'How many entered now' },
    source:
      'R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998), 873–890, method 10.',
  },
  'LEAD.COHORT': {
    sentence:
      'Conversion by month, both ways: of this month’s leads, and of the same people followed for a window.',
    equation:
      'same-month rate = converted in the month ÷ entered; cohort rate = converted 0…window days after entering ÷ entered',
    notes: [
      'The same-month rate divides this month’s conversions by this month’s leads, who are other people: it can exceed 100%. The cohort rate follows the leads of a month for window days, both ends included.',
      'A cohort is mature when its last day + window has passed by asOf; until then its rate is #N/A and its count is shown. asOf is the latest date seen if omitted; what is dated later has not happened yet.',
      'A conversion before its entry counts in its month, not in its cohort. Rows without an entry are skipped. Months without leads are listed; their rates are #DIV/0!.',
      'With period "week" the rows are ISO weeks, named by their Monday, and the headers say Week, Converted in week and Same-week rate.',
    ],
    parameters: { converted: 'Dates of conversion, blank where there is none; same shape as entered' },
    source: 'Same-period and cohort readings side by side; weeks are those of ISO 8601.',
  },
  'LEAD.TIME': {
    sentence: 'Days from entering to converting: median, mean or 90th percentile.',
    equation: 'median, mean or 90th percentile (as PERCENTILE.INC) of converted − entered',
    notes: [
      'Leads not converted, or converted before they entered, are left out; nobody left is #N/A.',
      'Times of day count: from noon to midnight is half a day. p90 is calculated as PERCENTILE.INC does.',
    ],
    parameters: { converted: 'Dates of conversion, blank where there is none; same shape as entered' },
    source:
      'R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), 361–365, type 7.',
  },
  'LEAD.ATTRITION': {
    sentence: 'Share of leads lost.',
    equation: 'lost ÷ atStart',
    notes: ['Leads lost are not customers lost: for those see CUSTOMER.CHURN.'],
    parameters: { lost: 'Leads lost', atStart: 'Leads there were at the start' },
    source: RATIO,
  },
  'LEAD.SPLIT': {
    sentence: 'Counts or sums by label, biggest first, with shares.',
    equation: 'share = count of the label ÷ count of all',
    notes: [
      'Spaces around a label, upper and lower case do not matter; the commonest spelling is shown. Labels of equal size stand in the order in which they first appear.',
      'A blank label is "(none)"; blanks after the last label are ignored. With weights a blank weight counts as 0, and a row without both is ignored.',
      'If the weights add up to 0, the shares are #DIV/0!. ' + HEADERS,
    ],
    parameters: { labels: 'Label of each lead, such as its industry or source' },
    source: RATIO,
  },
  'LEAD.PROFILE': {
    sentence: 'How many leads fall into each score band.',
    equation:
      'leads with From ≤ score < To; the last band includes its upper edge; share = leads ÷ all leads with a score',
    notes: [
      'A band holds its lower edge and not its upper one; the last band holds both. Blank scores are no leads.',
      'Scores outside the edges are shown in rows that say below and above in the column From, and the edge in To; without such scores the rows are left out.',
      'Blank edges are ignored; at least two are needed, each above the one before. ' + HEADERS,
    ],
    parameters: {
      scores: 'Score of each lead',
      edges: 'Edges of the bands, ascending; 0, 20, 40, 60, 80, 100 if omitted',
    },
    source: 'A histogram.',
  },
  'LEAD.SCORE': {
    sentence: 'A score for each lead from a table of rules.',
    equation: 'score = Σ points of the rules that hold',
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
    source: 'A sum of points.',
  },
  'LEAD.QUALIFY': {
    sentence: 'Which leads meet the criteria.',
    equation: 'TRUE where at least `needed` criteria hold',
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
    source: 'A count of criteria.',
  },
  'LEAD.RESPONSE': {
    sentence: 'Hours to the first response: median, mean or 90th percentile.',
    equation:
      'median, mean or 90th percentile (as PERCENTILE.INC) of the hours from created to responded; with opens and closes, of the working hours between them',
    notes: [
      'Leads not answered, or answered before they were created, are left out; nobody left is #N/A.',
      WORKING_HOURS,
      'p90 is calculated as PERCENTILE.INC does.',
    ],
    parameters: { created: 'Date and time at which each lead was created', responded: RESPONDED },
    source: BUSINESS_DAYS,
  },
  'LEAD.SLA': {
    sentence: 'Share of leads answered in time.',
    equation:
      'leads answered within limit ÷ leads due by asOf; due: created at least limit hours before asOf, or before the end of its day where it has no time of day',
    notes: [
      'Only leads whose limit was up by asOf are judged: a young lead counts neither way, even if it was answered. Exactly at the limit is in time. A lead that is due and not answered counts as too late; one answered before it was created is left out. No lead due is #N/A.',
      'asOf without a time of day means the end of that day. For now use NOW(), not TODAY(), which would also judge leads whose limit is up later today. What is dated later has not happened yet.',
      WORKING_HOURS,
    ],
    parameters: {
      created: 'Date and time at which each lead was created',
      responded: RESPONDED,
      limit: 'Hours allowed for the first response; working hours with opens and closes',
      asOf: 'The moment at which the limits are judged; a date means its end, for now use NOW()',
    },
    source: BUSINESS_DAYS,
  },
};
