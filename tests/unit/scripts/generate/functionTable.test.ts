import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { functionTable } from '../../../../scripts/generate/functionTable';

it('docs/functions.md is up to date (npm run build writes it)', async () => {
  const written = readFileSync(join(import.meta.dirname, '../../../../docs/functions.md'), 'utf8');
  expect(written).toBe(await functionTable());
});
