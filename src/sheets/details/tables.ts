// The tables of Import details, declared once: the import fills them by key, other sheets sum them. Nobody scans a list
// of leads: these are short.

import { leftAfter } from '../coldLeads/decayFormula';
import { bears, compared, rowsNamed, timesIn, type Months } from '../language/rows';
import type { Format } from '../language/styles';

interface DetailColumn {
  readonly key: string;
  readonly format: Format;
  /** In the template language; a column of ours that each row calculates. */
  readonly formula?: string;
}

export interface DetailTable {
  /** What formulas call it; its block is `<key>Table`. */
  readonly key: string;
  /** What Excel calls it. */
  readonly name: string;
  readonly columns: readonly DetailColumn[];
}

const of = (format: Format, ...keys: string[]): DetailColumn[] => keys.map((key) => ({ key, format }));
const worked = (key: string, format: Format, formula: string): DetailColumn => ({ key, format, formula });
const month = of('month', 'month');

/** Of an SQL that has been silent for longer nothing is left, and nobody is asked to call. */
const LONG_SILENCE = 365;
/** Days of silence after which to call again. */
export const CALL_AGAIN = 'IF(COUNT({callAgain})=1,{callAgain},MAX(1,{shelfLife}/4))';

/**
 * Of an open SQL: days since its last sign, what is left of its amount, what the next week would cost, and the same of those
 * to call again. The loss is told apart from an equal one by its row, each a trillionth of the mean, so that a ranking finds
 * every SQL once.
 */
const ofOpenSql = (formula: string): string => `=IF(COUNT([@lastSign],{asOf})<2,"",${formula})`;
const openSqlFormulas = [
  worked('age', 'days', ofOpenSql('MAX(0,{asOf}-[@lastSign])')),
  worked(
    'left',
    'percent',
    `=IF(COUNT([@age])=0,"",IF([@age]>${String(LONG_SILENCE)},0,${leftAfter('[@age]')}))`,
  ),
  worked('worth', 'money', '=IF(COUNT([@left],[@amount])<2,"",[@amount]*[@left])'),
  worked(
    'losing',
    'money',
    `=IF(COUNT([@left])=0,"",IF([@age]>${String(LONG_SILENCE)},0,IF(N([@amount])>0,[@amount],{details.meanAmount})*([@left]-(${leftAfter('[@age]+7')}))-ROW()*1E-12*{details.meanAmount}))`,
  ),
  worked(
    'call',
    'money',
    `=IF(COUNT([@losing])=0,"",IF(AND([@age]>=${CALL_AGAIN},[@age]<=${String(LONG_SILENCE)}),[@losing],""))`,
  ),
];
const funnel = of('count', 'leads', 'mqls', 'sqls', 'customers');
/** What happened in the month, and who was neither won nor lost at its end. */
const breakdown = [
  ...funnel,
  ...of('count', 'lost', 'open'),
  ...of('money', 'bookings'),
  ...of('days', 'medianDays'),
];

/** How often the row's name stands in a list of Settings: a sheet names the first that does not. */
const listedOn = (list: string, column: string): DetailColumn =>
  worked(
    'listed',
    'count',
    `=IF(OR([@${column}]="",[@${column}]=«none»,[@${column}]=«other»),"",${timesIn(list, `[@${column}]&""`)})`,
  );

/** Whether marketing runs the row's channel, as Settings say: 1, 0, or blank where nobody knows. */
const MARK = worked(
  'mark',
  'count',
  `=IF([@channel]="","",${['yes', 'no'].reduceRight(
    (rest, word, index) =>
      `IF(${compared(bears('channels[channel]', '[@channel]&""'), `channels[marketing]=«${word}»`).count}>0,${String(1 - index)},${rest})`,
    '""',
  )})`,
);

/**
 * In the rows of the report month, what their name comes to in the twelve months to it: a sheet lists the largest. Equal ones
 * are told apart by their rows.
 */
