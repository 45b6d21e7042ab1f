// A command that runs from its bundle is the command itself, with its arguments and its exit code, and leaves nothing behind.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const run = (...rest: string[]) =>
  spawnSync(process.execPath, ['scripts/bundled.mjs', 'scripts/report.ts', ...rest], {
    cwd: root,
    encoding: 'utf8',
  });

test('it takes its arguments and answers', () => {
  const { status, stdout } = run('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('--sample');
});

test('its exit code is its own', () => {
  expect(run('--sample', '--out', 'report.txt').status).toBe(2);
});

test('nothing of the bundle is left', () => {
  // Other runs of the command may be under way.
  const { pid } = run('--help');
  expect(existsSync(join(root, 'build', `report-${String(pid)}.mjs`))).toBe(false);
});
