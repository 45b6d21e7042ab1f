// Taking back through the real services: what was typed since keeps its sheets, and each operation asks for itself.
// @module-tag engine
import { expect, test } from 'vitest';
import { startExcel } from '../../host/builds';
import { counted, must, optionsFor, services } from './opened';

test('a yes to losing what was typed is about one operation: the next one asks for itself', async () => {
  await startExcel();
  const result = await counted();
  const options = optionsFor(result);
  const build = { templates: ['targets', 'monthlyData'], options };
  const filled = must(await services.fill({ result, build, typed: 'ask' }));
  if (filled.kind !== 'filled') throw new Error('asked');
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    const leads = tables.getItem('lf.Monthly').columns.getItem('New leads');
    leads.getDataBodyRange().getLastRow().values = [[987]];
    tables.getItem('lf.Targets').getDataBodyRange().getCell(0, 1).values = [[412]];
    await context.sync();
  });
  const first = must(await services.undo(filled.operations, 'ask'));
  expect(first).toMatchObject({ kind: 'question', gone: 0, changes: [{ what: 'now holds 987' }] });
  const second = must(await services.undo(filled.operations, 'force'));
  expect(second).toMatchObject({ kind: 'question', gone: 1, changes: [{ what: 'now holds 412' }] });
  expect(must(await services.undo(filled.operations, 'force'))).toEqual({ kind: 'undone' });
});

test('what was typed on Targets keeps it, and Settings with it, when the build is taken back', async () => {
  const excel = await startExcel();
  const options = { reportMonth: { year: 2025, month: 3 }, months: 13, currency: 'EUR', fiscalYearStart: 1 };
  const { operations } = must(
    await services.build({ templates: ['lifecycleReport'], options }, () => undefined),
  );
  await Excel.run(async (context) => {
    const targets = context.workbook.tables.getItem('lf.Targets').getDataBodyRange();
    targets.getCell(0, 1).values = [[412]];
    await context.sync();
  });
  const asked = must(await services.undo(operations, 'ask'));
  if (asked.kind !== 'question' || !asked.keeping) throw new Error(JSON.stringify(asked));
  expect(asked.changes).toEqual([
    { where: expect.stringMatching(/^Targets!/) as string, what: 'now holds 412' },
  ]);
  expect(asked.keeping.kept).toContain('Targets');
  expect(asked.keeping.goes).toContain('Lifecycle report');
  expect(must(await services.undo(operations, 'keep'))).toEqual({ kind: 'undone' });
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...asked.keeping.kept]);
  expect(JSON.stringify(excel.workbook.names)).not.toContain('#REF!');
  const formulas = excel.workbook.sheets.flatMap(({ cells }) =>
    [...cells.values()].map(({ formula }) => formula),
  );
  expect(formulas.filter((formula) => formula?.includes('#REF!'))).toEqual([]);
});
