// The sheets that are filled from tables, built and filled through Microsoft's client library in one workbook, against the
// figures of plain Python (tests/expected/templates.py and sales-sheets.py).
// @module-tag engine
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelColumns } from '../../src/sheets/channels/columns';
import { differs } from '../unit/sheets/full';
import { describeDashboard } from './dashboardSheet';
import type { FullReportBook } from './fullReport';
import { filled } from './modes/filled';
import { describeSalesSheets } from './salesSheets';
import { blockOf, given, shownAt, typeNames, type Table } from './templateData';

let book: FullReportBook;
beforeAll(async () => {
  book = await filled({}, [
    'mqlReturn',
    'coldLeads',
    'agreement',
    'channels',
    'programmes',
    'attribution',
    'leads',
    'dashboard',
  ]);
});
afterAll(() => {
  book.close();
});

type Block = ReturnType<typeof blockOf>;
const rowOf = ({ rowKeys, table }: Block, key: string): number =>
  table === undefined ? (rowKeys ?? []).indexOf(key) : Number(key.replace('row', ''));

/** Cells of a block that do not show what they must; `columns` says where each figure stands. */
function wrongIn(
  block: Block,
  expected: Table,
  columns: readonly string[],
  rows: (name: string) => string,
): string[] {
  return Object.entries(expected).flatMap(([name, figures]) =>
    Object.entries(figures).flatMap(([key, right]) => {
      const column = columns.indexOf(key);
      const row = rowOf(block, rows(name));
      if (column < 0 || row < 0) return [`${name}.${key} has no cell`];
      const value = shownAt(book, block, row, column);
      return differs(value, typeof right === 'boolean' ? String(right) : right)
        ? [`${name}.${key}: ${String(value)} is not ${String(right)}`]
        : [];
    }),
  );
}

const shown = (block: Block, row: string, column: number) => shownAt(book, block, rowOf(block, row), column);

describe.each(Object.entries(given.periods))('Channels, %s', (period, right) => {
  const columns = ['name', ...channelColumns.map(({ key }) => key)];
  const channels = () => blockOf(book.plan, 'channels', 'channelReturn');
  beforeAll(async () => {
    await typeNames(book, { 'channels.period': period });
  });

  it('tells of every channel of Settings, of those that are not, and adds up', () => {
    const place = (name: string) => {
      const index = given.listed.indexOf(name);
      return index < 0 ? name : `c${String(index + 1)}`;
    };
    expect(given.listed.map((name) => shown(channels(), place(name), 0))).toEqual(given.listed);
    expect(wrongIn(channels(), right.channels, columns, place)).toEqual([]);
    expect(shown(channels(), 'c9', 0)).toBe('');
  });

  it('tells of every campaign in the list, and of the rest', () => {
    const { all, none, rest, ...listed } = right.campaigns;
    const totals = blockOf(book.plan, 'channels', 'campaignTotals');
    expect(
      wrongIn(totals, { all: all ?? {}, none: none ?? {}, rest: rest ?? {} }, columns, (name) => name),
    ).toEqual([]);
    const table = blockOf(book.plan, 'channels', 'campaignListTable');
    const place = (name: string) => `row${String(given.campaignList.indexOf(name) + 1)}`;
    expect(wrongIn(table, listed, columns, place)).toEqual([]);
  });

  it('says who returned most, who cost least, what has no channel, and that three leads are missing', () => {
    const block = channels();
    expect(shown(block, 'margin', 1)).toBeCloseTo(right.margin, 12);
    expect(shown(block, 'best', 1)).toBeCloseTo(right.best[1], 9);
    expect(shown(block, 'best', 2)).toBe(`${right.best[0]} returned most on what it cost.`);
    expect(shown(block, 'cheapest', 1)).toBeCloseTo(right.cheapest[1], 6);
    expect(shown(block, 'cheapest', 2)).toBe(`${right.cheapest[0]} won customers at the lowest cost.`);
    expect(shown(block, 'unallocated', 1)).toBeCloseTo(right.unallocated, 12);
    expect(shown(block, 'difference', 1)).toBe(3);
    expect(shown(block, 'difference', 2)).toMatch(/^Channels do not add up/);
  });
});

describe('Channels', () => {
  it('takes a channel that is added on Settings, without updating', async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('lf.Channels').rows.add(undefined, [['Bing ads', 'Yes']]);
      await context.sync();
    });
    await typeNames(book, { 'channels.period': 'report month' });
    const block = blockOf(book.plan, 'channels', 'channelReturn');
    const leads = given.channelMonths
      .filter(({ month, channel }) => month === 45689 && channel === 'Bing ads')
      .reduce((sum, { leads: count }) => sum + Number(count), 0);
    expect([shown(block, 'c9', 0), shown(block, 'c9', 2)]).toEqual(['Bing ads', leads]);
    expect(shown(block, 'rest', 2)).toBe(
      Number(given.periods['report month']?.channels['rest']?.['leads']) - leads,
    );
    expect(shown(block, 'gap', 2)).toBe(3);
  });
});

