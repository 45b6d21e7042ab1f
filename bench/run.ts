// `npm run bench [name…]`: runs every bench/*.bench.ts (or those whose file name contains a given word) and prints a table.
// A benchmark file exports as its default a list of measurements, or, where a run takes a process of its own, a function
// that measures, prints and says whether the budgets were kept.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measure, type Measurement, type Result } from './measure';

function time(nanoseconds: number): string {
  const scales = [
    ['s', 1e9],
    ['ms', 1e6],
    ['µs', 1e3],
  ] as const;
  const [unit, size] = scales.find(([, scale]) => nanoseconds >= scale) ?? ['ns', 1];
  return `${(nanoseconds / size).toPrecision(3)} ${unit}`;
}

function verdict({ measurement: { budget }, time: taken }: Result): string {
  if (budget === undefined) return '';
  return `${time(budget)} ${taken <= budget ? '✓' : '✗ over budget'}`;
}

function row(result: Result): Record<string, string> {
  const { measurement, peerTime } = result;
  const { name, unit, peer } = measurement;
  return {
    measurement: name,
    taken: `${time(result.time)} per ${unit}`,
    peer: peer === undefined || peerTime === undefined ? '' : `${peer}: ${time(peerTime)}`,
    ratio: peerTime === undefined ? '' : `${(result.time / peerTime).toFixed(2)} ×`,
    budget: verdict(result),
  };
}

function isList(value: unknown): value is readonly Measurement[] {
  return Array.isArray(value);
}

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));
for (const file of files) {
  const loaded: { default?: unknown } = await import(pathToFileURL(join(import.meta.dirname, file)).href);
  if (typeof loaded.default === 'function') {
    console.log(`\n${file}`);
    if (!(loaded.default as () => boolean)()) process.exitCode = 1;
    continue;
  }
  if (!isList(loaded.default)) throw new Error(`${file} exports no list of measurements`);
  const results = loaded.default.map(measure);
  console.log(`\n${file}`);
  console.table(results.map(row));
  if (results.some(({ measurement: { budget }, time: taken }) => budget !== undefined && taken > budget)) {
    process.exitCode = 1;
  }
}
