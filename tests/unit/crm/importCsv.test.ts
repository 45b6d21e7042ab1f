// What analysts do with exports: import them by format or by mapping, alone or together, clean or ugly. Expected numbers
// are counted by eye from the few rows shown.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMonth, importCsv } from '../../../src/crm';
import type { Chunks, ImportOutcome, Mapping } from '../../../src/crm';
import {
  attempted,
  bytes,
  fixture,
  imported,
  inspected,
  iso,
  mapped,
  month,
  problemOf,
  serial,
} from './helpers';

const HEADERS = 'ID,Email,Lead date,MQL date,SQL date,Customer date,Amount,Source,Last activity';
const rows = (...lines: readonly string[]) => [HEADERS, ...lines.map(padded)].join('\n');

/** Adds the empty cells at the end that the tests leave out for the reader's sake. */
function padded(line: string): string {
  const commas = line.replace(/"[^"]*"/g, '').split(',').length - 1;
  return commas === 0 || line.startsWith('"') ? line : line + ','.repeat(Math.max(0, 8 - commas));
}

describe('stages', () => {
  test('a skipped stage counts on the day of the next stage known, and is counted as skipped', async () => {
    const result = await imported(rows('1,,2025-01-10,,2025-02-03,2025-03-05', '2,,,,,2025-03-20'));
    expect(month(result, '2025-01')).toMatchObject({ leads: 1, leadsSkipped: 0, mqls: 0 });
    expect(month(result, '2025-02')).toMatchObject({ mqls: 1, mqlsSkipped: 1, sqls: 1, sqlsSkipped: 0 });
    expect(month(result, '2025-03')).toMatchObject({
      leads: 1,
      leadsSkipped: 1,
      sqlsSkipped: 1,
      customers: 2,
    });
    expect(result.skippedStages).toEqual({ leads: 1, mqls: 2, sqls: 1, opportunities: null });
  });

  test('a stage that the file has no column for is unknown, never 0 and never filled in', async () => {
    const result = await imported('ID,SQL date,Customer date\n1,,2025-03-20\n2,2025-03-01,\n');
    expect(month(result, '2025-03')).toMatchObject({
      leads: null,
      mqls: null,
      opportunities: null,
      sqls: 2,
      sqlsSkipped: 1,
      customers: 1,
      leadToMqlCohort: null,
      leadToCustomerCohort: null,
      sqlToCustomerCohort: 1,
      bookings: null,
      customersFromMarketing: null,
      leadsAtScore: null,
      leadsChosen: null,
      reopened: null,
      lost: null,
    });
    expect(result.skippedStages).toMatchObject({ leads: null, mqls: null, sqls: 1 });
  });

  test('a customer dated before the lead counts at both dates, is out of order, and does not convert', async () => {
    const result = await imported(rows('1,,2025-02-20,,,2025-02-18'));
    expect(month(result, '2025-02')).toMatchObject({
      leads: 1,
      customers: 1,
      leadToCustomerCohort: 0,
      medianDaysToConvert: null,
    });
    expect(result.outOfOrder).toEqual({ count: 1, rows: [{ file: 0, row: 2 }] });
  });

  test('cohorts convert from the same day to the last day of the window, whole days compared', async () => {
    const day = (days: number) => iso(serial('2025-01-31') + days);
    const lines = [0, 1, 89, 90, 91].map((days, i) => `${i},,2025-01-31 23:59,,,${day(days)} 00:01`);
    expect(month(await imported(rows(...lines)), '2025-01').leadToCustomerCohort).toBe(4);
    expect(month(await imported(rows(...lines), null, { window: 1 }), '2025-01').leadToCustomerCohort).toBe(
      2,
    );
  });

  test('medians take customers whose lead has a date of its own', async () => {
    const lines = ['1,,2025-01-01,,,2025-01-11', '2,,2025-01-01,,,2025-01-31', '3,,,,2025-01-20,2025-01-21'];
    expect(month(await imported(rows(...lines)), '2025-01')).toMatchObject({
      medianDaysToConvert: 20,
      medianDaysSqlToCustomer: 1,
    });
  });

  test('months have no gaps and end with the month of the latest date seen', async () => {
    const result = await imported(rows('1,,2024-11-30,,,', '2,,2025-02-01,,,,,,2025-03-02'));
    expect(result.months.map((one) => iso(one.month))).toEqual([
      '2024-11-01',
      '2024-12-01',
      '2025-01-01',
      '2025-02-01',
      '2025-03-01',
    ]);
    expect(iso(result.asOf)).toBe('2025-03-02');
    expect(iso(result.dateRange.last)).toBe('2025-02-01');
    expect(checkMonth(result, serial('2025-03-31'))).toBeNull();
    expect(checkMonth(result, serial('2025-04-01'))).toMatchObject({ code: 'monthWithoutData' });
    expect(checkMonth(result, serial('2024-10-31'))).toMatchObject({ code: 'monthWithoutData' });
  });

  test('what is dated after asOf has not happened', async () => {
    const lines = ['1,,2025-01-10,,2025-02-10,2025-03-10', '2,,2025-03-01,,,'];
    const result = await imported(rows(...lines), null, { asOf: serial('2025-02-28') });
    expect(month(result, '2025-02')).toMatchObject({ sqls: 1, mqls: 1, customers: 0 });
    expect(result.months).toHaveLength(2);
    expect(result.dropped).toEqual([{ reason: 'afterAsOf', count: 1, rows: [{ file: 0, row: 3 }] }]);
    expect(result.warnings.map(({ code, count }) => [code, count])).toEqual([
      ['dateAfterAsOf', 1],
      ['dateAfterAsOf', 1],
    ]);
  });
});

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
    expect(await cold('2025-01-01,2025-06-01,,,,')).toEqual([]);
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
});

