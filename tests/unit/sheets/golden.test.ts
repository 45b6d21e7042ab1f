// The compiled sheets as committed text. To accept a change: `npm run golden`, and read the difference.
// Facts written by hand stand in facts.test.ts, so that accepting a golden file blindly still fails.
import { describe, expect, it } from 'vitest';
import { compileWorkbook, templateKeys } from '../../../src/sheets/compileWorkbook';
import { golden } from './golden';

const plan = compileWorkbook(templateKeys, { reportMonth: 45689 });

describe('the sheets of a build', () => {
  it.each(plan.sheets.map((sheet) => [sheet.key, sheet] as const))('%s', async (key, sheet) => {
    await expect(`${JSON.stringify(golden(sheet), null, 1)}\n`).toMatchFileSnapshot(
      `./plans/${key}.golden.json`,
    );
  });

  it('uses only looks that are declared', async () => {
    await expect(`${JSON.stringify(plan.styles, null, 1)}\n`).toMatchFileSnapshot(
      './plans/styles.golden.json',
    );
  });
});
