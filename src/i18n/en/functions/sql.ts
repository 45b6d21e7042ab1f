// What the help says of the SQL functions: how a sales-qualified lead loses its value.
import { type FunctionTexts, HEADERS } from './text';

const COUNTS = 'lost must not be more than sqls.';

const CURVE = 'fraction left = residual + (1 − residual)·S(t), S(t) = 2^(−(t ÷ life)^shape)';
const FAMILY =
  'Exponential and Weibull survival functions, scaled so that life is the median (for the exponential, the half-life).';

export const sql: FunctionTexts = {
  'SQL.DECAY': {
    sentence: 'Fraction of an SQL’s value that is left after days without a sign of interest.',
    equation: CURVE,
    notes: [
      'Without age, the labelled curve at 0, ¼, ½, ¾, 1, 1½, 2, 3 and 4 lives. A range of ages gives a range of results; a blank age gives empty text.',
      'exponential: half is left after life days. weibull: half after life days, faster or slower at first as shape says. step: all until life days, then nothing. linear: nothing left at life days.',
      'Past the shelf life is not worthless: with the exponential model half is left. What a cold SQL is still worth as an MQL is residual.',
      'shape together with another model than weibull is #VALUE!.',
    ],
    source: FAMILY,
  },
  'SQL.VALUE': {
    sentence: 'What an open SQL is worth today: close rate × deal × the fraction of value left at its age.',
    equation: `value = close × deal × fraction left; ${CURVE}`,
    notes: [
      'Ranges must have the same shape; single values serve every cell. Without age the SQL is warm. A blank cell gives empty text in its place.',
      'close is the rate of SQLs worked while warm. An average over all SQLs already holds the cold ones, and decay would count them twice.',
    ],
    source: FAMILY,
  },
  'SQL.VALUELOST': {
    sentence: 'Value already lost over all open SQLs.',
    equation: 'value lost = Σ close × deal × (1 − fraction left)',
    notes: [
      'close and deal are one value for all SQLs, or a range beside the ages. A blank close or deal in the range counts as 0; rows without an age are skipped.',
      'What a cold SQL is still worth as an MQL (residual) is not lost.',
    ],
    parameters: { ages: 'Days since each open SQL last showed interest' },
    source: FAMILY,
  },
  'SQL.CUSTOMERS': {
    sentence: 'Customers to expect after some SQLs went cold.',
    equation: 'customers = (sqls − lost) × close',
    notes: [COUNTS, '5 of 40 lost at 25% leave 8.75 customers, or 8 whole ones with whole = TRUE.'],
    source: 'Arithmetic of the funnel.',
  },
  'SQL.LOSS': {
    sentence: 'Revenue lost with the SQLs that went cold.',
    equation:
      'loss = lost × close × deal × (1 − residual); whole: (⌊sqls·close⌋ − ⌊(sqls − lost + lost·residual)·close⌋) × deal',
    notes: [
      COUNTS,
      'Expected loss: 125 000 for 5 of 40 SQLs at 25% and 100 000 a deal. In whole customers (whole = TRUE) 10 become 8, and 200 000 are lost.',
      'Between deal and whole stands residual: TRUE in its place is #VALUE!.',
    ],
    source: 'Arithmetic of the funnel.',
  },
  'SQL.ROI': {
    sentence: 'What a loss of SQLs does to customers, revenue, ROI and cost per customer.',
    equation:
      'ROI = (revenue − spend) ÷ spend; cost per customer = spend ÷ customers; after loss: (sqls − lost + lost·residual) SQLs',
    notes: [
      COUNTS,
      'A spend of 0 makes the ROI #DIV/0!, no customers left the cost per customer; the other cells stand. ' +
        HEADERS,
    ],
    source: 'Arithmetic of the funnel; ROI is a ratio and needs the spend.',
  },
  'SQL.SHELFLIFE': {
    sentence: 'Usual shelf life of an SQL in a market, in days.',
    equation: 'B2B industrial: 30; Consumer: 1; Consumer impulse: 0.25',
    notes: ['A rule of thumb to start from. Upper and lower case do not matter.'],
    source: 'Rules of thumb to start from; replace them by SQL.HALFLIFE of your own SQLs.',
  },
  'SQL.EXPIRED': {
    sentence: 'How many SQLs are past their shelf life.',
    equation: 'the number of ages ≥ life',
    notes: ['An age of exactly life days is past it. Blank ages are not counted.'],
    parameters: { ages: 'Days since each SQL last showed interest' },
    source: 'A count.',
  },
  'SQL.SURVIVAL': {
    sentence: 'Kaplan–Meier curve: how many SQLs are still warm after so many days.',
    equation: 'S(t) = Π (1 − went cold ÷ at risk); limits S^exp(±z·√(Σ d ÷ (n(n − d))) ÷ ln S)',
    notes: [
      'The first row is day 0; then follows a row for each day on which SQLs went cold, and the last day. It is the curve had nobody been won, not the share that will go cold.',
      'SQLs that are still open or were won count for as long as they were followed. On a tie, cold comes before left.',
      'Left counts those won or last seen open since the row above; in the last row also those of that day, so that Went cold and Left add up to all SQLs. At risk are those followed at least until that day.',
      'Low and High are log-log limits with Greenwood’s variance; they are #N/A where all or none are still warm. Rows without a duration are skipped. SQLs that went cold on day 0 get a second row for that day.',
    ],
    source:
      'E. L. Kaplan, P. Meier, "Nonparametric estimation from incomplete observations", Journal of the American Statistical Association 53 (1958), 457–481.',
  },
  'SQL.HALFLIFE': {
    sentence: 'Days after which half of the SQLs have gone cold.',
    equation: 'observed: the first day on which Kaplan–Meier is ≤ 0.5; else the maximum-likelihood median',
    notes: [
      'observed: the first day on which at most half are still warm on the Kaplan–Meier curve; #N/A if more than half are warm to the end. exponential and weibull: the half-life of the fitted curve, which may lie beyond the days seen.',
      'SQLs that are still open or were won are not dropped: dropping them would make the half-life far too short.',
      'Nobody gone cold is #N/A; so is weibull with all of them on one day. In a fit, a duration of 0 counts as half the smallest positive one.',
    ],
    parameters: { model: 'observed, exponential or weibull; observed if omitted' },
    source: 'Kaplan and Meier 1958; maximum likelihood under right censoring.',
  },
  'SQL.WINRATE': {
    sentence: 'How the chance to win an SQL falls with the days that it has been open.',
    equation:
      'of SQLs with days ≥ age: win rate F = Σ S·w ÷ n over the days up to horizon; n open before the day, w won and l lost on it, S = Π (1 − (w + l) ÷ n) of the days before; value left = F ÷ F of the first age; limits F^exp(±z·√V ÷ (F·ln F)), V = Σ (F − Ft)²·d ÷ (n(n − d)) + Σ S²·w(n − w) ÷ n³ − 2Σ (F − Ft)·S·w ÷ n², d = w + l, Ft the rate after the day',
    notes: [
      'A row an age, in the order given: of the SQLs that were open for at least so many days, how many of those known were won and lost later, up to the horizon, and the share that is won by then (Aalen–Johansen). Age counts from becoming SQL, not from the last sign of interest.',
      'An SQL that is still open counts for as long as it was seen; one that is lost can no longer be won. On one day, won and lost come before what is only last seen. An SQL that nobody hears from is open: nobody said no.',
      'Value left compares each win rate with that of the first age. Where that is 0, it is #DIV/0!.',
      'Without horizon, the last day on which ten SQLs were still open. Under ten SQLs in all the answer is #N/A, with a horizon too.',
      'An age beyond the horizon, or one at which no SQL was open, has #N/A in its row beside Still open. Low and High are log-log limits; a win rate of 0 or 100% has none.',
      'Upper and lower case do not matter in outcomes; a blank one is open. Rows without days are skipped, blank ages left out. ' +
        HEADERS,
    ],
    parameters: {
      days: 'Days from becoming SQL to the win or the loss; to today where still open',
      ages: 'Ages to compare, in days; 0, 15, 30, 60, 90, 180 if omitted',
    },
    source:
      'O. O. Aalen, S. Johansen, "An empirical transition matrix for non-homogeneous Markov chains based on censored observations", Scandinavian Journal of Statistics 5 (1978), 141–150; E. Marubini, M. G. Valsecchi, "Analysing Survival Data from Clinical Trials and Observational Studies" (Wiley 1995), chapter 10.',
  },
  'SQL.FIT': {
    sentence:
      'Fits a decay model to your own SQLs: life, shape and the share that never goes cold, with limits.',
    equation:
      'maximum likelihood of S(t) = never + (1 − never)·2^(−(t ÷ life)^shape); AIC = 2k − 2·log-likelihood',
    notes: [
      'Put Life, Shape and Never into life, shape and residual of SQL.DECAY with the model "weibull" (without shape for "exponential"). Life is when half of those that ever go cold have done so.',
      'exponential: shape 1, never 0. weibull: never 0. cure: a weibull curve that levels out at Never. Without model, the one of least AIC among those that can be fitted.',
      'Low and High are Wald limits, calculated on the log of life and shape and on the logit of never; what a model fixes has none and shows #N/A.',
      'A duration of 0 counts as half the smallest positive one. #N/A: nobody went cold; weibull or cure with fewer than two different days on which SQLs went cold; cure where no share that never goes cold can be seen.',
    ],
    parameters: { model: 'exponential, weibull or cure; the one of least AIC if omitted' },
    source:
      'Maximum likelihood under right censoring; H. Akaike, IEEE Transactions on Automatic Control 19 (1974), 716–723.',
  },
};
