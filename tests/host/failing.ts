// What the tests of failure share: work done in a workbook as it was before, with a failure at one of its actions, and a
// connection that is cut off for good.
import { expect } from 'vitest';
import { listOperations, readState } from '../../src/excel/state';
import { undo } from '../../src/excel/undo';
import { recoverStopped } from './recovered';
import type { RunningExcel } from '../../host/node';
import type { FailureKind } from '../../host/failures';
import { putWorkbook, startExcel } from './builds';
import { whole } from './whole';

export type Work = (excel: RunningExcel) => Promise<unknown>;

export const kinds: FailureKind[] = ['refuse', 'loseReply'];

/** A workbook of the analyst's own, with a sheet, a name and a formula. */
async function own(excel: RunningExcel): Promise<void> {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').formulas = [
      ['Mine', '=1+1'],
      ['note', '7'],
    ];
    sheet.getRange('A1').format.font.bold = true;
    context.workbook.names.add('mine', sheet.getRange('B1'));
    await context.sync();
  });
}

/** A workbook before the work, as text, in an Excel that can be given it again and again. */
export async function prepared(prepare: Work): Promise<{ excel: RunningExcel; before: string }> {
  const excel = await startExcel();
  await own(excel);
  await prepare(excel);
  return { excel, before: await whole(excel) };
}

interface Outcome {
  readonly ok: boolean;
  readonly operation?: string;
  readonly refusal?: { readonly code: string };
}

/** Does the work in the workbook as it was before, with a failure at one of its actions. */
export async function tryWith(
  excel: RunningExcel,
  before: string,
  work: Work,
  failure: { kind: FailureKind; action: number } | null,
): Promise<Outcome> {
  putWorkbook(excel, before);
  const { host } = excel;
  if (failure) host.failures.inject(failure.kind, host.counters.actions + failure.action);
  const outcome = (await work(excel)) as Outcome;
  host.failures.clear();
  return outcome;
}

export async function actionsOf(excel: RunningExcel, before: string, work: Work): Promise<number> {
  const first = excel.host.counters.actions;
  const outcome = await tryWith(excel, before, work, null);
  expect(outcome.ok).toBe(true);
  return excel.host.counters.actions - first;
}

/** From the failure on nothing gets through any more, as when the pane is closed or the connection is gone. */
function cutOff(excel: RunningExcel): () => void {
  const { host } = excel;
  host.onChanged = () => {
    if (!host.failures.waiting) host.session.cellEditMode = true;
  };
  return () => {
    host.onChanged = () => undefined;
    host.session.cellEditMode = false;
  };
}

/** The work from `start`, cut off for good at one of its actions; `failure` says how and at which. */
export async function tryCutOff(
  excel: RunningExcel,
  start: string,
  work: Work,
  failure: { kind: FailureKind; action: number },
): Promise<string> {
  const connect = cutOff(excel);
  await tryWith(excel, start, work, failure);
  const after = await whole(excel);
  connect();
  putWorkbook(excel, after);
  return after;
}

/**
 * Work cut off for good at one action after another: each time the next pane makes the workbook whole, as it was before
 * the work, or done and undone by one undo. `target` is what undoing such work leads to.
 */
export async function expectMadeWhole(
  cases: { readonly prepare: Work; readonly work: Work; readonly target: Work },
  kind: FailureKind,
): Promise<void> {
  const wanted = await prepared(cases.target);
  const { excel, before } = await prepared(cases.prepare);
  const actions = await actionsOf(excel, before, cases.work);
  let recovered = 0;
  for (let action = 0; action < actions; action += kind === 'refuse' ? 2 : 17) {
    const after = await tryCutOff(excel, before, cases.work, { kind, action });
    expect(await recoverStopped(), `recovery after action ${action}`).toMatchObject({ ok: true });
    const now = await whole(excel);
    if (now !== before && withoutIds(now) !== withoutIds(wanted.before)) {
      // Only the last reply of all was lost: the work is done, and can be undone.
      expect(await undoLast(), `undo after action ${action}`).toMatchObject({ ok: true });
      expect(await whole(excel), `undone after action ${action}`).toBe(before);
    }
    if (after !== before) recovered += 1;
    expect(await readState()).toMatchObject({ unfinished: null });
  }
  expect(recovered).toBeGreaterThan(0);
}

export const undoLast = async () => {
  const [last] = await listOperations();
  return undo(last?.id ?? '');
};

/** The ids of parts depend on how many workbooks this process has made. */
function withoutIds(text: string): string {
  return text.replace(/\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}/gi, '{}');
}