describe('money, sources, scores and marks', () => {
  test('bookings are the amounts of customers, in the month of the win', async () => {
    const text = rows(
      '1,,2025-01-01,,,2025-02-01,"1 250,50"',
      '2,,2025-01-01,,,2025-02-03,"2.000,00"',
      '3,,2025-01-01,,,,99',
    );
    const result = await imported(text);
    expect(month(result, '2025-02').bookings).toBe(3250.5);
    expect(month(result, '2025-01').bookings).toBe(0);
  });

  test('several currencies are never added; rates make one of them', async () => {
    const text = 'Customer date,Amount,Currency\n2025-01-01,100,EUR\n2025-01-02,300,usd\n2025-01-03,,\n';
    const mixed = await imported(text);
    expect(month(mixed, '2025-01').bookings).toBeNull();
    expect(mixed.currencies).toEqual([
      { code: 'USD', customers: 1, amount: 300 },
      { code: 'EUR', customers: 1, amount: 100 },
    ]);
    expect(mixed.warnings).toMatchObject([
      { code: 'customerWithoutAmount', count: 1 },
      { code: 'mixedCurrencies', currencies: ['USD', 'EUR'] },
    ]);
    const rated = await imported(text, null, { rates: { EUR: 1, USD: 0.5 } });
    expect(month(rated, '2025-01').bookings).toBe(250);
    const halfRated = await imported(text, null, { rates: { EUR: 1 } });
    expect(month(halfRated, '2025-01').bookings).toBeNull();
  });

  test('a currency beside the amount counts as one', async () => {
    const result = await imported('Customer date,Amount\n2025-01-01,€ 100\n2025-01-02,"1,000.00 EUR"\n');
    expect(result.currencies).toEqual([{ code: 'EUR', customers: 2, amount: 1100 }]);
  });

  test('which customers came from marketing is a matter of the source, and of choice', async () => {
    const lines = ['Web', 'offline sources', '', '(No value)', 'Referrals'].map(
      (source, i) => `${i},,,,,2025-01-05,,${source}`,
    );
    expect(month(await imported(rows(...lines)), '2025-01').customersFromMarketing).toBe(2);
    const only = await imported(rows(...lines), null, { marketingSources: { only: ['WEB'] } });
    expect(month(only, '2025-01').customersFromMarketing).toBe(1);
    const except = await imported(rows(...lines), null, {
      marketingSources: { except: ['Web', 'Referrals'] },
    });
    expect(month(except, '2025-01').customersFromMarketing).toBe(1);
  });

  test('breakdowns add up to the months, with the commonest spelling shown', async () => {
    const lines = ['google', 'Google', 'Google ', 'Bing', ''].map(
      (s, i) => `${i},,2025-01-05,,,2025-01-06,10,${s}`,
    );
    const { breakdowns } = await imported(rows(...lines));
    expect(
      breakdowns.source?.map(({ value, leads, customers, bookings }) => [value, leads, customers, bookings]),
    ).toEqual([
      ['Google', 3, 3, 30],
      [null, 1, 1, 10],
      ['Bing', 1, 1, 10],
    ]);
  });

  test('leads at or above the score count with their month; marks count leads, dates their own month', async () => {
    const text =
      'Lead date,Score,Marketing,Again\n2025-01-05,50,Yes,2025-02-01\n2025-01-06,49.9,no,\n2025-01-07,,yes,\n';
    const map = {
      lead: 'Lead date',
      score: 'Score',
      chosen: { when: 'Marketing = YES; ja' },
      reopened: 'Again',
    };
    const result = await imported(text, map, { scoreThreshold: 50 });
    expect(month(result, '2025-01')).toMatchObject({ leadsAtScore: 1, leadsChosen: 2, reopened: 0 });
    expect(month(result, '2025-02')).toMatchObject({ leadsAtScore: 0, leadsChosen: 0, reopened: 1 });
    expect(month(await imported(text, map), '2025-01').leadsAtScore).toBeNull();
  });

  test('a condition decides, and a won deal without a date is noted', async () => {
    const text = 'Stage,Close\nWon,2025-01-05\n won ,2025-01-06\nLost,2025-01-07\nWon,\n';
    const result = await imported(text, { customer: { column: 'Close', when: 'Stage = Won' } });
    expect(month(result, '2025-01').customers).toBe(2);
    expect(result.warnings).toMatchObject([
      { code: 'conditionWithoutDate', field: 'customer', count: 1, rows: [{ row: 5 }] },
    ]);
  });

  test('dates that stand alone a year after all others are pointed at', async () => {
    const result = await imported(rows('1,,2025-01-05,,,', '2,,2052-01-05,,,'));
    expect(result.warnings).toMatchObject([{ code: 'isolatedDates', month: serial('2052-01-01'), count: 1 }]);
  });
});

