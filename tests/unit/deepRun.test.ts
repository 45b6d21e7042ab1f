// `npm run test:deep` is no part of `npm test`, so what would keep it from beginning at all is found here.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('the deep run reads a law that is marked as slow, and tells its seed', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['list', '--config', 'config/vitest.deep.ts', 'tests/unit/core/decay/fit.large.test.ts'],
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, FC_SEED: undefined } },
  );
  expect(status, stderr).toBe(0);
  expect(stdout).toMatch(/^Seed \d+\. To have the same run again/);
  expect(stdout).toContain('tests/unit/core/decay/fit.large.test.ts > ');
});
