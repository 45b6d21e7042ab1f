// What is odd about the dates of a record is told with its row; expected by hand.
import { expect, test } from 'vitest';
import { imported, iso, serial } from '../helpers';

const MAP = { id: 'ID', lead: 'Lead', customer: 'Won', lastActivity: 'Last' };
const HEADERS = 'ID,Lead,Won,Last';

test('a day counts as it is written, whatever zone stands behind its time, and that is told once a row', async () => {
  const result = await imported(
    [
      HEADERS,
      '1,2025-03-31T23:30:00-05:00,2025-04-02T00:10:00Z,2025-04-02T08:00:00Z',
      '2,2025-04-01T00:30:00.000+0000,,',
      '3,2025-03-31T00:00:00Z,,',
      '4,2025-03-31 23:59,,',
    ].join('\n'),
    MAP,
  );
  expect(result.months.map(({ month, leads }) => [iso(month), leads])).toEqual([
    ['2025-03-01', 3],
    ['2025-04-01', 1],
  ]);
  expect(result.warnings).toEqual([
    {
      code: 'zonedTimes',
      count: 2,
      rows: [
        { file: 0, row: 2 },
        { file: 0, row: 3 },
      ],
      example: '2025-03-31T23:30:00-05:00',
    },
  ]);
});

test('what cannot be read, fits only the other order or lies ahead is told by its field', async () => {
  const text = [HEADERS, '1,31/1/2025,soon,', '2,2/28/2025,,', '3,13/3/2025,,1/1/2030', '4,9/9/2030,,'].join(
    '\n',
  );
  const options = { asOf: serial('2025-12-31') };
  const { warnings, dropped, asOf } = await imported(
    text,
    { ...MAP, options: { dateOrder: 'DMY' } },
    options,
  );
  expect(
    warnings.map((one) => [one.code, 'field' in one ? one.field : null, one.count, one.rows[0]?.row]),
  ).toEqual([
    ['unreadableDate', 'customer', 1, 2],
    ['otherDateOrder', 'lead', 1, 3],
    ['dateAfterAsOf', 'lastActivity', 1, 4],
    ['dateAfterAsOf', 'lead', 1, 5],
  ]);
  expect(dropped).toEqual([{ reason: 'afterAsOf', count: 1, rows: [{ file: 0, row: 5 }] }]);
  expect(iso(asOf)).toBe('2025-12-31');
});
