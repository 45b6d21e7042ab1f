// What calls itself fast stays fast: no test without a mark reaches, by its imports or its helpers', what builds whole
// workbooks, starts LibreOffice, the workbench or a browser, or reads what a build writes. Nothing is timed here.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { distances, importGraph, type Graph } from '../../scripts/tests/imports';
import { SLOW, testFiles } from '../kinds';

const root = path.resolve(import.meta.dirname, '../..');
const graph = importGraph(root);

/** Behind each of these is more than a fast test may do. */
const DOORS = [
  'tests/host/fullReport.ts',
  'tests/host/failing.ts',
  'tests/unit/sheets/full.ts',
  'scripts/report/run.ts',
  'scripts/report/workbook.ts',
  'tests/office/libreoffice.ts',
  'tests/browser/chromium.ts',
  'tests/browser/workbenchPage.ts',
];

/** A path into the built files. */
const BUILT = /['"`](\.{1,2}\/)*dist['"`/]/;

function faults(file: string, arrows: Graph, textOf: (file: string) => string): string[] {
  const needed = [...distances(arrows, [file]).keys()];
  const doors = needed.filter((name) => DOORS.includes(name));
  const built = needed.filter(
    (name) => name.startsWith('tests/') && BUILT.test(withoutComments(textOf(name))),
  );
  return [
    ...doors.map((door) => `${file} reaches ${door}`),
    ...built.map((name) => `${file} needs a build, by ${name}`),
  ];
}
const withoutComments = (text: string): string => text.replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const fast = testFiles().filter(({ slow }) => slow === null);

describe('the marks of slow tests', () => {
  it('are ones that have a meaning', () => {
    expect(testFiles().filter(({ slow }) => slow !== null && !(slow in SLOW))).toEqual([]);
  });

  it('are on every test that needs one', () => {
    expect(fast.length).toBeGreaterThan(100);
    const known = [...DOORS].filter((door) => !graph.has(door));
    expect(known, 'doors that are no longer there').toEqual([]);
    expect(fast.flatMap(({ file }) => faults(file, graph, read))).toEqual([]);
  });

  it('are missed: through a helper, and where built files are read', () => {
    const arrows: Graph = new Map([
      ['tests/a.test.ts', new Set(['tests/helper.ts'])],
      ['tests/helper.ts', new Set(['tests/office/libreoffice.ts'])],
      ['tests/b.test.ts', new Set<string>()],
    ]);
    const reading = `readFileSync('${['di', 'st'].join('')}/taskpane.html')`;
    const text = (file: string) => (file === 'tests/b.test.ts' ? reading : '');
    expect(faults('tests/a.test.ts', arrows, text)).toEqual([
      'tests/a.test.ts reaches tests/office/libreoffice.ts',
    ]);
    expect(faults('tests/b.test.ts', arrows, text)).toEqual([
      'tests/b.test.ts needs a build, by tests/b.test.ts',
    ]);
  });
});
