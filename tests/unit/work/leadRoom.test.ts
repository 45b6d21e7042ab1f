// The room for leads, from the sheet as it is built: Excel has 1 048 576 rows.
import { expect, test } from 'vitest';
import { compileWorkbook } from '../../../src/sheets/compileWorkbook';
import { LEAD_ROOM } from '../../../src/work/leadRoom';

test('is what lies beneath the headers of the sheet Leads, but for one row that stays free', () => {
  const plan = compileWorkbook(['leads'], { reportMonth: 45_717, prefix: '' });
  const sheet = plan.sheets.find(({ key }) => key === 'leads');
  const block = sheet?.blocks.find(({ id }) => id === 'leadsTable');
  expect(block).toBeDefined();
  expect(LEAD_ROOM).toBe(1_048_576 - ((block?.row ?? 0) + 1) - 1);
});
