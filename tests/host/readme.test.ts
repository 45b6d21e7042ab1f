// The README is the first thing a new user tries: its formulas are typed into cells, its map and its command are run,
// and its commands and pictures must exist.
// @module-tag engine
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createExcel } from '../../host/node';
import { runReport } from '../../scripts/report/run';
import { functionsJson, functionsScript } from '../../scripts/functionsBundle';

const readme = readFileSync('README.md', 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rows of the table of formulas: the formula, and the number that its sentence begins with. */
const formulas = [...readme.matchAll(/^\|\s*`(=[^`]+)`\s*\|\s*([^|]+?)\s*\|$/gm)].map(
  ([, formula = '', says = '']) => ({
    formula,
    says,
  }),
);

describe('README.md', () => {
  it('shows formulas that give what it says', async () => {
    expect(formulas.length).toBe(3);
    const { Excel, host } = await createExcel({
      functionsScript: await functionsScript(),
      functionsJson: functionsJson(),
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      formulas.forEach(({ formula }, index) => (sheet.getCell(0, index * 4).formulas = [[formula]]));
      await context.sync();
    });
    await host.recalculate();
    const shown = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:I10').load('values');
      await context.sync();
      return range.values as (string | number)[][];
    });
    const column = (index: number) => shown.map((row) => row[index]);
    const number = (text: string) => Number(/^[\d ]+(\.\d+)?/.exec(text)?.[0].replaceAll(' ', ''));
    expect(column(0)[0]).toBe(number(formulas[0]?.says ?? ''));
    expect(column(4).slice(0, 4)).toEqual(['Age (days)', 0, 7.5, 15]);
    expect(column(5)[0]).toBe('Value left');
    expect(Number(column(8)[0]).toFixed(3)).toBe(String(number(formulas[2]?.says ?? '')));
  });

  it('shows a map that the command takes', async () => {
    const map = /`(\{"sql".*?\}\})`/.exec(readme)?.[1];
    expect(map).toBeDefined();
    const [csv, json, out] = ['deals.csv', 'map.json', 'report.xlsx'].map((name) => path.join(folder, name));
    writeFileSync(
      csv!,
      'engage_date,close_date,deal_stage\n2025-03-03,2025-03-28,Won\n2025-02-03,2025-03-05,Lost\n',
    );
    writeFileSync(json!, map ?? '');
    const said: string[] = [];
    const around = {
      out: (line: string) => said.push(line),
      err: (line: string) => said.push(line),
      now: () => new Date(0),
    };
    const code = await runReport([csv!, '--month', '2025-03', '--out', out!, '--map', json!], around);
    expect({ code, said: said.join('\n') }).toEqual({
      code: 0,
      said: expect.stringContaining('In 2025-03: 1 SQL, 1 customer.') as string,
    });
  });

  it('names commands, files and pictures that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = (text: string) => [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named(readme).length).toBeGreaterThan(1);
    for (const name of [...named(readme), 'start', 'test']) expect(Object.keys(scripts)).toContain(name);
    // CONTRIBUTING names every command that a contributor types, and none that is not there.
    const contributing = named(readFileSync('CONTRIBUTING.md', 'utf8'));
    for (const name of contributing) expect(Object.keys(scripts)).toContain(name);
    const parts = ['start', 'test', 'types', 'lint', 'format', 'sizes', 'excel:serve', 'excel:stop'];
    expect(
      Object.keys(scripts).filter((name) => !contributing.includes(name) && !parts.includes(name)),
    ).toEqual([]);
    for (const [, target = ''] of readme.matchAll(/\]\(([^)]+)\)/g))
      expect(existsSync(target), target).toBe(true);
  });
});
