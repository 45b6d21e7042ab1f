// What the help says of the ATTRIBUTION functions: which touch earned it.
import { type FunctionTexts, HEADERS } from './text';

const PATHS =
  'Spaces around names, upper and lower case do not matter; the commonest spelling is shown. Nothing between two separators is no touch, and a path without any is dropped with its conversions. A blank conversions, values or nulls is 0.';
const RULE_MODELS =
  'first, last: all to that touch. lastnondirect: to the last touch that is not direct; if all are, to the last. linear: the same to every touch. position: 40% first, 40% last, 20% over those between; two touches share by halves. shapley: the same to every distinct channel. Every model shares out all conversions, and nulls matter to markov only.';
const MARKOV =
  'markov: what would be lost if every journey that reaches the channel came to nothing there, solved exactly. In value, each step weighs the value of its journeys, and a journey that came to nothing the average value of a conversion. At most 1000 channels.';
const PATH_MODEL = 'first, last, lastnondirect, linear, position, markov or shapley; linear if omitted';
const PATH_VALUES = 'Value of all conversions of each path; same shape as paths';

const SOURCE =
  'Rule-based models; Markov removal effect: E. Anderl et al., "Mapping the customer journey", International Journal of Research in Marketing 33 (2016), 457–474; L. S. Shapley, "A value for n-person games" (1953).';

export const attribution: FunctionTexts = {
  'ATTRIBUTION.CREDIT': {
    sentence: 'Credit of each channel for the conversions, by one model.',
    equation:
      'first, last, lastnondirect: 1 to one touch; linear: 1 ÷ touches each; position: 40%, 20%, 40%; shapley: 1 ÷ distinct channels each; markov: conversions × removal effect ÷ Σ removal effects, removal effect = (sN)c · (Nr)c ÷ Ncc, N = (I − Q)⁻¹ of the steps between channels, s of the first steps, r of those to a conversion',
    notes: [
      PATHS,
      RULE_MODELS,
      MARKOV,
      'Value, if values are given, is shared out by the same model. The biggest credit comes first; channels of equal credit stand as they first appear, and a channel that earns nothing shows 0. No conversion at all is #N/A. ' +
        HEADERS,
    ],
    parameters: { model: PATH_MODEL, values: PATH_VALUES },
    source: SOURCE,
  },
  'ATTRIBUTION.COMPARE': {
    sentence: 'Credit of each channel under every model, side by side.',
    equation: 'one column per model of ATTRIBUTION.CREDIT',
    notes: [
      'A column a model: credit of conversions, or of value if values are given. Channels stand in the order of the linear model.',
      PATHS,
      RULE_MODELS,
      MARKOV,
      'No conversion at all is #N/A. ' + HEADERS,
    ],
    parameters: { values: PATH_VALUES },
    source: SOURCE,
  },
  'ATTRIBUTION.TOUCHES': {
    sentence: 'Credit of each channel from a table of touches, by one model or by all.',
    equation:
      'timedecay: 2^(−days before conversion ÷ halfLife), as a share of their sum; ushaped: 40% first touch, lead, 20% the others; wshaped: 30% first touch, lead, opportunity, 10% the others; fullpath: 22.5% first touch, lead, opportunity, customer, 10% the others; the rest as ATTRIBUTION.CREDIT',
    notes: [
      'Each lead is one journey: its touches by date, on one date in the order of their rows. Touches after the day of conversion, and touches without a date, are ignored. A lead without conversion is a journey that came to nothing, for markov; one whose touches are all ignored earns nobody credit.',
      'The conversion date and the value belong to the lead: they may stand in one of its rows or in all of them. Two different ones are #VALUE!. A blank channel is "(none)". Upper and lower case do not matter in leads and channels.',
      'timedecay: a touch counts half for every halfLife days before the conversion, hours included. ushaped: 40% each to the first touch and to the one that made the lead, 20% over the others; wshaped: 30% each to the first touch and to those that made the lead and the opportunity, 10% over the others; fullpath: 22.5% each to these and to the one that made the customer, 10% over the others.',
      'The earliest touch marked as a milestone counts, and a touch that is two gets both shares. The share of a milestone that is missing, or of the others where there are none, goes to the rest in proportion: without milestones the first touch has two thirds in ushaped and three quarters in wshaped.',
      'all: a column a model, of conversions, or of value if values are given, in the order of the linear model. ' +
        HEADERS,
      RULE_MODELS,
      MARKOV,
    ],
    parameters: {
      converted: 'Date on which the lead of each touch converted, blank if it did not',
      model:
        'first, last, lastnondirect, linear, position, markov, shapley, timedecay, ushaped, wshaped, fullpath, or all; linear if omitted',
      values: 'Value of the lead’s conversion',
      halfLife:
        'Days before the conversion in which a touch comes to count half, for timedecay; 7 if omitted',
      milestone: 'Marks a touch as lead, opportunity or customer, two joined by ";"; blank for the others',
    },
    source: SOURCE,
  },
};
