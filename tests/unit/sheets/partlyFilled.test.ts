// The sheets that are filled from tables, with next to nothing in them: figures worked out by hand, blanks where nothing is
// known, and no error.
// @module-tag engine
import { beforeAll, describe, expect, it } from 'vitest';
import { compileWorkbook } from '../../../src/sheets/compileWorkbook';
import { channelColumns } from '../../../src/sheets/channels/columns';
import { CalculatedPlan } from './calculate';

const FEBRUARY_2025 = 45689;
const build = () =>
  new CalculatedPlan(
    compileWorkbook(
      ['coldLeads', 'mqlReturn', 'channels', 'programmes', 'attribution', 'leads', 'agreement'],
      { reportMonth: FEBRUARY_2025 },
    ),
  );

describe('one channel in one month', () => {
  const book = build();
  const shown = (row: string, column: number) => book.get('channels', 'channelReturn', row, column);
  beforeAll(() => {
    const put = (
      sheet: string,
      table: string,
      figures: Readonly<Record<string, number | string | boolean>>,
    ) => {
      for (const [column, value] of Object.entries(figures)) book.set(sheet, table, 'row1', column, value);
    };
    put('details', 'channelMonthsTable', {
      month: FEBRUARY_2025,
      channel: 'Paid search',
      leads: 10,
      customers: 2,
      bookings: 1000,
      lost: 1,
    });
    put('costs', 'costsTable', { month: 45700, channel: 'paid search', kind: 'programme', amount: 500 });
    put('details', 'mappingTable', { field: 'Source', column: 'Original source' });
    put('programmes', 'programmesTable', {
      month: 45690,
      programme: 'Welcome',
      step: 'Hello',
      delivered: 200,
    });
    put('attribution', 'pathsTable', { path: 'Search > Email' });
    put('leads', 'leadsTable', { sql: 45660, lost: 45680 });
    book.set('costs', 'costsTable', 'row2', 'channel', 'Radio');
    put('details', 'personaMonthsTable', { month: FEBRUARY_2025, persona: 'Buyer', leads: 10, mqls: 4 });
    // Half the shelf life ago, to the day, and with an amount of nothing: no mean to divide by.
    put('details', 'openSqlsTable', { id: 'Ann', sql: 45690, lastSign: 45701, amount: 0 });
    put('details', 'sqlSpansTable', { days: 3, cold: true });
    put('details', 'coldMonthsTable', { month: FEBRUARY_2025, reason: 'no answer', sqls: 2 });
    put('details', 'weeksTable', { week: 45705, leads: 5 });
    book.setName('plan.whole', 'No');
    book.set('funnelPlan', 'assumptions', 'close', 1, 0.25);
    book.setName('asOf', 45716);
    book.calculate();
  });

  it('has no error', () => {
    expect(book.errors()).toEqual([]);
  });

  it('costs 50 a lead and 250 a customer, returns 100%, and has no margin or attrition yet', () => {
    const paid = channelColumns.map(({ key }, index) => [key, shown('c2', index + 1)] as const);
    expect(Object.fromEntries(paid)).toEqual({
      ...{ cost: 500, leads: 10, costPerLead: 50, affordable: '', customers: 2, leadToCustomer: 0.2 },
      ...{ bookings: 1000, valuePerLead: 100, programme: 500, loaded: 500, spend: 500, acquisitionCost: 250 },
      ...{ roiProgramme: 1, roiLoaded: 1, roiMargin: '', lost: 1, atStart: '', attrition: '' },
    });
    expect(shown('affordableShort', 2)).toMatch(/^Lifetime value is not known: /);
  });

  it('says what a lead may cost once margin and lifetime value are known', () => {
    book.setName('channels.margin', 0.5);
    book.setName('channels.lifetime', 900);
    book.calculate();
    const affordable = channelColumns.findIndex(({ key }) => key === 'affordable') + 1;
    // A fifth becomes a customer: a third of 900 is 60 a lead, half of 500 is 50.
    expect(shown('c2', affordable)).toBe(50);
    book.setName('channels.ratio', 6);
    book.calculate();
    expect(shown('c2', affordable)).toBe(30);
    expect(shown('affordableShort', 2)).toBe('Above it: 1 of the channels, the first is Paid search.');
    for (const [name, value] of [
      ['channels.margin', ''],
      ['channels.lifetime', ''],
      ['channels.ratio', 3],
    ] as const)
      book.setName(name, value);
    book.calculate();
  });

  it('names a channel of Costs that Settings does not list, beside the cost and on Channels', () => {
    expect([1, 2].map((row) => book.get('costs', 'costsTable', `row${String(row)}`, 5))).toEqual([
      '',
      'not on Settings',
    ]);
    expect(shown('rest', 0)).toBe('Not on Settings: Radio …');
    book.set('details', 'channelMonthsTable', 'row1', 'channel', 'Podcast');
    book.calculate();
    expect(shown('rest', 0)).toBe('Not on Settings: Podcast …');
    expect([shown('rest', 2), shown('all', 2)]).toEqual([10, 10]);
    book.set('details', 'channelMonthsTable', 'row1', 'channel', 'Paid search');
    book.calculate();
  });

  it('leaves other channels at nothing, and says which column decides', () => {
    expect([0, 2, 3, 6].map((column) => shown('c1', column))).toEqual(['Organic search', 0, '–', '–']);
    expect(shown('best', 2)).toBe('Paid search returned most on what it cost.');
    expect(shown('unallocated', 2)).toBe('All marketing and sales cost has a channel.');
    expect(shown('rule', 2)).toBe(
      'Each lead counts for one channel: what stands in the column “Original source” of the CRM export.',
    );
    expect(shown('gap', 2)).toBe('');
  });

  it('counts a programme that is not in the list as not listed, and asks for the list', () => {
    const list = (row: string) => book.get('programmes', 'programmeListTotals', row, 1);
    expect([list('all'), list('rest')]).toEqual([200, 200]);
    expect(book.get('programmes', 'short', 'most', 2)).toMatch(/^Type or import rows/);
    expect(book.get('programmes', 'programmeListTable', 'row1', 1)).toBe('');
  });

  it('counts the open SQL from its edge on, prices nothing that has no price, and fits no curve to one span', () => {
    const open = (row: string, column: number) => book.get('coldLeads', 'coldOpen', row, column);
    expect([open('band1', 2), open('band2', 2), open('bandall', 2), open('lost', 1)]).toEqual([0, 1, 1, '']);
    expect([open('open', 1), open('open', 2)]).toEqual([
      1,
      '0 of them have been silent for the shelf life or longer.',
    ]);
    expect(book.get('coldLeads', 'coldReasons', 'noAnswer', 2)).toBe(2);
    expect(book.get('coldLeads', 'coldReasons', 'lostLow', 2)).toBe('');
    expect(
      ['label', 'c3', 'c6', 'c7', 'c8'].map((column) => book.get('coldLeads', 'coldCall', 'call1', column)),
    ).toEqual(['–', 'Ann', 15, '–', '']);
    expect(open('life', 2)).toMatch(/^Known once ten SQLs/);
    expect(book.get('coldLeads', 'coldWin', 'point3', 'c8')).toBe(0.5);
    expect(book.get('coldLeads', 'coldWin', 'rates', 'label')).toBe('Needs 30 won SQLs.');
    expect(book.get('coldLeads', 'coldPlanned', 'missing', 'label')).toBe(
      'Missing: Close rate, SQLs, of which cold, Average deal, Spend.',
    );
  });

  it('counts a persona that is not listed, and one week of eight', () => {
    const persona = (row: string) =>
      [1, 2, 3, 7].map((at) => book.get('mqlReturn', 'personaReturn', row, at));
    expect(persona('rest')).toEqual([4, '', '', 0.4]);
    expect(book.get('mqlReturn', 'personaReturn', 'rest', 0)).toBe('Not on Settings: Buyer …');
    expect(persona('none')).toEqual([0, '', '', '–']);
    expect([1, 2, 5, 6].map((at) => book.get('mqlReturn', 'weekReturn', 'w8', at))).toEqual([5, 0, 5, 1]);
    expect(book.get('mqlReturn', 'weekReturn', 'w7', 1)).toBe('');
    expect(book.get('mqlReturn', 'mqlReturn', 'leads', 4)).toBe('');
  });

  it('agrees on what is known', () => {
    expect(book.get('agreement', 'goal', 'close', 1)).toBe(0.25);
    expect(book.get('agreement', 'goal', 'bookings', 1)).toBe('');
  });

  it('asks for conversions where a path has none', () => {
    expect(book.get('attribution', 'attribution', 'total', 1)).toBe('');
    expect(book.get('attribution', 'attribution', 'verdict', 2)).toBe(
      'Type or import the paths that leads took, with their conversions, in the table on the right.',
    );
  });

  it('counts 20 days as SQL until the loss, which is no silence', () => {
    expect(book.get('leads', 'leadsTable', 'row1', 'daysAsSql')).toBe(20);
    expect(book.get('leads', 'leadsTable', 'row1', 'wentCold')).toBe(false);
  });
});

it('says what to do while there is nothing at all', () => {
  const book = build().calculate();
  expect(book.errors()).toEqual([]);
  expect(book.get('channels', 'channelReturn', 'difference', 2)).toBe(
    'Import a CRM export to see leads by channel.',
  );
  expect(book.get('channels', 'channelReturn', 'c1', 0)).toBe('Organic search');
  expect(book.get('channels', 'channelReturn', 'c1', 2)).toBe('');
  expect(book.get('leads', 'leadsTable', 'row1', 'daysAsSql')).toBe('');
  expect(book.get('coldLeads', 'coldOpen', 'open', 2)).toBe('An import with open SQLs fills this sheet.');
  expect(book.get('mqlReturn', 'weekReturn', 'w8', 0)).toBe(45705);
  expect(book.get('agreement', 'handoff', 'shelfLife', 1)).toBe(30);
});
