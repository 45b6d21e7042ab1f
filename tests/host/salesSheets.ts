// MQL return, Cold leads and Agreement cell by cell against the figures of plain Python (tests/expected/sales-sheets.py), in
// the workbook of templates.test.ts: a workbook takes longer to build than to read.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../unit/sheets/calculate';
import { differs } from '../unit/sheets/full';
import type { FullReportBook } from './fullReport';
import { sales, typeColdLeads } from './salesSheetsData';
import { blockOf, shownAt, typeNames, type Table } from './templateData';

/** Curves are found by other means, whose last digits differ. */
const FITTED = 2e-6;
const near = (value: Value, right: unknown): boolean =>
  typeof value === 'number' &&
  typeof right === 'number' &&
  Math.abs(value - right) <= FITTED * Math.max(1, Math.abs(right));

export function describeSalesSheets(book: () => FullReportBook): void {
  const shown = (sheet: string, id: string, row: string, column: string): Value => {
    const block = blockOf(book().plan, sheet, id);
    const [down, across] = [(block.rowKeys ?? []).indexOf(row), (block.columnKeys ?? []).indexOf(column)];
    if (down < 0 || across < 0) throw new Error(`${id} has no cell ${row}.${column}`);
    return shownAt(book(), block, down, across);
  };
  /** Cells that do not show what they must; a blank where there is a figure is wrong, and the other way round. */
  const wrong = (sheet: string, id: string, expected: Table, fitted = false): string[] =>
    Object.entries(expected).flatMap(([row, figures]) =>
      Object.entries(figures).flatMap(([column, right]) => {
        const value = shown(sheet, id, row, column);
        const same = fitted && near(value, right);
        return !same && differs(value, right as number | string | null)
          ? [`${row}.${column}: ${String(value)} is not ${String(right)}`]
          : [];
      }),
    );

  describe.each(Object.entries(sales.mqlReturn))('MQL return in %s', (_, right) => {
    beforeAll(async () => {
      await typeNames(book(), { reportMonth: right.reportMonth, coldSilent: 30 });
    });

    it('shows every key: this month, before, change, needed, year to date', () => {
      expect(wrong('mqlReturn', 'mqlReturn', right.keys)).toEqual([]);
    });

    it('shows each persona once, those without one and those not listed, adding up', () => {
      expect(wrong('mqlReturn', 'personaReturn', right.personas)).toEqual([]);
    });

    it('shows eight whole weeks with their Mondays and business days', () => {
      expect(wrong('mqlReturn', 'weekReturn', right.weeks)).toEqual([]);
    });
  });

  describe('Agreement', () => {
    beforeAll(async () => {
      await typeNames(book(), { reportMonth: 45689, coldSilent: 30 });
    });

    it.each(Object.keys(sales.agreement))('shows what is agreed and what the data say: %s', (id) => {
      expect(wrong('agreement', id, sales.agreement[id] ?? {})).toEqual([]);
    });

    it('tells whom to call again by the days on Settings, and nothing of open SQLs long before the data end', async () => {
      const { days, far, near } = sales.callAgain;
      for (const { reportMonth, callAgain } of [far, near]) {
        await typeNames(book(), { reportMonth, callAgain: days });
        expect(wrong('agreement', 'prospecting', { callAgain })).toEqual([]);
      }
      await typeNames(book(), { callAgain: null });
    });

    it('names the year it holds for', () => {
      expect(shown('agreement', 'preamble', 'preamble', 'label')).toBe(sales.preamble);
    });
  });

  describe.each(Object.entries(sales.coldLeads))('Cold leads: %s', (name, right) => {
    const cold = (id: string, expected: Table, fitted = false) => wrong('coldLeads', id, expected, fitted);
    beforeAll(async () => {
      if (name !== Object.keys(sales.coldLeads)[0]) await typeColdLeads(book(), right);
    });

    it('sums open SQLs by days silent, and what they were and are worth', () => {
      expect(cold('coldOpen', right.bands)).toEqual([]);
    });

    it('says on top what is lost, what it takes to replace it, and what waiting costs', () => {
      expect(cold('coldOpen', right.short, true)).toEqual([]);
      for (const [row, sentence] of Object.entries(right.says))
        expect(shown('coldLeads', 'coldOpen', row, 'c2'), row).toBe(sentence);
    });

    it('tells what went cold and why, at one pair of prices', () => {
      expect(cold('coldReasons', right.reasons)).toEqual([]);
    });

    it('lists whom to call first, from the most to the least', () => {
      // Equal ones are told apart by a trillionth of the mean for every row.
      expect(cold('coldCall', right.calls, true)).toEqual([]);
    });

    it('plans against what is left', () => {
      expect(cold('coldPlanned', right.planned)).toEqual([]);
    });

    it('sets the win rate of your own SQLs by age beside the curve of Settings', () => {
      expect(cold('coldWin', right.points)).toEqual([]);
      expect(cold('coldWin', right.waiting)).toEqual([]);
    });

    it('fits a curve to the days in contact', () => {
      expect(cold('coldOwn', right.estimates, true)).toEqual([]);
    });

    it('shows no error', () => {
      const sheet = book().excel.workbook.sheets.find((each) => each.name === 'Cold leads');
      const errors = [...(sheet?.cells.values() ?? [])].filter(
        ({ value }) => typeof value === 'object' && value !== null,
      );
      expect(errors).toEqual([]);
      expect(sheet?.cells.size).toBeGreaterThan(200);
    });
  });
}
