import { defineConfig } from 'vitest/config';

// The tests that hold src/core: what `npm run mutate` breaks the core under.
export default defineConfig({
  test: {
    include: [
      'tests/unit/core/**/*.test.ts',
      'tests/properties/**/*.test.ts',
      'tests/golden/golden.test.ts',
      'tests/unit/functions/**/*.test.ts',
    ],
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
  },
});
