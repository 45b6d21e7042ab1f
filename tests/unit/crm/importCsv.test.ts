// Whole files as analysts have them: other systems, several files, encodings, chunks, and what is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importCsv } from '../../../src/crm';
import type { Chunks, ImportOutcome, Mapping } from '../../../src/crm';
import { bytes, fixture, imported, inspected, mapped, month, problemOf, rows } from './helpers';

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
      { name: 'one.csv', chunks: [bytes(text)], mapping },
      { name: 'two.csv', chunks: [bytes(other)], mapping },
    ];
    const outcome = await importCsv(sources);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    expect(outcome.result.months.map((one) => one.leads)).toEqual([1, 1]);
    expect(outcome.result.dropped).toEqual([{ reason: 'duplicate', count: 1, rows: [{ file: 1, row: 2 }] }]);
    expect(outcome.result.provenance.files).toMatchObject([
      { name: 'one.csv', read: 1, delimiter: ',' },
      { name: 'two.csv', read: 2, delimiter: ';' },
    ]);
    const missing = await importCsv([...sources, { name: 'three.csv', chunks: [bytes('ID\n1\n')], mapping }]);
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
    const expected = await importCsv([{ chunks: [file], mapping }]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(file.length), { maxLength: 8 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), file.length];
        const chunks = places.slice(1).map((to, i) => file.slice(places[i], to));
        expect(await importCsv([{ chunks, mapping }])).toEqual(expected);
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
    await importCsv([{ chunks, mapping }], { onProgress: (read) => seen.push(read) });
    expect(seen).toHaveLength(5);
    expect(seen[4]).toBe(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    const signal = { aborted: false };
    const stopped = await importCsv([{ chunks, mapping }], {
      signal,
      onProgress: () => (signal.aborted = true),
    });
    expect(stopped).toEqual({ ok: false, problem: { code: 'cancelled' } });
  });
});

describe('refusals', () => {
  const mapping: Mapping = { format: 'custom', fields: { lead: { column: 'Lead date' } }, options: {} };
  const problemFrom = async (chunks: Chunks, by = mapping) => {
    const outcome: ImportOutcome = await importCsv([{ chunks, mapping: by }]);
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
