// Building sheets through Microsoft's client library: what stands in the workbook afterwards, in how many
// conversations, and what is refused before anything is written.
import { expect, test } from 'vitest';
import { buildSheets, listOperations, undo } from '../../src/excel';
import { NOW, smallPlan, startExcel } from './builds';

const options = { label: 'Build 2 sheets', now: NOW };

test('builds every part of a plan in three conversations and says what it did', async () => {
  const excel = await startExcel();
  const before = await excel.serialise();
  const outcome = await buildSheets(smallPlan, options);
  expect(outcome).toEqual({
    ok: true,
    operation: expect.any(String) as string,
    sheets: ['Monthly data', 'Lifecycle report'],
    kept: [],
    formulas: 5,
    firstSheet: 'Monthly data',
  });
  console.log(excel.host.counters);
  expect(excel.host.counters.syncs).toBe(3);
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual([
    'Sheet1',
    'Monthly data',
    'Lifecycle report',
  ]);
  console.log((await excel.serialise()).slice(0, 6000));
  console.log(await listOperations());
  if (outcome.ok) expect(await undo(outcome.operation)).toEqual({ ok: true, label: 'Build 2 sheets' });
  expect(await excel.serialise()).toBe(before);
});
