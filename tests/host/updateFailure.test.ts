// Excel refuses one action of an update or of its undo, or its reply is lost: afterwards the workbook is as it was, or the
// work is done and undo takes it back; cut off for good, the next pane makes it whole.
// @module-tag engine
import { describe, expect, test } from 'vitest';
import { updateSheets } from '../../src/excel/update';
import { readState } from '../../src/excel/state';
import { undo } from '../../src/excel/undo';
import { recoverStopped } from './recovered';
import type { RunningExcel } from '../../host/node';
import type { FailureKind } from '../../host/failures';
import { startExcel } from './builds';
import { actionsOf, kinds, tryCutOff, tryWith, undoLast } from './failing';
import { build, LATER } from './updates';
import { restyled } from './updatesRestyled';
import { whole } from './whole';

const update = () => updateSheets(restyled, { label: 'Update', now: LATER });

/** Built, with the analyst's own rows, note and reference. */
async function prepared(): Promise<{ excel: RunningExcel; before: string }> {
  const excel = await startExcel();
  await build();
  await excel.Excel.run(async (context) => {
    const sheet = (name: string) => context.workbook.worksheets.getItem(name);
    sheet('Lifecycle report').getRange('1:1').insert('Down');
    sheet('Lifecycle report').getRange('B9').values = [['a note beneath']];
    sheet('Monthly data').getRange('C5').values = [[20]];
    sheet('Sheet1').getRange('A1').formulas = [["='Lifecycle report'!C4"]];
    await context.sync();
  });
  return { excel, before: await whole(excel) };
}

const step = (kind: FailureKind) => (kind === 'refuse' ? 7 : 41);

test.each(kinds)('an update that fails (%s) is taken back at once, or done', async (kind) => {
  const { excel, before } = await prepared();
  const actions = await actionsOf(excel, before, update);
  expect(actions).toBeGreaterThan(60);
  for (let action = 0; action < actions; action += step(kind)) {
    const outcome = await tryWith(excel, before, update, { kind, action });
    if (outcome.ok)
      expect(await undo(outcome.operation ?? ''), `action ${String(action)}`).toMatchObject({ ok: true });
    expect(await whole(excel), `after action ${String(action)}`).toBe(before);
  }
});

describe.each<[string, boolean]>([
  ['an update', false],
  ['the undo of an update', true],
])('%s cut off for good', (_what, undoing) => {
  test.each(kinds)('%s: the next pane makes it whole', async (kind) => {
    const { excel, before } = await prepared();
    await update();
    const updated = await whole(excel);
    const start = undoing ? updated : before;
    const work = undoing ? undoLast : update;
    const actions = await actionsOf(excel, start, work);
    let recovered = 0;
    for (let action = 0; action < actions; action += step(kind)) {
      const after = await tryCutOff(excel, start, work, { kind, action });
      expect(await recoverStopped(), `recovery after action ${String(action)}`).toMatchObject({ ok: true });
      expect(await readState()).toMatchObject({ unfinished: null });
      const now = await whole(excel);
      if (now !== before) {
        // Nothing of the undo had begun, or only the last reply of the update was lost: undo takes it back.
        expect(await undoLast(), `undo after action ${String(action)}`).toMatchObject({ ok: true });
        expect(await whole(excel), `undone after action ${String(action)}`).toBe(before);
      }
      if (after !== start) recovered += 1;
    }
    expect(recovered).toBeGreaterThan(0);
  });
});
