// What the Agreement says of now, from a few typed months: numbers worked out by hand from the definitions.
// @module-tag engine
import { describe, expect, it } from 'vitest';
import { firstOfMonth } from '../../../../src/sheets/language/months';
import { DECEMBER_2025, Typed } from '../typed';

const typed = new Typed(['agreement'], { openSqlsTable: 4 });
const DAY = 46_022; // 31 December 2025, in the report month

describe('the share of customers from marketing', () => {
  it.each([
    ['3 of 5 known, of 8 customers', { customers: 8, customersKnownSource: 5 }, 0.6, '5 of 8 known'],
    ['under half known', { customers: 11, customersKnownSource: 5 }, '–', '5 of 11 known'],
    ['no source is known', { customers: 8, customersKnownSource: 0 }, '', '0 of 8 known'],
  ])('%s', (_, figures, share, told) => {
    typed
      .fresh()
      .month('2025-12', { ...figures, customersFromMarketing: 3 })
      .calculate();
    expect(typed.get('agreement', 'goal', 'share', 'now', 'note')).toEqual([
      share,
      `Funnel plan; customers to date, ${told}`,
    ]);
  });

  it('is blank where no month knows it', () => {
    typed.fresh().month('2025-12', { customers: 8 }).calculate();
    expect(typed.get('agreement', 'goal', 'share', 'now', 'note')).toEqual([
      '',
      'Funnel plan; share of customers, year to date',
    ]);
  });
});

it('tells the share gone cold over the twelve months that know both', () => {
  typed
    .fresh()
    .month('2024-12', { sqls: 100, sqlsCold: 100 })
    .month('2025-01', { sqls: 30, sqlsCold: 3 })
    .month('2025-11', { sqls: 50 })
    .month('2025-12', { sqls: 10, sqlsCold: 5 })
    .calculate();
  expect(typed.get('agreement', 'nurturing', 'silent', 'now')).toEqual([0.2]);
});

it('tells the share of the month’s new leads at or above the score', () => {
  typed.fresh().month('2025-12', { leads: 40, leadsAtScore: 10 }).month('2025-11', { leads: 9 }).calculate();
  expect(typed.get('agreement', 'handoff', 'mqlScore', 'now')).toEqual([0.25]);
});

describe('open SQLs silent for 7, 29, 30 and 400 days', () => {
  const shown = (month: string) => {
    typed
      .fresh()
      .name('asOf', DAY)
      .name('reportMonth', firstOfMonth(2025, Number(month)), DECEMBER_2025);
    [7, 29, 30, 400].forEach((age, index) => {
      typed.set('details', 'openSqlsTable', `row${String(index + 1)}`, 'lastSign', DAY - age);
    });
    typed.calculate();
    return [
      typed.get('agreement', 'handoff', 'shelfLife', 'now', 'note'),
      typed.get('agreement', 'prospecting', 'callAgain', 'agreed', 'now', 'note'),
    ];
  };

  it.each(['11', '12'])('two are younger than the shelf life, two are to be called: %s', (month) => {
    expect(shown(month)).toEqual([
      [0.5, 'Settings; now: open SQLs younger, as of 2025-12-31'],
      [7.5, 2, 'Settings; now: SQLs to call first, as of 2025-12-31'],
    ]);
  });

  it('are not told of in a month long before', () => {
    const far = 'Open SQLs are known as of 2025-12-31 only.';
    expect(shown('10')).toEqual([
      ['', far],
      [7.5, '', far],
    ]);
  });

  it('are called again after the days on Settings, a day at least', () => {
    typed.fresh().name('shelfLife', 2, 30).calculate();
    expect(typed.get('agreement', 'prospecting', 'callAgain', 'agreed', 'now')).toEqual([1, '']);
    typed.name('callAgain', 3).calculate();
    expect(typed.get('agreement', 'prospecting', 'callAgain', 'agreed')).toEqual([3]);
  });
});
