// npm run report as it is typed: what it says, asks, refuses, and that it writes a workbook that can be read. What stands
// in the workbook is in reportFiles.test.ts.
// @module-tag engine
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { templates } from '../../src/sheets';
import { runReport } from '../../scripts/report/run';
import { readValues } from '../office/readValues';

const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NOW = new Date('2026-03-02T09:00:00Z');

describe('npm run report', () => {
  const run = async (...argv: string[]) => {
    const lines: string[] = [];
    const errors: string[] = [];
    const code = await runReport(argv, {
      out: (line) => lines.push(line),
      err: (line) => errors.push(line),
      now: () => NOW,
    });
    return { code, said: lines.join('\n'), asked: errors.join('\n') };
  };
  const target = () => path.join(folder, `${String(Math.random()).slice(2)}.xlsx`);
  const csv = (text: string | Uint8Array) => {
    const file = path.join(folder, `${String(Math.random()).slice(2)}.csv`);
    writeFileSync(file, text);
    return file;
  };

  it('says what it read, dropped and wrote, and writes a workbook that can be read', async () => {
    const out = target();
    const { code, said, asked } = await run('--sample', '--month', '2025-06', '--out', out);
    expect(asked).toBe('');
    expect(code).toBe(0);
    expect(said).toMatch(/HubSpot contacts, utf-8/);
    expect(said).toMatch(/Read 6,267 rows\. Used 6,145 rows\./);
    expect(said).toMatch(/115 rows have no date at any stage/);
    expect(said).toMatch(/7 rows repeat a record/);
    expect(said).toMatch(/Wrote .*\.xlsx, \d+ KB/);
    const sheets = readValues(new Uint8Array(readFileSync(out)));
    const all = templates.filter(({ key }) => key !== 'leads').map(({ title }) => title);
    expect([...sheets.keys()]).toEqual(all);
    expect(all).toContain('Cold leads');
    const report = [...(sheets.get('Lifecycle report')?.values() ?? [])].map(String);
    expect(report).toContain('Lifecycle report');
    expect(report.some((text) => text.includes('invented sample'))).toBe(true);
  });

  const ambiguous = 'Record ID,Became a Lead Date\n1,3/4/2025\n2,5/6/2025\n';
  it('asks about dates that can be read two ways, and writes nothing', async () => {
    const out = target();
    const file = csv(ambiguous);
    const { code, asked } = await run(file, '--month', '2025-04', '--out', out);
    expect(code).toBe(2);
    expect(asked).toContain(
      '"Became a Lead Date" can be read two ways: "3/4/2025" is 2025-04-03 with --dates dmy',
    );
    expect(asked).toContain('2025-03-04 with --dates mdy');
    expect(existsSync(out)).toBe(false);
    // Read month first, the last lead is of 6 May. Read day first, it is written: see below.
    expect((await run(file, '--month', '2025-06', '--out', target(), '--dates', 'mdy')).code).toBe(2);
  });

  const refusals: [string, string | Uint8Array, RegExp][] = [
    ['an empty file', '', /is empty/],
    ['headers only', 'Record ID,Became a Lead Date\n', /has headers but no rows/],
    ['unknown columns', 'Colour,Shape\nred,round\n', /No column of .* is known to hold the date of a stage/],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]), /is not a CSV file/],
    [
      'a web page',
      '<!doctype html><html><body>Session expired</body></html>',
      /is not a CSV file but a web page/,
    ],
    ['a month without data', 'Record ID,Became a Lead Date\n1,2024-01-15\n', /has no data for March 2025/],
  ];
  it.each(refusals)('refuses %s in a sentence, and writes nothing', async (_what, content, sentence) => {
    const out = target();
    const { code, asked } = await run(csv(content), '--month', '2025-03', '--out', out);
    expect(asked).toMatch(sentence);
    expect(code).toBe(2);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('never replaces a workbook unless told to', async () => {
    const out = target();
    writeFileSync(out, 'the work of a week');
    const words = [csv(ambiguous), '--month', '2025-04', '--out', out, '--dates', 'dmy'];
    const { code, asked } = await run(...words);
    expect(code).toBe(2);
    expect(asked).toMatch(/exists already.*--overwrite/);
    expect(readFileSync(out, 'utf8')).toBe('the work of a week');
    // Told so, and how its dates are to be read, it is written.
    expect((await run(...words, '--overwrite')).code).toBe(0);
    expect([...readValues(new Uint8Array(readFileSync(out))).keys()]).toContain('Lifecycle report');
  });

  it('names a column of the map that the file does not have', async () => {
    const map = path.join(folder, 'wrong.json');
    writeFileSync(map, JSON.stringify({ sql: 'engaged', customer: 'close_date' }));
    const file = csv('engage_date,close_date\n2025-03-01,2025-03-05\n');
    const { code, asked } = await run(file, '--month', '2025-03', '--out', target(), '--map', map);
    expect(code).toBe(2);
    expect(asked).toMatch(/no column “engaged”/);
    expect(asked).toMatch(/engage_date/);
  });

  it('names a file that is not there', async () => {
    const { code, asked } = await run('nowhere.csv', '--month', '2025-03', '--out', target());
    expect(code).toBe(2);
    expect(asked).toMatch(/nowhere\.csv cannot be read/);
  });
});
