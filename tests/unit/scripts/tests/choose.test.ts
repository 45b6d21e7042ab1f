// Which tests `npm run test:changed` takes after a change: on a small project made up here, and on this one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { choose } from '../../../../scripts/tests/choose';
import { importGraph } from '../../../../scripts/tests/imports';
import { testFiles, type TestFile } from '../../../kinds';

const FILES: Readonly<Record<string, string>> = {
  'src/core/rate.ts': 'export const rate = 1;',
  'src/core/alone.ts': 'export const alone = 1;',
  'src/core/index.ts': "export { rate } from './rate';\nexport type { Shape } from './shape';",
  'src/core/shape.ts': 'export interface Shape {}',
  'src/pane.ts': "const later = () => import('./core');",
  'tests/unit/core/rate.test.ts': "import { rate } from '../../../src/core/rate';",
  'tests/unit/core/golden.test.ts': "import {\n  rate,\n} from '../../../src/core';",
  'tests/unit/pane.test.ts': "import '../../src/pane';",
  'tests/host/book.test.ts': "import { rate } from '../../src/core';",
};

function madeUp(): ReturnType<typeof importGraph> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'choose-'));
  try {
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    return importGraph(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
const graph = madeUp();
const tests: TestFile[] = Object.keys(FILES)
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => ({ file, slow: file === 'tests/host/book.test.ts' ? 'engine' : null }));

describe('the tests of a change', () => {
  it('are its own first, then those beside it, then those further away; slow ones are named', () => {
    expect(choose(['src/core/rate.ts'], tests, graph)).toEqual({
      run: ['tests/unit/core/rate.test.ts', 'tests/unit/core/golden.test.ts', 'tests/unit/pane.test.ts'],
      further: [],
      slow: [{ file: 'tests/host/book.test.ts', slow: 'engine' }],
      untested: [],
    });
  });

  it('of a test are that test, and of data beside tests, such as a golden file, the tests there', () => {
    expect(choose(['tests/unit/pane.test.ts'], tests, graph).run).toEqual(['tests/unit/pane.test.ts']);
    expect(choose(['tests/unit/core/core.golden.json'], tests, graph).run).toEqual([
      'tests/unit/core/golden.test.ts',
      'tests/unit/core/rate.test.ts',
    ]);
  });

  it('of what nothing imports are none, and that is said; a type alone is not imported', () => {
    for (const file of ['src/core/alone.ts', 'src/core/shape.ts', 'README.md'])
      expect(choose([file], tests, graph)).toMatchObject({ run: [], untested: [file] });
  });

  it('of most of this project are found', () => {
    const here = importGraph(path.resolve(import.meta.dirname, '../../../..'));
    const sources = [...here.keys()].filter((file) => /^src\/(core|catalogue|crm)\//.test(file));
    const found = sources.filter((file) => choose([file], testFiles(), here).run.length > 0);
    expect(sources.length).toBeGreaterThan(100);
    expect(found.length / sources.length).toBeGreaterThan(0.8);
  });
});
