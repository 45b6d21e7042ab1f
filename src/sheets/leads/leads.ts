// Leads: the imported leads as a table, with how long each stayed warm as an SQL. No other sheet reads it: the import
// counts, and sheets read the counts. The two formula columns serve SQL.SURVIVAL, SQL.FIT and SQL.HALFLIFE.

import { calc, input, row, text } from '../language/cells';
import { frame } from '../language/frame';
import { DATES } from '../settings/lists';
import type { Options } from '../language/options';
import type { Format } from '../language/styles';
import type { BlockTemplate, SheetTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** The latest sign of interest: last activity, else the opportunity or the day it became SQL. */
const HEARD = 'MAX([@sql],[@opportunity],[@lastActivity])';
/** A loss dated before the last stage belongs to an earlier attempt. */
const LOST = 'AND(COUNT([@lost])=1,[@lost]>=MAX([@lead],[@mql],[@sql],[@opportunity]))';
/** Later than any date. */
const NEVER = '2958466';
const ENDED = `IF(COUNT([@customer])=1,[@customer],IF(${LOST},[@lost],${NEVER}))`;
/** A sign after the win or the loss hides the time before. */
const SIGN = `MIN(${HEARD},${ENDED})`;
/** Days of silence after which an SQL is cold, as the last import counted them. */
const SILENCE = '{silenceUsed}';
const SILENT = `IF(COUNT({asOf})=0,FALSE,AND(${SIGN}+${SILENCE}<=MAX({asOf}),${SIGN}+${SILENCE}<${ENDED}))`;
/** An SQL won before it became one has no span. */
const span = (value: string): string => `=IF(COUNT([@sql])=0,"",IF(${ENDED}<[@sql],"",${value}))`;

const DAYS_AS_SQL = span(`IF(OR(${SILENT},${ENDED}=${NEVER}),${SIGN},${ENDED})-[@sql]`);
const WENT_COLD = span(SILENT);

interface LeadColumn {
  readonly key: string;
  readonly format: Format;
  readonly width: number;
  readonly formula?: string;
}
const of = (format: Format, width: number, ...keys: string[]): LeadColumn[] =>
  keys.map((key) => ({ key, format, width }));
const dates = ['lead', 'mql', 'sql', 'opportunity', 'customer', 'lost', 'lastActivity'] as const;

const columns: readonly LeadColumn[] = [
  ...of('general', 150, 'id'),
  ...of('date', 66, ...dates),
  ...of('general', 96, 'source', 'campaign', 'persona', 'leadType', 'lostReason'),
  ...of('money', 66, 'amount'),
  ...of('score', 48, 'score'),
  { key: 'daysAsSql', format: 'days', width: 56, formula: DAYS_AS_SQL },
  { key: 'wentCold', format: 'general', width: 56, formula: WENT_COLD },
];
/** Dates and what is worked out from them stand on the first page, words on the second. */
const WORDS_FROM = 1 + columns.findIndex(({ key }) => key === 'source');

function table(texts: Texts): BlockTemplate {
  const headerSide = ({ format, formula }: LeadColumn) =>
    format === 'general' && formula === undefined ? 'left' : 'right';
  return {
    id: 'leadsTable',
    column: 1,
    columns: columns.map(({ key }) => key),
    keyed: false,
    table: {
      key: 'leads',
      name: 'lf.Leads',
      columns: columns.map(({ key, formula }) => ({
        key,
        header: texts(`leads.${key}`),
        filledBy: formula === undefined ? 'import' : 'formula',
      })),
    },
    rows: [
      row(
        'header',
        Object.fromEntries(
          columns.map((column) => [
            column.key,
            text(texts(`leads.${column.key}`), 'head', headerSide(column)),
          ]),
        ),
        32,
      ),
      row(
        'row1',
        Object.fromEntries(
          columns.map(({ key, format, formula }) => [
            key,
            formula === undefined ? input(null, format) : calc(formula, format, 'body', 'right'),
          ]),
        ),
      ),
    ],
  };
}

export function leadsSheet(_options: Options, texts: Texts): SheetTemplate {
  const column = (from: string, to: string) =>
    ({ block: 'leadsTable', rows: ['row1', 'row1'], columns: [from, to] }) as const;
  return {
    key: 'leads',
    name: texts('sheet.leads'),
    blocks: [
      frame(texts, 'leads', [1, 3, 4]),
      {
        id: 'rule',
        column: 2,
        columns: ['rule'],
        rows: [
          ...['rule1', 'rule2', 'rule3'].map((key) =>
            row(key, { rule: text(texts(`leads.${key}`), 'note') }),
          ),
          row('gap', {}, 8),
        ],
      },
      table(texts),
    ],
    columnWidths: [14, ...columns.map(({ width }) => width)],
    freeze: { through: 'leadsTable/header', columns: 2 },
    validations: [
      {
        area: column('lead', 'lastActivity'),
        alert: { title: texts('alert.title'), message: texts('alert.date') },
        kind: 'date',
        operator: 'Between',
        ...DATES,
      },
    ],
    page: {
      orientation: 'Landscape',
      pagesWide: 2,
      grows: true,
      titleColumns: 1,
      titleRow: 'leadsTable/header',
      columnBreaks: [WORDS_FROM],
    },
  };
}
