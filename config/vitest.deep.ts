// `npm run test:deep`: the laws that say how often they are tried (tests/deep.ts), tried far more often. It takes minutes
// to an hour and is no part of `npm test`. The seed is drawn anew and told, so that a failure can be had again.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { TAGS, testFiles } from '../tests/kinds.ts';

const root = path.resolve(import.meta.dirname, '..');
const isDeep = ({ file }: { file: string }): boolean =>
  /from '(\.\.\/)+deep'/.test(readFileSync(path.join(root, file), 'utf8'));

// The workers read this file too: what the first process has drawn is theirs.
const drawn = process.env['FC_SEED'] === undefined;
const seed = (process.env['FC_SEED'] ??= String(Math.floor(Math.random() * 2 ** 31)));
if (drawn) console.log(`Seed ${seed}. To have the same run again: FC_SEED=${seed} npm run test:deep`);

export default defineConfig({
  test: {
    root,
    include: testFiles()
      .filter(isDeep)
      .map(({ file }) => file),
    tags: TAGS,
    environment: 'node',
    setupFiles: 'tests/setup.ts',
    env: { DEEP: '1', FC_SEED: seed },
    maxWorkers: '100%',
    // No limit: how long it may take is for who started it to say.
    testTimeout: 0,
    hookTimeout: 0,
  },
});
