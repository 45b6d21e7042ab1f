// Whatever is dropped on the import, it answers: a result whose rows add up, or a problem.
// @module-tag large
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importCsv, importProgrammes, importTouches, inspect, isProblem } from '../../../src/crm';
import type { ImportOutcome, Mapping, ProgrammeOutcome, TouchOutcome } from '../../../src/crm';
import { attempted, bytes } from './helpers';
import { often } from '../../deep';

/** An error on the way through is no refusal: it comes as a failed reading, of which bytes in memory have none. */
function resultOf<Outcome extends ImportOutcome | TouchOutcome | ProgrammeOutcome>(outcome: Outcome) {
  if (!outcome.ok) {
    expect(outcome.problem.code, JSON.stringify(outcome.problem)).not.toBe('readFailed');
    return null;
  }
  const { result } = outcome as Extract<Outcome, { ok: true }>;
  const { read, used, dropped, provenance } = result;
  expect(read).toBe(used + dropped.reduce((sum, { count }) => sum + count, 0));
  const byFile = provenance.files.map((file) => file.used);
  expect(byFile.reduce((sum, one) => sum + one, 0)).toBe(used);
  return result as Extract<Outcome, { ok: true }>['result'];
}

function checkTouches(outcome: TouchOutcome): void {
  const result = resultOf(outcome);
  if (!result) return;
  const { paths, rest, leads, converted, dateRange, used } = result;
  // Every touch that is used stands in the path of its lead.
  const touches = paths.map((row) => (row.conversions + row.nulls) * row.path.split(' > ').length);
  expect(touches.reduce((sum, one) => sum + one, 0)).toBe(used);
  const sum = (of: 'conversions' | 'nulls') => paths.reduce((total, row) => total + row[of], rest[of]);
  expect(sum('conversions')).toBe(converted);
  expect(sum('conversions') + sum('nulls')).toBe(leads);
  expect(dateRange.first).toBeLessThanOrEqual(dateRange.last);
}

