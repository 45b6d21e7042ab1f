import { defineConfig } from 'vitest/config';
import { HANGS } from '../tests/patience.ts';

// The tests that hold src/core: what `npm run mutate` breaks the core under, but for those of very large samples.
export default defineConfig({
  test: {
    include: [
      'tests/unit/core/**/*.test.ts',
      'tests/properties/**/*.test.ts',
      'tests/golden/golden.test.ts',
      'tests/unit/functions/**/*.test.ts',
    ],
    exclude: ['**/*.large.test.ts', '**/millionRows.test.ts'],
    environment: 'node',
    testTimeout: HANGS,
    hookTimeout: HANGS,
    setupFiles: ['tests/setup.ts'],
  },
});
