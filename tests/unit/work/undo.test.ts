// Taking back through the real services: what was typed since is asked about first, and keeps its sheets if told so.
// @module-tag engine
import { expect, test } from 'vitest';
import { startExcel } from '../../host/builds';
import { counted, must, optionsFor, services } from './opened';
import { whole } from '../../host/whole';

test('what was typed is asked about at once, and nothing is taken back before the answer', async () => {
  const excel = await startExcel();
  const before = await whole(excel);
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
  const typed = await whole(excel);
  const asked = must(await services.undo(filled.operations, 'ask'));
  expect(asked).toMatchObject({
    kind: 'question',
    changes: [{ what: 'now holds 987' }, { what: 'now holds 412' }],
  });
  // An answer to another question, or to none, is no answer.
  expect(must(await services.undo(filled.operations, 'force'))).toEqual(asked);
  expect(await whole(excel)).toBe(typed);
  if (asked.kind !== 'question') throw new Error(asked.kind);
  expect(must(await services.undo(filled.operations, 'force', asked.asked))).toEqual({ kind: 'undone' });
  expect(await whole(excel)).toBe(before);
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
  expect(must(await services.undo(operations, 'keep', asked.asked))).toEqual({ kind: 'undone' });
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...asked.keeping.kept]);
  expect(JSON.stringify(excel.workbook.names)).not.toContain('#REF!');
  const formulas = excel.workbook.sheets.flatMap(({ cells }) =>
    [...cells.values()].map(({ formula }) => formula),
  );
  expect(formulas.filter((formula) => formula?.includes('#REF!'))).toEqual([]);
});

test('what was typed on both sheets of a build and its figures stays, and the pane says that the rest is gone', async () => {
  await startExcel();
  const result = await counted();
  const build = { templates: ['lifecycleReport', 'costs'], options: optionsFor(result) };
  const filled = must(await services.fill({ result, build, typed: 'ask' }));
  if (filled.kind !== 'filled') throw new Error('asked');
  await Excel.run(async (context) => {
    const leads = context.workbook.tables.getItem('lf.Monthly').columns.getItem('New leads');
    leads.getDataBodyRange().getLastRow().values = [[987]];
    await context.sync();
  });
  const asked = must(await services.undo(filled.operations, 'ask'));
  if (asked.kind !== 'question' || !asked.keeping) throw new Error(JSON.stringify(asked));
  expect(asked.keeping.kept).toContain('Monthly data');
  expect(asked.keeping.goes).toContain('Lifecycle report');
  expect(must(await services.undo(filled.operations, 'keep', asked.asked))).toEqual({ kind: 'undone' });
  const { operations, built } = must(await services.readState());
  expect(built.map(({ name }) => name)).toEqual(asked.keeping.kept);
  expect(operations).toMatchObject([{ parts: [filled.operations[1]], partly: true }]);
});
