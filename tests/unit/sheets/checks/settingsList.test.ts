// Settings that changed since the last month was closed, with two closed months typed into As reported.
// @module-tag engine
import { beforeEach, describe, expect, it } from 'vitest';
import { keptSettings } from '../../../../src/sheets/asReported/settings';
import { Typed, DECEMBER_2025 } from '../typed';

const typed = new Typed(['checks'], { reportedTable: 2 });
beforeEach(() => {
  typed.fresh();
});

const OCTOBER = 45_931;
const NOVEMBER = 45_962;
const USED = 'Organic search: Yes';
/** What a new workbook has, as closing keeps it. */
const SAME = {
  fiscalYearStartThen: 1,
  currencyThen: 'EUR',
  perBusinessDayThen: 'Yes',
  weekendThen: 1,
  opensUsedThen: 9 / 24,
  closesUsedThen: 17 / 24,
  limitUsedThen: 8,
  silenceUsedThen: 30,
  windowUsedThen: 90,
  scoreUsedThen: 50,
  marketingUsedThen: USED,
  shelfLifeThen: 30,
  decayModelThen: 'exponential',
  decayShapeThen: 1,
  costBasisThen: 'Fully loaded',
};

function closed(row: string, month: number, values: Readonly<Record<string, string | number>>): void {
  const all: Readonly<Record<string, string | number>> = { month, closed: DECEMBER_2025, ...SAME, ...values };
  for (const [column, value] of Object.entries(all))
    typed.set('asReported', 'reportedTable', row, column, value);
}

const says = () => typed.get('checks', 'settingsList', 'says', 'check')[0];
const lines = () =>
  keptSettings
    .map((_, index) =>
      typed.get('checks', 'settingsList', `line${String(index + 1)}`, 'check', 'count', 'case1', 'case2'),
    )
    .filter(([setting]) => setting !== '');

describe('settings changed since the last closed month', () => {
  beforeEach(() => {
    typed
      .name('marketingUsed', USED)
      .name('currency', 'EUR', '')
      .name('reportMonth', DECEMBER_2025, DECEMBER_2025);
  });

  it('keeps every setting that a new workbook has a value of', () => {
    const columns = keptSettings.map(({ column }) => column);
    expect(columns.filter((column) => !(column in SAME))).toEqual(['residualThen', 'marginThen']);
    expect(Object.keys(SAME).filter((column) => !columns.includes(column))).toEqual([]);
  });

  it('says so where no month is closed', () => {
    typed.calculate();
    expect([says(), lines()]).toEqual(['Nothing to compare: no month is closed yet.', []]);
  });

  it('says so where none differs', () => {
    closed('row1', NOVEMBER, {});
    typed.calculate();
    expect([says(), lines()]).toEqual([
      'None: figures rest on the same settings as in the last closed month.',
      [],
    ]);
  });

  it('lists each that differs from the latest month, as it stands, blank ones too', () => {
    closed('row1', NOVEMBER, {
      shelfLifeThen: 45,
      marginThen: 0.125,
      opensUsedThen: 8.5 / 24,
      weekendThen: 7,
    });
    // An earlier month had other settings: it is not compared.
    closed('row2', OCTOBER, { windowUsedThen: 60, currencyThen: 'USD' });
    typed.name('residual', 0.1).calculate();
    expect(says()).toBe('');
    expect(lines()).toEqual([
      ['Weekend', NOVEMBER, 7, 1],
      ['Work begins', NOVEMBER, '8:30', '9:00'],
      ['SQL shelf life, days', NOVEMBER, 45, 30],
      ['Worth of a cold SQL', NOVEMBER, '–', '10%'],
      ['Margin on bookings', NOVEMBER, '12.5%', '–'],
    ]);
  });

  it('goes by what figures use, not by what waits for the next import', () => {
    closed('row1', NOVEMBER, {});
    typed.name('windowUsed', 90, 90).name('cohortWindow', 60, 90).calculate();
    expect(lines()).toEqual([]);
    typed.name('windowUsed', 60, 90).calculate();
    expect(lines()).toEqual([['Cohort window, days', NOVEMBER, 90, 60]]);
  });

  it('has no error', () => {
    typed.calculate();
    expect(typed.errors()).toEqual([]);
  });
});
