// Checks and As reported, with a handful of figures of which each that does not add up was put there by hand.
// @module-tag engine
import { beforeAll, describe, expect, it } from 'vitest';
import { compileWorkbook } from '../../../../src/sheets/compileWorkbook';
import { CalculatedPlan } from '../calculate';

const [DECEMBER, JANUARY, FEBRUARY] = [45627, 45658, 45689];
const CLOSED = 45720;
const build = () =>
  new CalculatedPlan(compileWorkbook(['checks', 'lifecycleReport'], { reportMonth: FEBRUARY }));
const of = (book: CalculatedPlan, row: string) =>
  [1, 2, 3, 4, 5].map((column) => book.get('checks', 'checkList', row, column));

it('says what to do while there is nothing at all, without an error', () => {
  const book = build().calculate();
  expect(book.errors()).toEqual([]);
  expect(book.get('checks', 'checksVerdict', 'says', 0)).toBe(
    'Nothing to check yet: import a CRM export, or type the first month.',
  );
  expect(of(book, 'mqlsAbove')).toEqual(['', '– Nothing to check', '', '', '']);
});

it('advises in so few words that they print in one line beside the months', () => {
  const sheet = compileWorkbook(['checks'], { reportMonth: FEBRUARY }).sheets.find(
    ({ key }) => key === 'checks',
  );
  const list = sheet?.blocks.find(({ id }) => id === 'checkList');
  const place = list?.columnKeys?.indexOf('advice') ?? -1;
  const room = sheet?.columnWidths[(list?.column ?? 0) + place] ?? 0;
  const texts = (list?.cells ?? [])
    .slice(1)
    .map((cells) => String(cells[place]?.content ?? ''))
    .filter((text) => !text.startsWith('='));
  // A letter of 11 points takes five points on average; the text is indented.
  expect(texts.filter((text) => text.length * 5 > room - 10)).toEqual([]);
  expect(texts.filter((text) => text.length > 20).length).toBeGreaterThan(20);
});

