// Excel refuses one action, or its reply is lost: at every action of a build, an import and an undo. Afterwards the
// workbook is as it was before, or the record in it lets `recover` make it so; or, where the reply alone was lost, the
// work is done and undo takes it back.
// @module-tag engine
import { describe, expect, test } from 'vitest';
import { buildSheets } from '../../src/excel/buildSheets';
import { importMonths } from '../../src/excel/importMonths';
import { undo } from '../../src/excel/undo';
import { barePlan, MONTHS, NOW } from './builds';
import { actionsOf, expectMadeWhole, kinds, prepared, tryWith, undoLast, type Work } from './failing';
import { whole } from './whole';

const options = { label: 'Build 2 sheets', now: NOW };
const LATER = '2026-03-03T09:00:00.000Z';

const build: Work = () => buildSheets(barePlan, options);
const january = { month: MONTHS[0], values: { leads: 40 } };
const march = { month: MONTHS[2], values: { leads: 60 } };
const december = { month: MONTHS[0] - 31, values: { leads: 30 } };
const fill: Work = () =>
  importMonths(
    {
      months: [january, march, december],
      settings: { provenance: 'contacts.csv, 600 rows' },
      overwriteTyped: 'ask',
    },
    { label: 'Import contacts.csv', now: LATER },
  );

const nothing: Work = () => Promise.resolve();

describe.each<[string, Work, Work]>([
  ['build', nothing, build],
  ['import', build, fill],
])('a failing %s', (_what, prepare, work) => {
  test.each(kinds)('%s at every action', async (kind) => {
    const { excel, before } = await prepared(prepare);
    const actions = await actionsOf(excel, before, work);
    expect(actions).toBeGreaterThan(60);
    // A reply is lost as a whole: a few actions of each request will do.
    const step = kind === 'refuse' ? 1 : 17;
    for (let action = 0; action < actions; action += step) {
      const outcome = await tryWith(excel, before, work, { kind, action });
      const after = await whole(excel);
      if (!outcome.ok) expect(after, `after action ${action}`).toBe(before);
      else {
        expect(await undo(outcome.operation ?? ''), `action ${action}`).toMatchObject({ ok: true });
        expect(await whole(excel), `undone after action ${action}`).toBe(before);
      }
    }
  });
});

const builtAndFilled: Work = async (excel) => {
  await build(excel);
  await fill(excel);
};

/** A month's row that the analyst has emptied: the import takes it for a month of its own. */
const builtWithRoom: Work = async (excel) => {
  await build(excel);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Monthly data').getRange('B6').values = [['']];
    await context.sync();
  });
};
const fillRoom: Work = () =>
  importMonths(
    { months: [january, march], settings: {}, overwriteTyped: 'ask' },
    { label: 'Import contacts.csv', now: LATER },
  );
const filledRoom: Work = async (excel) => {
  await builtWithRoom(excel);
  await fillRoom(excel);
};

// What the workbook must be after recovery: as before the work, or, for an undo, as before what it takes back.
describe.each<[string, Work, Work, Work]>([
  ['build', nothing, build, nothing],
  ['import', build, fill, build],
  ['undo of a build', build, undoLast, nothing],
  ['undo of an import', builtAndFilled, undoLast, build],
  ['undo of an import into an empty row', filledRoom, undoLast, builtWithRoom],
])('a %s cut off for good', (_what, prepare, work, target) => {
  test.each(kinds)('%s: the next pane makes it whole', (kind) =>
    expectMadeWhole({ prepare, work, target }, kind),
  );
});
