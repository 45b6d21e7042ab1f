// Every row is used, or dropped with a reason that can be looked up in the file.
import { describe, expect, test } from 'vitest';
import { HEADERS, imported, rows } from '../helpers';

describe('rows left out', () => {
  test('each is counted, with its reason and its first rows as a spreadsheet numbers them', async () => {
    const text = rows(
      '1,a@x.com,2025-01-01,,,',
      '',
      '1,b@x.com,2025-01-02,,,',
      ',A@X.com ,2025-01-03,,,',
      ',a@x.COM,2025-01-04,,,',
      '5,,,,,',
      '6,,soon,,,',
      ',,,,,,,,',
      '7,,2025-01-05,,,,,Web,2025-01-06,extra',
      'Confidential',
      '"8,never closed',
    );
    const result = await imported(text);
    expect(result.dropped.map(({ reason, count, rows: list }) => [reason, count, list[0]?.row])).toEqual([
      ['duplicate', 2, 4],
      ['noStageDate', 1, 7],
      ['unreadableDate', 1, 8],
      ['blankRow', 1, 9],
      ['tooManyCells', 1, 10],
      ['footer', 1, 11],
      ['brokenRow', 1, 12],
    ]);
    expect(result.used).toBe(2);
    expect(result.read).toBe(10);
    expect(result.duplicates).toBe(2);
    expect(result.warnings).toMatchObject([
      { code: 'unreadableDate', field: 'lead', count: 1, example: 'soon' },
    ]);
  });

  test('ids keep their capitals, e-mail addresses do not; rounded ids are none', async () => {
    const result = await imported(
      rows(
        '00Qa,,2025-01-01,,,',
        '00QA,,2025-01-01,,,',
        '1.2E+15,x@y.z,2025-01-01,,,',
        '1.2E+15,w@y.z,2025-01-01,,,',
      ),
    );
    expect(result.used).toBe(4);
    expect(result.warnings).toMatchObject([{ code: 'roundedId', count: 2, example: '1.2E+15' }]);
  });

  test('short rows are used, and noted where a mapped column is missing', async () => {
    const result = await imported(`${HEADERS}\n1,,2025-01-01\n`);
    expect(result.used).toBe(1);
    expect(result.warnings).toMatchObject([{ code: 'shortRow', count: 1 }]);
  });

  test('an id never stands for an e-mail address, however alike they are', async () => {
    const result = await imported(
      rows('b@x.com,,2025-01-01,,,', ',a@x.com,2025-01-02,,,', ',b@x.com,2025-01-03,,,'),
    );
    expect(result).toMatchObject({ used: 3, duplicates: 0 });
  });
});