describe('files', () => {
  test('Salesforce and Dynamics exports go through by mapping', async () => {
    const won = await imported(fixture('salesforce_opportunities_synthetic.csv'), {
      id: 'Opportunity ID',
      opportunity: 'Created Date',
      customer: { column: 'Close Date', when: 'Stage = Closed Won' },
      amount: 'Amount',
      currency: 'Amount Currency',
    });
    expect(month(won, '2025-03')).toMatchObject({ customers: 1, bookings: 45000 });
    expect(month(won, '2025-02').opportunities).toBe(2);
    const dynamics = await imported(fixture('dynamics_leads_synthetic.csv'), {
      id: '(Do Not Modify) Lead',
      lead: 'Created On',
      amount: 'Est. Value',
    });
    expect(month(dynamics, '2025-01').leads).toBe(1);
    expect(month(dynamics, '2025-02').leads).toBe(1);
  });

  test('several files of one mapping are counted together, duplicates across them once', async () => {
    const text = rows('1,,2025-01-01,,,');
    const other = 'Lead date;ID\n01.01.2025;1\n05.02.2025;2\n';
    const mapping = mapped({ id: 'ID', lead: 'Lead date' }, ['ID', 'Lead date']);
    const sources = [
      { name: 'one.csv', chunks: [bytes(text)] },
      { name: 'two.csv', chunks: [bytes(other)] },
    ];
    const outcome = await importCsv(sources, mapping);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    expect(outcome.result.months.map((one) => one.leads)).toEqual([1, 1]);
    expect(outcome.result.dropped).toEqual([{ reason: 'duplicate', count: 1, rows: [{ file: 1, row: 2 }] }]);
    expect(outcome.result.provenance.files).toMatchObject([
      { name: 'one.csv', read: 1, delimiter: ',' },
      { name: 'two.csv', read: 2, delimiter: ';' },
    ]);
    const missing = await importCsv([...sources, { name: 'three.csv', chunks: [bytes('ID\n1\n')] }], mapping);
    expect(missing).toMatchObject({
      ok: false,
      problem: { code: 'unknownColumn', column: 'Lead date', file: 'three.csv' },
    });
  });

  test('every encoding and line end gives the same counts', async () => {
    const text = rows('1,é@x.cz,2025-01-01,,,2025-02-01,"1 250,50",Žižkov', '2,,2025-01-02,,,').replaceAll(
      '\n',
      '\r\n',
    );
    const months = async (file: Uint8Array) => (await imported(file)).months;
    const expected = await months(bytes(text));
    for (const file of [
      bytes(`\uFEFF${text}`),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
      Buffer.from(text.replaceAll('Ž', 'S').replaceAll('ž', 's'), 'latin1'),
      bytes(text.replaceAll('\r\n', '\n')),
      bytes(text.replaceAll('\r\n', '\r')),
    ]) {
      expect(await months(new Uint8Array(file))).toEqual(expected);
    }
  });

  test('the sum is right wherever the file is cut into chunks', async () => {
    const file = fixture('hubspot_contacts_synthetic.csv');
    const { mapping } = inspected(file);
    const expected = await importCsv([file], mapping);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(file.length), { maxLength: 8 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), file.length];
        const chunks = places.slice(1).map((to, i) => file.slice(places[i], to));
        expect(await importCsv(chunks, mapping)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  test('reports progress in bytes and stops when asked', async () => {
    const chunks = Array.from({ length: 5 }, (_, i) =>
      bytes(i === 0 ? rows('1,,2025-01-01,,,\n') : `${i}9,,2025-01-01,,,\n`),
    );
    const { mapping } = inspected(chunks[0] ?? new Uint8Array());
    const seen: number[] = [];
    await importCsv(chunks, mapping, { onProgress: (read) => seen.push(read) });
    expect(seen).toHaveLength(5);
    expect(seen[4]).toBe(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    const signal = { aborted: false };
    const stopped = await importCsv(chunks, mapping, { signal, onProgress: () => (signal.aborted = true) });
    expect(stopped).toEqual({ ok: false, problem: { code: 'cancelled' } });
  });
});

describe('refusals', () => {
  const mapping: Mapping = { format: 'custom', fields: { lead: { column: 'Lead date' } }, options: {} };
  const problemFrom = async (chunks: Chunks, by = mapping) => {
    const outcome: ImportOutcome = await importCsv(chunks, by);
    return outcome.ok ? null : outcome.problem;
  };

  test('name what was wrong', async () => {
    expect(await problemFrom([])).toEqual({ code: 'empty' });
    expect(await problemFrom([bytes('PK\x03\x04')])).toEqual({ code: 'notCsv', kind: 'zip' });
    expect(await problemFrom([bytes('Lead date,x\n')])).toEqual({
      code: 'headersOnly',
      headers: ['Lead date', 'x'],
    });
    expect(await problemFrom([bytes('Lead dat,x\n1,2\n')])).toMatchObject({
      code: 'unknownColumn',
      suggestion: 'Lead dat',
    });
    expect(await problemFrom([bytes('a,b\n1,2\n')], { ...mapping, fields: {} })).toMatchObject({
      code: 'noStageColumn',
    });
    expect(await problemOf(rows('1,,,,,'))).toMatchObject({ code: 'noUsableRows', read: 1 });
  });

  test('a stream that fails is a problem, not an exception', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield bytes('Lead date\n');
      await Promise.resolve();
      throw new Error('the disk is gone');
    }
    expect(await problemFrom(failing())).toEqual({ code: 'readFailed', detail: 'the disk is gone' });
  });
});

describe('on anything at all', () => {
  const scrap = fc.constantFrom(
    'Lead date',
    'Customer date',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '"',
    '""',
    '2025-01-05',
    '3/4/2025',
    '31.1.2025',
    '45688',
    'x',
    ' ',
    '€ 1.250',
    '\uFEFF',
    'ID',
    '=',
    '\0',
    '漢',
    '9'.repeat(20),
  );
  const file = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(scrap, { maxLength: 60 }).map((parts) => bytes(parts.join(''))),
    fc.array(scrap, { maxLength: 60 }).map((parts) => bytes(`ID,Lead date,Customer date\n${parts.join('')}`)),
    fc.array(scrap, { maxLength: 40 }).map((parts) => new Uint8Array(Buffer.from(parts.join(''), 'utf16le'))),
  );

  test('never throws, never hangs, and read = used + dropped', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.nat(64), async (content, size) => {
        const chunks = [content.slice(0, size), content.slice(size)];
        const map: Mapping = {
          format: 'custom',
          fields: {
            id: { column: 'ID' },
            lead: { column: 'Lead date' },
            customer: { column: 'Customer date', condition: { column: 'ID', equals: ['x'] } },
          },
          options: {},
        };
        for (const by of [map, { ...map, options: { dateOrder: 'DMY' } } as Mapping]) {
          const outcome = await importCsv(chunks, by);
          if (!outcome.ok) continue;
          const { read, used, dropped, months } = outcome.result;
          expect(read).toBe(used + dropped.reduce((sum, { count }) => sum + count, 0));
          expect(months.reduce((sum, one) => sum + (one.leads ?? 0), 0)).toBe(used);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('inspecting never throws either', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (content) => {
        const outcome = await attempted(content).catch((error: Error) => error.message);
        expect(outcome).toBeDefined();
      }),
    );
  });
});
