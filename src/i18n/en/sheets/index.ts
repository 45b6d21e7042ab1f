// What the built sheets say, put together from a file a sheet. Here stands what they share: questions under the titles, words that
// formulas use (`word.…`) and alerts.

import { columns } from './columns';
import { costs } from './costs';
import { funnelPlan } from './funnelPlan';
import { lifecycleReport } from './lifecycleReport';
import { settings } from './settings';
import { targets } from './targets';
import { agreement } from './agreement';
import { coldLeads } from './coldLeads';
import { dashboard } from './dashboard';
import { definitions } from './definitions';
import { attribution } from './attribution';
import { checks } from './checks';
import { channels } from './channels';
import { details } from './details';
import { leads } from './leads';
import { mqlReturn } from './mqlReturn';
import { asReported } from './asReported';
import { programmes } from './programmes';
import { titles } from './titles';

export const sheets = {
  ...columns,
  ...costs,
  ...funnelPlan,
  ...lifecycleReport,
  ...settings,
  ...targets,
  ...titles,
  ...details,
  ...dashboard,
  ...channels,
  ...attribution,
  ...programmes,
  ...leads,
  ...definitions,
  ...agreement,
  ...mqlReturn,
  ...asReported,
  ...checks,
  ...coldLeads,

  'footer.left': '&A',
  'footer.center': '',
  'footer.right': 'Page &P of &N',

  'question.settings': 'What do the reports assume?',
  'question.costs': 'What did we spend, on what, and where?',
  // Short enough for the column that these three repeat on further pages, where the rest would be cut.
  'question.targets': 'What did we agree to reach?',
  'question.monthlyData': 'What happened each month?',
  'question.lifecycleReport': 'Where did we gain and lose people?',
  'question.funnelPlan': 'How many visits, leads, MQLs and SQLs does the revenue goal need?',

  'word.changePerDay': ', counts per business day; grey: can be chance',
  'word.changePlain': ' on the month before; grey: can be chance',
  'word.yes': 'Yes',
  'word.no': 'No',
  'word.up': 'Up',
  'word.down': 'Down',
  'word.maturing': 'maturing',
  'word.kindProgramme': 'programme',
  'word.kindPeople': 'people',
  'word.kindTechnology': 'technology',
  'word.kindAgency': 'agency',
  'word.kindSales': 'sales',
  'word.basisProgramme': 'programme only',
  'word.basisLoaded': 'fully loaded',
  'word.onTarget': '● On target',
  'word.watch': '◐ Watch',
  'word.tooFew': 'too few',
  'word.behind': '○ Behind',
  'word.typedByHand': 'typed by hand',
  'word.dataAsOf': ', data as of ',
  'word.unallocated': 'unallocated',
  'word.upIsGood': ', up is good',
  'word.downIsGood': ', down is good',

  'alert.title': 'Check this value',
  'alert.list': 'Choose a value from the list.',
  'alert.date': 'Type a date.',
  'alert.month': 'Type the first day of a month, for example 1 March 2025.',
  'alert.costMonth': 'Type any day of the month, for example 1 March 2025.',
  'alert.rate': 'Type a share between 0% and 100%.',
  'alert.positive': 'Type a number above 0.',
  'alert.notNegative': 'Type a number that is 0 or more.',
  'alert.confidence': 'Type a share between 1% and 99.9%.',
  'alert.number': 'Type a number.',
  'alert.fiscal': 'Type the number of a month, 1 to 12.',
  'alert.hour': 'Type a time of day, for example 9:00.',
} as const;

/** The same keys in another language. */
export type SheetTexts = { readonly [Key in keyof typeof sheets]: string };
