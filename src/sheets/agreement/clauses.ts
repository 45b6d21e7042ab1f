// The clauses of the Agreement: figures with what is agreed and what the data say now, and words that the teams write. The
// figures are those of Targets, Settings, the Funnel plan and Monthly data.

import { farSentence } from '../coldLeads/dated';
import { CALL_AGAIN } from '../details/tables';
import { marketingPart } from '../funnelPlan/marketing';
import { IS_NEAR, isoDay } from '../language/days';
import { quote } from '../language/formula';
import { ratioOver, span, sumOver, twelveTo, valueAt } from '../language/lookup';
import { sentence } from '../language/sentence';
import { knownToDate, toDate } from '../lifecycleReport/year';
import { allMetrics } from '../monthlyData/metrics';
import type { Format } from '../language/styles';
import type { Texts } from '../language/texts';

const YEAR = span('monthly', '{yearStart}', '{reportMonth}');
const MONTH = span('monthly', '{reportMonth}', '{reportMonth}');
const TWELVE = twelveTo('monthly', '{reportMonth}');
const GOAL_YEAR = span('targets', '{yearStart}', '{yearEnd}');
const thisMonth = (column: string) => valueAt('monthly', column, '{reportMonth}');
/** Marketing's are everybody's while its share is all of it. */
const marketingsMqls = `IF({plan.share}=1,${thisMonth('mqls')},${marketingPart('mqls', '{reportMonth}', '{reportMonth}').scaled})`;

/** Of customers with a known source, as every sheet tells it. */
const SHARE = allMetrics.find(({ key }) => key === 'marketingShare');
const SHARE_TO_DATE = SHARE && toDate(SHARE);
if (!SHARE || !SHARE_TO_DATE) throw new Error('There is no share from marketing');

/** Open SQLs are known as of one day only. */
const ofOpen = (figure: string) => `IF(${IS_NEAR},IF(COUNT(openSqls[age])=0,"",${figure}),"")`;
const openNote = (key: string) => (texts: Texts) => {
  const note = texts(`agreement.${key}.note`);
  const dated = sentence(texts('cold.asOf', { title: note }), { asOf: isoDay('{asOf}') });
  return `=IF(COUNT({asOf})=0,${quote(note)},IF(${IS_NEAR},${dated},${farSentence(texts)}))`;
};

/** A figure that both sides read: formula texts without '=', or what the analyst types. */
export interface Figure {
  readonly key: string;
  readonly format: Format;
  readonly agreed: string | { readonly proposal: number; readonly name: string };
  readonly now?: string;
  readonly nowFormat?: Format;
  /** A name that says where the figure comes from: Targets, or the Funnel plan. */
  readonly from?: string;
  /** Where the note depends on the figures; else it is a text. */
  readonly note?: (texts: Texts) => string;
}
export type Clause = Figure | { readonly key: string; readonly words: true };

export interface Section {
  readonly id: string;
  readonly clauses: readonly Clause[];
}

export const SECTIONS: readonly Section[] = [
  {
    id: 'goal',
    clauses: [
      {
        key: 'bookings',
        format: 'money',
        agreed: sumOver('targets', 'bookings', GOAL_YEAR),
        now: sumOver('monthly', 'bookings', YEAR),
      },
      {
        key: 'share',
        format: 'percent',
        agreed: '{plan.share}',
        now: SHARE_TO_DATE.value(SHARE_TO_DATE.known),
        note: (texts) =>
          `=IF(${SHARE_TO_DATE.known}=0,${quote(texts('agreement.share.note'))},${quote(texts('agreement.share.noteKnown'))}&${knownToDate(SHARE, texts)})`,
      },
      {
        key: 'customers',
        format: 'count',
        agreed: '{plan.marketing.customers}',
        now: sumOver('monthly', 'customersFromMarketing', YEAR),
      },
      {
        key: 'mqls',
        format: 'decimal',
        agreed: '{goal.mqls}',
        now: thisMonth('mqls'),
        from: '{goal.from.mqls}',
      },
      { key: 'mqlsMarketing', format: 'decimal', agreed: '{goal.marketing.mqls}', now: marketingsMqls },
      {
        key: 'sqls',
        format: 'decimal',
        agreed: '{goal.sqls}',
        now: thisMonth('sqls'),
        from: '{goal.from.sqls}',
      },
      {
        key: 'close',
        format: 'percent',
        agreed: '{plan.close}',
        now: ratioOver('monthly', 'sqlToCustomerCohort', 'sqlsEntered', YEAR, {
          only: 'sqlToCustomerCohortRate',
        }),
      },
    ],
  },
  {
    id: 'handoff',
    clauses: [
      { key: 'counts', words: true },
      { key: 'passes', words: true },
      { key: 'worked', words: true },
      {
        key: 'mqlScore',
        format: 'count',
        agreed: 'IF(COUNT({scoreUsed})=0,"–",{scoreUsed})',
        now: ratioOver('monthly', 'leadsAtScore', 'leads', MONTH),
        nowFormat: 'percent',
      },
      {
        key: 'shelfLife',
        format: 'days',
        agreed: '{shelfLife}',
        now: ofOpen('COUNTIFS(openSqls[age],"<"&{shelfLife})/COUNT(openSqls[age])'),
        nowFormat: 'percent',
        note: openNote('shelfLife'),
      },
    ],
  },
  {
    id: 'nurturing',
    clauses: [
      { key: 'nurtured', words: true },
      {
        key: 'silent',
        format: 'count',
        agreed: '{silenceUsed}',
        now: ratioOver('monthly', 'sqlsCold', 'sqls', TWELVE),
        nowFormat: 'percent',
      },
      { key: 'reopened', format: 'count', agreed: '"–"', now: thisMonth('reopened') },
    ],
  },
  {
    id: 'prospecting',
    clauses: [
      {
        key: 'limit',
        format: 'decimal',
        agreed: '{limitUsed}',
        now: thisMonth('medianFirstResponse'),
      },
      {
        key: 'inTime',
        format: 'percent',
        agreed: { proposal: 0.9, name: 'agreement.inTime' },
        now: thisMonth('answeredInTime'),
      },
      {
        key: 'callAgain',
        format: 'days',
        agreed: CALL_AGAIN,
        now: ofOpen('COUNT(openSqls[call])'),
        nowFormat: 'count',
        note: openNote('callAgain'),
      },
      { key: 'attempts', format: 'count', agreed: { proposal: 6, name: 'agreement.attempts' } },
    ],
  },
  {
    id: 'sharing',
    clauses: [
      { key: 'seen', words: true },
      { key: 'sales', words: true },
      { key: 'marketing', words: true },
    ],
  },
];