describe('Programmes', () => {
  const columnsOf = (id: string) =>
    (blockOf(book.plan, 'programmes', id).table?.columns ?? []).map(({ key }) => key);

  it.each([
    ['programmeList', given.programmes.programmes],
    ['stepList', given.programmes.steps],
  ] as const)('tells what %s counts, all of it and what is not listed', (key, table) => {
    const { all, rest, ...listed } = table;
    const columns = columnsOf(`${key}Table`);
    const totals = blockOf(book.plan, 'programmes', `${key}Totals`);
    expect(wrongIn(totals, { all: all ?? {}, rest: rest ?? {} }, columns, (name) => name)).toEqual([]);
    expect(wrongIn(blockOf(book.plan, 'programmes', `${key}Table`), listed, columns, (name) => name)).toEqual(
      [],
    );
  });

  it('says which programme nurtures best, which is cheapest, and which step loses most', () => {
    const block = blockOf(book.plan, 'programmes', 'short');
    const { most, cheapest, leaving } = given.programmes;
    expect(shown(block, 'most', 1)).toBeCloseTo(most[0], 12);
    expect(shown(block, 'most', 2)).toBe(`${most[1]} turns delivered e-mails into MQLs best.`);
    expect(shown(block, 'cheapest', 1)).toBeCloseTo(cheapest[0], 9);
    expect(shown(block, 'cheapest', 2)).toBe(`${cheapest[1]} makes an MQL at the lowest cost.`);
    expect(shown(block, 'leaving', 1)).toBeCloseTo(leaving[0], 12);
    expect(shown(block, 'leaving', 2)).toBe(
      `The step “${leaving[1]}” of Welcome loses most of those who receive it.`,
    );
  });
});

describe.each(Object.entries(given.attribution))('Attribution by %s', (by, right) => {
  const page = () => blockOf(book.plan, 'attribution', 'attribution');
  const models = Object.keys(right.credit);
  beforeAll(async () => {
    await typeNames(book, { 'attribution.by': by });
  });

  /** Row of the page on which each channel stands: the biggest by the linear model first. */
  const place = (name: string): string =>
    [1, 2, 3, 4, 5].map((line) => `s${String(line)}`).find((line) => shown(page(), line, 0) === name) ??
    'none';

  it('spills the credit of every model', () => {
    const block = blockOf(book.plan, 'attribution', 'credit');
    const names = Object.keys(right.shares);
    const lines = Array.from({ length: names.length + 1 }, (_, row) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((column) => shownAt(book, block, row, column)),
    );
    expect(lines[0]).toEqual(['Channel', ...models]);
    for (const [name = '', ...credit] of lines.slice(1))
      models.forEach((model, index) => {
        expect(credit[index], `${String(name)} by ${model}`).toBeCloseTo(
          Number(right.credit[model]?.[String(name)]),
          9,
        );
      });
    expect(shown(page(), 'total', 1)).toBe(right.total);
  });

  it('shows each channel’s shares, lowest to highest, and how far any two models are apart', () => {
    expect(wrongIn(page(), right.shares, ['channel', ...models], place)).toEqual([]);
    for (const [name, range] of Object.entries(right.ranges))
      expect(shown(page(), place(name), 12), name).toBeCloseTo(Number(range), 9);
    expect(wrongIn(page(), right.distances, ['channel', ...models], (model) => `d${model}`)).toEqual([]);
    expect(models.map((_, index) => shown(page(), 'other', index + 1))).toEqual(models.map(() => 0));
  });

  it('ends in a plain sentence', () => {
    const says = (row: string) => String(shown(page(), row, 2));
    const points = (share: number) => String(Math.round(share * 1000) / 10);
    expect(says('verdict')).toBe(
      `No. On some channel the models are ${points(right.most[0])} points apart: who earned it depends on the model chosen.`,
    );
    expect(says('most')).toContain(`${right.most[1]}: `);
    expect(says('least')).toContain(`${right.least[1]}, within ${points(right.least[0])} points.`);
  });
});

describe('Leads', () => {
  it.each(Object.entries(given.leads.rules))('cold after %s', async (_, { spans, coldSilent }) => {
    await typeNames(book, { coldSilent });
    const block = blockOf(book.plan, 'leads', 'leadsTable');
    const columns = block.table?.columns.map(({ key }) => key) ?? [];
    const [days, cold] = ['daysAsSql', 'wentCold'].map((key) => columns.indexOf(key));
    const found = spans.map((__, index) => [
      shownAt(book, block, index + 1, days ?? -1),
      shownAt(book, block, index + 1, cold ?? -1),
    ]);
    expect(found).toEqual(spans.map(([each, went]) => [each ?? '', went ?? '']));
  });
});

describeDashboard(() => book);

describeSalesSheets(() => book);

it('shows no error on any sheet', () => {
  const errors = book.excel.workbook.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].flatMap(({ value, formula }) =>
      typeof value === 'object' && value !== null ? [`${sheet.name}: ${value.error} ${formula ?? ''}`] : [],
    ),
  );
  expect(errors).toEqual([]);
});
