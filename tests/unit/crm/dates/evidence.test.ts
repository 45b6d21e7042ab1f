// A column that can be read two ways is asked about, with an example and both readings; never guessed.
import { describe, expect, test } from 'vitest';
import { ambiguitiesOf } from '../../../../src/crm';
import { attempted, fixture, imported, inspected, iso, mapped, month, problemOf, serial } from '../helpers';

const file = (...dates: readonly string[]) =>
  `ID,Lead date\n${dates.map((date, i) => `${i},${date}`).join('\n')}\n`;
const march = serial('2025-03-04');
const april = serial('2025-04-03');

describe('ambiguous dates', () => {
  test('are asked about before anything is counted', async () => {
    const seen = inspected(file('3/4/2025', '5/6/2025'));
    const question = {
      column: 'Lead date',
      fields: ['lead'],
      example: '3/4/2025',
      readings: [
        { order: 'DMY', date: april },
        { order: 'MDY', date: march },
      ],
      mixed: false,
    };
    expect(seen.ambiguities).toEqual([question]);
    expect(await problemOf(file('3/4/2025', '5/6/2025'))).toEqual({
      code: 'ambiguousDates',
      columns: [question],
    });
  });

  test('take the answer for the column, or for the whole file', async () => {
    const text = file('3/4/2025');
    const byColumn = await imported(text, { lead: { column: 'Lead date', dateOrder: 'DMY' } });
    expect(iso(byColumn.asOf)).toBe('2025-04-03');
    const byFile = await imported(text, { lead: 'Lead date', options: { dateOrder: 'MDY' } });
    expect(iso(byFile.asOf)).toBe('2025-03-04');
    const seen = inspected(text);
    expect(
      ambiguitiesOf(seen, mapped({ lead: 'Lead date', options: { dateOrder: 'MDY' } }, seen.headers)),
    ).toEqual([]);
  });

  test('are no question where another value of the column decides', async () => {
    const result = await imported(file('3/4/2025', '13/4/2025'));
    expect(iso(result.dateRange.first)).toBe('2025-04-03');
    const american = await imported(file('3/4/2025', '3/31/2025'));
    expect(iso(american.dateRange.first)).toBe('2025-03-04');
  });

  test('nor where both readings are the same day', async () => {
    expect(iso((await imported(file('4/4/2025'))).asOf)).toBe('2025-04-04');
  });

  test('are asked about in a column that proves both orders', async () => {
    const seen = inspected(fixture('salesforce_leads_report_synthetic.csv'));
    const map = { id: 'Lead ID', lead: 'Create Date' };
    expect(ambiguitiesOf(seen, mapped(map, seen.headers))).toMatchObject([
      { column: 'Create Date', example: '2/3/2025', mixed: true },
    ]);
    expect(await problemOf(fixture('salesforce_leads_report_synthetic.csv'), map)).toMatchObject({
      code: 'ambiguousDates',
      columns: [{ column: 'Create Date', example: '2/3/2025', mixed: true }],
    });
  });

  test('with an answer, a date that fits only the other order is read that way and noted', async () => {
    const map = { id: 'Lead ID', lead: { column: 'Create Date', dateOrder: 'MDY' } };
    const result = await imported(fixture('salesforce_leads_report_synthetic.csv'), map);
    expect(month(result, '2025-01').leads).toBe(1);
    expect(month(result, '2025-02').leads).toBe(2);
    expect(result.warnings).toMatchObject([
      { code: 'otherDateOrder', field: 'lead', count: 1, example: '13/02/2025' },
    ]);
    expect(result.dropped).toMatchObject([{ reason: 'footer', count: 4 }]);
  });

  test('that appear only far below the head are asked about as well', async () => {
    const far = Array.from({ length: 40_000 }, () => '2025-01-05');
    const outcome = await attempted(file(...far, '3/4/2025'));
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'ambiguousDates', columns: [{ example: '3/4/2025' }] },
    });
  });

  test('whose order the head proves are a question again when the rest contradicts it', async () => {
    const far = Array.from({ length: 40_000 }, () => '1/31/2025');
    const outcome = await attempted(file(...far, '3/4/2025', '31/1/2025'));
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'ambiguousDates', columns: [{ mixed: true }] },
    });
  });

  test('columns of one file may differ', async () => {
    const text = 'Lead date,Customer date\n1/31/2025,31/3/2025\n2/3/2025,4/5/2025\n';
    const result = await imported(text);
    expect(month(result, '2025-02').leads).toBe(1);
    expect(month(result, '2025-05').customers).toBe(1);
  });
});
