import { defineConfig } from 'vitest/config';

// Two projects: `node` needs nothing but Node; `browser` drives Chromium and serves the built files.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/rules/fixtures/**'],
          environment: 'node',
          // Every core: the default leaves one idle, which on two of them doubles the time.
          maxWorkers: '100%',
          setupFiles: ['tests/setup.ts'],
          testTimeout: 60_000, // no test is about time; a busy machine must not fail one
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 }, // after the others: Chromium wants a core of its own
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
