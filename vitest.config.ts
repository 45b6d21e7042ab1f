import { defineConfig } from 'vitest/config';
import { TAGS, testFiles } from './tests/kinds.ts';
import { HANGS, NEVER_SHOWN } from './tests/patience.ts';
import { LongestFirst } from './tests/longestFirst.ts';

const files = testFiles();
const filesThat = (wanted: (slow: string | null) => boolean): string[] =>
  files.filter(({ slow }) => wanted(slow)).map(({ file }) => file);

const shared = {
  environment: 'node',
  setupFiles: 'tests/setup.ts',
  testTimeout: HANGS,
  hookTimeout: HANGS,
  tags: TAGS,
} as const;

// One worker a core for the whole run, not one a file: starting one and reading the same modules again cost more than
// most tests do. So a test leaves nothing behind in a module or a global. Every core, because the default leaves one idle.
const together = { ...shared, isolate: false, maxWorkers: '100%' } as const;

// Three projects: `fast` and `slow` need nothing but Node and the programs they name (tests/kinds.ts says which is which);
// `browser` drives Chromium and serves the built files.
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Modules as compiled for the run before, by the hash of their text.
    experimental: { fsModuleCache: true },
    projects: [
      { test: { ...together, name: 'fast', include: filesThat((slow) => slow === null) } },
      {
        test: {
          ...together,
          name: 'slow',
          include: filesThat((slow) => slow !== null && slow !== 'browser'),
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: filesThat((slow) => slow === 'browser'),
          maxWorkers: '100%',
          expect: { poll: { timeout: NEVER_SHOWN } },
        },
      },
    ],
  },
});
