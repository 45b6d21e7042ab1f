// In which order the files of a run are begun: those that take long first, so that none of them is left to run alone at the
// end. The kind of a test says it; among those of one kind, how long each took in the run before.
import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { testFiles } from './kinds.ts';

const root = path.resolve(import.meta.dirname, '..');
/** Of all kinds, these take a minute and more. */
const LONG = ['tests/browser/pane.test.ts', 'tests/host/failureFull.test.ts'];
const slowness = new Map(testFiles().map(({ file, slow }) => [file, slow]));

/** The lower, the sooner. */
export function place(file: string): number {
  if (LONG.includes(file)) return 0;
  const slow = slowness.get(file) ?? null;
  if (slow === 'browser') return 1;
  return slow === null ? 3 : 2;
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification) => place(path.relative(root, moduleId));
    return [...sorted].sort((a, b) => placeOf(a) - placeOf(b));
  }
}
