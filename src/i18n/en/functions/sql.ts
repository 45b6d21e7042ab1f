// What the help says of the SQL functions: how a sales-qualified lead loses its value.
import { type FunctionTexts, HEADERS } from './text';

const COUNTS = 'lost must not be more than sqls.';

export const sql: FunctionTexts = {
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
};
