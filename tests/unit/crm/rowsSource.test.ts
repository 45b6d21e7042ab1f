// The same data as a file and as a range of a workbook, as Excel hands its cells over: dates are serial numbers there.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { importCsv, inspect, isProblem, rowsSource } from '../../../src/crm';
import type { ImportResult } from '../../../src/crm';
import { fixture, imported, mapped, month, repositoryFile, serial } from './helpers';

type Cells = Parameters<typeof rowsSource>[0];

async function ranged(
  cells: Cells,
  map: unknown = null,
  options: Parameters<typeof importCsv>[1] = {},
): Promise<ImportResult> {
  const source = rowsSource(cells);
  const seen = inspect(source.head);
  if (isProblem(seen)) throw new Error(seen.code);
  const mapping = map === null ? seen.mapping : mapped(map, seen.headers);
  const outcome = await importCsv([{ ...source, mapping }], options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.result;
}

/** A cell as Excel keeps what it reads from a CSV: dates as serials with the time as a fraction, numbers as numbers. */
function cellOf(text: string): string | number | null {
  if (text === '') return null;
  const moment = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}):(\d{2}))?$/.exec(text);
  if (moment) return serial(moment[1]!) + (Number(moment[2] ?? 0) * 60 + Number(moment[3] ?? 0)) / 1440;
  const number = Number(text.replace(/,/g, ''));
  return Number.isNaN(number) || text.trim() === '' ? text : number;
}

function cellsOf(file: Uint8Array): Cells {
  const text = new TextDecoder().decode(file).replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  return data.map((row, i) => (i === 0 ? row : row.map(cellOf)));
}

describe('a range', () => {
  const sample = new Uint8Array(
    readFileSync(repositoryFile('tests/fixtures/sample/hubspot-contacts-sample.csv')),
  );
  const files = { 'five contacts': fixture('hubspot_contacts_synthetic.csv'), 'the sample': sample };

  test.each(Object.entries(files))('of %s counts as the file does', async (_, file) => {
    const options = { scoreThreshold: 50, leads: { most: 1000 } };
    const { provenance: ofFile, ...fromFile } = await imported(file, null, options);
    const { provenance: ofRange, ...fromRange } = await ranged(cellsOf(file), null, options);
    expect(fromRange).toEqual(fromFile);
    expect(ofRange.mapping).toEqual(ofFile.mapping);
  });

  test('of numbers mapped as dates is read as serials without a question', async () => {
    const cells = [
      ['ID', 'Lead date', 'Customer date'],
      [1, serial('2025-03-04'), serial('2025-04-05') + 0.75],
      [2, serial('2025-03-31') + 0.99999, null],
    ];
    const result = await ranged(cells);
    expect(month(result, '2025-03').leads).toBe(2);
    expect(month(result, '2025-04').customers).toBe(1);
  });

  test('keeps numbers as they are: no decimal becomes a thousand, whatever the mark of the texts', async () => {
    const amounts = [1.234, 1234.5, 0.0000012, 12, '2,5'];
    const cells = [['Customer date', 'Amount'], ...amounts.map((amount) => [45700, amount])];
    const map = { customer: 'Customer date', amount: 'Amount', options: { decimal: 'comma' } };
    const { currencies, warnings } = await ranged(cells, map);
    expect(currencies[0]?.amount).toBeCloseTo(1250.2340012, 9);
    expect(warnings).toEqual([]);
  });

  test('may hold quotation marks, semicolons, line breaks, control characters, TRUE and blank rows', async () => {
    const cells = [
      [null, 'ID', 'Lead date', 'Source', 'Marketing contact'],
      [null, '101;102', 45700, 'a "quoted", source;\nin two lines; of; many; semicolons', true],
      [null, null, null, null, null],
      [null, '103\u0000;1', 45701, 'b;\tc', false],
      [null, null, 'x;y;z', null, null],
    ];
    const map = {
      id: 'ID',
      lead: 'Lead date',
      source: 'Source',
      chosen: { when: 'Marketing contact = true' },
    };
    const result = await ranged(cells, map, { leads: { most: 9 } });
    expect(result).toMatchObject({
      read: 3,
      used: 2,
      dropped: [{ reason: 'unreadableDate', rows: [{ row: 5 }] }],
    });
    expect(month(result, '2025-02').leadsChosen).toBe(1);
    expect(result.leads).toMatchObject({
      rows: [
        { id: '101;102', source: 'a "quoted", source; in two lines; of; many; semicolons' },
        { source: 'b; c' },
      ],
    });
  });

  test('of a hundred thousand rows can be gone through twice', () => {
    const cells = Array.from({ length: 100_000 }, (_, i) => [i, 'text']);
    const { head, chunks } = rowsSource(cells);
    const size = () => Array.from(chunks, (chunk) => chunk.length).reduce((sum, one) => sum + one, 0);
    expect(size()).toBe(size());
    expect(head).toHaveLength(1 << 18);
  });
});
