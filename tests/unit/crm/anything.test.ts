// Whatever is dropped on the import, it answers: a result whose rows add up, or a problem.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importCsv } from '../../../src/crm';
import type { Mapping } from '../../../src/crm';
import { attempted, bytes } from './helpers';

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
          const outcome = await importCsv([{ chunks, mapping: by }]);
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
