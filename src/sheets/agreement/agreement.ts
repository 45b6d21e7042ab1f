// The Agreement: a document that marketing and sales can sign. What is agreed stands beside what the data say now; its
// numbers are those of Targets, Settings, the Funnel plan and Monthly data, and are calculated nowhere else.

import { SECTIONS, type Clause, type Figure, type Section } from './clauses';
import { COLUMN_WIDTHS, COLUMNS, TAIL, WIDE } from './columns';
import { handover } from './handover';
import { ruleBlocks, ruleValidations } from './rules';
import { across, calc, filler, input, named, row, text, wideInput } from '../language/cells';
import { frame } from '../language/frame';
import { isoDay } from '../language/days';
import { quote } from '../language/formula';
import type { Options } from '../language/options';
import { sentence } from '../language/sentence';
import type { BlockTemplate, CellTemplate, RowTemplate, SheetTemplate } from '../language/template';
import type { Texts } from '../language/texts';

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
  const { format, agreed, now, nowFormat } = clause;
  return row(key, {
    label,
    ...across(TAIL, filler('besideMuted')),
    agreed:
      typeof agreed === 'string'
        ? calc(`=${agreed}`, format, 'strong', 'right')
        : named(agreed.name, input(agreed.proposal, format)),
    now: now === undefined ? filler('body') : calc(`=${now}`, nowFormat ?? format),
    note: noteOf(clause, texts),
  });
}

function noteOf({ key, from, note }: Figure, texts: Texts): CellTemplate {
  if (note !== undefined) return calc(note(texts), 'general', 'besideMuted', 'left');
  const words = texts(`agreement.${key}.note`);
  return from === undefined
    ? text(words, 'besideMuted')
    : calc(`=IF(${from}="","",${from}&${quote(words)})`, 'general', 'besideMuted', 'left');
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
        ...across(COLUMNS, filler('head')),
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
        ...across(COLUMNS, filler('head')),
        agreed: text(texts('agreement.name'), 'head'),
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
      handover(texts),
      ...ruleBlocks(texts),
      signatures(texts),
    ],
    columnWidths: [14, ...COLUMN_WIDTHS],
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
    page: { orientation: 'Portrait', pagesWide: 1, breaksAbove: ['handover'] },
  };
}
