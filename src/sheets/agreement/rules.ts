// The tables of the Agreement that functions read as they stand: which leads are MQL, and what each answer is worth.

import { TESTS, type TestName } from '../../core/leads/ruleTests';
import { input, row, text } from '../language/cells';
import type { BlockTemplate, RowTemplate, ValidationTemplate } from '../language/template';
import type { Texts } from '../language/texts';

interface Rule {
  /** `agreement.<key>` is the field. */
  readonly key: string;
  readonly test: TestName;
  /** A number, a text as it stands, or the words `agreement.<words>`; none for tests that need none. */
  readonly value?: number | string | { readonly words: string };
  readonly points?: number;
}

interface RuleTable {
  readonly id: string;
  /** Texts of the section and of the table above it. */
  readonly heading?: string;
  readonly title?: string;
  readonly note: string;
  readonly name: string;
  readonly rules: readonly Rule[];
  /** Blank rows for more. */
  readonly spare: number;
  readonly points: boolean;
}

/** Proposals to start from; each is the analyst's to change. */
export const RULE_TABLES: readonly RuleTable[] = [
  {
    id: 'criteriaCompanies',
    heading: 'agreement.criteria',
    title: 'agreement.criteria.companies',
    note: 'agreement.criteria.note',
    name: 'lf.CriteriaCompanies',
    rules: [
      { key: 'revenue', test: 'at least', value: 5_000_000 },
      { key: 'employees', test: 'at least', value: 50 },
      { key: 'industry', test: 'one of', value: { words: 'industry.value' } },
    ],
    spare: 2,
    points: false,
  },
  {
    id: 'criteriaConsumers',
    title: 'agreement.criteria.consumers',
    note: '',
    name: 'lf.CriteriaConsumers',
    rules: [
      { key: 'income', test: 'at least', value: 30_000 },
      { key: 'age', test: 'between', value: '25..64' },
      { key: 'gender', test: 'filled' },
      { key: 'interest', test: 'contains', value: { words: 'interest.value' } },
      { key: 'challenge', test: 'filled' },
    ],
    spare: 2,
    points: false,
  },
  {
    id: 'scoring',
    heading: 'agreement.scoring',
    note: 'agreement.scoring.note',
    name: 'lf.ScoringRules',
    rules: [
      { key: 'rule.title', test: 'contains', value: { words: 'rule.title.value' }, points: 15 },
      { key: 'rule.pages', test: 'at least', value: 5, points: 10 },
      { key: 'rule.demo', test: 'filled', points: 30 },
      { key: 'rule.visit', test: 'at most', value: 7, points: 10 },
      { key: 'rule.mail', test: 'contains', value: { words: 'rule.mail.value' }, points: -10 },
    ],
    spare: 4,
    points: true,
  },
];

const columnsOf = ({ points }: RuleTable) =>
  points ? (['field', 'test', 'value', 'points'] as const) : (['field', 'test', 'value'] as const);

function valueOf({ value }: Rule, texts: Texts): string | number | null {
  return typeof value === 'object' ? texts(`agreement.${value.words}`) : (value ?? null);
}

function titleBlock(table: RuleTable, texts: Texts): BlockTemplate {
  const { id, heading, title, note } = table;
  return {
    id: `${id}Title`,
    gap: 1,
    column: 1,
    columns: ['title'],
    rows: [
      ...(heading === undefined ? [] : [row('heading', { title: text(texts(heading), 'heading') })]),
      ...(note === '' ? [] : [row('note', { title: text(texts(note), 'note') })]),
      ...(title === undefined ? [] : [row('title', { title: text(texts(title), 'strongPlain') })]),
    ],
  };
}

function tableBlock(table: RuleTable, texts: Texts): BlockTemplate {
  const columns = columnsOf(table);
  const line = (key: string, rule: Rule | null): RowTemplate =>
    row(key, {
      field: input(rule && texts(`agreement.${rule.key}`), 'general'),
      test: input(rule?.test ?? null, 'general'),
      value: input(rule && valueOf(rule, texts), 'general', 'left'),
      ...(table.points && { points: input(rule?.points ?? null, 'score') }),
    });
  return {
    id: `${table.id}Table`,
    column: 1,
    columns,
    keyed: false,
    table: {
      key: table.id,
      name: table.name,
      columns: columns.map((key) => ({ key, header: texts(`agreement.${key}`), filledBy: 'analyst' })),
    },
    rows: [
      row(
        'header',
        Object.fromEntries(
          columns.map((key) => [
            key,
            text(texts(`agreement.${key}`), 'head', key === 'points' ? 'right' : 'left'),
          ]),
        ),
      ),
      ...table.rules.map((rule, index) => line(`rule${String(index + 1)}`, rule)),
      ...Array.from({ length: table.spare }, (_, index) => line(`spare${String(index + 1)}`, null)),
    ],
  };
}

export const ruleBlocks = (texts: Texts): BlockTemplate[] =>
  RULE_TABLES.flatMap((table) => [titleBlock(table, texts), tableBlock(table, texts)]);

/** The tests are words of the functions, the same in every language. */
export const ruleValidations = (texts: Texts): ValidationTemplate[] =>
  RULE_TABLES.map(({ id, spare }) => ({
    area: {
      block: `${id}Table`,
      rows: ['rule1', `spare${String(spare)}`],
      columns: ['test', 'test'],
    },
    alert: { title: texts('alert.title'), message: texts('alert.list') },
    kind: 'list',
    source: TESTS.join(','),
  }));
