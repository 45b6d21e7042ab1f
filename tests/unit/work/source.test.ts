// Cells of the workbook as an import, and how the next one like it is read.
// @module-tag engine
import { expect, test } from 'vitest';
import { importTouches, inspect, isProblem } from '../../../src/crm';
import { startExcel } from '../../host/builds';
import { must, services } from './opened';
import { whole } from '../../host/whole';

const touch = (id: string, day: number, channel: string, won: string) => [id, day, channel, won];

test('touches that lie in a sheet become paths on Attribution, built with them, and go with one undo', async () => {
  const excel = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Touches');
    const rows = [
      ['Lead ID', 'Touch Date', 'Channel', 'Converted'],
      touch('a', 45_660, 'Search', ''),
      touch('a', 45_670, 'Email', 'yes'),
      touch('b', 45_661, 'Search', ''),
      touch('b', 45_662, 'Email', ''),
      touch('c', 45_663, 'Email', 'yes'),
    ];
    sheet.getRange('B3:E8').values = rows;
    sheet.tables.add('B3:E8', true).name = 'OurTouches';
    await context.sync();
  });
  const before = await whole(excel);
  expect(must(await services.listTables())).toEqual([{ name: 'OurTouches', sheet: 'Touches' }]);
  const read = async (signal: AbortSignal) =>
    must(await services.readRange('OurTouches', { onProgress: () => undefined, signal }));
  expect(await read(AbortSignal.abort())).toBeNull(); // cancelled: nothing is imported, nothing is refused
  const { file } = (await read(new AbortController().signal)) ?? {};
  if (!(file instanceof File)) throw new Error('no file');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const seen = inspect(bytes, file.name);
  if (isProblem(seen)) throw new Error(seen.code);
  expect(seen).toMatchObject({ name: 'OurTouches', kind: 'touches' });
  const outcome = await importTouches([{ chunks: [bytes], mapping: seen.mapping }]);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const { result } = outcome;
  const options = { reportMonth: { year: 2025, month: 1 }, months: 13, currency: 'EUR', fiscalYearStart: 1 };
  const filled = must(
    await services.fillTable({
      counted: { kind: 'touches', result },
      build: { templates: ['attribution'], options },
      typed: 'ask',
      read: [{ headers: seen.headers, mapping: seen.mapping }],
    }),
  );
  if (filled.kind !== 'filled') throw new Error('asked');
  expect(filled).toMatchObject({ what: 'Filled 2 paths of Attribution', sheet: 'Attribution' });
  const paths = await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('lf.Paths').getDataBodyRange();
    range.load('values');
    await context.sync();
    return (range.values as unknown[][]).map((line) => line.slice(0, 2)).filter(([path]) => path !== '');
  });
  // Counted by hand: a went from Search to Email and converted, b went the same way and did not, c by Email alone.
  expect(paths).toEqual([
    ['Search > Email', 1],
    ['Email', 1],
  ]);
  // The next table with these columns is read as this one; a column that it lacks is left out.
  const same = must(await services.remembered(seen.headers));
  expect(same).toMatchObject({ certain: true, mapping: seen.mapping });
  expect(same?.at).toBeGreaterThan(Date.UTC(2025, 3, 3));
  const fewer = must(await services.remembered(['Lead ID', 'Touch Date', 'Channel']));
  expect(fewer).toMatchObject({ certain: false });
  expect(fewer?.mapping.fields).not.toHaveProperty('converted');
  expect(must(await services.remembered(['Colour', 'Shape']))).toBeNull();
  expect(must(await services.undo(filled.operations, 'ask'))).toEqual({ kind: 'undone' });
  expect(await whole(excel)).toBe(before);
});
