// Unfinished work that was begun a moment ago may be somebody else's, at this moment: it is asked about, not taken back.
import { expect, test } from 'vitest';
import type { RunningExcel } from '../../host/node';
import { buildSheets } from '../../src/excel/buildSheets';
import { readState } from '../../src/excel/state';
import { recover } from '../../src/excel/undo';
import { barePlan, NOW, startExcel } from './builds';

const AFTER = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

/** A build that stops half-way, for good. */
async function halfBuilt(): Promise<{ excel: RunningExcel; before: string }> {
  const excel = await startExcel();
  const before = await excel.serialise();
  const { host } = excel;
  host.failures.inject('refuse', host.counters.actions + 60);
  host.onChanged = () => {
    if (!host.failures.waiting) host.session.cellEditMode = true;
  };
  expect(await buildSheets(barePlan, { label: 'Build 2 sheets', now: NOW })).toMatchObject({ ok: false });
  host.onChanged = () => undefined;
  host.session.cellEditMode = false;
  expect(await excel.serialise()).not.toBe(before);
  return { excel, before };
}

test.each([-4, 0, 4])(
  'begun %i minutes before now by the other clock: asked about, untouched',
  async (minutes) => {
    const { excel, before } = await halfBuilt();
    const left = await excel.serialise();
    const asked = { ok: false, underWay: { label: 'Build 2 sheets', at: NOW } };
    expect(await recover({ now: AFTER(minutes) })).toEqual(asked);
    expect(await recover({ now: AFTER(minutes), force: true })).toEqual(asked);
    expect(await excel.serialise()).toBe(left);
    expect(await readState()).toMatchObject({ unfinished: true });
    expect(await recover()).toMatchObject({ ok: true, takenBack: ['Build 2 sheets'] });
    expect(await excel.serialise()).toBe(before);
  },
);

test('begun longer ago, it is taken back', async () => {
  const { excel, before } = await halfBuilt();
  expect(await recover({ now: AFTER(6) })).toMatchObject({ ok: true, takenBack: ['Build 2 sheets'] });
  expect(await excel.serialise()).toBe(before);
});
