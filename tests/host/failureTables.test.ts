// An import into the short tables, and its undo, fail at one action or are cut off for good: a table that grows, one that
// shrinks, own notes among them. The same must hold as for the months.
// @module-tag engine
import { describe, expect, test } from 'vitest';
import { buildSheets } from '../../src/excel/buildSheets';
import { importMonths } from '../../src/excel/importMonths';
import { undo } from '../../src/excel/undo';
import type { ImportRequest } from '../../src/excel';
import { NOW } from './builds';
import { detailPlan, firstTables, secondTables } from './detailBuilds';
import { actionsOf, expectMadeWhole, kinds, prepared, tryWith, undoLast, type Work } from './failing';
import { whole } from './whole';

const importing =
  (tables: ImportRequest['tables'], now: string): Work =>
  () =>
    importMonths(
      { months: [], settings: {}, overwriteTyped: 'ask', ...(tables && { tables }) },
      { label: 'Import', now },
    );
const fillAgain = importing(secondTables, '2026-03-04T09:00:00.000Z');

const built: Work = () => buildSheets(detailPlan, { label: 'Build', now: NOW });
/** One import stands, and the analyst has typed a note beside a row that stays. */
const filled: Work = async (excel) => {
  await built(excel);
  await importing(firstTables, '2026-03-03T09:00:00.000Z')(excel);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Import details');
    sheet.getRange('H:H').insert('Right');
    await context.sync();
    sheet.getRange('H3:H5').values = [['Note'], ['gone'], ['stays']];
    await context.sync();
  });
};
const filledTwice: Work = async (excel) => {
  await filled(excel);
  await fillAgain(excel);
};

describe.each<[string, Work, Work]>([['import', filled, fillAgain]])(
  'a failing %s',
  (_what, before, work) => {
    test.each(kinds)('%s at every action', async (kind) => {
      const { excel, before: text } = await prepared(before);
      const actions = await actionsOf(excel, text, work);
      const step = kind === 'refuse' ? 1 : 17;
      for (let action = 0; action < actions; action += step) {
        const outcome = await tryWith(excel, text, work, { kind, action });
        const after = await whole(excel);
        if (!outcome.ok) expect(after, `after action ${action}`).toBe(text);
        else {
          expect(await undo(outcome.operation ?? ''), `action ${action}`).toMatchObject({ ok: true });
          expect(await whole(excel), `undone after action ${action}`).toBe(text);
        }
      }
    });
  },
);

describe.each<[string, Work, Work, Work]>([
  ['import', filled, fillAgain, filled],
  ['undo of an import', filledTwice, undoLast, filled],
])('a %s cut off for good', (_what, prepare, work, target) => {
  test.each(kinds)('%s: the next pane makes it whole', (kind) =>
    expectMadeWhole({ prepare, work, target }, kind),
  );
});
