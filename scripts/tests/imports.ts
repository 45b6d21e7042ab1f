// Who imports whom, read from the text of the project's own files: enough to find the tests of a file and what a test
// needs, in a fraction of the time that loading them would take. Types alone change no test's outcome and do not count.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const FOLDERS = ['src', 'host', 'workbench', 'scripts', 'tests', 'bench', 'config'];
const IMPORT =
  /^(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|\bimport\(\s*(?:\/\*.*?\*\/\s*)?'(\.[^']+)'|new URL\(\s*(?:\/\*.*?\*\/\s*)?'(\.[^']+)'/gm;

export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

function resolved(root: string, from: string, to: string): string | undefined {
  const base = path.posix.join(path.posix.dirname(from), to);
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((name) => {
    const full = path.join(root, name);
    return existsSync(full) && statSync(full).isFile();
  });
}

function importsOf(root: string, file: string): Set<string> {
  const text = readFileSync(path.join(root, file), 'utf8');
  const found = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return new Set(found.flatMap((to) => resolved(root, file, to) ?? []));
}

/** File → the files it imports, both from the project's folder on. */
export function importGraph(root: string): Graph {
  const files = FOLDERS.filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
      .filter((name) => /\.(tsx?|mjs)$/.test(name) && !name.endsWith('.d.mts')),
  );
  return new Map(files.map((file) => [file, importsOf(root, file)]));
}

/** The same arrows, turned round: file → the files that import it. */
export function importers(graph: Graph): Graph {
  const found = new Map<string, Set<string>>();
  for (const [file, targets] of graph)
    for (const target of targets) found.set(target, (found.get(target) ?? new Set()).add(file));
  return found;
}

/** Every file that can be reached, with the least number of steps to it; the starts are at 0. */
export function distances(graph: Graph, starts: readonly string[]): Map<string, number> {
  const steps = new Map(starts.map((start) => [start, 0]));
  const waiting = [...starts];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
    for (const next of graph.get(file) ?? [])
      if (!steps.has(next)) {
        steps.set(next, (steps.get(file) ?? 0) + 1);
        waiting.push(next);
      }
  return steps;
}
