// The Agreement: a document that marketing and sales can sign. What is agreed stands beside what the data say now; its
// numbers are those of Targets, Settings, the Funnel plan and Monthly data, and are calculated nowhere else.

import { ruleBlocks, ruleValidations } from './rules';
import { calc, filler, input, named, row, text, wideInput } from '../language/cells';
import { frame } from '../language/frame';
import { isoDay } from '../language/days';
import { quote } from '../language/formula';
import { marketingPart } from '../funnelPlan/marketing';
import { ratioOver, span, sumOver, valueAt } from '../language/lookup';
import type { Options } from '../language/options';
import { sentence } from '../language/sentence';
import type { Format } from '../language/styles';
import type { BlockTemplate, CellTemplate, RowTemplate, SheetTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const COLUMNS = ['label', 'agreed', 'now', 'note'] as const;
const WIDE = ['agreed', 'now', 'note'];

const YEAR = span('monthly', '{yearStart}', '{reportMonth}');
const GOAL_YEAR = span('targets', '{yearStart}', '{yearEnd}');
const thisMonth = (column: string) => valueAt('monthly', column, '{reportMonth}');
/** Marketing's are everybody's while its share is all of it. */
const marketingsMqls = `IF({plan.share}=1,${thisMonth('mqls')},${marketingPart('mqls', '{reportMonth}', '{reportMonth}').scaled})`;

/** A figure that both sides read: formula texts without '=', or what the analyst types. */
interface Figure {
  readonly key: string;
  readonly format: Format;
  readonly agreed: string | { readonly proposal: number; readonly name: string };
  readonly now?: string;
  readonly nowFormat?: Format;
  /** A name that says where the figure comes from: Targets, or the Funnel plan. */
  readonly from?: string;
}
type Clause = Figure | { readonly key: string; readonly words: true };

interface Section {
  readonly id: string;
  readonly clauses: readonly Clause[];
}

const SECTIONS: readonly Section[] = [
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
        now: ratioOver('monthly', 'customersFromMarketing', 'customers', YEAR),
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
        agreed: '{mqlScore}',
        now: thisMonth('leadsAtScore'),
      },
      {
        key: 'shelfLife',
        format: 'days',
        agreed: '{shelfLife}',
        now: thisMonth('openSqls'),
        nowFormat: 'count',
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
        agreed: 'IF(COUNT({coldSilent})=0,"–",{coldSilent})',
        now: thisMonth('sqlsCold'),
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
        agreed: '{followUpLimit}',
        now: thisMonth('medianFirstResponse'),
      },
      {
        key: 'inTime',
        format: 'percent',
        agreed: { proposal: 0.9, name: 'agreement.inTime' },
        now: thisMonth('answeredInTime'),
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

function clauseRow(clause: Clause, texts: Texts): RowTemplate {
  const { key } = clause;
  const label = text(texts(`agreement.${key}`));
  if ('words' in clause) {
    const [first = '', ...others] = WIDE;
    const box = wideInput(WIDE);
    const start: CellTemplate | undefined = box[first];
    return row(key, {
      label,
      ...Object.fromEntries(others.map((column) => [column, box[column] ?? filler('body')])),
      ...(start && { [first]: { ...start, content: texts(`agreement.${key}.text`) } }),
    });
  }
  const { format, agreed, now, nowFormat, from } = clause;
  const note = texts(`agreement.${key}.note`);
  return row(key, {
    label,
    agreed:
      typeof agreed === 'string'
        ? calc(`=${agreed}`, format, 'strong', 'right')
        : named(agreed.name, input(agreed.proposal, format)),
    now: now === undefined ? filler('body') : calc(`=${now}`, nowFormat ?? format),
    note:
      from === undefined
        ? text(note, 'besideMuted')
        : calc(`=IF(${from}="","",${from}&${quote(note)})`, 'general', 'besideMuted', 'left'),
  });
}

function sectionBlock({ id, clauses }: Section, texts: Texts): BlockTemplate {
  return {
    id,
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', { label: text(texts(`agreement.${id}`), 'heading') }),
      ...clauses.map((clause) => clauseRow(clause, texts)),
    ],
  };
}

function preamble(texts: Texts): BlockTemplate {
  const figures = { from: isoDay('{yearStart}'), to: isoDay('{yearEnd}') };
  return {
    id: 'preamble',
    column: 1,
    columns: COLUMNS,
    rows: [
      row('preamble', {
        label: calc(`=${sentence(texts('agreement.preamble'), figures)}`, 'general', 'question'),
      }),
      row('gap', {}, 6),
      row('header', {
        label: filler('head'),
        agreed: text(texts('agreement.head.agreed'), 'head', 'right'),
        now: text(texts('agreement.head.now'), 'head', 'right'),
        note: text(texts('agreement.head.note'), 'headBeside'),
      }),
    ],
  };
}

function signatures(texts: Texts): BlockTemplate {
  const signer = (key: string): RowTemplate =>
    row(key, { label: text(texts(`agreement.${key}`)), ...wideInput(WIDE) }, 30);
  return {
    id: 'signed',
    gap: 1,
    column: 1,
    columns: COLUMNS,
    rows: [
      row('title', { label: text(texts('agreement.signed'), 'heading') }),
      row('header', {
        label: filler('head'),
        agreed: text(texts('agreement.name'), 'head'),
        now: filler('head'),
        note: text(texts('agreement.date'), 'head'),
      }),
      signer('forMarketing'),
      signer('forSales'),
    ],
  };
}

export function agreementSheet(_options: Options, texts: Texts): SheetTemplate {
  const alert = (name: string) => ({ title: texts('alert.title'), message: texts(`alert.${name}`) });
  const agreed = (key: string) =>
    ({ block: 'prospecting', rows: [key, key], columns: ['agreed', 'agreed'] }) as const;
  return {
    key: 'agreement',
    name: texts('sheet.agreement'),
    blocks: [
      frame(texts, 'agreement', [1, 2, 2]),
      preamble(texts),
      ...SECTIONS.map((section) => sectionBlock(section, texts)),
      ...ruleBlocks(texts),
      signatures(texts),
    ],
    columnWidths: [14, 205, 90, 110, 265],
    freeze: { through: 'frame/gap', columns: 0 },
    validations: [
      {
        area: agreed('inTime'),
        alert: alert('rate'),
        kind: 'decimal',
        operator: 'Between',
        from: 0,
        to: 1,
      },
      {
        area: agreed('attempts'),
        alert: alert('notNegative'),
        kind: 'wholeNumber',
        operator: 'GreaterThanOrEqualTo',
        from: 0,
      },
      ...ruleValidations(texts),
    ],
    page: { orientation: 'Portrait', pagesWide: 1, breaksAbove: ['criteriaCompaniesTitle'] },
  };
}
