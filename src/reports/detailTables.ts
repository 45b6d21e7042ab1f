// The tables of Import details, declared once: the import fills them by key, other sheets sum them. Nobody scans a list
// of leads: these are short.

import type { Format } from './styles';

interface DetailColumn {
  readonly key: string;
  readonly format: Format;
}

export interface DetailTable {
  /** What formulas call it; its block is `<key>Table`. */
  readonly key: string;
  /** What Excel calls it. */
  readonly name: string;
  readonly columns: readonly DetailColumn[];
}

const of = (format: Format, ...keys: string[]): DetailColumn[] => keys.map((key) => ({ key, format }));
const month = of('month', 'month');
const funnel = of('count', 'leads', 'mqls', 'sqls', 'customers');
/** What happened in the month, and who was neither won nor lost at its end. */
const breakdown = [
  ...funnel,
  ...of('count', 'lost', 'open'),
  ...of('money', 'bookings'),
  ...of('days', 'medianDays'),
];

/** From left to right. Each page holds the tables of one group. */
export const detailGroups: readonly (readonly DetailTable[])[] = [
  [
    {
      key: 'channelMonths',
      name: 'lf.ChannelMonths',
      columns: [...month, ...of('general', 'channel'), ...breakdown],
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
      columns: [...month, ...of('general', 'persona'), ...funnel],
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
      key: 'openSqls',
      name: 'lf.OpenSqls',
      columns: [
        ...of('general', 'id', 'source', 'leadType'),
        ...of('date', 'sql', 'lastSign'),
        ...of('money', 'amount'),
      ],
    },
    {
      key: 'sqlSpans',
      name: 'lf.SqlSpans',
      columns: [...of('days', 'days'), ...of('general', 'cold')],
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