const yearOf = (table: string, name: string, count: string): DetailColumn =>
  worked(
    'year',
    'count',
    `=IF([@month]={reportMonth},${rowsNamed(TWELVE(table), bears(`${table}[${name}]`, `[@${name}]&""`)).sum(`${table}[${count}]`)}-ROW()*1E-9,"")`,
  );
const TWELVE = (table: string): Months => ({
  table,
  from: 'EDATE({reportMonth},-11)',
  until: '<=',
  to: '{reportMonth}',
});

/** From left to right. Each page holds the tables of one group. */
export const detailGroups: readonly (readonly DetailTable[])[] = [
  [
    {
      key: 'channelMonths',
      name: 'lf.ChannelMonths',
      columns: [
        ...month,
        ...of('general', 'channel'),
        ...breakdown,
        listedOn('channels[channel]', 'channel'),
        MARK,
      ],
    },
  ],
  [
    {
      key: 'campaignMonths',
      name: 'lf.CampaignMonths',
      columns: [...month, ...of('general', 'campaign'), ...breakdown],
    },
  ],
  [
    {
      key: 'personaMonths',
      name: 'lf.PersonaMonths',
      columns: [...month, ...of('general', 'persona'), ...funnel, listedOn('personas[persona]', 'persona')],
    },
    {
      key: 'stageMonths',
      name: 'lf.StageMonths',
      columns: [
        ...month,
        ...of('general', 'stage'),
        ...of('count', 'atStart', 'entered', 'movedOn', 'lost', 'open'),
        ...of('days', 'medianDays'),
      ],
    },
  ],
  [
    {
      key: 'coldMonths',
      name: 'lf.ColdMonths',
      columns: [...month, ...of('general', 'reason'), ...of('count', 'sqls')],
    },
    {
      key: 'scoreMonths',
      name: 'lf.ScoreMonths',
      columns: [...month, ...of('count', 'from', 'to', 'leads')],
    },
    { key: 'weeks', name: 'lf.Weeks', columns: [...of('date', 'week'), ...funnel] },
  ],
  [
    {
      key: 'handoverMonths',
      name: 'lf.Handovers',
      columns: [
        ...month,
        ...of('general', 'owner'),
        ...of('count', 'handed', 'accepted', 'rejected', 'cold'),
        yearOf('handoverMonths', 'owner', 'handed'),
      ],
    },
    {
      key: 'rejectionMonths',
      name: 'lf.Rejections',
      columns: [
        ...month,
        ...of('general', 'reason'),
        ...of('count', 'sqls'),
        yearOf('rejectionMonths', 'reason', 'sqls'),
      ],
    },
  ],
  [
    {
      key: 'openSqls',
      name: 'lf.OpenSqls',
      columns: [
        ...of('general', 'id', 'name', 'company', 'owner', 'source', 'leadType'),
        ...of('date', 'sql', 'lastSign'),
        ...of('general', 'silent'),
        ...of('money', 'amount', 'weighted'),
        ...openSqlFormulas,
      ],
    },
  ],
  [
    {
      key: 'sqlSpans',
      name: 'lf.SqlSpans',
      columns: [
        ...of('days', 'days'),
        ...of('general', 'cold'),
        ...of('days', 'lasted'),
        ...of('general', 'outcome'),
      ],
    },
    {
      key: 'sqlTotals',
      name: 'lf.SqlTotals',
      columns: [
        ...of('count', 'oldCold', 'oldColdWoken', 'losses', 'lossesWithoutDate', 'longSilent'),
        ...of('count', 'beforeSqls', 'beforeWon'),
        ...of('money', 'beforeAmount'),
        ...of('date', 'beforeUntil'),
      ],
    },
  ],
  [
    {
      key: 'files',
      name: 'lf.ImportedFiles',
      columns: [
        ...of('general', 'file', 'format'),
        ...of('count', 'rows', 'used', 'dropped'),
        ...of('date', 'first', 'last', 'imported'),
      ],
    },
    { key: 'mapping', name: 'lf.ImportedMapping', columns: of('general', 'field', 'column', 'condition') },
  ],
];