describe('with figures that do not add up', () => {
  const book = build();
  const put = (
    sheet: string,
    table: string,
    row: string,
    figures: Readonly<Record<string, number | string>>,
  ) => {
    for (const [column, value] of Object.entries(figures)) book.set(sheet, table, row, column, value);
  };
  beforeAll(() => {
    const month = (key: string, figures: Readonly<Record<string, number>>) => {
      put('monthlyData', 'monthlyTable', key, figures);
    };
    month('2024-11', { leads: 10, mqls: 4, sqls: 2, customers: 1 });
    // No leads in December: the one month missing.
    month('2024-12', { bookings: 1000, bookingsFinance: 1004 });
    month('2025-01', {
      leads: 10,
      mqls: 11,
      sqls: 3,
      customers: 3,
      bounceRate: 45,
      bookings: 700,
      bookingsNew: 600,
      bookingsExisting: 300,
      bookingsFinance: 900,
      prospectDelivered: 100,
      prospectOpened: 101,
      prospectClicked: 5,
    });
    month('2025-02', { leads: 20, mqls: 5, sqls: 6, customers: 7, customersFromMarketing: 8 });
    put('costs', 'costsTable', 'row1', {
      month: JANUARY,
      channel: 'Paid search',
      kind: 'programme',
      amount: 5,
    });
    put('costs', 'costsTable', 'row2', { channel: 'Paper planes', kind: 'travel', amount: 7 });
    put('details', 'filesTable', 'row1', { file: 'a.csv' });
    put('checks', 'importChecksTable', 'row1', {
      what: 'Records with a later stage dated before an earlier one',
      count: 4,
      rows: '2, 3, 4, 5',
      advice: 'They count at their dates. Correct the dates in the CRM.',
    });
    put('asReported', 'reportedTable', 'row1', {
      month: JANUARY,
      closed: CLOSED,
      leads: 12,
      mqls: 11,
      visits: 400,
      leadToMqlCohortRate: 'maturing',
      leadToMql: 11 / 12,
    });
    book.calculate();
  });

  it('has no error', () => {
    expect(book.errors()).toEqual([]);
  });

  it.each([
    ['mqlsAbove', [1, '◐ Worth knowing', JANUARY, '', '']],
    ['sqlsAbove', [1, '◐ Worth knowing', FEBRUARY, '', '']],
    ['customersAbove', [1, '◐ Worth knowing', FEBRUARY, '', '']],
    ['cohortAbove', ['', '– Nothing to check', '', '', '']],
    ['missing', [1, '○ Needs a look', DECEMBER, '', '']],
    ['twice', [0, '● Holds', '', '', '']],
    ['notFirst', [0, '● Holds', '', '', '']],
    ['reportMonth', [0, '● Holds', '', '', '']],
    ['bounce', [1, '○ Needs a look', JANUARY, '', '']],
    ['opened', [1, '○ Needs a look', JANUARY, '', '']],
    ['clicked', [0, '● Holds', '', '', '']],
    ['fromMarketing', [1, '○ Needs a look', FEBRUARY, '', '']],
    ['newAndExisting', [1, '○ Needs a look', JANUARY, '', '']],
    // 1000 against 1004 is 0.4% off, 700 new and 300 existing against 900 are 11%.
    ['finance', [1, '○ Needs a look', JANUARY, '', '']],
    ['costMonth', [1, '○ Needs a look', '', '', '']],
    ['costKind', [1, '○ Needs a look', '', '', '']],
    ['costChannel', [1, '○ Needs a look', '', '', '']],
    ['outOfOrder', [4, '○ Needs a look', '', '', '']],
    ['duplicates', [0, '● Holds', '', '', '']],
    ['remarks', [0, '● Holds', '', '', '']],
    // Leads, lead-to-MQL and visits of January; the cohort rate was not a number then.
    ['restated', [3, '○ Needs a look', '', '', '']],
  ] as const)('%s', (row, expected) => {
    expect(of(book, row)).toEqual(expected);
  });

  it('says how many need a look, of those with something to check', () => {
    expect(book.get('checks', 'checksVerdict', 'says', 0)).toMatch(/^11 of \d\d checks need a look\.$/);
  });

  it('lists what has been restated: what was said, what is there now, and the difference', () => {
    const line = (place: number) =>
      [0, 1, 2, 3, 4, 5, 6].map((column) =>
        book.get('checks', 'restatedList', `line${String(place)}`, column),
      );
    expect(line(1)).toEqual(['Visits', JANUARY, 'number', 400, 0, -400, CLOSED]);
    expect(line(2)).toEqual(['New leads', JANUARY, 'number', 12, 10, -2, CLOSED]);
    expect(line(3)).toEqual(['Lead-to-MQL, same month', JANUARY, '%', 91.7, 110, 18.3, CLOSED]);
    expect(line(4)[0]).toBe('');
  });

  it('lists the month that is not what finance says', () => {
    const line = [0, 2, 3, 4].map((column) => book.get('checks', 'financeList', 'line1', column));
    expect(line).toEqual([JANUARY, 1000, 900, 100]);
    expect(book.get('checks', 'financeList', 'line2', 0)).toBe('');
  });

  it('marks January in the lifecycle report, not the metrics that stayed', () => {
    const columns = book.block('lifecycleReport', 'report').columnKeys ?? [];
    const january = columns.indexOf('restated1');
    const mark = (row: string) => book.get('lifecycleReport', 'report', row, january);
    expect([mark('leads'), mark('mqls'), mark('leadToMqlCohortRate')]).toEqual([' †', '', '']);
    expect(book.get('lifecycleReport', 'report', 'capture', columns.indexOf('back1'))).toBe(' †');
    expect(book.get('lifecycleReport', 'report', 'convert', columns.indexOf('back1'))).toBe('');
    // The report month itself is not closed.
    expect(book.get('lifecycleReport', 'report', 'leads', 1)).toBe('number, up is good');
  });
});
