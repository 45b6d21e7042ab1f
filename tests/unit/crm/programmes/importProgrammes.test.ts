// Reports on e-mail programmes as they are exported; the sums are added up by eye from the rows shown.
import { describe, expect, test } from 'vitest';
import { importProgrammes } from '../../../../src/crm';
import type { ProgrammeOutcome } from '../../../../src/crm';
import { bytes, inspected, mapped, serial } from '../helpers';

const HEADERS = 'Programme,Step,Sent,Delivered,Opened,Clicked,Left,Cost';
const MAP = {
  kind: 'programmes',
  programme: 'Programme',
  step: 'Step',
  time: 'Sent',
  delivered: 'Delivered',
  opened: 'Opened',
  clicked: 'Clicked',
  left: 'Left',
  cost: 'Cost',
};
type Options = Parameters<typeof importProgrammes>[1];

function reported(
  lines: readonly string[],
  map: object = MAP,
  options: Options = {},
): Promise<ProgrammeOutcome> {
  const text = [HEADERS, ...lines].join('\n');
  const mapping = mapped(map, inspected(text).headers);
  return importProgrammes([{ name: 'mails.csv', chunks: [bytes(text)], mapping }], options);
}

describe('a report on programmes', () => {
  test('is added up by month, programme and step; what the report does not say stays blank', async () => {
    const outcome = await reported([
      'Welcome,1,2025-01-05,"1,200",300,40,3,100 EUR',
      'welcome ,1,2025-01-20,800,100,,1,50 EUR',
      'Welcome,2,2025-01-25,700,90,10,2,',
      'Welcome,1,2025-02-01,10,5,1,0,',
      'Total,,,2710,495,51,6,150',
      ',1,2025-02-01,1,1,1,1,',
      'Nurture,,2025-02-03,,,,,',
      'Nurture,,soon,5,,,,',
    ]);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const january = { month: serial('2025-01-01'), programme: 'Welcome', mqls: null };
    expect(outcome.result.rows).toEqual([
      { ...january, step: '1', delivered: 2000, opened: 400, clicked: 40, left: 4, cost: 150 },
      { ...january, step: '2', delivered: 700, opened: 90, clicked: 10, left: 2, cost: null },
      {
        ...january,
        month: serial('2025-02-01'),
        step: '1',
        delivered: 10,
        opened: 5,
        clicked: 1,
        left: 0,
        cost: null,
      },
    ]);
    expect(outcome.result).toMatchObject({ read: 8, used: 4 });
    expect(outcome.result.dropped.map(({ reason, count, rows }) => [reason, count, rows[0]?.row])).toEqual([
      ['totalLine', 1, 6],
      ['noProgramme', 1, 7],
      ['noCounts', 1, 8],
      ['unreadableDate', 1, 9],
    ]);
  });

  test('by month names its months, and its total wherever the word for it stands; a thousand people are no 1.2', async () => {
    const lines = [
      'Welcome,1,Mar-25,"1,200",300,40,,"1,250"',
      ',,Summe,1200,300,40,,1250',
      'Nurture,,03/2025,10,5,1,,',
    ];
    const outcome = await reported(lines);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const { rows, dropped, warnings } = outcome.result;
    expect(rows.map(({ month, delivered, cost }) => [month, delivered, cost])).toEqual([
      [serial('2025-03-01'), 1200, 1250],
      [serial('2025-03-01'), 10, null],
    ]);
    expect(dropped.map(({ reason }) => reason)).toEqual(['totalLine']);
    expect(warnings.map((one) => [one.code, 'field' in one && one.field])).toEqual([
      ['thousandsAssumed', 'cost'],
    ]);
  });

  test('that gives rates is refused: they cannot be added up', async () => {
    expect(await reported(['Welcome,1,2025-01-05,100,23.4%,,,'])).toEqual({
      ok: false,
      problem: { code: 'rateInsteadOfCount', field: 'opened', column: 'Opened', example: '23.4%' },
    });
    expect(await reported(['Welcome,1,2025-01-05,100,20,0.05,,'])).toMatchObject({
      problem: { code: 'rateInsteadOfCount', field: 'clicked', example: '0.05' },
    });
  });

  test('without dates needs a month chosen for it', async () => {
    const { time: _, ...map } = MAP;
    expect(await reported(['Welcome,1,,100,20,5,,'], map)).toMatchObject({ problem: { code: 'noMonth' } });
    const chosen = await reported(['Welcome,1,,100,20,5,,'], map, { month: serial('2025-03-31') });
    expect(chosen).toMatchObject({ result: { rows: [{ month: serial('2025-03-01'), delivered: 100 }] } });
  });

  test('with costs in two currencies adds up none of them, and half a person is no count', async () => {
    const outcome = await reported(['A,1,2025-01-05,100,7.5,,,$5', 'B,1,2025-01-06,100,7,,,€5']);
    expect(outcome).toMatchObject({
      result: {
        rows: [
          { opened: null, cost: null },
          { opened: 7, cost: null },
        ],
      },
    });
    expect(outcome.ok && outcome.result.warnings.map(({ code, example }) => [code, example])).toEqual([
      ['unreadableNumber', '7.5'],
      ['mixedCurrencies', null],
    ]);
  });
});
