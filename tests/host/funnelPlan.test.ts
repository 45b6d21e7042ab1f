// Every number on the Funnel plan, built and filled through Microsoft's client library with our functions running in
// the real runtime, against the figures of plain Python (tests/expected/funnel-plan.py). A number on the sheet that the
// expected file does not know counts as wrong, as does a missing one.
// @module-tag engine
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellAt } from '../../host/model/cells';
import { functionsJson, functionsScript } from '../../scripts/functionsBundle';
import type { BlockPlan } from '../../src/sheets/compileWorkbook';
import type { Value } from '../unit/sheets/calculate';
import { differs } from '../unit/sheets/full';
import { buildFull, type FullReportBook } from './fullReport';

type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;
interface Case {
  readonly typed: Readonly<Record<string, number>>;
  readonly whole: boolean;
  readonly mix: Readonly<Record<string, readonly number[]>>;
  readonly chanceSqls: number | null;
  readonly confidence: number;
  readonly withData: boolean;
  readonly expected: Readonly<Record<string, Figures>>;
  readonly spill: readonly (readonly (number | string)[])[];
}
const { cases } = JSON.parse(
  readFileSync(new URL('../expected/funnel-plan.json', import.meta.url), 'utf8'),
) as { readonly cases: Readonly<Record<string, Case>> };

const BLOCKS = [
  'assumptions',
  'needs',
  'today',
  'todayNeeds',
  'actual',
  'marketingActual',
  'goals',
  'mix',
  'chance',
  'sensitivity',
];
const SHEET = 'Funnel plan';
const STAGES = ['Visits', 'Leads', 'MQLs', 'SQLs', 'Customers'];

function blockOf({ plan }: FullReportBook, id: string): BlockPlan {
  const sheet = plan.sheets.find(({ key }) => key === 'funnelPlan');
  const found = sheet?.blocks.find((block) => block.id === id);
  if (found === undefined) throw new Error(`No block ${id}`);
  return found;
}

function shownAt({ excel }: FullReportBook, row: number, column: number): Value {
  const sheet = excel.workbook.sheets.find(({ name }) => name === SHEET);
  if (sheet === undefined) throw new Error(`There is no sheet ${SHEET}`);
  const value = cellAt(sheet, row, column)?.value ?? '';
  return typeof value === 'object' ? value.error : value;
}

const placeOf = (block: BlockPlan, row: string, column: string) =>
  [
    block.row + (block.rowKeys ?? []).indexOf(row),
    block.column + (block.columnKeys ?? []).indexOf(column),
  ] as const;

/** What an analyst types, and FUNNEL.PLAN in free cells beneath, from the plan's own names. */
async function fill(book: FullReportBook, given: Case): Promise<void> {
  const below = blockOf(book, 'sensitivity');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const put = (block: string, row: string, column: string, value: number | string) => {
      sheet.getCell(...placeOf(blockOf(book, block), row, column)).values = [[value]];
    };
    for (const [key, value] of Object.entries(given.typed)) put('assumptions', key, 'input', value);
    put('assumptions', 'whole', 'input', given.whole ? 'Yes' : 'No');
    for (const [kind, [leads = 0, rate = 0, deal = 0]] of Object.entries(given.mix)) {
      put('mix', kind, 'leads', leads);
      put('mix', kind, 'rate', rate);
      put('mix', kind, 'deal', deal);
    }
    if (given.chanceSqls !== null) put('chance', 'chanceSqls', 'value', given.chanceSqls);
    put('chance', 'confidence', 'value', given.confidence);
    const rates = ['toCreate', 'deal', 'close', 'sqlRate', 'mqlRate', 'leadRate'].map(
      (name) => `lf.plan.${name}`,
    );
    sheet.getCell(below.row + below.rows + 2, 1).formulas = [
      [
        `=FUNNEL.PLAN(${rates.join(',')},lf.yearStart,12,1,lf.Holidays[Holiday],${given.whole ? 'TRUE' : 'FALSE'})`,
      ],
    ];
    await context.sync();
  });
  await book.excel.host.recalculate();
}

/** Every cell of a block that shows a number and is not an input. */
function numbersOf(book: FullReportBook, block: BlockPlan): string[] {
  return block.cells.flatMap((cells, down) =>
    cells.flatMap(({ owner }, across) => {
      const value = shownAt(book, block.row + down, block.column + across);
      const column = block.columnKeys?.[across] ?? '';
      return owner !== 'input' && typeof value === 'number'
        ? [`${block.rowKeys?.[down] ?? ''}.${column}`]
        : [];
    }),
  );
}

describe.each(Object.entries(cases))('%s', (_, given) => {
  let book: FullReportBook;
  beforeAll(async () => {
    const options = { functionsScript: await functionsScript(), functionsJson: functionsJson() };
    book = await buildFull(['funnelPlan'], options, given.withData);
    await fill(book, given);
  });
  afterAll(() => {
    book.close();
  });

  it.each(BLOCKS)('shows every number of %s', (id) => {
    const block = blockOf(book, id);
    const figures = Object.entries(given.expected[id] ?? {}).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, right]) => ({ row, column, right })),
    );
    const wrong = figures.flatMap(({ row, column, right }) => {
      const value = shownAt(book, ...placeOf(block, row, column));
      return differs(value, right) ? [`${row}.${column}: ${String(value)} is not ${String(right)}`] : [];
    });
    expect(wrong).toEqual([]);
    expect(numbersOf(book, block).sort()).toEqual(
      figures.map(({ row, column }) => `${row}.${column}`).sort(),
    );
  });

  it('agrees with FUNNEL.PLAN, typed with the same names', () => {
    const below = blockOf(book, 'sensitivity');
    const first = below.row + below.rows + 3;
    given.spill.forEach((numbers, down) => {
      const [stage, ...shown] = [1, 2, 3, 4, 5].map((column) => shownAt(book, first + down, column));
      expect(stage).toBe(STAGES[down]);
      expect(shown.filter((value, index) => differs(value, numbers[index] ?? ''))).toEqual([]);
    });
  });

  it('shows no error on any sheet', () => {
    const errors = book.excel.workbook.sheets.flatMap((sheet) =>
      [...sheet.cells.values()].flatMap(({ value, formula }) =>
        typeof value === 'object' && value !== null ? [`${sheet.name}: ${value.error} ${formula ?? ''}`] : [],
      ),
    );
    expect(errors).toEqual([]);
  });
});
