// `npm run test:changed`: the fast tests nearest to what differs from the last commit, or with `-- main` from a branch.
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { SLOW, testFiles } from '../tests/kinds';
import { choose, type Choice } from './tests/choose';
import { importGraph } from './tests/imports';

const root = path.resolve(import.meta.dirname, '..');
const git = (...words: string[]): string[] =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

function changedSince(commit: string): string[] {
  const known = git('diff', '--name-only', '--relative', commit);
  return [...new Set([...known, ...git('ls-files', '--others', '--exclude-standard')])].sort();
}

/** What a green run does not say. */
function sayWhatIsLeft({ further, slow, untested }: Choice): void {
  const list = (files: readonly string[]): string => files.map((file) => `\n    ${file}`).join('');
  if (untested.length > 0) console.log(`No test imports:${list(untested)}`);
  if (further.length > 0)
    console.log(`Not run, further away (npm run test:fast runs them): ${String(further.length)} files`);
  for (const [kind, reason] of Object.entries(SLOW)) {
    const files = slow.filter((test) => test.slow === kind).map(({ file }) => file);
    if (files.length > 0) console.log(`Not run, because it ${reason} (npm test runs them):${list(files)}`);
  }
}

const changed = changedSince(process.argv[2] ?? 'HEAD');
if (changed.length === 0) console.log('Nothing has changed.');
const choice = choose(changed, testFiles(), importGraph(root));
if (choice.run.length > 0) {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const words = [vitest, 'run', '--project', 'fast', ...choice.run];
  process.exitCode = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
sayWhatIsLeft(choice);
