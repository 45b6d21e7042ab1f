// When an SQL goes cold and how many are open. Expected months are counted by eye from the dates shown.
import { describe, expect, test } from 'vitest';
import { imported, iso } from '../helpers';

describe('cold and open SQLs', () => {
  const map = {
    sql: 'S',
    customer: 'C',
    lost: 'X',
    lastActivity: 'A',
    opportunity: 'O',
  };
  const cold = async (line: string, shelfLife = 30) => {
    const result = await imported(`S,C,X,A,O,End\n${line}\n2025-12-31,,,,,\n`, map, { shelfLife });
    const found = result.months.filter((one) => one.sqlsCold !== 0);
    return found.map((one) => `${iso(one.month).slice(0, 7)}: ${one.sqlsCold}`);
  };

  test('an SQL goes cold when its silence reaches the shelf life', async () => {
    expect(await cold('2025-01-01,,,,,')).toEqual(['2025-01: 1']);
    expect(await cold('2025-01-02,,,,,')).toEqual(['2025-02: 1']);
    expect(await cold('2025-01-02,,,,,', 1)).toEqual(['2025-01: 1']);
    expect(await cold('2025-01-31 18:00,,,,,', 0.25)).toEqual(['2025-02: 1']);
  });

  test('silence begins with the last activity, or the opportunity', async () => {
    expect(await cold('2025-01-01,,,2025-03-20,,')).toEqual(['2025-04: 1']);
    expect(await cold('2025-01-01,,,2024-12-20,,')).toEqual(['2025-01: 1']);
    expect(await cold('2025-01-01,,,,2025-02-10,')).toEqual(['2025-03: 1']);
  });

  test('neither a win nor a loss by then is silence', async () => {
    expect(await cold('2025-01-01,2025-01-31,,,,')).toEqual([]);
    expect(await cold('2025-01-01,2025-06-01,,,,')).toEqual(['2025-01: 1']);
    expect(await cold('2025-01-01,2025-06-01,,2025-06-02,,')).toEqual([]);
    expect(await cold('2025-01-01,,2025-01-31,,,')).toEqual([]);
    expect(await cold('2025-01-01,,2025-02-01,,,')).toEqual(['2025-01: 1']);
    expect(await cold('2025-01-01,,2024-06-01,,,')).toEqual(['2025-01: 1']);
  });

  test('silence that had not lasted by the latest date seen is not cold', async () => {
    const result = await imported('S,C,X,A,O\n2025-01-02,,,,\n2025-01-31,,,,\n', map);
    expect(result.months.map((one) => one.sqlsCold)).toEqual([0]);
  });

  test('open SQLs are those neither won nor lost at the end of the month', async () => {
    const lines = [
      '2025-01-05,2025-02-10,,,',
      '2025-01-06,,2025-03-01,,',
      '2025-02-07,,,,',
      '2025-03-01,2025-02-01,,,',
    ];
    const result = await imported(`S,C,X,A,O\n${lines.join('\n')}\n`, map);
    expect(result.months.map((one) => one.openSqls)).toEqual([2, 2, 1]);
    expect(result.months.map((one) => one.lost)).toEqual([0, 0, 1]);
  });
});