function checkProgrammes(outcome: ProgrammeOutcome): void {
  const result = resultOf(outcome);
  if (!result) return;
  expect(result.rows.length).toBeLessThanOrEqual(result.used);
  for (const row of result.rows) {
    for (const count of [row.delivered, row.opened, row.clicked, row.left]) {
      expect(count === null || Number.isInteger(count)).toBe(true);
    }
  }
}

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
          const result = resultOf(await importCsv([{ chunks, mapping: by }]));
          if (!result) continue;
          expect(result.months.reduce((sum, one) => sum + (one.leads ?? 0), 0)).toBe(result.used);
        }
        const time = { column: 'Lead date', dateOrder: 'DMY' } as const;
        const touched = { id: { column: 'ID' }, channel: { column: 'Customer date' }, time };
        checkTouches(
          await importTouches([{ chunks, mapping: { format: 'custom', fields: touched, options: {} } }]),
        );
        const sent = { programme: { column: 'ID' }, opened: { column: 'Customer date' }, time };
        checkProgrammes(
          await importProgrammes([{ chunks, mapping: { format: 'custom', fields: sent, options: {} } }]),
        );
      }),
      { numRuns: often(80, 8_000) },
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

  const word = fc.constantFrom(
    '101',
    '102;101',
    '101;;102|7',
    'a@x.com',
    'Closed Won',
    'Closed Lost',
    'New Business',
    'Existing Business',
    'Renewal',
    '2025-01-05',
    '2025-03-01 00:00',
    '3/4/2025',
    'soon',
    '1 250,50 €',
    '1,000',
    'USD',
    '0',
    '1',
    '"',
    '"x;y"',
    '',
    '',
    '  ',
    '00Q000000000001AAC',
  );
  const table = (headers: string) => {
    const width = headers.split(',').length;
    const row = fc.array(word, { minLength: 1, maxLength: width + 2 }).map((cells) => cells.join(','));
    return fc.array(row, { maxLength: 12 }).map((lines) => bytes([headers, ...lines].join('\n')));
  };
  const FORMATS = [
    'Record ID,Email,Lifecycle Stage,Original Source,Became a Lead Date,Became a Customer Date,Total Revenue',
    'Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal Type,Associated Contact IDs,Closed Lost Reason',
    'Lead ID,Email,Lead Source,Lead Status,Create Date,Converted,Converted Date,Company / Account,Opportunity ID',
    'Opportunity ID,Opportunity Name,Stage,Amount,Close Date,Created Date,Type,Probability (%),Amount Currency',
    '(Do Not Modify) Lead,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On, Lead Source,Created On,Est. Value',
  ];

  test('files of every format, alone or together, add up', async () => {
    const files = fc.array(fc.constantFrom(...FORMATS).chain(table), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(files, fc.boolean(), async (contents, dayFirst) => {
        const sources = contents.flatMap((content) => {
          const seen = inspect(content);
          const options = { dateOrder: dayFirst ? ('DMY' as const) : ('MDY' as const) };
          return isProblem(seen) ? [] : [{ chunks: [content], mapping: { ...seen.mapping, options } }];
        });
        const result = resultOf(await importCsv(sources));
        for (const { customers, customersNew, bookings, bookingsNew } of result?.months ?? []) {
          expect(customersNew ?? 0).toBeLessThanOrEqual(customers ?? 0);
          if (bookings !== null && bookingsNew !== null) expect(bookingsNew).toBeLessThanOrEqual(bookings);
        }
      }),
      { numRuns: often(40, 3_000) },
    );
  });

  const TOUCHES = 'Lead ID,Channel,Touch Time,Conversion Date,Conversion Value,Currency';
  const PROGRAMMES = 'Programme,Step,Sent,Delivered,Opened,Clicked,Left,Cost';

  test('so do touches and reports on programmes, one file or two', async () => {
    const files = (headers: string) => fc.array(table(headers), { minLength: 1, maxLength: 2 });
    const options = { dateOrder: 'DMY' } as const;
    const sourcesOf = (contents: readonly Uint8Array[], kind: string) =>
      contents.flatMap((content) => {
        const seen = inspect(content);
        // Rows of semicolons make another table of it.
        if (isProblem(seen) || seen.kind !== kind) return [];
        return [{ chunks: [content], mapping: { ...seen.mapping, options } }];
      });
    await fc.assert(
      fc.asyncProperty(files(TOUCHES), files(PROGRAMMES), async (touches, reports) => {
        checkTouches(await importTouches(sourcesOf(touches, 'touches')));
        checkProgrammes(await importProgrammes(sourcesOf(reports, 'programmes')));
      }),
      { numRuns: often(40, 3_000) },
    );
  });

  test('the order of the files does not matter to the counts', async () => {
    await fc.assert(
      fc.asyncProperty(table(FORMATS[0]!), table(FORMATS[1]!), async (people, deals) => {
        const count = async (...contents: readonly Uint8Array[]) => {
          const sources = contents.flatMap((content) => {
            const seen = inspect(content);
            const options = { dateOrder: 'DMY' as const };
            return isProblem(seen) ? [] : [{ chunks: [content], mapping: { ...seen.mapping, options } }];
          });
          const outcome = await importCsv(sources);
          return outcome.ok ? outcome.result.months : outcome.problem.code;
        };
        expect(await count(people, deals)).toEqual(await count(deals, people));
      }),
      { numRuns: often(20, 1_500) },
    );
  });

  test('one contact behind all deals, over and over, is joined without being looked at again for each', async () => {
    const people = ['Email,Record ID,Became a Lead Date,Became a Customer Date'];
    const deals = ['Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Associated Contact IDs'];
    for (let i = 0; i < 20_000; i++) {
      people.push(`same@x.com,${i},2025-01-05,`);
      deals.push(`${i},L,Closed Won,10,2025-02-05,2025-01-07,same@x.com;${i}`);
    }
    const sources = [people, deals].map((lines) => {
      const content = bytes(lines.join('\n'));
      const seen = inspect(content);
      if (isProblem(seen)) throw new Error(seen.code);
      return { chunks: [content], mapping: seen.mapping };
    });
    const outcome = await importCsv(sources);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    expect(outcome.result.months.map(({ bookings }) => bookings)).toEqual([0, 200_000]);
  });
});
