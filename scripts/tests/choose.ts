// Which tests to run after a change. A file's own tests come first (the same path below tests/unit), then those of its
// folder that reach it (golden files and facts among them), then others by how few imports lie between. Only so many are
// run as take a few seconds, and no slow one: the rest is named, never silently left out.
import path from 'node:path';
import type { TestFile } from '../../tests/kinds';
import { distances, importers, type Graph } from './imports';

const MOST = 14;

export interface Choice {
  readonly run: readonly string[];
  /** Fast tests that also reach the change, from further away. */
  readonly further: readonly string[];
  /** Slow tests that reach the change. */
  readonly slow: readonly TestFile[];
  /** Changed files that no test reaches. */
  readonly untested: readonly string[];
}

/** Where the tests of a file in src stand; those of others are found by their imports. */
const mirrorOf = (file: string): string =>
  file.replace(/^src\//, 'tests/unit/').replace(/^workbench\//, 'tests/unit/workbench/');

function rank(test: string, changed: readonly string[], steps: number): number {
  if (changed.includes(test)) return 0;
  const mirrors = changed.map(mirrorOf);
  const own = (mirror: string) => test === mirror.replace(/\.tsx?$/, '.test.ts');
  if (mirrors.some(own)) return 1;
  const beside = (mirror: string) => path.posix.dirname(test) === path.posix.dirname(mirror);
  return mirrors.some(beside) ? 2 : 3 + steps;
}

/** A file that is read, not imported, such as a golden file: the tests of its folder. */
function readersOf(file: string, tests: readonly TestFile[]): string[] {
  if (!file.startsWith('tests/') || /\.tsx?$/.test(file)) return [];
  return tests.map((test) => test.file).filter((test) => path.dirname(test) === path.dirname(file));
}

export function choose(changed: readonly string[], tests: readonly TestFile[], graph: Graph): Choice {
  const arrows = importers(graph);
  const reached = distances(arrows, changed);
  for (const file of changed) for (const test of readersOf(file, tests)) reached.set(test, 1);
  const touched = tests.filter(({ file }) => reached.has(file));
  const fast = touched
    .filter(({ slow }) => slow === null)
    .map(({ file }) => ({ file, rank: rank(file, changed, reached.get(file) ?? 0) }))
    .sort((a, b) => a.rank - b.rank || (a.file < b.file ? -1 : 1))
    .map(({ file }) => file);
  const isReached = (file: string): boolean => {
    const from = distances(arrows, [file]);
    return tests.some((test) => from.has(test.file)) || readersOf(file, tests).length > 0;
  };
  return {
    run: fast.slice(0, MOST),
    further: fast.slice(MOST),
    slow: touched.filter(({ slow }) => slow !== null),
    untested: changed.filter((file) => !isReached(file)),
  };
}
