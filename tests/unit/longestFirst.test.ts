// What takes minutes is begun first: else it is left to run alone at the end of a run.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { place } from '../longestFirst';

test('the long files, then browsers, then whole workbooks, then all else', () => {
  const files = [
    'tests/host/failureFull.test.ts',
    'tests/browser/workbench.test.ts',
    'tests/host/templates.test.ts',
    'tests/unit/longestFirst.test.ts',
  ];
  expect(files.every((file) => existsSync(file))).toBe(true);
  expect(files.map(place)).toEqual([0, 1, 2, 3]);
});
