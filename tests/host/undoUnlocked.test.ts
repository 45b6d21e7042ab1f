// An Excel that will not protect sheets: an undo still looks once more before anything goes, and leaves no trace of having tried.
import { expect, test } from 'vitest';
import { HostError } from '../../host/protocol/errors';
import { buildSheets } from '../../src/excel/buildSheets';
import { undo } from '../../src/excel/undo';
import { barePlan, NOW, startExcel } from './builds';
import { Saboteur } from './saboteur';
import { whole } from './whole';

async function built() {
  const excel = await startExcel();
  const before = await whole(excel);
  const done = await buildSheets(barePlan, { label: 'Build', now: NOW });
  if (!done.ok || !('operation' in done)) throw new Error('not built');
  const saboteur = new Saboteur(excel);
  saboteur.method('WorksheetProtection', 'Protect', () => () => {
    throw new HostError('GeneralException');
  });
  return { excel, before, done, saboteur };
}

test('takes all back', async () => {
  const { excel, before, done, saboteur } = await built();
  expect(await undo(done.operation)).toMatchObject({ ok: true });
  saboteur.end();
  expect(await whole(excel)).toBe(before);
});

test('asks about what a colleague typed while it looked', async () => {
  const { excel, done, saboteur } = await built();
  const start = await whole(excel);
  const [sheet = ''] = done.sheets;
  const edit = { kind: 'type', sheet, row: 40, column: 8, text: 'mine' } as const;
  excel.host.colleague.plan([{ before: 5, edit }]);
  expect(await undo(done.operation)).toMatchObject({ ok: false, askedAbout: [{ now: 'mine' }] });
  saboteur.end();
  expect(excel.host.colleague.made).toHaveLength(1);
  expect((await whole(excel)).length).toBeGreaterThan(start.length);
  expect(
    excel.workbook.sheets.every(
      ({ protection, names }) => !protection.protected && names.every(({ name }) => name !== 'lf.lock'),
    ),
  ).toBe(true);
});
