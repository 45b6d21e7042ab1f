// Every metric, month and column of the lifecycle report against tests/expected/report-full.json, which plain Python
// works out from the same figures (tests/expected/report-full.py).
// @module-tag engine
import { beforeAll, describe, expect, it } from 'vitest';
import { monthlyColumns } from '../../../src/sheets/compileWorkbook';
import type { CalculatedPlan } from './calculate';
import { calculatedFull, differs, full, PLACES, type ReportRow } from './full';

let book: CalculatedPlan;
beforeAll(() => {
  book = calculatedFull();
});

const shown = (row: string, column: number) => book.get('lifecycleReport', 'report', row, column);

describe('full data', () => {
  it('has no error anywhere', () => {
    expect(book.errors()).toEqual([]);
  });

  it('calculates every metric of every month on Monthly data', () => {
    const wrong = Object.entries(full.expected.monthly).flatMap(([metric, values]) =>
      values.flatMap((expected, index) => {
        const key = full.months[index]?.key ?? '';
        const value = book.get('monthlyData', 'monthlyTable', key, metric);
        return differs(value, expected)
          ? [`${metric} ${key}: ${String(value)} is not ${String(expected)}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
    const columns = monthlyColumns.map(({ key }) => key);
    expect(Object.keys(full.expected.monthly).filter((key) => !columns.includes(key))).toEqual([]);
  });

  it('shows every metric in every column of the report', () => {
    const wrong = Object.entries(full.expected.report).flatMap(([metric, expected]) => {
      const { months, ...single } = expected;
      const cells = Object.entries(single) as [keyof Omit<ReportRow, 'months'>, ReportRow['this']][];
      return [
        ...cells.map(([column, value]) => [column, shown(metric, PLACES[column]), value] as const),
        ...months.map(
          (value, index) => [`m${String(index)}`, shown(metric, PLACES.months + index), value] as const,
        ),
      ].flatMap(([column, value, right]) =>
        differs(value, right) ? [`${metric} ${column}: ${String(value)} is not ${String(right)}`] : [],
      );
    });
    expect(wrong).toEqual([]);
  });

  it('knows no metric that the expected values leave out', () => {
    const rows = book.block('lifecycleReport', 'report').rowKeys ?? [];
    const aside =
      /^(header|short|goal|ytd|landing|gap|mover|targets|next\d?|scores\w*)$|\.|^chart\d+$|^(attract|capture|nurture|convert|expand)$/;
    expect(rows.filter((key) => !aside.test(key))).toEqual(Object.keys(full.expected.report));
  });

  it.each(Object.entries(full.expected.short))('says in short: %s', (line, expected) => {
    expect(shown(line, PLACES.this)).toBeCloseTo(expected, 6);
  });

  const [on, watch, behind] = full.expected.judged;
  const all = on + watch + behind;

  it.each([
    ['goal', 'Bookings we want in the fiscal year: the targets of its months added up.'],
    ['ytd', 'We have 35% of the goal, with 41% of the business days of the year gone.'],
    ['landing', 'If bookings per business day stay as they are, we end the year at 86% of the goal.'],
    [
      'gap',
      'Still to create this year, beside those open now, as Funnel plan says under From today. At most: open SQLs are not counted.',
    ],
    ['mover', 'MQLs rose on the month before, more than chance would explain. Same month last year: 178.'],
    [
      'targets',
      `Of ${String(all)} metrics with a target this month; ${String(watch)} to watch, ${String(behind)} behind.`,
    ],
  ])('says %s as a sentence', (line, sentence) => {
    expect(shown(line, PLACES.change)).toBe(sentence);
    expect(full.expected.moverKey).toBe('mqls');
  });
});
